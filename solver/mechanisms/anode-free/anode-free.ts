// Lithium from nothing (A24): on a bare collector lithium first grows on islands that cover little of it, and on all of it once they have grown
// together: charge transfer has that much of the collector. Films and contacts are taken to have all of it from the start. State: lithium on the
// collector, mol/m². Where the lithium is and when it is used up, the cell keeps by itself.

import type { CheckedCell } from '../../../model/cell.ts';
import { coverageOf, islandRadius } from '../../../physics/nucleation.ts';
import type { Mechanism } from '../mechanism.ts';
import { collectorOf } from '../../../physics/collector.ts';
import { balanceDeposit, depositMode, depositModeEnds } from '../plated-deposit.ts';

/** Undefined where the electrode is no bare collector on which lithium starts with a known overpotential. */
export function anodeFree(cell: CheckedCell, role: 'anode' | 'cathode'): Mechanism | undefined {
  const collector = collectorOf(cell, role);
  if (collector === undefined) return undefined;
  const { density, initialLithium } = collector;
  return {
    name: 'anode_free',
    host: 'interface',
    states: [
      {
        name: 'lithium on the collector',
        unit: 'mol/m^2',
        description: 'plated and not stripped',
        initial: initialLithium,
        scale: 0.1,
      },
    ],
    columns: [
      { name: 'collector_coverage', unit: '1', description: 'share of the collector that lithium covers' },
      { name: 'island_radius', unit: 'm', description: 'radius of islands of lithium until they grow together' },
    ],
    evaluate(at, own, mode, out) {
      balanceDeposit(at, own, mode, out);
      const coverage = coverageOf(density, own[0]);
      out.exchangeFactor = coverage.value;
      out.exchangeByOwn[0] = coverage.byAmount;
      // Flaws of a solid electrolyte over an island see the current of the bare collector beside it.
      out.focusing = 1 / coverage.value;
    },
    observe(own, out) {
      out[0] = coverageOf(density, own[0]).value;
      out[1] = islandRadius(density, own[0]);
    },
    modeAt: depositMode,
    modeEnds: depositModeEnds,
    onPlatingAfterStripping() {
      // Islands that are left are plated on again.
    },
  };
}
