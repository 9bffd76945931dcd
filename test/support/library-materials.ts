// Materials of the library as a cell sees them: each is put into the plainest cell that takes its kind.

import type { ActiveMaterial, CheckedCell, Coating, Interlayer } from '../../model/cell.ts';
import type { CurrentCollector } from '../../model/composite-properties.ts';
import type { LiquidElectrolyte, SolidElectrolyte } from '../../model/electrolyte.ts';
import { checkText, createTestServices, libraryFiles } from './language-host.ts';

const services = createTestServices();

export interface Declared {
  readonly name: string;
  readonly kind: string;
  readonly file: string;
}

/** Every material of the library with its kind. */
export const libraryMaterials: readonly Declared[] = libraryFiles.flatMap(({ name: file, text }) =>
  [...text.matchAll(/^material (\w+) : (\w+)/gm)].map(([, name = '', kind = '']) => ({ name, kind, file })),
);

const solidBody = (electrolyte: string): string => `
  area = 1 cm^2
  anode = lithium { thickness = 50 um }
  separator = solid { electrolyte = ${electrolyte}  thickness = 100 um }
  cathode = lithium { thickness = 50 um }`;

const liquidBody = (electrolyte: string, active: string): string => `
  area = 1 cm^2
  electrolyte = ${electrolyte}
  anode = none { collector = Cu }
  separator = porous { thickness = 20 um  porosity = 45 % }
  cathode = composite { thickness = 40 um  porosity = 35 %  ${active} }`;

const plainActive = 'active NMC811 { volume_fraction = 60 %  particle_radius = 3 um }';

async function host(body: string): Promise<CheckedCell> {
  const { cells, findings } = await checkText(services, `cell host {${body}\n}\n`);
  const cell = cells[0]?.cell;
  if (cell === undefined) throw new Error(findings.map((f) => f.message).join('; '));
  return cell;
}

export async function solidElectrolyte(name: string): Promise<SolidElectrolyte> {
  const { separator } = await host(solidBody(name));
  if (separator.kind !== 'solid' || separator.layers[0] === undefined) throw new Error(`no layer of ${name}`);
  return separator.layers[0].material;
}

export async function liquidElectrolyte(name: string): Promise<LiquidElectrolyte> {
  const { electrolyte } = await host(liquidBody(name, plainActive));
  if (electrolyte === undefined) throw new Error(`no liquid ${name}`);
  return electrolyte;
}

export async function activeMaterial(name: string): Promise<ActiveMaterial> {
  return firstActive(
    await host(liquidBody('LiPF6_EC_EMC', `active ${name} { volume_fraction = 60 %  particle_radius = 1 um }`)),
  );
}

export async function coating(name: string): Promise<Coating> {
  const active = `active NMC811 { volume_fraction = 60 %  particle_radius = 3 um  coating = ${name} { thickness = 10 nm } }`;
  const found = firstActive(await host(liquidBody('LiPF6_EC_EMC', active))).coating;
  if (found === undefined) throw new Error(`no coating ${name}`);
  return found;
}

export async function interlayer(name: string): Promise<Interlayer> {
  const found = (
    await host(
      `${solidBody('Li6PS5Cl')}\n  interface anode | separator { interlayer = ${name} { thickness = 100 nm } }`,
    )
  ).interfaces.anode.interlayer;
  if (found === undefined) throw new Error(`no interlayer ${name}`);
  return found;
}

export async function collector(name: string): Promise<CurrentCollector> {
  const { anode } = await host(
    liquidBody('LiPF6_EC_EMC', plainActive).replace('collector = Cu', `collector = ${name}`),
  );
  if (anode.kind !== 'none') throw new Error(`no collector ${name}`);
  return anode.collector;
}

function firstActive({ cathode }: CheckedCell): ActiveMaterial {
  const found = cathode.kind === 'composite' ? cathode.actives[0] : undefined;
  if (found === undefined) throw new Error('no active material');
  return found;
}
