// What names mean in an expression of a part: its `let`s, its other properties, and dotted paths of the whole cell.

import type { StateArgument } from '../../model/state-function.ts';
import type { Member, Reference } from '../generated/ast.ts';
import { findProperty } from '../schema/schema.ts';
import { columnNames, findColumn } from '../schema/columns.ts';
import { argumentMeanings, isArgument } from './arguments.ts';
import { constants } from './constants.ts';
import type { Scope } from './evaluate-expression.ts';
import { finding, unknownIn, unknownName } from './messages.ts';
import type { ParsedFile } from './parsed-file.ts';
import { placeOf, textOf } from './parsed-file.ts';
import type { PartBlock } from './part-block.ts';
import { findLet } from './part-block.ts';
import { resolvePath } from './resolve-path.ts';
import { suggest } from './suggest.ts';
import type { TypedValue } from './typed-value.ts';

/** Scope of an expression that stands in the body `home` of `file`, in the text of `block` or of one of its layers. */
export function scopeOf(
  block: PartBlock,
  file: ParsedFile,
  home: readonly Member[],
  parameters: ReadonlySet<StateArgument> = new Set(),
): Scope {
  const { context } = block;
  const scope: Scope = {
    file,
    parameters,
    report: context.report,
    findLet(name) {
      const found =
        findLet(block, name, home) ?? (context.root === undefined ? undefined : findLet(context.root, name, home));
      return found === undefined
        ? undefined
        : { node: found.node, scope: scopeOf(block, found.layer.file, found.layer.members, parameters) };
    },
    readPath(path, node) {
      return readName(block, file, path, node, parameters);
    },
    guard(node, at, compute) {
      if (context.active.has(node)) {
        context.report(
          finding('names/circular', 'error', placeOf(file, at), `\`${textOf(at)}\` depends on itself`, {
            help: 'give one of the values as a number',
          }),
        );
        return undefined;
      }
      context.active.add(node);
      try {
        return compute();
      } finally {
        context.active.delete(node);
      }
    },
  };
  return scope;
}

function readName(
  block: PartBlock,
  file: ParsedFile,
  path: readonly string[],
  node: Reference,
  parameters: ReadonlySet<StateArgument>,
): TypedValue | undefined {
  const name = path[path.length - 1] ?? '';
  const { context } = block;
  if (path.length === 1) {
    if (findProperty(block.schema, name) !== undefined) return readProperty(block, name, node, file);
    if (context.root !== undefined && findProperty(context.root.schema, name) !== undefined)
      return readProperty(context.root, name, node, file);
    context.report(unknown(block, file, name, node, parameters));
    return undefined;
  }
  const resolved = context.root === undefined ? undefined : resolvePath(context.root, path);
  if (resolved?.ok === true) return readProperty(resolved.block, resolved.property, node, file);
  const reason = resolved === undefined ? undefined : resolved.suggestion;
  context.report(unknownIn('names/unknown-path', placeOf(file, node), 'the cell', 'property', path.join('.'), reason));
  return undefined;
}

function readProperty(block: PartBlock, name: string, node: Reference, file: ParsedFile): TypedValue | undefined {
  const { context } = block;
  const before = context.active.size;
  const value = context.read.typed(block, name);
  if (value === undefined && before > 0) {
    context.report(
      finding(
        'names/no-value',
        'error',
        placeOf(file, node),
        `\`${textOf(node)}\` has no number that could be used here`,
      ),
    );
  }
  return value;
}

function unknown(
  block: PartBlock,
  file: ParsedFile,
  name: string,
  node: Reference,
  parameters: ReadonlySet<StateArgument>,
) {
  const at = placeOf(file, node);
  if (isArgument(name)) {
    return finding(
      'names/unknown-name',
      'error',
      at,
      `\`${name}\` is the ${argumentMeanings[name].meaning}, but this property does not declare it`,
      {
        help: `write it as a function: \`name(${[...parameters, name].join(', ')}) = …\``,
      },
    );
  }
  const candidates = [...block.schema.properties.map((own) => own.name), ...constants.keys(), ...parameters];
  if (findColumn(name) !== undefined) {
    return finding('names/unknown-name', 'error', at, `\`${name}\` is a result and has no value before a run`, {
      help: 'use it in `expect`, `plot`, `until` or `stop when`',
    });
  }
  return unknownName('names/unknown-name', at, 'value', name, suggest(name, [...candidates, ...columnNames()]));
}
