// A titration without an end of its own goes to the end of the cell's voltage window. Only a simulation knows the cell.

import type { CheckedCell } from '../../model/cell.ts';
import type { CheckedProtocol, ProtocolItem, StepEnd } from '../../model/protocol.ts';
import { directionOf } from '../../physics/step-direction.ts';
import { printNumber } from '../../quantity/print.ts';

/** The protocol as this cell runs it; the same object where nothing is to be added. */
export function withTitrationEnds(protocol: CheckedProtocol, cell: CheckedCell): CheckedProtocol {
  const window = cell.voltageWindow;
  if (window === undefined) return protocol;
  const endOf = (sign: 1 | -1): StepEnd => {
    const value = sign > 0 ? window.lower : window.upper;
    return {
      kind: 'limit',
      column: 'voltage',
      comparison: sign > 0 ? '<=' : '>=',
      value,
      basis: 'absolute',
      text: `${printNumber(value)} V`,
    };
  };
  const complete = (items: readonly ProtocolItem[]): readonly ProtocolItem[] => {
    const list = items.map((item): ProtocolItem => {
      if (item.type === 'stop') return item;
      if (item.type !== 'step') {
        const body = complete(item.body);
        return body === item.body ? item : { ...item, body };
      }
      const sign = item.action.kind === 'titrate' ? directionOf(item.action) : undefined;
      return sign === undefined || item.ends.length > 0 ? item : { ...item, ends: [endOf(sign)] };
    });
    return list.every((item, k) => item === items[k]) ? items : list;
  };
  const items = complete(protocol.items);
  return items === protocol.items ? protocol : { ...protocol, items };
}
