// The numbers of the reference cells (RC1 to RC12) as the language reads them and the verdicts count them: written text in, number out.

import { describe, expect, test } from 'vitest';
import type { CheckedSimulation } from '../../model/simulation.ts';
import type { Verdict } from '../../model/verdict.ts';
import { assessCell } from '../../physics/assess.ts';
import { currentVariation } from '../../physics/sei-stability.ts';
import { stabilityNumber } from '../../physics/elastic-stability.ts';
import { crackingOverpotential, failureProbability } from '../../physics/filament-initiation.ts';
import { steadyContactFraction } from '../../physics/lithium-contact.ts';
import { lithiumInterfaces, type LithiumInterfaceData } from '../../physics/lithium-interface.ts';
import { operationOf } from '../../physics/operation.ts';
import { pressureForLife, timeToShort } from '../../physics/pressure-short.ts';
import { separatorResistance } from '../../physics/separator-resistance.ts';
import { assessFilm } from '../../physics/sei-stability.ts';
import { assessStripping } from '../../physics/stripping.ts';
import { checkText, createTestServices } from '../support/language-host.ts';
import {
  bareCollector,
  coated,
  freeElectrolyte,
  full,
  layered,
  resistiveFilm,
  symmetric,
  symmetricCells,
} from '../support/reference-cells.ts';

const services = createTestServices();

interface Reference {
  readonly simulation: CheckedSimulation;
  readonly face: LithiumInterfaceData | undefined;
  readonly verdict: (mechanism: string) => Verdict;
}

async function reference(text: string): Promise<Reference> {
  const { simulations } = await checkText(services, text);
  const simulation = simulations[0]?.simulation;
  if (simulation === undefined) throw new Error('the text has no simulation');
  const verdicts = assessCell(simulation.cell, [simulation]);
  return {
    simulation,
    face: lithiumInterfaces(simulation.cell)[0],
    verdict: (mechanism) => {
      const found = verdicts.find((v) => v.mechanism === mechanism);
      if (found === undefined) throw new Error(`no verdict on ${mechanism}`);
      return found;
    },
  };
}

type Number = readonly [what: string, reference: number, share: number, measure: (of: Reference) => number | undefined];

const critical: Number[3] = ({ verdict }) => verdict('contact_loss').threshold;
const crackingCurrent: Number[3] = ({ verdict }) => verdict('filament_growth').threshold;
const focused: Number[3] = ({ verdict }) => verdict('constriction').value;
const separator: Number[3] = ({ simulation }) => 1e4 * (separatorResistance(simulation.cell) ?? NaN);
const atLithium: Number[3] = ({ face }) => 1e4 * (face?.resistance ?? NaN);
const contactDrop: Number[3] = ({ verdict }) => verdict('contact_resistance').value;
const life: Number[3] = ({ simulation: { cell, ...rest }, face }) =>
  timeToShort(
    cell.stack.pressure,
    operationOf({ cell, ...rest }).plating?.current ?? NaN,
    cell.temperature,
    1 - (face?.layer.relativeDensity ?? NaN),
  ) / 3600;
const stripping = ({ simulation, face }: Reference) => {
  const half = operationOf(simulation).stripping;
  return face === undefined || half === undefined ? undefined : assessStripping(simulation.cell, face, half);
};
const contactLeft: Number[3] = (of) => stripping(of)?.contact;
const needed: Number[3] = (of) => (stripping(of)?.pressure ?? NaN) / 1e6;
/** A number that a message gives. */
const said =
  (mechanism: string, words: RegExp): Number[3] =>
  ({ verdict }) =>
    Number(words.exec(verdict(mechanism).message)?.[1]);

