// The findings of lowering, as functions: one sentence each, with the user's names, numbers and units.

import type { Finding, Fix, Place, Severity } from '../finding.ts';

interface Details {
  readonly why?: string;
  readonly help?: string;
  readonly related?: Finding['related'];
  readonly fixes?: readonly Fix[];
  readonly stopsRun?: boolean;
}

/** A finding; errors of lowering keep a run from starting unless said otherwise. */
export function finding(code: string, severity: Severity, at: Place, message: string, details: Details = {}): Finding {
  return {
    code,
    severity,
    message,
    ...(details.why === undefined ? {} : { why: details.why }),
    ...(details.help === undefined ? {} : { help: details.help }),
    at,
    related: details.related ?? [],
    fixes: details.fixes ?? [],
    stopsRun: details.stopsRun ?? severity === 'error',
  };
}

/** A name nobody knows; `what` is its kind (`material`), `near` what may be meant. */
export function unknownName(
  code: string,
  at: Place,
  what: string,
  name: string,
  near: string | undefined,
  help?: string,
): Finding {
  return withSuggestion(code, at, `there is no ${what} \`${name}\``, near, help);
}

/** A name that `where` does not have: `\`stack\` has no property \`pressur\``. */
export function unknownIn(
  code: string,
  at: Place,
  where: string,
  what: string,
  name: string,
  near: string | undefined,
  help?: string,
): Finding {
  return withSuggestion(code, at, `${where} has no ${what} \`${name}\``, near, help);
}

/** A value that is none of the possible ones. */
export function notAChoice(
  code: string,
  at: Place,
  property: string,
  name: string,
  near: string | undefined,
  help: string,
): Finding {
  return withSuggestion(code, at, `\`${property}\` cannot be \`${name}\``, near, help);
}

function withSuggestion(
  code: string,
  at: Place,
  sentence: string,
  near: string | undefined,
  help: string | undefined,
): Finding {
  if (near === undefined) return finding(code, 'error', at, sentence, help === undefined ? {} : { help });
  return finding(code, 'error', at, `${sentence}; did you mean \`${near}\`?`, {
    help: `write \`${near}\``,
    fixes: [replaceFix(at, near, true)],
  });
}

/** A fix that writes `text` over the place of the finding. */
export function replaceFix(at: Place, text: string, preferred: boolean): Fix {
  return { title: `Write \`${text}\``, edits: [{ at, newText: text }], preferred };
}

export function wrongKind(at: Place, name: string, expected: string, help?: string): Finding {
  return finding(
    'structure/wrong-kind',
    'error',
    at,
    `\`${name}\` takes ${expected}`,
    help === undefined ? {} : { help },
  );
}

export function missingProperty(at: Place, where: string, name: string, help: string): Finding {
  return finding('structure/missing-property', 'error', at, `${where} has no \`${name}\``, { help });
}

export function duplicate(at: Place, what: string, name: string, first: Place, help?: string): Finding {
  return finding('names/duplicate', 'error', at, `${what} \`${name}\` is given twice`, {
    related: [{ at: first, note: 'first given here' }],
    help: help ?? 'keep one of the two',
  });
}
