// Findings for the terminal and for machines.

import { styleText } from 'node:util';
import type { LocatedFinding } from '../language/check-text.ts';
import type { Severity } from '../language/finding.ts';

const colours = { error: 'red', warning: 'yellow', info: 'cyan', hint: 'gray' } as const;

/** One finding: the sentence that stands alone, the line it is about, why and help. */
export function renderFinding(
  path: string,
  textLines: readonly string[],
  finding: LocatedFinding,
  colour: boolean,
): string {
  const paint = (format: Parameters<typeof styleText>[0], value: string): string =>
    colour ? styleText(format, value, { validateStream: false }) : value;
  const { line, column } = finding.range.start;
  const source = textLines[line - 1] ?? '';
  const end = finding.range.end.line === line ? finding.range.end.column : source.length + 1;
  const id = finding.id === undefined ? '' : ` (${finding.id})`;
  const gutter = String(line);
  const lines = [
    `${paint([colours[finding.severity], 'bold'], `${finding.severity}[${finding.code}]`)}${id}: ${finding.message}`,
    `  ${path}:${line}:${column}`,
  ];
  if (source.trim() !== '') {
    lines.push(`  ${gutter} | ${source}`);
    lines.push(
      `  ${' '.repeat(gutter.length)} | ${' '.repeat(column - 1)}${paint(colours[finding.severity], '^'.repeat(Math.max(1, end - column)))}`,
    );
  }
  if (finding.why !== undefined) lines.push(`   why: ${finding.why}`);
  if (finding.help !== undefined) lines.push(`   help: ${finding.help}`);
  return lines.join('\n');
}

/** "2 errors, 1 warning" or "no findings". */
export function countFindings(findings: readonly { severity: Severity }[]): string {
  const parts = (['error', 'warning', 'info', 'hint'] as const)
    .map((severity) => ({ severity, count: findings.filter((f) => f.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count > 1 && severity !== 'info' ? 's' : ''}`);
  return parts.length > 0 ? parts.join(', ') : 'no findings';
}

/** The JSON form of `check`. */
export function findingsAsJson(path: string, findings: readonly LocatedFinding[]): Record<string, unknown> {
  return {
    file: path,
    diagnostics: findings.map((f) => ({
      code: f.code,
      ...(f.id === undefined ? {} : { id: f.id }),
      severity: f.severity,
      message: f.message,
      why: f.why,
      help: f.help,
      range: f.range,
    })),
  };
}

const sarifLevels = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const;

/** SARIF 2.1.0, the format code-scanning services read. */
export function findingsAsSarif(files: readonly { path: string; findings: readonly LocatedFinding[] }[]): unknown {
  const codes = [...new Set(files.flatMap((f) => f.findings.map((x) => x.code)))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'cellwright', rules: codes.map((id) => ({ id })) } },
        results: files.flatMap(({ path, findings }) =>
          findings.map((f) => ({
            ruleId: f.code,
            level: sarifLevels[f.severity],
            message: { text: f.help === undefined ? f.message : `${f.message} ${f.help}` },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: path.replaceAll('\\', '/') },
                  region: {
                    startLine: f.range.start.line,
                    startColumn: f.range.start.column,
                    endLine: f.range.end.line,
                    endColumn: f.range.end.column,
                  },
                },
              },
            ],
          })),
        ),
      },
    ],
  };
}