const expected: Readonly<Record<string, readonly Number[]>> = {
  RC1: [
    ['critical stripping current, mA/cm²', 0.528, 1e-3, critical],
    ['resistance of the bulk, Ω cm²', 44.9, 1e-3, separator],
    ['resistance at lithium, Ω cm²', 16.1, 2e-3, atLithium],
    ['critical plating current, mA/cm²', 2.012, 1e-3, crackingCurrent],
    ['time to short, h', 1129, 1e-3, life],
  ],
  RC2: [
    ['pressure that shorts at once, MPa', 75, 1e-9, ({ verdict }) => verdict('pressure_short').threshold],
    ['time to short, h', 0.05, 0.1, life],
  ],
  RC3: [
    [
      'contact in the long run',
      0.4629,
      1e-3,
      ({ face }) => face && steadyContactFraction(face.layer.material, 4, 3e6, 298.15),
    ],
    ['contact at the end', 0.4768, 1e-3, contactLeft],
    ['pressure needed, MPa', 4.32, 1e-3, needed],
    ['focused charge over what cracks', 0.456, 2e-3, focused],
  ],
  RC3b: [
    ['contact at the end', 0.634, 1e-3, contactLeft],
    ['focused charge over what cracks', 0.343, 2e-3, focused],
  ],
  RC3c: [
    ['share of the critical current', 0.76, 5e-3, (of) => 0.4 / (critical(of) ?? NaN)],
    ['resistance at lithium, Ω cm²', 16.1, 2e-3, atLithium],
  ],
  RC3d: [
    ['critical stripping current, mA/cm²', 0.0248, 1e-3, critical],
    ['contact at the end', 0.554, 1e-3, contactLeft],
    ['resistance at lithium, Ω cm²', 74.9, 1e-3, atLithium],
    ['drop there, mV', 30, 2e-3, contactDrop],
    ['focused charge over what cracks', 0.393, 2e-3, focused],
  ],
  RC4: [
    // Printed with two digits.
    ['n-type leakage, % a month', 0.15, 0.034, ({ verdict }) => verdict('electronic_leakage').value],
    ['ohmic leakage, % a month', 26, 0.03, said('electronic_leakage', /same at every potential, ([\d.]+) %/)],
  ],
  RC5: [
    [
      'efficiency needed, %',
      99.888,
      1e-5,
      ({ verdict }) => Number(/^([\d.]+) % would last/.exec(verdict('cycle_life').help ?? '')?.[1]),
    ],
    ['growth, µm', 15.1, 5e-3, said('anode_free', /grows by ([\d.]+) µm/)],
    ['growth of the stack, %', 15.4, 5e-3, ({ verdict }) => verdict('anode_free').value],
    ['charge to rupture, mAh/cm²', 0.1, 1e-2, ({ verdict }) => verdict('sei_rupture').threshold],
  ],
  RC6: [
    ['limiting current, mA/cm²', 9.337, 1e-4, ({ verdict }) => verdict('limiting_current').threshold],
    ['time to depletion, s', 846, 1e-3, ({ verdict }) => verdict('sand_time').value],
  ],
  RC6b: [
    ['share of the limiting current', 0.535, 1e-3, ({ verdict }) => 5 / (verdict('limiting_current').threshold ?? NaN)],
  ],
  RC7: [
    ['stability number', 13.01, 1e-3, () => stabilityNumber(59.5 / 2.83, 0.1, 0.26)],
    [
      'cracking overpotential, mV',
      303.5,
      1e-3,
      ({ face }) => 1e3 * crackingOverpotential(face?.layer.material.fractureToughness ?? NaN, face?.flawLength ?? NaN),
    ],
    ['critical plating current, mA/cm²', 151, 1e-3, crackingCurrent],
    ['resistance of the bulk, Ω cm²', 30, 1e-3, separator],
    ['critical stripping current, mA/cm²', 1.6, 1e-3, critical],
  ],
  RC8: [
    ['volume gain, %', 58.9, 1e-3, said('multilayer', /gains ([\d.]+) % of volume/)],
    ['K*, GPa', 17.8, 3e-2, said('multilayer', /K\* = ([\d.]+) GPa/)],
    ['resistance of the layers, Ω cm²', 3.3, 1e-2, separator],
  ],
  RC9: [
    ['volume gain, %', 7.83, 1e-3, said('multilayer', /gains ([\d.]+) % of volume/)],
    ['energy, eV per atom', 0.186, 1e-3, said('multilayer', /and ([\d.]+) eV per atom/)],
    ['resistance of the layers, Ω cm²', 25.8, 5e-3, separator],
  ],
  RC10: [
    ['pressure needed, MPa', 10.1, 2e-3, needed],
    [
      'pressure for the life, MPa',
      -21.7,
      2e-3,
      ({ face }) => pressureForLife(2000 * 3600, 20, 298.15, 1 - (face?.layer.relativeDensity ?? NaN)) / 1e6,
    ],
    ['time to short, h', 42, 1e-2, life],
    ['share of the critical plating current', 0.994, 1e-3, ({ face }) => 20 / (face?.criticalPlatingCurrent ?? NaN)],
    [
      'cells that fail, %',
      53,
      1e-2,
      ({ simulation, face }) => 100 * failureProbability(20, face?.criticalPlatingCurrent ?? NaN, simulation.cell.area),
    ],
    ['contact at the end', 0.668, 1e-3, contactLeft],
    ['focused charge over what cracks', 1.63, 3e-3, focused],
  ],
  RC11: [
    ['critical conductivity, S/m', 1.946e-5, 5e-3, (of) => filmOf(of)?.criticalConductivity],
    [
      'unevenness that is left',
      0.995,
      1e-3,
      (of) => currentVariation(1, filmOf(of)?.film ?? NaN, filmOf(of)?.rest ?? NaN),
    ],
    ['charge to rupture, mAh/cm²', 0.023, 2e-2, ({ verdict }) => verdict('sei_rupture').threshold],
  ],
  RC12: [
    ['critical plating current, mA/cm²', 0.3005, 1e-3, crackingCurrent],
    ['drop at lithium, mV', 50, 1e-9, contactDrop],
    ['critical stripping current, mA/cm²', 0.85, 1e-3, critical],
    ['resistance of the bulk, Ω cm²', 41.9, 1e-3, separator],
  ],
};

function filmOf({ simulation: { cell } }: Reference) {
  return cell.anode.kind === 'lithium' ? assessFilm(cell, 'anode', cell.anode) : undefined;
}

const thick = 'solid { electrolyte = LGPS  thickness = 200 um  relative_density = 90 % }';
const texts = new Map<string, string>([
  ...symmetricCells.map(([id, cell]) => [id, symmetric(cell)] as const),
  ['RC4', full(thick, '')],
  ['RC5', bareCollector],
  ['RC6', freeElectrolyte(10)],
  ['RC6b', freeElectrolyte(5)],
  ['RC8', full(layered('Li5_5PS4_5Cl1_5', 'LGPS', 'Li5_5PS4_5Cl1_5'), coated)],
  ['RC9', full(layered('Li5_5PS4_5Cl1_5', 'Li3YCl6', 'Li5_5PS4_5Cl1_5'), coated)],
  ['RC11', resistiveFilm],
]);

describe.each([...texts])('%s', (id, text) => {
  test.each(expected[id] ?? [])('%s: %d', async (_, value, share, measure) => {
    const found = measure(await reference(text)) ?? NaN;
    expect(Math.abs(found / value - 1), `${found} against ${value}`).toBeLessThan(share);
  });
});
