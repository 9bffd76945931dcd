// Ranges: outside the hard one a value cannot be right, outside the plausible one it is unusual.

import { plausibleUnit } from '../../quantity/dimension-mismatch.ts';
import { prettyUnit, printNumber, usualUnits } from '../../quantity/print.ts';
import type { Unit } from '../../quantity/unit.ts';
import { knownUnit } from '../../quantity/unit.ts';
import type { Finding } from '../finding.ts';
import type { Expression } from '../generated/ast.ts';
import type { Bounds, PropertySchema, QuantityKind } from '../schema/property.ts';
import { expectedUnit } from './check-dimension.ts';
import { finding, replaceFix } from './messages.ts';
import type { ParsedFile } from './parsed-file.ts';
import { placeOf, placeOfFeature, textOf } from './parsed-file.ts';
import type { PartBlock } from './part-block.ts';
import type { TypedValue } from './typed-value.ts';
import { constantOf } from './typed-value.ts';

/** False where the value cannot be used; findings say why. Numbers that depend on state pass. */
export function checkRange(
  block: PartBlock,
  schema: PropertySchema,
  type: QuantityKind,
  value: TypedValue,
  node: Expression,
  file: ParsedFile,
): boolean {
  const si = constantOf(value);
  if (si === undefined || (si === 0 && type.zeroMeansNone === true)) return true;
  const unit = expectedUnit(block, type);
  const checked: Checked = { schema, type, value, si, node, file, toSi: (own) => own * unit.factor + unit.offset };
  const found = impossible(checked);
  if (found !== undefined) {
    block.context.report(found);
    return false;
  }
  if (type.plausible !== undefined && outside(si, type.plausible, checked.toSi))
    block.context.report(unusual(checked, type.plausible));
  return true;
}

/** A value with all that is known of it. */
interface Checked {
  readonly schema: PropertySchema;
  readonly type: QuantityKind;
  readonly value: TypedValue;
  readonly si: number;
  readonly node: Expression;
  readonly file: ParsedFile;
  /** From the unit of the schema. */
  readonly toSi: (number: number) => number;
}

function impossible(checked: Checked): Finding | undefined {
  const { schema, type, value, si, node, file, toSi } = checked;
  const at = placeOf(file, node);
  if (!Number.isFinite(si)) {
    const message = `\`${schema.name}\` has no finite value: \`${textOf(node)}\` is ${printNumber(si)}`;
    return finding('range/not-a-number', 'error', at, message);
  }
  if (type.whole === true && !Number.isInteger(si)) {
    const message = `\`${schema.name}\` counts things, so \`${textOf(node)}\` is not a value for it`;
    return finding('range/not-whole', 'error', at, message, { help: `write ${Math.max(1, Math.round(si))}` });
  }
  if (type.hard === undefined || !outside(si, type.hard, toSi)) return undefined;
  const meant = percentMeant(value, type) ?? celsiusMeant(value, type, toSi);
  const unitHelp = meant === undefined ? lookalike(value, type, toSi) : `did you mean \`${meant}\`?`;
  return finding(
    'range/impossible',
    'error',
    at,
    `\`${schema.name}\` is ${shown(value, node)}, outside ${printBounds(type.hard, value, type, toSi)}`,
    {
      why: type.reason ?? `${schema.documentation.replace(/\.$/, '')}: no value outside that range is known`,
      help: unitHelp ?? `give a value in ${printBounds(type.plausible ?? type.hard, value, type, toSi)}`,
      fixes: meant === undefined ? [] : [replaceFix(at, meant, true)],
    },
  );
}

function unusual({ schema, type, value, si, node, file, toSi }: Checked, plausible: Bounds): Finding {
  const unitHelp = isFarOutside(si, plausible, toSi) ? lookalike(value, type, toSi) : undefined;
  const hasUnit = node.$type === 'Quantity' && node.unit !== undefined;
  return finding(
    unitHelp === undefined ? 'range/unusual' : 'units/looks-like-another-unit',
    'warning',
    unitHelp !== undefined && hasUnit ? placeOfFeature(file, node, 'unit') : placeOf(file, node),
    `\`${schema.name}\` is ${shown(value, node)}, usual is ${printBounds(plausible, value, type, toSi)}`,
    {
      why: type.reason ?? `${schema.documentation.replace(/\.$/, '')}: published values lie in that range`,
      help:
        unitHelp ??
        (type.unit === '' ? `give ${printBounds(plausible, value, type, toSi)}` : 'check the number and its unit'),
    },
  );
}

