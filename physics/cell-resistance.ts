// Direct-current resistance of a cell at rest: separator, composite electrodes with linear kinetics, lithium interfaces or
// films, and what is in series. An estimate from below: concentration differences and slow diffusion come on top.

import type { CheckedCell } from '../model/cell.ts';
import { thermalVoltage } from './constants.ts';
import { electrodeResistance } from './electrode-transport.ts';
import { lithiumExchangeCurrent } from './lithium-exchange.ts';
import { lithiumInterfaces } from './lithium-interface.ts';
import { saltProperties } from './salt-transport.ts';
import { separatorResistance } from './separator-resistance.ts';

/** Ω m² of one electrode pair; undefined where a part of it is not known. */
export function cellResistance(cell: CheckedCell): number | undefined {
  const separator = separatorResistance(cell) ?? wetSeparatorResistance(cell);
  const electrodes = [cell.anode, cell.cathode].reduce<number | undefined>((sum, electrode) => {
    if (sum === undefined || electrode.kind === 'none' || electrode.kind === 'sulfur') return undefined;
    return electrode.kind === 'composite' ? sum + electrodeResistance(electrode, cell) : sum;
  }, 0);
  if (separator === undefined || electrodes === undefined) return undefined;
  const series = cell.contactResistance * cell.area * cell.electrodePairs;
  return separator + electrodes + lithiumResistance(cell) + series;
}

/** The part of it that no current makes smaller, Ω m²: electrolyte of the separator, films, what is in series. */
export function ohmicResistance(cell: CheckedCell): number | undefined {
  const separator = separatorResistance(cell) ?? wetSeparatorResistance(cell);
  const films = (['anode', 'cathode'] as const).reduce(
    (sum, role) => sum + (cell.interfaces[role].filmResistance ?? 0),
    0,
  );
  return separator === undefined
    ? undefined
    : separator + films + cell.contactResistance * cell.area * cell.electrodePairs;
}

function wetSeparatorResistance(cell: CheckedCell): number | undefined {
  const { separator, electrolyte } = cell;
  if (separator.kind !== 'porous' || electrolyte === undefined) return undefined;
  const bulk = saltProperties(electrolyte, cell).conductivity * separator.porosity ** separator.bruggeman;
  return separator.thickness / bulk;
}

function lithiumResistance(cell: CheckedCell): number {
  const solid = lithiumInterfaces(cell).reduce((sum, face) => sum + face.resistance, 0);
  const liquid = (['anode', 'cathode'] as const).reduce((sum, role) => {
    const electrode = cell[role];
    if (electrode.kind !== 'lithium' || cell.electrolyte === undefined) return sum;
    const exchange = lithiumExchangeCurrent(cell, electrode);
    const transfer = exchange === undefined ? 0 : thermalVoltage(cell.temperature) / exchange;
    return sum + (cell.interfaces[role].filmResistance ?? 0) + transfer;
  }, 0);
  return solid + liquid;
}

/** Largest power a source of open-circuit `voltage` and `resistance` (Ω m²) gives, W/m²: U²/4R, at half the voltage. */
export function largestPower(voltage: number, resistance: number): number {
  return voltage ** 2 / (4 * resistance);
}
