// Reference pages and the guide's charts from code: `node tools/generate-docs.ts` writes docs/reference/ and docs/guide/charts/;
// tests compare them with what is committed.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderCatalogue } from '../language/rules/catalogue-page.ts';
import { columns } from '../language/schema/columns.ts';
import { mechanisms } from '../language/schema/mechanisms.ts';
import type { BlockSchema, Bounds, PropertySchema } from '../language/schema/property.ts';
import { allBlocks } from '../language/schema/schema.ts';
import { plainUnits } from '../quantity/units.ts';
import { literatureFindingsPage } from '../test/support/literature-findings.ts';
import { mutationsPage } from '../test/support/mutation-table.ts';
import { verificationPage } from '../test/verification/verification-page.ts';
import { guideCharts } from './guide-charts.ts';
import { libraryPage } from './library-page.ts';

/** All reference pages by file name. */
export function referencePages(): Readonly<Record<string, string>> {
  return {
    'properties.md': propertiesPage(),
    'rules.md': renderCatalogue(),
    'units.md': unitsPage(),
    'results.md': resultsPage(),
    'library.md': libraryPage(),
  };
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

function propertiesPage(): string {
  const seen = new Set<string>();
  const blocks = allBlocks().filter((b) => !seen.has(b.name) && seen.add(b.name));
  return `# Properties

Every block and property of the language, from the schema that also drives checks, completion and hover. *Hard*: outside, a value is an
error. *Plausible*: outside, it is a warning. A default marked *estimate* is ours and wants calibration.

${blocks.map(blockSection).join('\n\n')}
`;
}

function blockSection(block: BlockSchema): string {
  const rows = block.properties.map((p) => [
    `\`${p.name}\`${p.required === true ? ' (required)' : ''}`,
    unitOf(p),
    p.default === undefined ? '' : `${p.default.text} (${p.default.evidence}: ${p.default.source})`,
    'hard' in p.type ? bounds(p.type.hard) : '',
    'plausible' in p.type ? bounds(p.type.plausible) : '',
    p.documentation,
  ]);
  const inside = Object.keys(block.blocks ?? {});
  const components = (block.components ?? []).map((c) => `\`${c.role} NAME { … }\``);
  const notes = [
    inside.length > 0 ? `Blocks inside: ${inside.map((name) => `\`${name}\``).join(', ')}.` : '',
    components.length > 0 ? `Components: ${components.join(', ')}.` : '',
  ].filter((note) => note !== '');
  return [
    `## ${block.name.replaceAll('_', ' ')}`,
    block.documentation,
    ...notes,
    rows.length > 0 ? table(['property', 'unit or kind', 'default', 'hard', 'plausible', 'meaning'], rows) : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function unitOf({ type }: PropertySchema): string {
  switch (type.kind) {
    case 'quantity': {
      const unit = type.unit === '' ? (type.ratio?.replaceAll('_', ' ') ?? '–') : type.unit;
      return type.arguments === undefined ? unit : `${unit}, may depend on ${type.arguments.join(', ')}`;
    }
    case 'range':
      return `range in ${type.unit}`;
    case 'choice':
      return type.values.map((value) => `\`${value}\``).join(', ');
    case 'material':
      return `material (${type.of.join(', ').replaceAll('_', ' ')})`;
    case 'part':
      return Object.keys(type.options)
        .map((option) => `\`${option} { … }\``)
        .join(', ');
    default:
      return type.kind;
  }
}

function bounds(range: Bounds | undefined): string {
  return range === undefined ? '' : `${range[0]} … ${range[1]}`;
}

function unitsPage(): string {
  const rows = plainUnits().map((u) => [`\`${u.symbol}\``, String(u.factor), u.documentation]);
  return `# Units

A unit belongs to its number: \`5 mA/cm^2\`, one blank at most before it and none inside. SI prefixes go before SI units; exponents may be
rational, in parentheses. \`C\` is the C-rate and nothing else; \`degC\` is a plain value, never inside a product.

${table(['unit', 'in SI', 'meaning'], rows)}
`;
}

function resultsPage(): string {
  return `# Results and mechanisms

## Columns

Names as in \`expect\`, \`plot\` and \`until\`.

${table(
  ['name', 'unit', 'meaning'],
  columns.map((c) => [`\`${c.name}\``, c.unit === '' ? '–' : c.unit, c.documentation]),
)}

## Mechanisms

Names that may follow \`include\`. One that is not built gives a warning and a verdict \`not_assessed\`.

${table(
  ['name', 'in a run', 'what it is'],
  mechanisms.map((m) => [`\`${m.name}\``, m.built ? 'built' : 'not built yet', m.documentation]),
)}
`;
}

if (import.meta.filename === process.argv[1]) {
  const folder = join(import.meta.dirname, '..', 'docs', 'reference');
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(referencePages())) await writeFile(join(folder, name), text);
  await writeFile(join(folder, 'mutations.md'), await mutationsPage());
  await writeFile(join(folder, 'literature-findings.md'), await literatureFindingsPage());
  await writeFile(join(folder, 'verification.md'), await verificationPage());
  const charts = join(import.meta.dirname, '..', 'docs', 'guide', 'charts');
  await mkdir(charts, { recursive: true });
  for (const [name, svg] of await guideCharts()) await writeFile(join(charts, name), svg);
}
