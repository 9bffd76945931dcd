// What a run says of ways through the electrolyte: filaments, pressed lithium, electrons.

import type { CheckedCell } from '../../model/cell.ts';
import type { CheckedSimulation } from '../../model/simulation.ts';
import type { Verdict } from '../../model/verdict.ts';
import { short, upperLimit, type Assessment } from '../../physics/assessment.ts';
import { balanceCell } from '../../physics/balance.ts';
import { faraday } from '../../physics/constants.ts';
import { conventionsOf } from '../../physics/conventions.ts';
import { electronicResistance, percolatingLithium, precipitationZone } from '../../physics/electronic-leakage.ts';
import { beyondLife } from '../../physics/fit-range.ts';
import { failureProbability } from '../../physics/filament-initiation.ts';
import { failingShare, lithiumCriteria } from '../../physics/lithium-criteria.ts';
import { lithiumInterfaces, type LithiumInterfaceData } from '../../physics/lithium-interface.ts';
import { closedPorosity, densestLayer, immediateShortPressure } from '../../physics/pressure-short.ts';
import type { Column } from './result.ts';

/** Verdicts of one included mechanism; none where the run did not start or has nothing of it. */
type OfRun = (simulation: CheckedSimulation, columns: readonly Column[]) => Verdict[];

export const shortVerdicts: Readonly<Record<string, OfRun>> = {
  filament_growth: filamentVerdicts,
  pressure_short: pressureVerdicts,
  electronic_leakage: leakageVerdicts,
};

function filamentVerdicts({ cell }: CheckedSimulation, columns: readonly Column[]): Verdict[] {
  if (columns.length === 0) return [];
  return lithiumInterfaces(cell).map((face): Verdict => {
    const stem = { id: `filament_growth/${face.role}`, mechanism: 'filament_growth' };
    const shares = valuesOf(columns, `${face.role}.cracking_share`);
    if (shares === undefined)
      return { ...stem, ...open(`the fracture toughness of \`${face.layer.material.name}\` is not known`) };
    return { ...stem, ...filamentAssessment(cell, face, shares, columns) };
  });
}

function filamentAssessment(
  cell: CheckedCell,
  face: LithiumInterfaceData,
  shares: Float64Array,
  columns: readonly Column[],
): Assessment {
  const { area } = cell;
  const { role, flawLength, layer } = face;
  const lengths = valuesOf(columns, `${role}.filament_length`) ?? shares;
  const isFresh = (k: number): boolean => lengths[k] <= flawLength * (1 + 1e-6);
  // What it takes to crack a flaw that has grown is less, and no longer tells of the others.
  const largest = highest(shares.filter((_, k) => isFresh(k)));
  const end = 1e6 * (lengths.at(-1) ?? NaN);
  const failing = 100 * failureProbability(largest, 1, area, layer.material.weibullModulus);
  const begin = shares.findIndex((share) => share >= 1);
  const grown = !isFresh(lengths.length - 1);
  const time = valuesOf(columns, 'time');
  const course =
    begin < 0 || time === undefined
      ? `no flaw of ${short(1e6 * flawLength)} µm at the ${role} cracks: local plating reaches ${short(100 * largest)} % of what it takes`
      : `a flaw of ${short(1e6 * flawLength)} µm at the ${role} cracks at t = ${short(time[begin] / 3600)} h, at ${short(largest)} times the plating current it takes${grown ? `, and the filament grows to ${short(end)} µm` : ''}`;
  const spans = end > 0 && grown && filamentsSpan(cell, columns);
  const filling = valuesOf(columns, `${role}.crack_filling`);
  const isFilled = filling !== undefined && highest(filling) >= 1 - 1e-9;
  const likely = `${short(failing)} % of areas of ${short(1e4 * area)} cm² are expected to have a longer flaw that cracks`;
  const whole = `${course}${isFilled ? ', where products of the layer around its tip fill the crack' : ''}${spans ? shortText(columns) : ''}`;
  const assessed = upperLimit({
    value: largest,
    threshold: 1,
    watch: 0.5,
    unit: '1',
    // What makes it a risk comes first.
    message: begin < 0 && failing > failingShare.watch ? `${likely}; ${whole}` : `${whole}; ${likely}`,
    help: 'more contact or pressure, shorter flaws, a lower local resistance, or a lower plating rate',
    sources: ['Porz et al., Adv. Energy Mater. 7, 1701003 (2017)'],
    evidence: 'estimate',
  });
  // The worst flaw of a larger area is longer.
  if (assessed.status === 'risk' || failing <= failingShare.watch) return assessed;
  return { ...assessed, status: failing > failingShare.threshold ? 'risk' : 'watch' };
}

