// `2.0 ± 0.3 mS/cm` to SI, and what can be wrong with a unit.

import type { Finding } from '../finding.ts';
import type { Quantity } from '../generated/ast.ts';
import { sameDimension } from '../../quantity/dimension.ts';
import type { Unit } from '../../quantity/unit.ts';
import { parseUnit, toSi, unitless } from '../../quantity/unit.ts';
import { unitSymbols } from '../../quantity/units.ts';
import { finding, replaceFix } from './messages.ts';
import type { ParsedFile, TextPlace } from './parsed-file.ts';
import { placeOf, placeOfFeature } from './parsed-file.ts';
import { suggest } from './suggest.ts';
import type { TypedValue } from './typed-value.ts';

/** The value of a quantity; undefined where its unit is not one. */
export function evaluateQuantity(
  node: Quantity,
  file: ParsedFile,
  report: (found: Finding) => void,
): TypedValue | undefined {
  const number = node.number as number | undefined;
  if (number === undefined || Number.isNaN(number)) return undefined;
  const text = node.deviationUnit ?? node.unit;
  const unit = text === undefined ? unitless : readUnit(node, text, file, report);
  if (unit === undefined) return undefined;
  if (node.deviationUnit !== undefined && node.unit !== undefined) return withTwoUnits(node, unit, file, report);
  return valueIn(unit, number, node.deviation === undefined ? undefined : node.deviation * unit.factor);
}

function valueIn(unit: Unit, number: number, deviation: number | undefined): TypedValue {
  return {
    dimension: unit.dimension,
    expression: { kind: 'number', value: toSi(number, unit) },
    unit,
    written: number,
    ...(unit.offset === 0 ? {} : { affine: true as const }),
    ...(deviation === undefined ? {} : { deviation }),
  };
}

/** `25 degC ± 1 K`: both sides carry a unit, and they must agree. */
function withTwoUnits(
  node: Quantity,
  deviationUnit: Unit,
  file: ParsedFile,
  report: (found: Finding) => void,
): TypedValue | undefined {
  const unit = readUnit(node, node.unit ?? '', file, report);
  if (unit === undefined) return undefined;
  if (!sameDimension(unit.dimension, deviationUnit.dimension)) {
    report(
      finding(
        'units/dimension-mismatch',
        'error',
        placeOfFeature(file, node, 'deviationUnit'),
        `the value is in ${unit.text}, its uncertainty in ${deviationUnit.text}`,
        {
          help: `give the uncertainty in ${unit.text}`,
        },
      ),
    );
  }
  return valueIn(unit, node.number, (node.deviation ?? 0) * deviationUnit.factor);
}

function readUnit(node: Quantity, text: string, file: ParsedFile, report: (found: Finding) => void): Unit | undefined {
  const outcome = parseUnit(text);
  if (outcome.ok) return outcome.unit;
  const at = placeOfFeature(file, node, text === node.deviationUnit ? 'deviationUnit' : 'unit');
  report(unitFinding(node, text, outcome, at, file));
  return undefined;
}

function unitFinding(
  node: Quantity,
  text: string,
  outcome: Exclude<ReturnType<typeof parseUnit>, { ok: true }>,
  at: TextPlace,
  file: ParsedFile,
): Finding {
  if (outcome.cause === 'affine') {
    return finding(
      'units/affine-in-product',
      'error',
      at,
      `\`degC\` is a point on a scale and cannot be part of \`${text}\``,
      {
        why: 'a temperature difference is the same in degC and in K, a temperature is not',
        help: `write \`${text.replace(/degC|°C/g, 'K')}\``,
        fixes: [replaceFix(at, text.replace(/degC|°C/g, 'K'), true)],
      },
    );
  }
  if (outcome.cause === 'form') {
    return finding('units/unknown-unit', 'error', at, `\`${text}\` is not a unit`, {
      help: 'write powers as `cm^2`, products as `Pa*s`, quotients as `mA/cm^2`',
    });
  }
  if (outcome.symbol === 'degF' || outcome.symbol === '°F') return fahrenheitFinding(node, text, file, at);
  const near = suggestUnit(outcome.symbol);
  if (near !== undefined) {
    const mended = replaceSymbol(text, outcome.symbol, near);
    return finding('units/unknown-unit', 'error', at, `\`${text}\` is not a unit; did you mean \`${mended}\`?`, {
      help: `write \`${mended}\``,
      fixes: [replaceFix(at, mended, true)],
    });
  }
  return divisionFinding(node, text, outcome.symbol, at);
}

