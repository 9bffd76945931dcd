// A cell with random geometry, transport and rates around a plausible one.

import type { ActiveMaterial, CheckedCell, CompositeElectrode, Electrode, Separator, Stack } from '../../model/cell.ts';
import type { Expression, StateFunction } from '../../model/state-function.ts';
import { constant } from './lg-m50.ts';
import { arealCapacity, isInventoryGiven } from '../../physics/balance.ts';
import type { Choices } from './random-choices.ts';

export function randomCell(base: CheckedCell, choices: Choices): CheckedCell {
  const { chance, between, logBetween } = choices;
  const area = base.area * base.electrodePairs;
  const cell = {
    ...base,
    temperature: chance(0.5) ? base.temperature : base.temperature + between(-20, 25),
    anode: randomElectrode(base.anode, choices),
    cathode: randomElectrode(base.cathode, choices),
    separator: randomSeparator(base.separator, choices),
    stack: randomStack(base, choices),
    ...(chance(0.15) ? { contactResistance: logBetween(1e-5, 2e-3) / area } : {}),
    ...(chance(0.2)
      ? {
          thermal: {
            model: 'lumped' as const,
            heatCapacity: constant(area * logBetween(100, 2000)),
            heatTransfer: logBetween(1, 200),
            coolingArea: area * between(0.05, 2),
          },
        }
      : {}),
  };
  return { ...cell, anode: matched(cell, choices) };
}

/** A porous anode that takes what the cathode gives, and somewhat more; as it is where the text fixes the lithium. */
function matched(cell: CheckedCell, { between }: Choices): Electrode {
  const { anode, cathode } = cell;
  if (anode.kind !== 'composite' || cathode.kind !== 'composite' || isInventoryGiven(cell)) return anode;
  return {
    ...anode,
    thickness: (anode.thickness * between(1.05, 1.6) * arealCapacity(cathode)) / arealCapacity(anode),
  };
}

function randomElectrode(electrode: Electrode, choices: Choices): Electrode {
  const { logBetween, chance } = choices;
  switch (electrode.kind) {
    case 'composite':
      return randomComposite(electrode, choices);
    case 'lithium':
      return {
        ...electrode,
        thickness: electrode.thickness * logBetween(0.3, 3),
        ...(chance(0.2) ? { chargeTransferCoefficient: choices.between(0.3, 0.7) } : {}),
      };
    case 'none':
      return chance(0.5) ? electrode : { ...electrode, excessLithium: logBetween(100, 20000) };
    case 'sulfur':
      return electrode;
  }
}

function randomComposite(electrode: CompositeElectrode, choices: Choices): CompositeElectrode {
  const { between, logBetween } = choices;
  const { electrolyte } = electrode;
  const thickness = electrode.thickness * logBetween(0.4, 2);
  if (electrolyte === undefined) {
    const porosity = between(0.2, 0.5);
    return { ...electrode, thickness, porosity, actives: randomActives(electrode.actives, 0.95 - porosity, choices) };
  }
  const share = between(0.3, 0.55);
  const porosity = between(0, 0.12);
  return {
    ...electrode,
    thickness,
    porosity,
    electrolyte: { ...electrolyte, volumeFraction: share },
    actives: randomActives(electrode.actives, 0.98 - porosity - share, choices),
  };
}

/** Volumes are those of the electrode, or smaller by one factor where there is less room. */
function randomActives(actives: readonly ActiveMaterial[], room: number, choices: Choices): ActiveMaterial[] {
  const used = actives.reduce((sum, active) => sum + active.volumeFraction, 0);
  return actives.flatMap((active) =>
    randomActive({ ...active, volumeFraction: active.volumeFraction * Math.min(1, room / used) }, choices),
  );
}

function randomActive(active: ActiveMaterial, { between, logBetween, chance, oneOf }: Choices): ActiveMaterial[] {
  const particleRadius = active.particleRadius * logBetween(0.2, 3);
  const own = {
    ...active,
    particleRadius,
    diffusivity: chance(0.3)
      ? active.diffusivity
      : randomDiffusivity(particleRadius, { between, logBetween, chance, oneOf }),
    ...(chance(0.15) ? { particleSizeSpread: between(0.05, 0.5) } : {}),
    ...(chance(0.1) ? { chargeTransferCoefficient: between(0.3, 0.7) } : {}),
    ...(chance(0.15) ? { entropyCoefficient: constant(between(-3e-4, 3e-4)) } : {}),
  };
  if (chance(0.8)) return [own];
  const share = between(0.1, 0.9);
  return [
    { ...own, volumeFraction: share * own.volumeFraction },
    {
      ...own,
      name: `${active.name}_second`,
      volumeFraction: (1 - share) * own.volumeFraction,
      particleRadius: active.particleRadius * logBetween(0.2, 3),
    },
  ];
}

/** D (1 + a x), or constant; a particle evens out within a minute to ten hours. */
function randomDiffusivity(radius: number, { logBetween, between, chance }: Choices): StateFunction {
  const D = radius ** 2 / logBetween(60, 36000);
  if (chance(0.75)) return constant(D);
  const times = (left: Expression, right: Expression): Expression => ({ kind: 'binary', operator: '*', left, right });
  const num = (value: number): Expression => ({ kind: 'number', value });
  const slope = between(-0.8, 4);
  const x: Expression = { kind: 'argument', name: 'x' };
  const factor: Expression = { kind: 'binary', operator: '+', left: num(1), right: times(num(slope), x) };
  return { value: { kind: 'expression', body: times(num(D), factor) }, activationEnergy: between(0, 5e4) };
}

function randomSeparator(separator: Separator, { logBetween, between }: Choices): Separator {
  if (separator.kind === 'porous')
    return { ...separator, thickness: separator.thickness * logBetween(0.5, 3), porosity: between(0.3, 0.6) };
  return {
    ...separator,
    layers: separator.layers.map((layer) => ({
      ...layer,
      thickness: layer.thickness * logBetween(0.4, 3),
      relativeDensity: layer.relativeDensity === 1 ? 1 : between(0.8, 0.98),
    })),
  };
}

function randomStack({ stack, separator }: CheckedCell, { logBetween, chance }: Choices): Stack {
  const pressure = separator.kind === 'solid' ? logBetween(0.5e6, 50e6) : stack.pressure;
  if (!chance(0.3)) return { ...stack, pressure };
  return {
    ...stack,
    pressure,
    fixture: chance(0.3) ? { kind: 'fixed_gap' } : { kind: 'spring', stiffness: logBetween(1e9, 1e12) },
  };
}
