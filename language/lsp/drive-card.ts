// What a drive cycle's file holds, for the hover over its name.

import type { DriveQuantity } from '../../model/protocol.ts';
import { printNumber, printQuantity } from '../../quantity/print.ts';
import { knownUnit } from '../../quantity/unit.ts';
import type { DriveAction } from '../generated/ast.ts';
import { driveOptions } from '../lowering/drive-options.ts';
import { driveQuantities } from '../lowering/drive-table.ts';
import { driveTableRead } from '../lowering/lower-drive.ts';
import type { HoverContext } from './hover-context.ts';

const units: Readonly<Record<DriveQuantity, string>> = {
  current: 'A',
  current_density: 'mA/cm^2',
  c_rate: 'C',
  power: 'W',
  specific_power: 'W/kg',
  voltage: 'V',
};

/** undefined where no check has read such a file. */
export function driveCard(node: DriveAction, context: HoverContext): string | undefined {
  const file = node.file as string | undefined;
  const options = driveOptions(node);
  const wanted = driveQuantities.find((name) => name === options.quantity?.quantity);
  const outcome = file === undefined ? undefined : driveTableRead(context.file.uri, file, wanted);
  if (file === undefined || outcome === undefined) return undefined;
  if (!outcome.ok) return `**${file}** · drive cycle\n\nThe file ${outcome.message}.`;
  const { quantity, heading, times, values } = outcome.table;
  const unit = knownUnit(units[quantity]);
  const lowest = values.reduce((least, value) => Math.min(least, value), Infinity);
  const highest = values.reduce((most, value) => Math.max(most, value), -Infinity);
  const duration = times.at(-1) ?? 0;
  const lines = [
    `**${file}** · drive cycle`,
    `${printNumber(times.length)} points over ${inTime(duration)}, column \`${heading}\`: ${quantity.replaceAll('_', ' ')} from ${printQuantity(lowest, unit)} to ${printQuantity(highest, unit)}.`,
    `${signWords(quantity, options.sign?.sign)} ${options.shape?.shape === 'stepwise' ? 'Each value holds until the next.' : 'Between points the value is linear.'}`,
  ];
  return lines.join('\n\n');
}

function signWords(quantity: DriveQuantity, sign: string | undefined): string {
  if (quantity === 'voltage') return 'The voltage is held as it stands.';
  if (sign === 'discharges') return 'Positive values discharge the cell.';
  return sign === 'charges'
    ? 'Positive values charge the cell.'
    : 'Positive values charge the cell, as in results and in the Battery Data Format; write `positive discharges` where the file counts the other way.';
}

function inTime(seconds: number): string {
  const unit = seconds < 120 ? 's' : seconds < 7200 ? 'min' : 'h';
  return printQuantity(seconds, knownUnit(unit));
}
