// Inlay hints: what follows from the numbers, at the end of their lines. One a line. While a text is being checked anew,
// the hints of its last check stay on lines that were not edited; an edited line has none.

import type { LangiumDocument } from 'langium';
import { AstUtils, Cancellation, interruptAndCheck } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import type { CheckedCell } from '../../model/cell.ts';
import { parseUnit } from '../../quantity/unit.ts';
import { usualSiUnit } from '../../quantity/print.ts';
import type { File } from '../generated/ast.ts';
import { isQuantity } from '../generated/ast.ts';
import type { Places } from '../lowering/lowering-results.ts';
import { createRanges } from '../lowering/text-ranges.ts';
import type { BlockSchema } from '../schema/property.ts';
import { allBlocks } from '../schema/schema.ts';
import type { CheckedDocument, EditorServices } from '../services/checked-documents.ts';
import type { CellSettings } from '../services/cell-settings.ts';
import { cellHints, stepHints, type DerivedHint } from './derived-hints.ts';
import { leftOutIn, type LeftOut } from './left-out.ts';
import { unchangedLines } from './unchanged-lines.ts';
import { siAsWritten } from './written-number.ts';

/** A hint on a line of the text it was made from. */
interface LineHint {
  /** 0-based. */
  readonly line: number;
  readonly text: string;
  readonly tooltip: string;
}

export class CellInlayHintProvider implements InlayHintProvider {
  readonly #services: () => EditorServices;
  readonly #made = new WeakMap<CheckedDocument, readonly LineHint[]>();
  /** The latest check of each document whose text had no error of syntax: half a statement must not take all away. */
  readonly #whole = new Map<string, CheckedDocument>();
  /** Documents whose hints are of an earlier text. */
  readonly #stale = new Set<string>();

  constructor(services: () => EditorServices) {
    this.#services = services;
  }

  /** Forgets a document that is closed. */
  forget(uri: string): void {
    this.#whole.delete(uri);
    this.#stale.delete(uri);
  }

  async getInlayHints(
    document: LangiumDocument,
    params: InlayHintParams,
    token = Cancellation.CancellationToken.None,
  ): Promise<InlayHint[]> {
    const uri = document.uri.toString();
    const { inlayHints: settings } = await this.#services().settings.of(uri);
    await interruptAndCheck(token);
    const hints = [
      ...(settings.derived ? this.#derived(document) : []),
      ...(settings.defaults ? this.#defaults(document) : []),
      ...(settings.siValues ? siHints(document, params.range) : []),
    ];
    return placed(document, hints, params, settings);
  }

  /** True once after hints of an earlier text were shown: the check that has ended makes new ones. */
  takeStale(uri: string): boolean {
    return this.#stale.delete(uri);
  }

  #derived(document: LangiumDocument): readonly LineHint[] {
    return this.#fromCheck(document, (checked) => {
      let hints = this.#made.get(checked);
      if (hints === undefined) {
        hints = derivedLines(checked);
        this.#made.set(checked, hints);
      }
      return hints;
    });
  }

  #defaults(document: LangiumDocument): readonly LineHint[] {
    return this.#fromCheck(document, defaultLines);
  }

  /** Hints of the latest check on the lines that are still as they were. */
  #fromCheck(document: LangiumDocument, make: (checked: CheckedDocument) => readonly LineHint[]): readonly LineHint[] {
    const uri = document.uri.toString();
    const latest = this.#services().checked.latest(uri);
    const text = document.textDocument.getText();
    if (latest?.text !== text) this.#stale.add(uri);
    const isWhole = latest?.file.findings.every((found) => !found.code.startsWith('syntax/')) === true;
    if (latest !== undefined && isWhole) this.#whole.set(uri, latest);
    const checked = this.#whole.get(uri) ?? latest;
    if (checked === undefined) return [];
    const lineNow = unchangedLines(checked.text, text);
    return make(checked).flatMap((hint) => {
      const line = lineNow(hint.line);
      return line === undefined ? [] : [{ ...hint, line }];
    });
  }
}

function derivedLines({ text, file, lowering }: CheckedDocument): readonly LineHint[] {
  const rangeOf = createRanges(text);
  const simulations = lowering.simulations.flatMap(({ simulation, cellName, places }) =>
    simulation === undefined ? [] : [{ simulation, cellName, places }],
  );
  const ofCells = lowering.cells.flatMap(({ name, cell, places, elsewhere }) => {
    if (cell === undefined || elsewhere) return [];
    const running = simulations.filter((own) => own.cellName === name).map((own) => own.simulation);
    return onLines(cellHints(cell, running), places, file.uri, rangeOf);
  });
  const ofSteps = simulations.flatMap(({ simulation, places }) =>
    onLines(stepHints(simulation), places, file.uri, rangeOf),
  );
  return [...ofCells, ...withoutContradictions(ofSteps)];
}

/** Two cells may run the same protocol: then a step has no one current. */
function withoutContradictions(hints: readonly LineHint[]): readonly LineHint[] {
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
  return hints.flatMap(({ at, text: shown, tooltip }): LineHint[] => {
    const place = at.map((path) => places.get(path)).find((own) => own?.uri === uri);
    if (place === undefined) return [];
    return [{ line: rangeOf(place.start, place.end).end.line - 1, text: `⇒ ${shown}`, tooltip }];
  });
}

const parts = ['', 'stack', 'anode', 'separator', 'cathode', 'interface.anode', 'interface.cathode'] as const;

/** How many values of a part nobody wrote, and which. */
function defaultLines({ text, file, lowering }: CheckedDocument): readonly LineHint[] {
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
function siHints(document: LangiumDocument, range: InlayHintParams['range']): readonly LineHint[] {
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

/** The first hint of every line in the range, at the end of what is written on it. */
function placed(
  document: LangiumDocument,
  hints: readonly LineHint[],
  { range }: InlayHintParams,
  { maxLength }: CellSettings['inlayHints'],
): InlayHint[] {
  const seen = new Set<number>();
  return hints.flatMap(({ line, text, tooltip }): InlayHint[] => {
    if (line < range.start.line || line > range.end.line || seen.has(line)) return [];
    seen.add(line);
    const written = document.textDocument.getText({
      start: { line, character: 0 },
      end: { line: line + 1, character: 0 },
    });
    return [
      {
        position: { line, character: withoutComment(written).length },
        label: shortened(text, maxLength),
        tooltip: { kind: 'markdown', value: tooltip },
        paddingLeft: true,
      },
    ];
  });
}

function withoutComment(line: string): string {
  return (/^(?:"(?:\\.|[^"\\])*"|\/(?!\/)|[^"/])*/.exec(line)?.[0] ?? line).trimEnd();
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
