// The same value in another unit: of the quantity at the place, of a whole block, of a property everywhere in the file.

import type { AstNode } from 'langium';
import { AstUtils, GrammarUtils } from 'langium';
import type { CodeAction } from 'vscode-languageserver';
import { convertDifference, convertWritten } from '../../../quantity/convert-written.ts';
import { isDimensionless, sameDimension } from '../../../quantity/dimension.ts';
import { prettyUnit, usualSiUnit, usualUnits } from '../../../quantity/print.ts';
import type { Unit } from '../../../quantity/unit.ts';
import { knownUnit, parseUnit, unitless } from '../../../quantity/unit.ts';
import type { Body, Property, Quantity } from '../../generated/ast.ts';
import { isBody, isProperty, isQuantity } from '../../generated/ast.ts';
import { findProperty } from '../../schema/schema.ts';
import { schemaOfBlock } from '../schema-at.ts';
import type { ActionRequest, OffsetEdit } from './action-request.ts';
import { action, around } from './action-request.ts';

const kind = 'refactor.rewrite';

export function convertUnitActions(request: ActionRequest): readonly CodeAction[] {
  const quantity = around(request, isQuantity);
  return [
    ...(quantity === undefined ? [] : oneQuantity(request, quantity)),
    ...(quantity === undefined ? [] : everyLike(request, quantity)),
    ...wholeBlock(request),
  ];
}

function oneQuantity(request: ActionRequest, quantity: Quantity): readonly CodeAction[] {
  return targetsOf(quantity).flatMap((unit) => {
    const edit = converted(quantity, unit);
    return edit === undefined ? [] : action(request, `Convert to \`${edit.newText}\``, kind, [edit]);
  });
}

/** All `thickness` of a file in the unit of the one at the place. */
function everyLike(request: ActionRequest, quantity: Quantity): readonly CodeAction[] {
  const property = AstUtils.getContainerOfType(quantity, isProperty);
  const unit = unitOf(quantity);
  if (property === undefined || unit === undefined) return [];
  const edits = AstUtils.streamAst(request.root)
    .filter((node): node is Property => isProperty(node) && node !== property && node.name === property.name)
    .flatMap((node) => valuesOf(node))
    .toArray()
    .flatMap((own) => editTo(own, unit));
  const shown = unit.text === '' ? 'as plain numbers' : `in ${prettyUnit(unit.text)}`;
  return action(request, `Write every \`${property.name}\` of this file ${shown}`, kind, edits);
}

function wholeBlock(request: ActionRequest): readonly CodeAction[] {
  const body = around(request, isBody);
  if (body === undefined) return [];
  const quantities = AstUtils.streamAllContents(body).filter(isQuantity).toArray();
  const toSi = quantities.flatMap((own) => {
    const unit = unitOf(own);
    return unit === undefined ? [] : editTo(own, usualSiUnit(unit.dimension));
  });
  const toUsual = AstUtils.streamAllContents(body)
    .filter(isProperty)
    .toArray()
    .flatMap((property) => {
      const unit = usualUnitOf(property);
      return unit === undefined ? [] : valuesOf(property).flatMap((own) => editTo(own, unit));
    });
  const title = titleOf(body);
  return [
    ...action(request, `Convert all quantities of ${title} to SI units`, kind, toSi),
    ...action(request, `Convert all quantities of ${title} to usual units`, kind, toUsual),
  ];
}

function titleOf({ $container: owner }: Body): string {
  const named = owner as { readonly name?: string; readonly role?: string; readonly $container?: AstNode };
  const name = named.name ?? named.role ?? (named.$container as { readonly name?: string } | undefined)?.name;
  return name === undefined ? 'this block' : `\`${name}\``;
}