/** The value as written, its unit as the bounds print it. */
function shown({ unit }: TypedValue, node: Expression): string {
  const text = textOf(node);
  if (unit === undefined || unit.text === '' || !text.endsWith(unit.text)) return text;
  return `${text.slice(0, -unit.text.length)}${prettyUnit(unit.text)}`;
}

/** `25 K`: so few kelvin are meant as degrees Celsius. */
function celsiusMeant(value: TypedValue, type: QuantityKind, toSi: (number: number) => number): string | undefined {
  const { written, unit } = value;
  if (type.unit !== 'degC' || unit?.text !== 'K' || written === undefined || type.plausible === undefined)
    return undefined;
  return outside(toSi(written), type.plausible, toSi) ? undefined : `${written} degC`;
}

/** `porosity = 25`: a plain number that is a share only in percent. */
function percentMeant(value: TypedValue, type: QuantityKind): string | undefined {
  const { written } = value;
  if (type.unit !== '%' || value.unit?.text !== '' || written === undefined || type.hard === undefined)
    return undefined;
  return written > 1 && written >= type.hard[0] && written <= type.hard[1] ? `${written} %` : undefined;
}

/** By a factor of 10 or more: closer to the usual values a number is only unusual, its unit no slip. */
function isFarOutside(si: number, [lower, upper]: Bounds, toSi: (number: number) => number): boolean {
  const size = Math.abs(si);
  return size >= 10 * Math.abs(toSi(upper)) || size * 10 <= Math.abs(toSi(lower));
}

function outside(si: number, [lower, upper]: Bounds, toSi: (number: number) => number): boolean {
  const low = toSi(lower);
  const high = toSi(upper);
  return si < low - 1e-9 * Math.abs(low) || si > high + 1e-9 * Math.abs(high);
}

/** `5 µm to 250 µm`, in the unit the user wrote. */
function printBounds(
  [lower, upper]: Bounds,
  value: TypedValue,
  type: QuantityKind,
  toSi: (number: number) => number,
): string {
  const unit =
    value.unit !== undefined && value.unit.text !== '' && type.exponent === undefined ? value.unit : undefined;
  if (unit === undefined) {
    const text =
      type.unit === ''
        ? ''
        : ` ${prettyUnit(type.unit)}${type.exponent === undefined ? '' : ` × ${type.exponent.unit}^n`}`;
    return `${printNumber(lower)} to ${printNumber(upper)}${text}`;
  }
  const print = (number: number): string => printNumber((toSi(number) - unit.offset) / unit.factor, 3);
  return `${print(lower)} to ${print(upper)} ${prettyUnit(unit.text)}`;
}

/** Units that are often slipped into, per unit of the schema; beside the usual ones of the dimension. */
const slips: readonly string[] = [
  'cm^2/s',
  'm^2/s',
  'S/cm',
  'mS/cm',
  'S/m',
  'nm',
  'um',
  'mm',
  'cm^3/mol',
  'm^3/mol',
  'GPa',
  'MPa',
  'kPa',
  'mA/cm^2',
  'A/cm^2',
  'A/m^2',
  'mol/L',
  'mol/m^3',
  'g/cm^3',
  'kg/m^3',
  'ohm*cm^2',
  'ohm*m^2',
];

/** `looks like cm²/s`, where the number is absurd in its unit but usual in another one. */
function lookalike(value: TypedValue, type: QuantityKind, toSi: (number: number) => number): string | undefined {
  if (value.unit === undefined || value.written === undefined || value.unit.text === '' || type.plausible === undefined)
    return undefined;
  const unit: Unit = knownUnit(value.unit.text);
  const bounds: Bounds = [toSi(type.plausible[0]), toSi(type.plausible[1])];
  const near = plausibleUnit(
    value.written,
    unit,
    bounds,
    [...slips, ...usualUnits(value.dimension)].filter((text) => text !== '%'),
  );
  return near === undefined ? undefined : `looks like ${near}`;
}
