// The two sides of the separator to the checked model.

import type { Electrode, Interface, Interlayer, Separator } from '../../model/cell.ts';
import type { SolidElectrolyte } from '../../model/electrolyte.ts';
import type { SolidElectrolyteInterphase } from '../../model/sei.ts';
import { interfaceDefaults } from '../schema/cell-schema.ts';
import { filmResistanceDefault } from '../schema/material-schema.ts';
import type { DefaultValue } from '../schema/property.ts';
import { given } from './given.ts';
import { lowerDeposit, lowerSei } from './lower-sei.ts';
import type { PartBlock } from './part-block.ts';
import { interfacePart, materialPart } from './parts.ts';
import { readGiven } from './read-given.ts';
import { readNumber, requireNumber } from './read-value.ts';

/** Values the text leaves open come from the electrolyte that touches the electrode. */
export function lowerInterface(
  root: PartBlock,
  side: 'anode' | 'cathode',
  electrode: Electrode | undefined,
  separator: Separator | undefined,
): Interface {
  const block = interfacePart(root, side);
  const isMetal = electrode?.kind === 'lithium' || electrode?.kind === 'none';
  const sei = lowerSei(block);
  const own: Interface = {
    ...given('resistance', readNumber(block, 'resistance')),
    ...given('interlayer', lowerInterlayer(block)),
    ...given('filmResistance', filmResistance(block, sei, separator?.kind === 'porous' && isMetal)),
    ...given(
      'doubleLayerCapacitance',
      readNumber(block, 'double_layer_capacitance', isMetal ? interfaceDefaults.doubleLayerCapacitance : undefined),
    ),
    ...given('sei', sei),
    ...given('deposit', lowerDeposit(block)),
  };
  const layers = separator?.kind === 'solid' ? separator.layers : [];
  const material = layers[side === 'anode' ? 0 : layers.length - 1]?.material;
  const flawLength = orMaterial(
    block,
    'flaw_length',
    material,
    'flawLength',
    isMetal ? interfaceDefaults.flawLength : undefined,
  );
  if (material === undefined || !isMetal) return { ...own, ...given('flawLength', flawLength) };
  return {
    ...own,
    ...given('flawLength', flawLength),
    ...given(
      'localResistance',
      orMaterial(block, 'local_resistance', material, 'localResistance', interfaceDefaults.localResistance),
    ),
    ...given('voidHeight', orMaterial(block, 'void_height', material, 'voidHeight', interfaceDefaults.voidHeight)),
    ...given(
      'occlusionFraction',
      orMaterial(block, 'occlusion_fraction', material, 'occlusionFraction', interfaceDefaults.occlusionFraction),
    ),
    ...given('contactRadius', readNumber(block, 'contact_radius', interfaceDefaults.contactRadius)),
  };
}

/** As given, else thickness over conductivity of the film, else the default of lithium in a liquid. */
function filmResistance(
  block: PartBlock,
  sei: SolidElectrolyteInterphase | undefined,
  isLithiumInLiquid: boolean,
): number | undefined {
  const own = readNumber(block, 'film_resistance');
  if (own !== undefined) return own;
  if (sei === undefined)
    return isLithiumInLiquid ? readNumber(block, 'film_resistance', filmResistanceDefault) : undefined;
  block.context.provenance.set(`${block.path}.film_resistance`, {
    origin: 'computed',
    source: 'thickness over conductivity of `sei`',
    evidence: 'computed',
  });
  return sei.thickness / sei.ionicConductivity;
}

type InterfaceValue = 'flawLength' | 'localResistance' | 'voidHeight' | 'occlusionFraction';

function orMaterial(
  block: PartBlock,
  name: string,
  material: SolidElectrolyte | undefined,
  field: InterfaceValue,
  fallback: DefaultValue | undefined,
): number | undefined {
  const own = readNumber(block, name);
  if (own !== undefined || material === undefined) return own;
  const inherited = material[field];
  if (inherited === undefined) return readNumber(block, name, fallback);
  block.context.provenance.set(`${block.path}.${name}`, { origin: 'material', source: `from ${material.name}` });
  return inherited;
}

function lowerInterlayer(block: PartBlock): Interlayer | undefined {
  const film = materialPart(block, 'interlayer', 'interlayer');
  const thickness = film === undefined ? undefined : requireNumber(film.block, 'thickness');
  if (film === undefined || thickness === undefined) return undefined;
  return {
    name: film.material,
    thickness,
    ...readGiven(film.block, [
      'molarVolume',
      'lithiumPerFormula',
      'nucleationOverpotential',
      'diffusivity',
      'oxidationPotential',
      'coulombicEfficiency',
    ]),
  };
}
