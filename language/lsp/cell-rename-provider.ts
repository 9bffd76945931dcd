// Rename of what a user declares, in all files that name it. What would break is refused with a reason.

import { AstUtils, Cancellation } from 'langium';
import type { LangiumDocument } from 'langium';
import type { RenameProvider } from 'langium/lsp';
import type { Range, RenameParams, TextDocumentPositionParams, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Declaration } from '../generated/ast.ts';
import { isBody } from '../generated/ast.ts';
import { isArgument } from '../lowering/arguments.ts';
import { constants } from '../lowering/constants.ts';
import type { DeclarationType } from '../lowering/environment.ts';
import type { CellServices } from '../services/cell-services.ts';
import { isLibraryUri } from '../services/library-files.ts';
import { applyEdits } from './apply-edits.ts';
import type { Occurrence, Target, TargetKind } from './occurrence.ts';
import { schemaOfBlock } from './schema-at.ts';
import type { LocatedOccurrence, SymbolIndex } from './symbol-index.ts';
import { rangeIn } from './symbol-index.ts';

/** Declarations by the kind of target; `let` is one too, but stands in a block. */
const declared: Partial<Readonly<Record<TargetKind, Declaration['$type']>>> = {
  source: 'Source',
  material: 'Material',
  cell: 'Cell',
  protocol: 'Protocol',
  simulation: 'Simulation',
  sweep: 'Sweep',
  fit: 'Fit',
  data: 'Data',
};

export class CellRenameProvider implements RenameProvider {
  readonly #services: () => CellServices;
  readonly #index: SymbolIndex;

  constructor(services: () => CellServices, index: SymbolIndex) {
    this.#services = services;
    this.#index = index;
  }

  prepareRename(document: LangiumDocument, params: TextDocumentPositionParams): Range {
    return rangeIn(document, this.#renamable(document, params));
  }

  async rename(
    document: LangiumDocument,
    params: RenameParams,
    token = Cancellation.CancellationToken.None,
  ): Promise<WorkspaceEdit> {
    const { target } = this.#renamable(document, params);
    const name = params.newName.trim();
    if (name === target.name) return { changes: {} };
    if (!/^[A-Za-z_]\w*$/.test(name))
      refuse(`\`${name}\` is not a name: letters, digits and _ make one, and no digit begins it`);
    if (!this.#standsAsValue(name)) refuse(`\`${name}\` is a word of the language and cannot stand for a name`);
    const places = await this.#index.everywhere(target, token);
    for (const own of new Set(places.map((place) => place.document))) this.#refuseClash(own, target, name, places);
    const changes: Record<string, TextEdit[]> = {};
    for (const own of places) {
      const edits = (changes[own.document.uri.toString()] ??= []);
      edits.push({ range: rangeIn(own.document, own), newText: name });
    }
    for (const [uri, edits] of Object.entries(changes)) this.#refuseBroken(uri, edits, name);
    return { changes };
  }

  /** The name at a place; thrown is the reason why it cannot be renamed. */
  #renamable(document: LangiumDocument, params: TextDocumentPositionParams): Occurrence {
    const found = this.#index.at(document, document.textDocument.offsetAt(params.position));
    if (found === undefined) refuse('there is no name here that could be renamed');
    const { kind, name, at } = found.target;
    if (kind === 'property' || kind === 'part')
      refuse(`\`${name}\` belongs to the language: properties and parts keep their names`);
    if (kind === 'argument') refuse(`\`${name}\` has a fixed meaning: arguments of functions keep their names`);
    if (kind === 'column' || kind === 'mechanism') refuse(`\`${name}\` belongs to the language`);
    if (kind === 'file' || at === undefined) refuse('files are renamed in the explorer');
    if (isLibraryUri(at.uri))
      refuse(
        kind === 'material' || kind === 'cell'
          ? `\`${name}\` belongs to the built-in library; declare \`${kind} NAME extends ${name} { … }\` and use that`
          : `\`${name}\` belongs to the built-in library`,
      );
    return found;
  }

  #refuseClash(document: LangiumDocument, target: Target, name: string, places: readonly LocatedOccurrence[]): void {
    const { environment, file } = this.#index.symbolsOf(document);
    const type = declared[target.kind];
    if (type !== undefined) {
      const twin =
        environment.find(type as DeclarationType, name, file)?.node ??
        file.root.declarations.find((node) => node.$type === type && node.name === name);
      if (twin !== undefined) refuse(`there is already a ${target.kind} \`${name}\` that this file sees`);
      return;
    }
    if (isArgument(name) || constants.has(name)) refuse(`\`${name}\` already has a meaning in expressions`);
    for (const { node, document: own } of places) {
      if (own !== document) continue;
      const block = AstUtils.getContainerOfType(node.$container, isBody);
      if (block?.members.some((member) => 'name' in member && member.name === name) === true)
        refuse(`the block already has a \`${name}\` beside \`${target.name}\``);
      if (schemaOfBlock(block)?.properties.some((property) => property.name === name) === true)
        refuse(`\`${name}\` is a property of this block, which a local name would hide`);
    }
  }

  /** Some words of the language are names too, as in `simulation discharge`. */
  #standsAsValue(name: string): boolean {
    const { lexerErrors, parserErrors } = this.#services().cell.parser.LangiumParser.parse(
      `cell a { area = 1 + ${name} }`,
    );
    return lexerErrors.length + parserErrors.length === 0;
  }

  /** What reads otherwise with the new name, as a step begins with some words, is refused. */
  #refuseBroken(uri: string, edits: readonly TextEdit[], name: string): void {
    const document = this.#index.document(uri);
    if (document === undefined) return;
    const { LangiumParser } = this.#services().cell.parser;
    const shape = (text: string): string => {
      const { lexerErrors, parserErrors, value } = LangiumParser.parse(text);
      const types = AstUtils.streamAst(value).map((node) => node.$type);
      return [lexerErrors.length + parserErrors.length, ...types].join(' ');
    };
    if (shape(applyEdits(document.textDocument, edits)) !== shape(document.textDocument.getText()))
      refuse(`\`${name}\` is a word of the language and cannot stand here as a name`);
  }
}

function refuse(reason: string): never {
  throw new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
