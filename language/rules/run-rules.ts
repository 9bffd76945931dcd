// Runs the catalogue on a cell and the simulations that use it.

import { balanceCell } from '../../physics/balance.ts';
import { operationOf } from '../../physics/operation.ts';
import type { Finding } from '../finding.ts';
import { catalogue } from './catalogue.ts';
import type { Rule, RuleInput, RuleSubject } from './rule.ts';

/** A finding and the simulation whose cell or protocol it is about; without one it is about the cell as declared. */
export interface RuleFinding extends Finding {
  readonly simulation?: string;
}

export interface RunRulesOptions {
  /** `fast` leaves out the rules that are too slow for every keystroke. */
  readonly speed?: 'fast' | 'all';
  /** Thresholds by rule code and option name. */
  readonly settings?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * Findings on a cell: once for every simulation with its overrides, or once without currents where there is none. The
 * same finding from two simulations is reported once; what another finding causes is not reported. Never throws.
 */
export function runRules(
  input: RuleInput,
  options: RunRulesOptions = {},
  all: readonly Rule[] = catalogue,
): RuleFinding[] {
  const seen = new Set<string>();
  return subjectsOf(input).flatMap((part) =>
    judge(part, options, all)
      .filter((finding) => {
        const key = JSON.stringify([finding.code, finding.message, finding.at]);
        return !seen.has(key) && seen.add(key);
      })
      .map((finding) => (part.simulation === undefined ? finding : { ...finding, simulation: part.simulation.name })),
  );
}

interface Judgement {
  readonly settings: string;
  readonly rules: readonly Rule[];
  readonly fast: readonly Finding[];
  /** Of the rules that are too slow for every keystroke; left out until they are asked for. */
  slow?: readonly Finding[];
}

/** Checked cells and simulations are never changed, so what was found of one stays true as long as it lives. */
const judged = new WeakMap<object, Judgement>();

/** With `fast`, slow rules are not run, but what they found of the same cell before is still there. */
function judge(part: Part, options: RunRulesOptions, all: readonly Rule[]): readonly Finding[] {
  const key = part.simulation ?? part.cell;
  const settings = JSON.stringify(options.settings ?? {});
  const known = judged.get(key);
  const isKnown = known !== undefined && known.rules === all && known.settings === settings;
  const subject = isKnown && (options.speed === 'fast' || known.slow !== undefined) ? undefined : subjectOf(part);
  const run = (runs: Rule['runs']): readonly Finding[] =>
    subject === undefined
      ? []
      : all.filter((r) => r.runs === runs).flatMap((r) => runOne(r, subject, options.settings?.[r.code] ?? {}));
  const judgement: Judgement = isKnown ? known : { settings, rules: all, fast: run('fast') };
  if (options.speed !== 'fast') judgement.slow ??= run('slow');
  judged.set(key, judgement);
  return withoutConsequences([...judgement.fast, ...(judgement.slow ?? [])], all);
}

/** A cell as one simulation sees it, or as declared. */
type Part = Pick<RuleSubject, 'cell' | 'simulation'>;

function subjectOf({ cell, simulation }: Part): RuleSubject {
  return {
    cell,
    simulation,
    operation: simulation === undefined ? undefined : operationOf(simulation),
    balance: balanceCell(cell),
  };
}

function subjectsOf({ cell, simulations }: RuleInput): readonly Part[] {
  if (simulations.length === 0) return [{ cell, simulation: undefined }];
  return simulations.map((simulation) => ({ cell: simulation.cell, simulation }));
}

/** A bug in one rule must neither silence the others nor pass in silence. */
function runOne(rule: Rule, subject: RuleSubject, settings: Readonly<Record<string, number>>): Finding[] {
  try {
    return rule.run(subject, settings);
  } catch (error) {
    return [
      {
        code: 'internal/rule-failed',
        severity: 'warning',
        message: `rule \`${rule.code}\` failed on \`${subject.cell.name}\`, so what it looks for was not looked for: ${String(error)}`,
        help: 'report this as a bug of the rule; the other rules were run',
        at: { path: '' },
        related: [],
        fixes: [],
        stopsRun: false,
      },
    ];
  }
}

function withoutConsequences(findings: readonly Finding[], rules: readonly Rule[]): Finding[] {
  const present = new Set(findings.map((f) => f.code));
  const causes = new Map(rules.map((r) => [r.code, r.causedBy ?? []]));
  return findings.filter((f) => !(causes.get(f.code) ?? []).some((cause) => present.has(cause)));
}
