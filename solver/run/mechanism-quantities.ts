// Result columns of mechanisms: of each lithium interface, and of what goes past the cells.

import type { AssembledCell } from '../cells/assemble-cell.ts';
import { readOwnOf, shortProgress, type Bypass } from '../cells/bypass.ts';
import { readOwn, type LithiumInterface } from '../cells/lithium-interface.ts';
import { lithiumThickness } from './lithium-left.ts';
import { fieldsFinder, quantity, type Quantity } from './quantity.ts';

export function interfaceQuantities(assembled: AssembledCell, face: LithiumInterface): Quantity[] {
  const fieldsOf = fieldsFinder(assembled);
  const list = [
    quantity(`${face.role}.lithium_thickness`, 'm', 'metallic, connected lithium as if dense', (_t, y) =>
      lithiumThickness(assembled, face, y),
    ),
  ];
  for (const instance of face.instances) {
    const { columns } = instance.mechanism;
    const out = new Float64Array(columns.length);
    columns.forEach((column, k) =>
      list.push(
        quantity(`${face.role}.${column.name}`, column.unit, column.description, (_t, y, _tally, fields) => {
          // Finding the fields of y leaves the interface evaluated there.
          fieldsOf(y, fields);
          readOwn(instance, y.subarray(assembled.model.borderOffset));
          instance.mechanism.observe(instance.own, out, face.at);
          return out[k];
        }),
      ),
    );
  }
  return list;
}

/** What goes past the cells, and whether it is a short. */
export function bypassQuantities(assembled: AssembledCell, bypass: Bypass): Quantity[] {
  const { borderOffset } = assembled.model;
  const fieldsOf = fieldsFinder(assembled);
  const list = [
    quantity(
      'bypass_current_density',
      'A/m^2',
      'current that leaks and shorts take past the cells, positive where it discharges',
      (_t, y) => y[borderOffset + bypass.currentIndex],
    ),
  ];
  for (const instance of bypass.instances) {
    const { columns } = instance.mechanism;
    const out = new Float64Array(columns.length);
    columns.forEach((column, k) =>
      list.push(
        quantity(column.name, column.unit, column.description, (_t, y, _tally, fields) => {
          fieldsOf(y, fields);
          readOwnOf(instance, y.subarray(borderOffset));
          instance.mechanism.observe(instance.own, out, bypass.at);
          return out[k];
        }),
      ),
    );
  }
  if (bypass.instances.every(({ mechanism }) => mechanism.shortProgress === undefined)) return list;
  return [
    ...list,
    quantity('shorted', '1', 'whether lithium spans the electrolyte', (t) => (bypass.shortedAt <= t ? 1 : 0)),
    quantity(
      'time_to_short',
      's',
      'time of the short; before it, when it would come if all went on as on average so far, a century at most',
      (t, y) => timeToShort(bypass, t, y.subarray(borderOffset)),
    ),
  ];
}

/** Where nothing is on its way to a short, s. */
const century = 3.2e9;

function timeToShort(bypass: Bypass, t: number, border: Float64Array): number {
  if (bypass.shortedAt <= t) return bypass.shortedAt;
  for (const instance of bypass.instances) readOwnOf(instance, border);
  const progress = shortProgress(bypass) ?? 0;
  return progress > 0 ? Math.min(century, t / progress) : century;
}
