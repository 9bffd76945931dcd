// What inlay hints say, line by line.

import type { LangiumDocument } from 'langium';
import { AstUtils } from 'langium';
import type { InlayHintParams } from 'vscode-languageserver';
import type { CheckedCell } from '../../model/cell.ts';
import { usualSiUnit } from '../../quantity/print.ts';
import { parseUnit } from '../../quantity/unit.ts';
import type { File } from '../generated/ast.ts';
import { isQuantity } from '../generated/ast.ts';
import type { Places } from '../lowering/lowering-results.ts';
import { createRanges } from '../lowering/text-ranges.ts';
import type { BlockSchema } from '../schema/property.ts';
import { allBlocks } from '../schema/schema.ts';
import type { CheckedDocument } from '../services/checked-documents.ts';
import { cellHints, stepHints, type DerivedHint } from './derived-hints.ts';
import { leftOutIn, type LeftOut } from './left-out.ts';
import { siAsWritten } from './written-number.ts';

/** A hint on a line of the text it was made from. */
export interface LineHint {
  /** 0-based. */
  readonly line: number;
  readonly text: string;
  readonly tooltip: string;
}

/** Hints of every cell and simulation that could be formed, by its owner. */
export function derivedLines({ text, file, lowering }: CheckedDocument): ReadonlyMap<string, readonly LineHint[]> {
  const rangeOf = createRanges(text);
  const made = new Map<string, readonly LineHint[]>();
  for (const { name, cell, places, elsewhere } of lowering.cells) {
    if (cell === undefined || elsewhere) continue;
    const running = lowering.simulations.flatMap(({ simulation, cellName }) =>
      simulation === undefined || cellName !== name ? [] : [simulation],
    );
    made.set(`cell ${name}`, onLines(cellHints(cell, running), places, file.uri, rangeOf));
  }
  for (const { name, simulation, places } of lowering.simulations) {
    if (simulation === undefined) continue;
    made.set(`simulation ${name}`, onLines(stepHints(simulation), places, file.uri, rangeOf));
  }
  return made;
}

/** Two cells may run the same protocol: then a step has no one current. */
export function withoutContradictions(hints: readonly LineHint[]): readonly LineHint[] {
  const lines = new Map<number, LineHint[]>();
  for (const hint of hints) {
    const own = lines.get(hint.line);
    if (own === undefined) lines.set(hint.line, [hint]);
    else own.push(hint);
  }
  return [...lines.values()].flatMap(([first, ...others]): readonly LineHint[] => {
    if (first === undefined) return [];
    if (others.every((own) => own.text === first.text)) return [first];
    const all = [first, ...others].map((own) => own.tooltip);
    return [{ ...first, text: '⇒ depends on the cell', tooltip: [...new Set(all)].sort().join('\n\n') }];
  });
}

function onLines(
  hints: readonly DerivedHint[],
  places: Places,
  uri: string,
  rangeOf: ReturnType<typeof createRanges>,
): readonly LineHint[] {
  const head = places.get('');
  return hints.flatMap(({ at, text: shown, tooltip }): LineHint[] => {
    // A part without text answers with the place of its cell, where it has none of its own.
    const place = at
      .map((path) => (path !== '' && places.get(path)?.start === head?.start ? undefined : places.get(path)))
      .find((own) => own?.uri === uri);
    if (place === undefined) return [];
    return [{ line: rangeOf(place.start, place.end).end.line - 1, text: `⇒ ${shown}`, tooltip }];
  });
}

const parts = ['', 'stack', 'anode', 'separator', 'cathode', 'interface.anode', 'interface.cathode'] as const;

/** How many values of a part nobody wrote, and which. */
export function defaultLines({ text, file, lowering }: CheckedDocument): readonly LineHint[] {
  const rangeOf = createRanges(text);
  return lowering.cells.flatMap(({ cell, places, elsewhere }) => {
    if (cell === undefined || elsewhere) return [];
    return parts.flatMap((path): LineHint[] => {
      const place = places.get(path);
      const left = place?.uri === file.uri ? leftOutIn(cell, path, schemaOfPart(path, cell)) : [];
      const [first, ...more] = left;
      if (place === undefined || first === undefined) return [];
      const shown = `= ${first.name} ${first.value}${more.length === 0 ? '' : `, +${more.length}`}`;
      return [
        { line: rangeOf(place.start, place.end).end.line - 1, text: shown, tooltip: left.map(inWords).join('\n\n') },
      ];
    });
  });
}

function schemaOfPart(path: string, cell: CheckedCell): BlockSchema | undefined {
  const isKind = path === 'anode' || path === 'separator' || path === 'cathode';
  const name = path === '' ? 'cell' : isKind ? cell[path].kind : path.replace(/\..*/, '');
  return allBlocks().find((own) => own.name === name);
}

function inWords({ name, value, provenance }: LeftOut): string {
  const how = [provenance.evidence, provenance.source].filter((own) => own !== undefined).join(': ');
  return `\`${name}\` = ${value} (${how})`;
}

/** The SI value of what is written in another unit. */
export function siHints(document: LangiumDocument, range: InlayHintParams['range']): readonly LineHint[] {
  const root = document.parseResult.value as File;
  return AstUtils.streamAst(root, { range })
    .filter(isQuantity)
    .flatMap((node): LineHint[] => {
      const text = node.unit ?? node.deviationUnit;
      const outcome = text === undefined ? undefined : parseUnit(text);
      const written = /^[\d.]+(?:[eE][+-]?\d+)?/.exec(node.$cstNode?.text ?? '')?.[0];
      if (outcome?.ok !== true || written === undefined || node.$cstNode === undefined) return [];
      const { unit } = outcome;
      if (unit.factor === usualSiUnit(unit.dimension).factor && unit.offset === 0) return [];
      const number = node.$container.$type === 'Negation' ? -node.number : node.number;
      return [
        {
          line: node.$cstNode.range.end.line,
          text: `= ${siAsWritten(number, written, unit)}`,
          tooltip: `\`${node.$cstNode.text}\` in SI`,
        },
      ];
    })
    .toArray();
}