/** Whether filaments, together from both sides, are as long as the electrolyte is thick. */
function filamentsSpan({ separator }: CheckedCell, columns: readonly Column[]): boolean {
  const thickness = separator.kind === 'solid' ? separator.layers.reduce((sum, l) => sum + l.thickness, 0) : Infinity;
  const grown = (['anode', 'cathode'] as const).reduce(
    (sum, role) => sum + (valuesOf(columns, `${role}.filament_length`)?.at(-1) ?? 0),
    0,
  );
  return grown >= thickness * (1 - 1e-6);
}

function pressureVerdicts({ cell }: CheckedSimulation, columns: readonly Column[]): Verdict[] {
  const shares = valuesOf(columns, 'penetrated_share');
  const stem = { id: 'pressure_short/run', mechanism: 'pressure_short' };
  if (shares === undefined) {
    const densest = densestLayer(cell);
    const isClosed = densest !== undefined && 1 - densest.layer.relativeDensity < closedPorosity;
    return columns.length > 0 && isClosed
      ? [{ ...stem, ...open('pores below 5 % are closed: lithium has no way through them') }]
      : [];
  }
  const share = shares.at(-1) ?? 0;
  const pressure = highest(valuesOf(columns, 'stack.pressure') ?? new Float64Array([NaN])) / 1e6;
  const limit = shortingPressure(cell) / 1e6;
  const isFull = share >= 1 - 1e-6 || pressure >= limit;
  const hours = (valuesOf(columns, 'time')?.at(-1) ?? NaN) / share / 3600;
  const outlook = share > 0 ? `; it would come after ${short(hours)} h` : '';
  const largest = highest((valuesOf(columns, 'current_density') ?? new Float64Array(1)).map((j) => Math.abs(j)));
  const surrogate = `surrogate of single cells, ± 50 %${largest > 0 ? beyondLife(1e6 * pressure, largest) : ''}`;
  const at = `at up to ${short(pressure)} MPa`;
  return [
    {
      ...stem,
      ...upperLimit({
        value: isFull ? Math.max(1, share) : share,
        threshold: 1,
        watch: 0.5,
        unit: '1',
        message: !isFull
          ? `${short(100 * share)} % of the time to a short by lithium pressed through pores has passed ${at}${outlook} (${surrogate})`
          : `lithium is pressed through the pores ${at}${pressure >= limit ? `, where ${short(limit)} MPa do so at once` : ''}${shortText(columns)} (${surrogate})`,
        help: 'lower the pressure, or press the pellet denser',
        sources: ['Doux et al., Adv. Energy Mater. 10, 1903253 (2020)'],
        evidence: 'estimate',
      }),
    },
  ];
}

