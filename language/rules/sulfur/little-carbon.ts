import { exceeds } from '../../../physics/compare.ts';
import { carbonMassShare } from '../../../physics/sulfur.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const littleCarbon = rule({
  code: 'sulfur/little-carbon',
  id: 'D-LSS-02',
  severity: 'warning',
  runs: 'fast',
  since: '0.2.0',
  summary: 'a sulfur cathode has too little carbon',
  why: 'sulfur and lithium sulfide are insulators: what no carbon touches is not used',
  law: 'three-phase contact of sulfur, carbon and electrolyte',
  cite: ['ohno-2019'],
  options: {
    share: { default: 0.1, unit: '', meaning: 'least mass share of carbon' },
  },
  check({ cell }, { share }, report) {
    const { cathode } = cell;
    if (cathode.kind !== 'sulfur') return;
    const found = carbonMassShare(cathode);
    if (!exceeds(share, found)) return;
    const first = cathode.carbons[0]?.name;
    report({
      at: first === undefined ? 'cathode' : `cathode.carbon.${first}.volume_fraction`,
      message: `${inUnit(found, '%')} of the mass of the cathode is carbon; sulfur needs ${inUnit(share, '%')} or more`,
      help: 'add carbon, best with a large area',
    });
  },
});
