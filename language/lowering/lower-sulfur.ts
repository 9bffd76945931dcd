// A sulfur cathode to the checked model.

import type { SulfurElectrode, SulfurPhase } from '../../model/sulfur.ts';
import { sulfurDensity } from '../../physics/sulfur.ts';
import { given } from './given.ts';
import { lowerSolidElectrolyte } from './lower-electrolyte.ts';
import type { PartBlock } from './part-block.ts';
import { componentParts } from './parts.ts';
import { readChoice } from './read-choice.ts';
import { readAll, readGiven } from './read-given.ts';
import { readNumber, requireNumber } from './read-value.ts';

/** Undefined where thickness, loading or a fraction is missing, and findings say so. */
export function lowerSulfur(block: PartBlock): SulfurElectrode | undefined {
  const thickness = requireNumber(block, 'thickness');
  const loading = requireNumber(block, 'loading');
  const numbers = readAll(block, [
    'specificCapacity',
    'shuttleConstant',
    'depositMorphology',
    'specificSurfaceArea',
    'exchangeCurrentDensity',
    'conductivityFall',
  ]);
  const startsAs = readChoice(block, 'starts_as') as SulfurElectrode['startsAs'] | undefined;
  const architecture = readChoice(block, 'architecture') as SulfurElectrode['architecture'] | undefined;
  const carbons = phasesOf(block, 'carbon');
  const binders = phasesOf(block, 'binder');
  const electrolyte = electrolyteOf(block);
  if (thickness === undefined || loading === undefined || numbers === undefined) return undefined;
  if (startsAs === undefined || architecture === undefined) return undefined;
  const sulfurVolumeFraction = loading / (sulfurDensity * thickness);
  const solids = [...carbons, ...binders].reduce(
    (sum, own) => sum + own.volumeFraction,
    sulfurVolumeFraction + (electrolyte?.volumeFraction ?? 0),
  );
  return {
    kind: 'sulfur',
    thickness,
    loading,
    sulfurVolumeFraction,
    porosity: readNumber(block, 'porosity') ?? Math.max(0, 1 - solids),
    startsAs,
    architecture,
    ...numbers,
    ...readGiven(block, ['electrolytePerSulfur']),
    ...given('electrolyte', electrolyte),
    carbons,
    binders,
  };
}

function phasesOf(block: PartBlock, role: 'carbon' | 'binder'): readonly SulfurPhase[] {
  return componentParts(block, role).flatMap(({ material, block: own }): SulfurPhase[] => {
    const volumeFraction = requireNumber(own, 'volume_fraction');
    return volumeFraction === undefined
      ? []
      : [{ name: material, volumeFraction, ...readGiven(own, ['density', 'particleRadius']) }];
  });
}

function electrolyteOf(block: PartBlock): SulfurElectrode['electrolyte'] {
  const part = componentParts(block, 'electrolyte')[0];
  if (part === undefined) return undefined;
  const material = lowerSolidElectrolyte(part.block, part.material);
  const volumeFraction = requireNumber(part.block, 'volume_fraction');
  return material === undefined || volumeFraction === undefined ? undefined : { material, volumeFraction };
}
