import { isInventoryGiven } from '../../../physics/balance.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const windowNotReachable = rule({
  code: 'balance/window-not-reachable',
  id: 'D-BAL-01',
  severity: 'error',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the voltage window is wider than the voltages the cell can reach',
  why: 'with the lithium that is in the cell the open-circuit voltage has a smallest and a largest value',
  law: 'lithium inventory of two insertion electrodes',
  cite: ['mohtat-2019', 'weng-2023'],
  options: {},
  check({ cell, balance }, _options, report) {
    if (balance.ok || balance.reachable === undefined || cell.voltageWindow === undefined) return;
    const { lower, upper } = balance.reachable;
    // A potential that is no number somewhere says nothing of the window.
    if (!Number.isFinite(lower) || !Number.isFinite(upper)) return;
    const narrowed = `${typed(Math.ceil(Math.max(lower, cell.voltageWindow.lower) * 100) / 100, 'V')} .. ${typed(Math.floor(Math.min(upper, cell.voltageWindow.upper) * 100) / 100, 'V')}`;
    const isGiven = isInventoryGiven(cell);
    const assumed = isGiven ? '' : ', with all lithium in the cathode at assembly';
    if (!isGiven && balance.anodeShare !== undefined && balance.anodeShare < 1 && cell.anode.kind === 'composite') {
      const thickness = (1.1 * cell.anode.thickness) / balance.anodeShare;
      report({
        at: 'anode.thickness',
        message: `on charge the anode is full at ${inUnit(upper, 'V', 4)}, before the ${inUnit(cell.voltageWindow.upper, 'V')} of the window${assumed}: it takes ${inUnit(balance.anodeShare, '%')} of what the cathode gives`,
        help: `raise \`anode.thickness\` from ${inUnit(cell.anode.thickness, 'um')} to ${inUnit(thickness, 'um')} for N/P = 1.1, or end the charge at ${inUnit(upper, 'V')}; beyond it lithium is plated`,
        related: [{ at: 'voltage_window', note: 'the window' }],
        fix: { title: `Set ${typed(thickness, 'um')}`, path: 'anode.thickness', newText: typed(thickness, 'um') },
      });
      return;
    }
    report({
      at: 'voltage_window',
      message: `\`${cell.name}\` reaches open-circuit voltages from ${inUnit(lower, 'V', 4)} to ${inUnit(upper, 'V', 4)}, not ${inUnit(cell.voltageWindow.lower, 'V')} to ${inUnit(cell.voltageWindow.upper, 'V')}${assumed}`,
      fix: { title: `Narrow the window to ${narrowed}`, path: 'voltage_window', newText: narrowed },
      help: 'narrow `voltage_window`, or correct the initial stoichiometries, which fix the lithium inventory',
    });
  },
});
