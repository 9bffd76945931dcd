// How a unit is written: names joined by `*` and `/` without blanks, each with an optional power.
// `mA/cm^2`, `MPa*m^(1/2)`, `W/m^2/K`, `%`, `1/s`; as printed too: `mA/cm²`, `S·m⁻¹`.

const name = '(?:%|°C|[A-Za-zµμΩΩÅ][A-Za-z0-9_µμΩΩÅ]*)';
const power = '(?:⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\\^(?:-?\\d+(?:\\.\\d+)?|\\(-?\\d+(?:\\.\\d+)?(?:/\\d+)?\\)))';

/** Source of a regular expression that matches a whole unit. */
export const unitPattern: string = `(?:1/)?${name}${power}?(?:[*/·⋅]${name}${power}?)*`;

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `mA/cm²` as it would be typed, `mA/cm^2`. */
export function plainUnitText(text: string): string {
  return text.replaceAll('⋅', '·').replace(/(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, sign: string, digits: string) => {
    const plain = [...digits].map((digit) => superscripts.indexOf(digit)).join('');
    return `^${sign === '' ? '' : '-'}${plain}`;
  });
}
