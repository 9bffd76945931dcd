// What follows from a checked cell and its simulations, each beside the value it follows from. The formulas are those of
// `physics/`; here they are only asked and printed.

import type { CheckedCell } from '../../model/cell.ts';
import type { CheckedSimulation } from '../../model/simulation.ts';
import { arealCapacity, balanceCell, nominalCapacity, npRatio } from '../../physics/balance.ts';
import { cellEnergy } from '../../physics/energy-density.ts';
import { criticalStrippingCurrent } from '../../physics/lithium-contact.ts';
import { lithiumInterfaces } from '../../physics/lithium-interface.ts';
import { halfCyclesAt } from '../../physics/lithium-interface.ts';
import { lithiumCharge } from '../../physics/lithium-swelling.ts';
import { cRateOf, currentDensityOf, operationOf, stepsOf } from '../../physics/operation.ts';
import { separatorResistance } from '../../physics/separator-resistance.ts';
import { assessStripping } from '../../physics/stripping.ts';
import { printQuantity } from '../../quantity/print.ts';
import { knownUnit } from '../../quantity/unit.ts';

export interface DerivedHint {
  /** Where it may stand: the first of these paths that the text has. */
  readonly at: readonly string[];
  /** Without the arrow in front. */
  readonly text: string;
  /** Formula and inputs, as Markdown. */
  readonly tooltip: string;
}

/** Hints of a cell as declared; `simulations` are those that run it. */
export function cellHints(cell: CheckedCell, simulations: readonly CheckedSimulation[]): readonly DerivedHint[] {
  return [
    ...headHint(cell),
    ...electrodeHints(cell, 'anode'),
    ...electrodeHints(cell, 'cathode'),
    ...separatorHint(cell),
    ...strippingHints(cell, simulations),
    ...electrolyteHint(cell),
  ];
}

/** Current density of a C-rate and C-rate of a current, at every step of a simulation's protocol. */
export function stepHints(simulation: CheckedSimulation): readonly DerivedHint[] {
  const { cell, protocol } = simulation;
  return stepsOf(protocol).flatMap(({ number, step }): DerivedHint[] => {
    const { action } = step;
    if (!('rate' in action)) return [];
    const current = currentDensityOf(action.rate, cell);
    const isRate = action.rate.kind === 'c_rate';
    const value = current === undefined || isRate ? current : cRateOf(current, cell);
    if (value === undefined || !Number.isFinite(value)) return [];
    return [
      {
        at: [`protocol.${protocol.name}.step[${number}]`],
        text: isRate ? print(value, 'mA/cm^2') : `${Number(value.toPrecision(3))}C`,
        tooltip: `${isRate ? 'Current per area of one electrode pair' : 'Multiples of the nominal capacity per hour'} in \`${cell.name}\`, as \`${simulation.name}\` runs it: ${isRate ? 'rate × capacity / area' : 'current × area / capacity'} with ${print(nominalCapacity(cell) ?? NaN, 'mAh')} and ${print(cell.area * cell.electrodePairs, 'cm^2')}.`,
      },
    ];
  });
}

/** N/P and, where nobody wrote one, the capacity. */
function headHint(cell: CheckedCell): readonly DerivedHint[] {
  const outcome = balanceCell(cell);
  if (!outcome.ok) return [];
  const charges = npRatio(cell, outcome.balance);
  const capacity = cell.capacity === undefined ? nominalCapacity(cell) : undefined;
  const energy = cellEnergy(cell, outcome.balance);
  const parts = [
    ...(charges === undefined ? [] : [`N/P ${Number(charges.ratio.toPrecision(3))}`]),
    ...(capacity === undefined ? [] : [print(capacity, capacity > 3600 ? 'Ah' : 'mAh')]),
    ...(energy === undefined ? [] : [print(energy.specific, 'Wh/kg')]),
  ];
  if (parts.length === 0) return [];
  const lines = [
    ...(charges === undefined
      ? []
      : [
          `N/P: charge the anode can take, ${print(charges.takes, 'mAh/cm^2')}, over the charge the cathode gives, ${print(charges.gives, 'mAh/cm^2')}.`,
        ]),
    ...(capacity === undefined
      ? []
      : [
          `Capacity: ${print(outcome.balance.capacity, 'mAh/cm^2')} between the ends of \`voltage_window\` × \`area\` × \`electrode_pairs\`; \`capacity\` is left out.`,
        ]),
    ...(energy === undefined
      ? []
      : [
          `Energy of the layers: capacity × mean open-circuit voltage over their mass, ${print(energy.specific, 'Wh/kg')}, and their volume, ${print(energy.volumetric, 'Wh/L')}; foils count where they are given, the casing does not.`,
        ]),
  ];
  return [{ at: [''], text: whatFits(parts), tooltip: lines.join('\n\n') }];
}

/** Characters beside the arrow that fit into the usual length of a hint. */
const room = 23;

