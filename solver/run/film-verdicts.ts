// What a run has shown of the film on lithium in a liquid (A05, A06, A07), by the thresholds of the closed forms.

import { short, unlimited, upperLimit, type Assessment } from '../../physics/assessment.ts';
import { lithiumCriteria } from '../../physics/lithium-criteria.ts';
import { cycledCharge } from '../../physics/lithium-reserve.ts';
import { filmAt } from '../../physics/usual-film.ts';
import { duration, largest, type InterfaceRecord } from './interface-record.ts';

const month = 30 * 86400;

/** Growth, and what it costs in lithium. */
export function filmGrown(record: InterfaceRecord): Assessment | undefined {
  const { role, simulation, time } = record;
  const thickness = record.own('sei_thickness');
  const resistance = record.own('sei_resistance')?.at(-1);
  const bound = record.own('sei_lithium')?.at(-1);
  const end = time[time.length - 1];
  if (thickness === undefined || resistance === undefined || bound === undefined || !(end > 0)) return undefined;
  const withRepair = simulation.include.includes('sei_rupture') ? ', with what covers cracks anew' : '';
  const grows = `the film on the ${role} grows from ${short(1e9 * thickness[0])} to ${short(1e9 * thickness[thickness.length - 1])} nm and ${short(1e4 * resistance)} Ω cm² in ${duration(end)} and binds ${short(bound / 36000)} mAh/cm²${withRepair}`;
  const capacity = cycledCharge(simulation.cell);
  if (capacity === undefined) {
    const { help, sources, evidence } = lithiumCriteria.filmGrowth;
    return unlimited({ value: bound / 36000, unit: 'mAh/cm^2', message: grows, help, sources, evidence });
  }
  const share = (100 * bound) / capacity;
  const perMonth = (share * month) / end;
  return upperLimit({
    value: perMonth,
    ...lithiumCriteria.filmGrowth,
    violated: perMonth * (365.25 / 30) >= 100 ? 'risk' : 'watch',
    message: `${grows}, ${short(share)} % of the capacity: ${short(perMonth)} % a month at this pace`,
  });
}

/** When it broke, after how much of the half cycle's charge. */
export function filmBroken(record: InterfaceRecord): Assessment | undefined {
  const { role, simulation, time } = record;
  const broken = record.own('broken_fraction');
  const passed = record.column('capacity');
  const film = filmAt(simulation.cell, role)?.film;
  if (broken === undefined || passed === undefined || film === undefined) return undefined;
  // Ah of the whole cell to mAh/cm².
  const perArea = 0.1 / (simulation.cell.area * simulation.cell.electrodePairs);
  const most = largest(passed) * perArea;
  const first = broken.findIndex((f) => f > 0);
  const { unit, sources, evidence } = lithiumCriteria.filmRupture;
  if (first < 1)
    return unlimited({
      value: most,
      message: `the film on the ${role} stays whole over ${short(most)} mAh/cm²`,
      unit,
      sources,
      evidence,
    });
  const onset = passed[first - 1] * perArea;
  const artificial = film.origin === 'artificial' ? '' : '; native films nearly always do';
  return upperLimit({
    value: most,
    threshold: onset,
    watch: onset,
    ...lithiumCriteria.filmRupture,
    message: `the film on the ${role} breaks at ${duration(time[first - 1])}, after ${short(onset)} of up to ${short(most)} mAh/cm² in a half cycle; up to ${short(100 * largest(broken))} % of it is bare at a time (surrogate: the trends with unevenness and stiffness are computed, their size is not)${artificial}`,
  });
}

/** How thick it stands in the liquid. */
export function filmSwollen(record: InterfaceRecord): Assessment | undefined {
  const thickness = record.own('sei_thickness')?.at(-1);
  const resistance = record.own('sei_resistance')?.at(-1);
  const film = filmAt(record.simulation.cell, record.role)?.film;
  if (thickness === undefined || resistance === undefined || film === undefined) return undefined;
  const dry = thickness / (film.swellingRatio * film.ionicConductivity);
  return upperLimit({
    value: film.swellingRatio,
    ...lithiumCriteria.filmSwelling,
    message: `the film on the ${record.role} stands ${short(1e9 * thickness)} nm thick in the liquid, ${short(film.swellingRatio)} times as thick as dry, with ${short(1e4 * resistance)} Ω cm²${resistance < dry / 2 ? ` instead of ${short(1e4 * dry)} dry: the rule joins the liquid in it into paths right through, an upper bound` : ''}`,
  });
}
