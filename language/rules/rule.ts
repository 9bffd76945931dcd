// What a rule is: one thing that can be wrong with a cell or a protocol, in one file with its page beside it. Rules see
// model values only and report at paths (`model/cell.ts`); the formula they test lives in `physics/`.
//
// Paths of protocols: `protocol.NAME.step[i]`, where i counts the steps of the text from 1 with blocks opened.

import type { CheckedCell } from '../../model/cell.ts';
import type { CheckedSimulation } from '../../model/simulation.ts';
import type { BalanceOutcome } from '../../physics/balance.ts';
import type { Operation } from '../../physics/operation.ts';
import type { Finding, Severity } from '../finding.ts';

/** What is checked: a cell as declared and the simulations that run it, each with its own overridden cell. */
export interface RuleInput {
  readonly cell: CheckedCell;
  readonly simulations: readonly CheckedSimulation[];
}

/** What one check sees: a cell, and what one simulation asks of it where there is one. */
export interface RuleSubject {
  readonly cell: CheckedCell;
  readonly simulation: CheckedSimulation | undefined;
  readonly operation: Operation | undefined;
  /** Stoichiometries of the voltage window, computed once for all rules. */
  readonly balance: BalanceOutcome;
}

/** A fix: the value at a path replaced by a text, and others with it where one alone would not do. */
export interface ValueFix {
  readonly title: string;
  readonly path: string;
  readonly newText: string;
  readonly also?: readonly { readonly path: string; readonly newText: string }[];
}

export interface Report {
  /** Path of the model value the finding sits at. */
  readonly at: string;
  /** One sentence with the user's names, numbers and units. */
  readonly message: string;
  /** Left out: the rule's own. */
  readonly severity?: Severity;
  /** Number of the criterion where the rule reports two of them; left out: the rule's own. */
  readonly id?: string;
  readonly help?: string;
  readonly related?: readonly { readonly at: string; readonly note: string }[];
  readonly fix?: ValueFix;
}

export interface OptionDefinition {
  /** In SI, as settings give it; `unit` is that SI unit, empty for a plain number. */
  readonly default: number;
  readonly unit: string;
  readonly meaning: string;
}

export type Options = Readonly<Record<string, OptionDefinition>>;
export type OptionValues<O extends Options> = { readonly [K in keyof O]: number };

export interface RuleDefinition<O extends Options> {
  /** `topic/name`, stable for ever. */
  readonly code: string;
  /** Number among the criteria, e.g. `AE17`, `D-DFN-02`. */
  readonly id: string;
  readonly severity: Severity;
  /** `fast`: on every keystroke; `slow`: on save and on the command line. */
  readonly runs: 'fast' | 'slow';
  readonly since: string;
  readonly summary: string;
  /** One sentence of physics that says why, naming the law. */
  readonly why: string;
  readonly law: string;
  /** Keys of `language/rules/bibliography.ts`. */
  readonly cite: readonly string[];
  readonly options: O;
  /** Where no model can be formed: the finding keeps `run` from starting. */
  readonly stopsRun?: true;
  /** Codes whose finding on the same cell makes this one superfluous. */
  readonly causedBy?: readonly string[];
  readonly check: (subject: RuleSubject, options: OptionValues<O>, report: (finding: Report) => void) => void;
}

/** A rule of whatever options, as the catalogue holds it. */
export interface Rule extends Omit<RuleDefinition<Options>, 'check'> {
  readonly run: (subject: RuleSubject, settings: Readonly<Record<string, number>>) => Finding[];
}

export function rule<const O extends Options>(definition: RuleDefinition<O>): Rule {
  const { check, ...metadata } = definition;
  return {
    ...metadata,
    run(subject, settings) {
      const findings: Finding[] = [];
      const options = resolve(definition.options, settings);
      check(subject, options, (report) => findings.push(toFinding(metadata, report)));
      return findings;
    },
  };
}

function resolve<O extends Options>(definitions: O, settings: Readonly<Record<string, number>>): OptionValues<O> {
  const entries = Object.entries(definitions).map(([name, option]) => [name, settings[name] ?? option.default]);
  return Object.fromEntries(entries) as OptionValues<O>;
}

function toFinding(rule: Omit<RuleDefinition<Options>, 'check'>, report: Report): Finding {
  const severity = report.severity ?? rule.severity;
  return {
    code: rule.code,
    id: report.id ?? rule.id,
    severity,
    message: report.message,
    why: rule.why,
    ...(report.help === undefined ? {} : { help: report.help }),
    at: { path: report.at },
    related: (report.related ?? []).map(({ at, note }) => ({ at: { path: at }, note })),
    fixes:
      report.fix === undefined
        ? []
        : [
            {
              title: report.fix.title,
              edits: [report.fix, ...(report.fix.also ?? [])].map(({ path, newText }) => ({ at: { path }, newText })),
              preferred: true,
            },
          ],
    stopsRun: rule.stopsRun === true && severity === 'error',
  };
}