/** The first parts that fit; the tooltip has all. */
function whatFits(parts: readonly string[]): string {
  return parts.reduce((text, part) => {
    const longer = text === '' ? part : `${text} · ${part}`;
    return longer.length <= room ? longer : text;
  }, '');
}

function electrodeHints(cell: CheckedCell, role: 'anode' | 'cathode'): readonly DerivedHint[] {
  const electrode = cell[role];
  if (electrode.kind === 'lithium')
    return [
      {
        at: [`${role}.thickness`, role],
        text: print(lithiumCharge(electrode.thickness), 'mAh/cm^2'),
        tooltip: `Charge of the foil: F × thickness / molar volume of lithium, with ${print(electrode.thickness, 'um')}.`,
      },
    ];
  if (electrode.kind !== 'composite') return [];
  const inputs = electrode.actives.map(
    (own) =>
      `\`${own.name}\` ${print(own.volumeFraction, '%')} × ${print(own.maximumConcentration, 'mol/m^3')} × ${print(electrode.thickness, 'um')}`,
  );
  const full = print(arealCapacity(electrode), 'mAh/cm^2');
  const outcome = balanceCell(cell);
  const used = outcome.ok ? print(outcome.balance.capacity, 'mAh/cm^2') : undefined;
  const within = used === undefined ? '' : `\n\nThe voltage window uses ${used} of it.`;
  const capacity: DerivedHint = {
    at: [`${role}.thickness`],
    text: used === undefined ? full : `${used.replace(/ .*$/, '')} of ${full}`,
    tooltip: `Areal capacity for a stoichiometry change of one: F × volume fraction × maximum concentration × thickness, summed over ${inputs.join('; ')}.${within}`,
  };
  if (cell.provenance[`${role}.porosity`]?.origin !== 'computed') return [capacity];
  const porosity: DerivedHint = {
    at: [role],
    text: `porosity ${print(electrode.porosity, '%')}`,
    tooltip: 'Volume that the volume fractions of the solids leave; `porosity` is left out.',
  };
  return [capacity, porosity];
}

function separatorHint(cell: CheckedCell): readonly DerivedHint[] {
  const resistance = separatorResistance(cell);
  if (resistance === undefined || cell.separator.kind !== 'solid') return [];
  const layers = cell.separator.layers.map(
    (own) => `\`${own.material.name}\` ${print(own.thickness, 'um')} at ${print(own.relativeDensity, '%')} density`,
  );
  return [
    {
      at: ['separator.thickness', 'separator'],
      text: print(resistance, 'ohm*cm^2'),
      tooltip: `Area-specific resistance: thickness / effective conductivity, summed over ${layers.join('; ')}.`,
    },
  ];
}

/** What a lithium interface can be stripped with, or the pressure that the stripping asks for where it is more. */
function strippingHints(cell: CheckedCell, simulations: readonly CheckedSimulation[]): readonly DerivedHint[] {
  return lithiumInterfaces(cell).flatMap((face): DerivedHint[] => {
    const { material } = face.layer;
    if (material.creepReplenishment === undefined && material.diffusionReplenishment === undefined) return [];
    const { pressure } = cell.stack;
    const critical = criticalStrippingCurrent(material, pressure, cell.temperature);
    const wanted = simulations
      .flatMap((own) => halfCyclesAt(face.role, operationOf(own)).stripping ?? [])
      .reduce<number>((most, half) => Math.max(most, half.current), 0);
    const half = {
      step: 0,
      text: '',
      direction: 'stripping',
      current: wanted,
      lasting: wanted,
      charge: undefined,
    } as const;
    const needed = wanted > critical ? assessStripping(cell, face, half)?.pressure : undefined;
    const isNeeded = needed !== undefined && Number.isFinite(needed);
    const asked = wanted === 0 ? '' : ` The largest stripping current here is ${print(wanted, 'mA/cm^2')}.`;
    return [
      {
        at: [`interface.${face.role}`, 'stack.pressure', face.role],
        text: isNeeded ? `needs ${print(needed, 'MPa')}` : `strips ${print(critical, 'mA/cm^2')}`,
        tooltip: `At ${print(pressure, 'MPa')} creep and diffusion of lithium on \`${material.name}\` replenish ${print(critical, 'mA/cm^2')}; above it voids form.${asked}${isNeeded ? ` It takes ${print(needed, 'MPa')} to strip that without loss of contact.` : ''}`,
      },
    ];
  });
}

/** Electrolyte per capacity as a mass for this cell. */
function electrolyteHint(cell: CheckedCell): readonly DerivedHint[] {
  const capacity = nominalCapacity(cell);
  const amount = cell.electrolyte?.amount;
  if (amount === undefined || capacity === undefined) return [];
  return [
    {
      at: ['electrolyte.amount'],
      text: print(amount * capacity, 'g'),
      tooltip: `Mass of electrolyte in the cell: \`amount\` ${print(amount, 'g/Ah')} × capacity ${print(capacity, 'mAh')}.`,
    },
  ];
}

function print(si: number, unit: string): string {
  return printQuantity(si, knownUnit(unit), 3);
}