function leakageVerdicts(simulation: CheckedSimulation, columns: readonly Column[]): Verdict[] {
  const { cell } = simulation;
  const stem = { id: 'electronic_leakage/run', mechanism: 'electronic_leakage' };
  const leak = valuesOf(columns, 'leakage_current_density');
  const time = valuesOf(columns, 'time');
  if (leak === undefined || time === undefined) {
    const isUnknown = lithiumInterfaces(cell).length > 0 && electronicResistance(cell, cell.temperature) === undefined;
    return columns.length > 0 && isUnknown
      ? [{ ...stem, ...open('needs the electronic conductivity of every layer') }]
      : [];
  }
  const outcome = balanceCell(cell);
  const duration = time.at(-1) ?? 0;
  // Between two foils it goes either way.
  const lost = integral(
    time,
    leak.map((j) => Math.abs(j)),
  );
  const inside = lithiumInterfaces(cell).flatMap((face) => isolatedText(face, cell, columns));
  const text = inside.map((own) => own.text).join('');
  const isConnected = inside.some((own) => own.isConnected);
  const shared = {
    help: 'a layer that blocks electrons at lithium (LiPON, a halide, Li3N), a lower local resistance, or purer grain boundaries',
    sources: lithiumCriteria.leakage.sources,
    evidence: lithiumCriteria.leakage.evidence,
  };
  const convention = conventionsOf(cell).leakage === 'ohmic' ? 'alike at every potential' : 'as an n-type conductor';
  const status = isConnected ? 'risk' : inside.length > 0 ? 'watch' : 'ok';
  if (!outcome.ok || duration <= 0 || cell.cathode.kind !== 'composite') {
    const charge = short(lost / 36);
    const message = `electrons carry ${charge} µAh/cm² through the electrolyte, taken ${convention} (order of magnitude)${text}`;
    return [{ ...stem, status, message, ...shared }];
  }
  const perMonth = (100 * lost * 30 * 86400) / duration / outcome.balance.capacity;
  const assessed = upperLimit({
    value: perMonth,
    ...lithiumCriteria.leakage,
    message: `electrons leaking through the electrolyte, taken ${convention}, cost ${short(perMonth)} % of the capacity a month (order of magnitude: conductivities scatter by decades)${text}`,
    ...shared,
  });
  return [{ ...stem, ...assessed, ...(assessed.status === 'ok' ? { status } : {}) }];
}

/** Lithium of one electrode inside the electrolyte, where there is any. */
function isolatedText(
  { role, localResistance, layer }: LithiumInterfaceData,
  { temperature }: CheckedCell,
  columns: readonly Column[],
): { readonly text: string; readonly isConnected: boolean }[] {
  const amount = valuesOf(columns, `${role}.isolated_lithium`)?.at(-1) ?? 0;
  if (!(amount > 0)) return [];
  const current = valuesOf(columns, 'current_density') ?? new Float64Array(0);
  const plating = highest(current.map((j) => (role === 'anode' ? j : -j)));
  const zone = precipitationZone(plating * localResistance, temperature, layer.material.nucleationOverpotential);
  const connected = percolatingLithium(zone * layer.thickness);
  const charge = short((amount * faraday) / 36);
  return [
    {
      text: `; ${charge} µAh/cm² of the ${role} lie isolated in up to ${short(100 * zone)} % of \`${layer.material.name}\`, ${short((100 * amount) / connected)} % of what would connect there`,
      isConnected: amount >= connected,
    },
  ];
}

/** The pressure that presses lithium through every layer at once, Pa. */
function shortingPressure(cell: CheckedCell): number {
  const densest = densestLayer(cell);
  return densest === undefined ? Infinity : immediateShortPressure(1 - densest.layer.relativeDensity);
}

/** Since when the cell is shorted, in words; empty where it is not. */
function shortText(columns: readonly Column[]): string {
  if (valuesOf(columns, 'shorted')?.at(-1) !== 1) return '';
  return `; the cell is shorted from t = ${short((valuesOf(columns, 'time_to_short')?.at(-1) ?? NaN) / 3600)} h on`;
}

function valuesOf(columns: readonly Column[], name: string): Float64Array | undefined {
  const values = columns.find((c) => c.name === name)?.values;
  return values === undefined || values.length === 0 ? undefined : values;
}

function highest(values: Float64Array): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}

function integral(time: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let k = 1; k < time.length; k++) sum += 0.5 * (time[k] - time[k - 1]) * (values[k] + values[k - 1]);
  return sum;
}

function open(message: string): Pick<Verdict, 'status' | 'message' | 'sources'> {
  return { status: 'not_assessed', message, sources: [] };
}
