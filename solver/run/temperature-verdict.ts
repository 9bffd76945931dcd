// What a run with a heat balance says of the cell's temperature (D-TH-01, A27).

import type { CheckedSimulation } from '../../model/simulation.ts';
import type { CheckedCell } from '../../model/cell.ts';
import type { Verdict } from '../../model/verdict.ts';
import { short } from '../../physics/assessment.ts';
import { heatCapacityOf } from '../../physics/heat-capacity.ts';
import { lithiumMeltingPoint } from '../../physics/lithium.ts';
import type { Column } from './result.ts';

/** Liquid carbonates and their films decompose from about here on, K (typical; onset of self-heating of SEI at 60 to 90 °C). */
const liquidLimit = 333.15;
/** Distance from the limit at which the verdict is `watch`, K. */
const near = 10;

export function temperatureVerdict(
  { cell }: CheckedSimulation,
  columns: readonly Column[],
  mechanism: 'thermal' | 'self_heating',
): Verdict[] {
  const values = columns.find((c) => c.name === 'temperature')?.values;
  if (values === undefined || values.length === 0) return [];
  const highest = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const isLiquid = cell.electrolyte !== undefined;
  const threshold = isLiquid ? liquidLimit : lithiumMeltingPoint;
  const limit = isLiquid ? 'above which liquid electrolytes and their films decompose' : 'at which lithium melts';
  const assumed = assumptions(cell);
  const celsius = (kelvin: number): string => (kelvin - 273.15).toFixed(1);
  return [
    {
      id: `${mechanism}/run`,
      mechanism,
      status: highest > threshold ? 'risk' : highest > threshold - near ? 'watch' : 'ok',
      value: highest,
      unit: 'K',
      threshold,
      margin: (threshold - highest) / threshold,
      message: `the cell warms to ${celsius(highest)} °C at worst, ${(highest - cell.temperature).toFixed(1)} K above its start; ${celsius(threshold)} °C is the temperature ${limit}${assumed.map((text) => `; ${text}`).join('')}`,
      ...(highest > threshold - near ? { help: 'cool the cell better, or lower the current' } : {}),
      sources: isLiquid
        ? ['Richard and Dahn, J. Electrochem. Soc. 146, 2068 (1999)']
        : ['CRC Handbook of Chemistry and Physics'],
      evidence: assumed.length > 0 ? 'estimate' : isLiquid ? 'typical' : 'measured',
    },
  ];
}

/** What the heat balance takes for granted where the text is silent. */
function assumptions(cell: CheckedCell): string[] {
  const { heatTransfer, coolingArea, heatCapacity } = cell.thermal ?? {};
  const assumed: string[] = [];
  if (heatTransfer === undefined) assumed.push('without `heat_transfer` nothing cools it');
  else if (coolingArea === undefined)
    assumed.push('without `cooling_area` both faces of the electrodes cool it, which is too much for a wound cell');
  if (heatCapacity === undefined)
    assumed.push(
      `its heat capacity, ${short(heatCapacityOf(cell) ?? NaN)} J/K, is 1000 J/kg/K times the mass of the stack`,
    );
  return assumed;
}
