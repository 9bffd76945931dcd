// `// allow topic/name: reason` on the line above a finding silences it. An `allow` without a reason, or one that
// silences nothing, is itself reported.

import type { Finding } from '../finding.ts';
import { finding, replaceFix } from './messages.ts';
import type { ParsedFile, TextPlace } from './parsed-file.ts';
import { lineComments } from './parsed-file.ts';
import { suggest } from './suggest.ts';
import { createRanges } from './text-ranges.ts';

interface Allow {
  /** A code such as `range/unusual`, or the number of a criterion such as `AE17`. */
  readonly code: string;
  readonly reason: string;
  readonly text: string;
  readonly place: TextPlace;
  /** 0-based line whose findings it silences. */
  readonly line: number;
}

/** The findings that are left, and what is wrong with the `allow`s. `startOf` gives where a finding begins. */
export function suppress<F extends Finding>(
  file: ParsedFile,
  findings: readonly F[],
  startOf: (found: F) => number,
  known: ReadonlySet<string>,
): { readonly left: readonly F[]; readonly about: readonly Finding[] } {
  const allows = allowsOf(file);
  if (allows.length === 0) return { left: findings, about: [] };
  const rangeOf = createRanges(file.text);
  const lineOf = (offset: number): number => rangeOf(offset, offset).start.line - 1;
  const used = new Set<Allow>();
  const refused = new Set<Allow>();
  const left = findings.filter((found) => {
    const allow = allows.find(
      (own) => (own.code === found.code || own.code === found.id) && own.line === lineOf(startOf(found)),
    );
    if (allow === undefined || allow.reason === '') return true;
    if (found.stopsRun) {
      refused.add(allow);
      return true;
    }
    used.add(allow);
    return false;
  });
  return { left, about: allows.flatMap((allow) => aboutAllow(allow, used.has(allow), refused.has(allow), known)) };
}

function aboutAllow(allow: Allow, isUsed: boolean, isRefused: boolean, known: ReadonlySet<string>): readonly Finding[] {
  if (!known.has(allow.code)) return [unknownCode(allow, known)];
  if (allow.reason === '') {
    return [
      finding('allow/missing-reason', 'warning', allow.place, `\`allow ${allow.code}\` gives no reason`, {
        help: `write \`// allow ${allow.code}: why it is right here\``,
      }),
    ];
  }
  if (isRefused) {
    return [
      finding(
        'allow/unused',
        'warning',
        allow.place,
        `\`${allow.code}\` keeps the simulation from starting and cannot be allowed`,
        { help: 'mend what it says' },
      ),
    ];
  }
  if (isUsed) return [];
  return [
    finding('allow/unused', 'warning', allow.place, `\`allow ${allow.code}\` silences nothing`, {
      help: 'remove the comment',
      fixes: [{ title: 'Remove the comment', edits: [{ at: allow.place, newText: '' }], preferred: true }],
    }),
  ];
}

function unknownCode(allow: Allow, known: ReadonlySet<string>): Finding {
  const near = suggest(allow.code, known);
  const start = allow.place.start + (/\ballow\s+/.exec(allow.text)?.[0].length ?? 0) + allow.text.indexOf('allow');
  const at = { uri: allow.place.uri, start, end: start + allow.code.length };
  return finding(
    'allow/unknown-code',
    'warning',
    at,
    `no finding has the code \`${allow.code}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`,
    near === undefined
      ? { help: 'copy the code from the finding that is to be silent, as in `range/unusual`' }
      : { help: `write \`${near}\``, fixes: [replaceFix(at, near, true)] },
  );
}

function allowsOf(file: ParsedFile): readonly Allow[] {
  if (!file.text.includes('allow')) return [];
  const comments = lineComments(file);
  const lines = new Set(comments.map((comment) => comment.range.start.line));
  return comments.flatMap((comment) => {
    const match = /^\/\/\s*allow\s+([A-Za-z-]+\/[A-Za-z0-9-]+|[A-Z][A-Z-]*\d+)\s*(?::\s*(.*?))?\s*$/.exec(comment.text);
    if (match === null) return [];
    let line = comment.range.start.line + 1;
    while (lines.has(line) && isAlone(file, line)) line += 1;
    return [
      {
        code: match[1] ?? '',
        reason: match[2] ?? '',
        text: comment.text,
        place: { uri: file.uri, start: comment.offset, end: comment.end },
        line,
      },
    ];
  });
}

/** True where the line holds a comment and nothing else. */
function isAlone(file: ParsedFile, line: number): boolean {
  return (file.text.split('\n')[line] ?? '').trimStart().startsWith('//');
}
