import { openCircuitPotential } from '../../../physics/balance.ts';
import { conventionsOf } from '../../../physics/conventions.ts';
import { electronicResistance, leakageBy } from '../../../physics/electronic-leakage.ts';
import { lithiumInterfaces } from '../../../physics/lithium-interface.ts';
import { exceeds } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

const month = 30 * 86400;

export const electronicLeakage = rule({
  code: 'stability/electronic-leakage',
  id: 'AE15',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'electrons leak through the solid electrolyte and discharge the cell',
  why: 'lithium at the anode makes the electrolyte an n-type conductor; the current grows as the layer gets thinner',
  law: 'Hebb–Wagner leakage',
  cite: ['han-2019'],
  options: {
    warning: { default: 0.03, unit: '', meaning: 'share of capacity lost a month from which a warning is given' },
    error: { default: 0.3, unit: '', meaning: 'share of capacity lost a month from which it is an error' },
  },
  check({ cell, balance }, { warning, error }, report) {
    const resistance = electronicResistance(cell, cell.temperature);
    if (
      lithiumInterfaces(cell).length === 0 ||
      resistance === undefined ||
      !balance.ok ||
      cell.cathode.kind !== 'composite'
    )
      return;
    const full = balance.balance.cathode?.full;
    const active = cell.cathode.actives[0];
    if (full === undefined || active === undefined) return;
    const voltage = openCircuitPotential(active, full, cell);
    const current = leakageBy(conventionsOf(cell).leakage, resistance, 0, voltage, cell.temperature);
    const share = (current * month) / balance.balance.capacity;
    if (!exceeds(share, warning)) return;
    report({
      at: 'separator',
      severity: exceeds(share, error) ? 'error' : 'warning',
      message: `electrons leaking through the solid electrolyte ${share < 1 ? `cost about ${inUnit(share, '%', 2)} of the capacity` : 'empty the cell within'} a month (order of magnitude)`,
      help: 'make the electrolyte thicker, or add a layer that blocks electrons',
    });
  },
});
