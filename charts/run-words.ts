// A run's numbers as the words that the report and the results view print alike.

import type { Verdict, VerdictStatus } from '../model/verdict.ts';
import type { Audit, Column, ExpectationResult, RunResult, RunStatus } from '../solver/run/result.ts';
import { printNumber, printQuantity } from './display-unit.ts';
import { quantityTitle } from './quantity-title.ts';

/** Word and sign of a status; the sign alone tells them apart in grey. */
export const verdictWords: Readonly<Record<VerdictStatus, { readonly word: string; readonly sign: string }>> = {
  risk: { word: 'Risk', sign: '✕' },
  watch: { word: 'Watch', sign: '▲' },
  ok: { word: 'OK', sign: '✓' },
  not_assessed: { word: 'Not assessed', sign: '–' },
};

const worstFirst: readonly VerdictStatus[] = ['risk', 'watch', 'not_assessed', 'ok'];

export function sortVerdicts(verdicts: readonly Verdict[]): Verdict[] {
  return [...verdicts].sort((a, b) => worstFirst.indexOf(a.status) - worstFirst.indexOf(b.status));
}

/** What to do, where there is cause. */
export function adviceOf({ status, help }: Verdict): string | undefined {
  return status === 'ok' ? undefined : help;
}

export const statusWords: Readonly<Record<RunStatus, string>> = {
  completed: 'completed',
  stopped: 'stopped by its condition',
  cancelled: 'cancelled',
  failed: 'failed',
};

/** `contact_loss` reads "Contact loss". */
export function mechanismTitle(name: string): string {
  const plain = name.replaceAll('_', ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** "64 % against 50 %, margin 28 %"; undefined where nothing was assessed. */
export function verdictNumbers(verdict: Verdict): string | undefined {
  const { value, threshold, margin, unit = '1' } = verdict;
  if (value === undefined) return undefined;
  const print = (x: number): string => {
    if (verdict.id.includes('contact_loss') && unit === '1') return `${printNumber(100 * x, 3)} %`;
    return `${printNumber(x, 3)} ${unitWords(unit)}`.trim();
  };
  const limit = threshold === undefined ? '' : ` against a limit of ${print(threshold)}`;
  const room = margin === undefined ? '' : `, margin ${printNumber(100 * margin, 2)} %`;
  return `${print(value)}${limit}${room}`;
}

function unitWords(unit: string): string {
  if (unit === '1') return '';
  return unit.replaceAll('ohm', 'Ω').replaceAll('*', ' ').replaceAll('^2', '²').replaceAll('^3', '³');
}

/** Units that end the names of a summary. */
const summaryUnit = /^(.*)_(s|V|A|Ah|Wh|W|K|Pa|m)$/;

/** `discharge_energy_Wh` becomes "Discharge energy" and "17.29 Wh"; what says the same twice is said once. */
export function summaryRows(result: RunResult): { readonly name: string; readonly value: string }[] {
  const { summary } = result;
  const hasOneCycle = summary.cycles === 1;
  const repeats: Readonly<Record<string, boolean>> = {
    cycles: hasOneCycle,
    last_capacity_retention: hasOneCycle,
    last_discharge_capacity_Ah: hasOneCycle,
    lowest_voltage_V: summary.lowest_voltage_V === summary.end_voltage_V,
  };
  return Object.entries(summary)
    .filter(([key]) => repeats[key] !== true && balanceTitle(key) === undefined)
    .map(([key, value]) => {
      const [, stem = key, unit = '1'] = summaryUnit.exec(key) ?? [];
      const name = mechanismTitle(hasOneCycle ? stem.replace(/^first_/, '') : stem);
      if (typeof value === 'string') return { name, value };
      const quantity = stem.endsWith('contact_fraction') ? 'contact_fraction' : stem.replace(/^last_/, '');
      return { name, value: printQuantity(quantity, unit, value) };
    });
}

/** Keys of a summary about the balance of the electrodes, in words. */
const balanceWords: Readonly<Record<string, string>> = {
  anode_capacity_Ah: 'Capacity of the anode, empty to full',
  cathode_capacity_Ah: 'Capacity of the cathode, empty to full',
  lithium_inventory_Ah: 'Lithium in both',
  anode_stoichiometry_at_0_percent: 'Anode stoichiometry at 0 %',
  anode_stoichiometry_at_100_percent: 'Anode stoichiometry at 100 %',
  cathode_stoichiometry_at_0_percent: 'Cathode stoichiometry at 0 %',
  cathode_stoichiometry_at_100_percent: 'Cathode stoichiometry at 100 %',
  np_ratio: 'N/P ratio',
};

/** The same of one material of a blend. */
const blendKey = /^(anode|cathode)\.active\.(.+)\.stoichiometry_at_(0|100)_percent$/;

function balanceTitle(key: string): string | undefined {
  const [, role, material, soc] = blendKey.exec(key) ?? [];
  return material === undefined
    ? balanceWords[key]
    : `${material} in the ${role ?? ''}, stoichiometry at ${soc ?? ''} %`;
}

/** Where the electrodes stand against each other; empty for lithium on both sides. */
export function balanceRows({ summary }: RunResult): { readonly name: string; readonly value: string }[] {
  const blends = Object.keys(summary).filter((key) => blendKey.test(key));
  return [...Object.keys(balanceWords), ...blends].flatMap((key) => {
    const value = summary[key];
    const name = balanceTitle(key);
    if (typeof value !== 'number' || name === undefined) return [];
    return [{ name, value: key.endsWith('_Ah') ? printQuantity('capacity', 'Ah', value) : printNumber(value) }];
  });
}

/** "Temperature 25 °C" for columns that never change. */
export function constantWords(columns: readonly Column[]): string[] {
  return columns
    .filter((c) => (c.values[0] ?? 0) !== 0)
    .map((c) => `${quantityTitle(c.name)} ${printQuantity(c.name, c.unit, c.values[0] ?? NaN)}`);
}

export interface ExpectationWords {
  readonly verdict: 'passed' | 'failed' | 'not evaluated';
  readonly text: string;
  /** "4.938 Ah", or why it was not evaluated. */
  readonly found: string;
}

export function expectationWords(expectation: ExpectationResult): ExpectationWords {
  const { passed, value, unit, text, reason } = expectation;
  if (passed === null) return { verdict: 'not evaluated', text, found: reason ?? 'not evaluated' };
  const found =
    typeof value === 'number' ? `${printNumber(value)} ${unitWords(unit === '' ? '1' : unit)}`.trim() : String(value);
  return { verdict: passed ? 'passed' : 'failed', text, found };
}

/** Relative closure errors with the bound each should keep. */
export function auditRows(
  audit: Audit,
): { readonly name: string; readonly error: string; readonly isClosed: boolean | null }[] {
  const row = (name: string, error: number | null, bound: number): ReturnType<typeof auditRows>[number] => ({
    name,
    error: error === null ? 'none in this cell' : error.toExponential(1),
    isClosed: error === null ? null : error <= bound,
  });
  return [row('Lithium', audit.lithium, 1e-9), row('Charge', audit.charge, 1e-9), row('Energy', audit.energy, 1e-4)];
}
