// The units the field reads: µm, MPa, mA/cm², mol/L, and for time and charge the one that suits the span.

export interface DisplayUnit {
  /** As printed on an axis; empty for a pure number. */
  readonly unit: string;
  /** shown = stored × factor + offset */
  readonly factor: number;
  readonly offset: number;
}

/** Upper ends of spans in seconds, each with its unit. */
const timeUnits = [
  { below: 150, unit: 's', seconds: 1 },
  { below: 3 * 3600, unit: 'min', seconds: 60 },
  { below: 4 * 86400, unit: 'h', seconds: 3600 },
  { below: Infinity, unit: 'd', seconds: 86400 },
] as const;

/** Fractions that people quote in percent. */
const percentages =
  /(^|\.)(contact_fraction|occluded_fraction|broken_fraction|deposit_porosity|collector_coverage|limiting_current_share|soc|(coulombic|energy)_efficiency|(capacity|energy)_retention)$/;

/**
 * How a column is shown.
 * @param name as in `definitions` of columns, `anode.contact_fraction`
 * @param unit unit of the stored values
 * @param largest largest absolute stored value, for the choice of prefix
 */
export function displayUnit(name: string, unit: string, largest: number): DisplayUnit {
  const shown = (label: string, factor: number, offset = 0): DisplayUnit => ({ unit: label, factor, offset });
  switch (unit) {
    case 's': {
      const choice = timeUnits.find((u) => largest < u.below) ?? timeUnits[3];
      return shown(choice.unit, 1 / choice.seconds);
    }
    case 'm':
      if (name === 'position' || largest >= 1e-6) return shown('µm', 1e6);
      return shown('nm', 1e9);
    case 'ohm':
      return largest < 0.5 ? shown('mΩ', 1e3) : shown('Ω', 1);
    case 'V':
      return largest < 0.5 ? shown('mV', 1e3) : shown('V', 1);
    case 'A':
    case 'Ah':
    case 'W':
    case 'Wh':
      if (largest >= 0.5) return shown(unit, 1);
      return largest >= 5e-4 || largest === 0 ? shown(`m${unit}`, 1e3) : shown(`µ${unit}`, 1e6);
    case 'A/m^2':
      return shown('mA/cm²', 0.1);
    case 'Pa':
      return largest >= 5e4 || largest === 0 ? shown('MPa', 1e-6) : shown('kPa', 1e-3);
    case 'K':
      return shown('°C', 1, -273.15);
    case 'mol/m^3':
      return shown('mol/L', 1e-3);
    case 'A*s/m^2':
      return shown('mAh/cm²', 1 / 36000);
    case '1/m^2':
      return shown('1/mm²', 1e-6);
    case 'ohm*m^2':
      return shown('Ω cm²', 1e4);
    case 'S/m':
      return shown('mS/cm', 10);
    case '1':
      return percentages.test(name) ? shown('%', 100) : shown('', 1);
    default:
      return shown(unit.replaceAll('ohm', 'Ω').replaceAll('*', ' ').replaceAll('^2', '²').replaceAll('^3', '³'), 1);
  }
}

/** A stored value as text with its unit, `digits` significant digits: `4.94 Ah`. */
export function printQuantity(name: string, unit: string, value: number, digits = 4): string {
  const { unit: label, factor, offset } = displayUnit(name, unit, Math.abs(value));
  return `${printNumber(value * factor + offset, digits)}${label === '' ? '' : ` ${label}`}`;
}

/** Significant digits without exponent for everyday sizes. */
export function printNumber(value: number, digits = 4): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e6 || size < 1e-4) return value.toExponential(Math.max(0, digits - 1)).replace('e+', 'e');
  // Digits before the decimal point are never rounded away.
  const whole = Math.floor(Math.log10(size)) + 1;
  return whole >= digits ? value.toFixed(0) : String(Number(value.toPrecision(digits)));
}
