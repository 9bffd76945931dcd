// Nuclei of lithium (A04). On a bare collector plating starts with an overpotential of its own, which goes as islands cover the
// collector (state: lithium on it, mol/m²). On lithium there is nothing to start: what charge transfer takes says how small nuclei can
// be and how many there are.

import type { CheckedCell } from '../../../model/cell.ts';
import { coverageOf, criticalNucleusRadius, nucleusDensity } from '../../../physics/nucleation.ts';
import { filmAt } from '../../../physics/usual-film.ts';
import type { InterfaceVariables, Mechanism } from '../mechanism.ts';
import { balanceDeposit, depositMode, depositModeEnds } from '../plated-deposit.ts';
import { collectorOf } from '../../../physics/collector.ts';

/**
 * Plating current, A/m², that takes half of the overpotential: far below every rate, so that the voltage has no jump where a current
 * changes its sign.
 */
const faint = 1e-3;

/** Undefined where lithium is neither plated on a collector with a known overpotential nor on lithium in a liquid. */
export function nucleation(cell: CheckedCell, role: 'anode' | 'cathode'): Mechanism | undefined {
  const collector = collectorOf(cell, role);
  if (collector === undefined && (filmAt(cell, role) === undefined || cell[role].kind === 'none')) return undefined;
  const start = collector?.overpotential ?? 0;
  const density = collector?.density;
  /** Overpotential that drives nuclei while plating, V; 0 where nothing is plated. */
  const drive = (own: Float64Array, at: InterfaceVariables): number =>
    at.current < 0
      ? Math.abs(at.transferOverpotential) +
        (density === undefined ? 0 : start * (1 - coverageOf(density, own[0]).value))
      : 0;
  return {
    name: 'nucleation',
    host: 'interface',
    states:
      density === undefined
        ? []
        : [
            {
              name: 'lithium on the collector',
              unit: 'mol/m^2',
              description: 'plated and not stripped',
              initial: collector?.initialLithium ?? 0,
              scale: 0.1,
            },
          ],
    columns: [
      { name: 'critical_nucleus_radius', unit: 'm', description: 'of nuclei while lithium is plated, else 0' },
      { name: 'nucleus_density', unit: '1/m^2', description: 'nuclei per area while lithium is plated, else 0' },
    ],
    evaluate(at, own, mode, out) {
      if (density === undefined) return;
      balanceDeposit(at, own, mode, out);
      if (at.current >= 0) return;
      const coverage = coverageOf(density, own[0]);
      const whole = -start * (1 - coverage.value);
      const share = -at.current / (faint - at.current);
      out.potentialShift = whole * share;
      out.shiftByOwn[0] = start * coverage.byAmount * share;
      out.shiftByCurrent = (-whole * faint) / (faint - at.current) ** 2;
    },
    observe(own, out, at) {
      const overpotential = drive(own, at);
      out[0] = overpotential > 0 ? criticalNucleusRadius(overpotential) : 0;
      out[1] = density !== undefined && at.current < 0 ? density : nucleusDensity(overpotential);
    },
    modeAt: density === undefined ? () => 0 : depositMode,
    modeEnds: density === undefined ? () => -1 : depositModeEnds,
    onPlatingAfterStripping() {
      // Islands that are left are plated on again.
    },
  };
}
