import type { CheckedCell } from '../../../model/cell.ts';
import type { SolidElectrolyte } from '../../../model/electrolyte.ts';
import { balanceCell, openCircuitPotential } from '../../../physics/balance.ts';
import { exceeds } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const cathodeAboveOxidationLimit = rule({
  code: 'stability/cathode-above-oxidation-limit',
  id: 'AE24',
  severity: 'error',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the cathode is charged above what the electrolyte at it stands',
  why: 'above its oxidation limit the electrolyte gives up lithium and electrons and a resistive interphase grows',
  law: 'stability window',
  cite: ['zhu-2015'],
  options: {},
  check({ cell, operation }, _options, report) {
    const cutOff = operation?.chargeCutOff ?? cell.voltageWindow?.upper;
    const { cathode } = cell;
    if (cutOff === undefined || cathode.kind !== 'composite') return;
    const potential = cutOff + anodePotential(cell);
    const electrolyte = electrolyteAtCathode(cell);
    for (const active of cathode.actives) {
      const limit = active.coating === undefined ? electrolyte : { ...active.coating, isCoating: true };
      if (limit?.oxidationPotential === undefined || !exceeds(potential, limit.oxidationPotential)) continue;
      const at = `cathode.active.${active.name}`;
      const where = `\`${limit.name}\` is oxidised above ${inUnit(limit.oxidationPotential, 'V')}, and \`${active.name}\` is charged to ${inUnit(potential, 'V')} against lithium`;
      if ('isCoating' in limit) {
        report({
          at: `${at}.coating`,
          severity: 'info',
          message: `${where}; coated cells run there by passivation`,
          help: 'expect slow growth of resistance',
        });
      } else {
        const isSlow = limit.interphaseClass === 'kinetically_stable';
        const isUseful = exceeds(limit.oxidationPotential - (potential - cutOff), cell.voltageWindow?.lower ?? 0);
        const below = isUseful ? `, or charge below ${inUnit(limit.oxidationPotential, 'V')} against lithium` : '';
        report({
          at,
          severity: isSlow ? 'warning' : 'error',
          message: `${where}${isSlow ? '; it reacts slowly' : ''}`,
          help: `coat the particles: \`coating = LiNbO3 { thickness = 10 nm }\`${below}`,
        });
      }
    }
  },
});

/** Potential of a full insertion anode against lithium, V; 0 for lithium. */
function anodePotential(cell: CheckedCell): number {
  const outcome = balanceCell(cell);
  const active = cell.anode.kind === 'composite' ? cell.anode.actives[0] : undefined;
  return active === undefined || !outcome.ok || outcome.balance.anode === undefined
    ? 0
    : openCircuitPotential(active, outcome.balance.anode.full, cell);
}

function electrolyteAtCathode(
  cell: CheckedCell,
): Pick<SolidElectrolyte, 'name' | 'oxidationPotential' | 'interphaseClass'> | undefined {
  if (cell.electrolyte !== undefined) return cell.electrolyte;
  if (cell.cathode.kind === 'composite' && cell.cathode.electrolyte !== undefined)
    return cell.cathode.electrolyte.material;
  return cell.separator.kind === 'solid' ? cell.separator.layers.at(-1)?.material : undefined;
}