/** The unit the schema writes a property in. */
function usualUnitOf(property: Property): Unit | undefined {
  const schema = schemaOfBlock(property.$container);
  const type = schema === undefined ? undefined : findProperty(schema, property.name)?.type;
  if (type?.kind !== 'quantity' && type?.kind !== 'range') return undefined;
  return type.kind === 'quantity' && type.exponent !== undefined ? undefined : knownUnit(type.unit);
}

/** Quantities a value consists of, not those inside its formulas. */
function valuesOf({ value }: Property): readonly Quantity[] {
  switch (value?.$type) {
    case 'Quantity':
      return [value];
    case 'Range':
      return [value.lower, value.upper].filter((end): end is Quantity => isQuantity(end));
    case 'List':
      return value.items.filter(isQuantity);
    case 'Arrhenius':
      return isQuantity(value.value) ? [value.value] : [];
    default:
      return [];
  }
}

function targetsOf(quantity: Quantity): readonly Unit[] {
  const unit = unitOf(quantity);
  if (unit === undefined) return [];
  const property = AstUtils.getContainerOfType(quantity, isProperty);
  const own = property === undefined ? undefined : usualUnitOf(property);
  const fitting = isDimensionless(unit.dimension) ? ['%', ''] : usualUnits(unit.dimension);
  // A plain number says nothing about a share: only what the schema writes in % gets one.
  if (unit.text === '' && own?.text !== '%') return [];
  const names = [...(own !== undefined && sameDimension(own.dimension, unit.dimension) ? [own.text] : []), ...fitting];
  return [...new Set(names)].filter((name) => name !== 'C' && name !== unit.text).map(knownUnit);
}

/** Undefined for C-rates, which are no unit of time, and for what is no unit at all. */
function unitOf(quantity: Quantity): Unit | undefined {
  const unit = quantity.unit ?? quantity.deviationUnit;
  if (unit === undefined) return unitless;
  const outcome = parseUnit(unit);
  return !outcome.ok || outcome.unit.factors.some((factor) => factor.symbol === 'C') ? undefined : outcome.unit;
}

function editTo(quantity: Quantity, unit: Unit): readonly OffsetEdit[] {
  const own = unitOf(quantity);
  if (own === undefined || own.text === unit.text || !sameDimension(own.dimension, unit.dimension)) return [];
  if (own.text === '' && unit.text !== '%') return [];
  const edit = converted(quantity, unit);
  return edit === undefined ? [] : [edit];
}

/** A point on a temperature scale changes its zero; inside an expression it cannot. */
function converted(quantity: Quantity, to: Unit): OffsetEdit | undefined {
  const from = unitOf(quantity);
  const cst = quantity.$cstNode;
  const number = textOf(quantity, 'number');
  if (from === undefined || cst === undefined || number === undefined) return undefined;
  const isAffine = from.offset !== 0 || to.offset !== 0;
  if (
    isAffine &&
    !['Property', 'Range', 'List', 'With', 'AtTemperature', 'Arrhenius'].includes(quantity.$container.$type)
  )
    return undefined;
  const behind = to.text === '' ? '' : ` ${to.text}`;
  const value = convertWritten(number, from, to);
  const deviation = textOf(quantity, 'deviation');
  if (deviation === undefined) return { start: cst.offset, end: cst.end, newText: value + behind };
  const other =
    quantity.unit === undefined || quantity.deviationUnit === undefined
      ? { ok: true as const, unit: from }
      : parseUnit(quantity.deviationUnit);
  if (!other.ok || !sameDimension(other.unit.dimension, from.dimension)) return undefined;
  const sign = cst.text.includes('±') ? '±' : '+-';
  const spread = convertDifference(deviation, other.unit, to);
  const first = quantity.unit !== undefined && quantity.deviationUnit !== undefined ? behind : '';
  return { start: cst.offset, end: cst.end, newText: `${value}${first} ${sign} ${spread}${behind}` };
}

function textOf(node: AstNode, feature: string): string | undefined {
  return GrammarUtils.findNodeForProperty(node.$cstNode, feature)?.text;
}
