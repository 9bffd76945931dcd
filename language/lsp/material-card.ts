// A material as Markdown: what it is, its key numbers, its curve, where they hold and where they come from.

import type { Material } from '../generated/ast.ts';
import type { Environment } from '../lowering/environment.ts';
import type { ParsedFile } from '../lowering/parsed-file.ts';
import { linkDois } from './link-dois.ts';
import { materialFacts } from './material-facts.ts';

export function materialCard(node: Material, file: ParsedFile, environment: Environment): string {
  const facts = materialFacts(node, file, environment);
  if (facts === undefined) return `**${node.name}** · material`;
  const table = facts.rows.map(([name, value]) => `| ${name} | ${value} |`);
  return [
    `**${node.name}** · ${facts.kind.replaceAll('_', ' ')}${facts.description === '' ? '' : ` · ${facts.description}`}`,
    table.length === 0 ? undefined : ['| | at 25 °C |', '|---|---|', ...table.slice(0, 6)].join('\n'),
    facts.curve === undefined ? undefined : `Open-circuit potential \`${facts.curve}\``,
    facts.validity === '' ? 'Validity: not given' : `Validity: ${facts.validity}`,
    facts.sources.length === 0 ? '**No source given**' : sourceLine(facts.sources),
  ]
    .filter((line) => line !== undefined)
    .join('\n\n');
}

/** The first sources in full; how many more there are. */
function sourceLine(sources: readonly string[]): string {
  const shown = sources.slice(0, 2).map(linkDois).join(' · ');
  return `Source: ${shown}${sources.length > 2 ? ` · and ${sources.length - 2} more` : ''}`;
}