/** A Fahrenheit temperature is another number in degC, so the unit alone cannot be exchanged. */
function fahrenheitFinding(node: Quantity, text: string, file: ParsedFile, at: TextPlace): Finding {
  const message = `\`${text}\` is not a unit of this language`;
  if (text !== node.unit || node.deviation !== undefined || /[*/^]/.test(text))
    return finding('units/unknown-unit', 'error', at, message, { help: 'give temperatures in degC or K' });
  const celsius = `${Number(((node.number - 32) / 1.8).toPrecision(6))} degC`;
  const whole = placeOf(file, node);
  return finding('units/unknown-unit', 'error', at, message, {
    help: `write \`${celsius}\``,
    fixes: [{ title: `Write \`${celsius}\``, edits: [{ at: whole, newText: celsius }], preferred: true }],
  });
}

/** `5 mA/x`: the name is no unit, so a division was meant, and that needs blanks. */
function divisionFinding(node: Quantity, text: string, symbol: string, at: TextPlace): Finding {
  const cut = Math.max(text.indexOf(`/${symbol}`), text.indexOf(`*${symbol}`));
  if (cut <= 0) {
    return finding('units/unknown-unit', 'error', at, `\`${text}\` is not a unit`, {
      help: 'units are SI with prefixes, and min h d yr Ah Wh bar atm eV M L % ppm',
    });
  }
  const operator = text[cut] ?? '/';
  const spaced = `${text.slice(0, cut)} ${operator} ${text.slice(cut + 1)}`;
  const left = parseUnit(text.slice(0, cut));
  const message = `\`${text}\` is not a unit: \`${symbol}\` is none`;
  return finding('units/unknown-unit', 'error', at, message, {
    why: 'a unit holds no blanks, so what follows it without one is read as part of it',
    help: `to ${operator === '/' ? 'divide' : 'multiply'} by \`${symbol}\` put blanks around \`${operator}\`: \`${String(node.number)} ${spaced}\``,
    fixes: left.ok ? [replaceFix(at, spaced, true)] : [],
  });
}

const spokenUnits: Readonly<Record<string, string>> = {
  mpa: 'MPa',
  gpa: 'GPa',
  kpa: 'kPa',
  mah: 'mAh',
  ah: 'Ah',
  ohms: 'ohm',
  ohm: 'ohm',
  celsius: 'degC',
  degc: 'degC',
  kelvin: 'K',
  hours: 'h',
  hour: 'h',
  hr: 'h',
  hrs: 'h',
  sec: 's',
  secs: 's',
  seconds: 's',
  second: 's',
  minutes: 'min',
  minute: 'min',
  mins: 'min',
  days: 'd',
  day: 'd',
  years: 'yr',
  year: 'yr',
  y: 'yr',
  micron: 'um',
  microns: 'um',
  micrometer: 'um',
  micrometers: 'um',
  micrometre: 'um',
  micrometres: 'um',
  sqcm: 'cm^2',
  sqm: 'm^2',
  sqmm: 'mm^2',
  percent: '%',
  volt: 'V',
  volts: 'V',
  amp: 'A',
  amps: 'A',
  ampere: 'A',
  amperes: 'A',
  watt: 'W',
  watts: 'W',
  pascal: 'Pa',
  bars: 'bar',
  atmospheres: 'atm',
  nanometer: 'nm',
  nanometers: 'nm',
  nanometre: 'nm',
  nanometres: 'nm',
  millimeter: 'mm',
  millimeters: 'mm',
  molar: 'M',
  coulomb: 'A*s',
  coulombs: 'A*s',
  siemens: 'S',
  ev: 'eV',
  kj: 'kJ',
  mol_l: 'mol/L',
};

function suggestUnit(symbol: string): string | undefined {
  // `cm2` for `cm^2`
  const [, base = '', exponent = ''] = /^(\D+)([23])$/.exec(symbol) ?? [];
  if (base !== '' && parseUnit(base).ok) return `${base}^${exponent}`;
  const spoken = spokenUnits[symbol.toLowerCase()];
  if (spoken !== undefined) return spoken;
  const sameLetters = [...unitSymbols()].find((own) => own.toLowerCase() === symbol.toLowerCase());
  return sameLetters ?? (symbol.length < 4 ? undefined : suggest(symbol, unitSymbols()));
}

function replaceSymbol(text: string, symbol: string, near: string): string {
  return text.replace(new RegExp(`(^|[*/·])${symbol.replace(/[^\w]/g, '\\$&')}(?=$|[*/·^])`), `$1${near}`);
}
