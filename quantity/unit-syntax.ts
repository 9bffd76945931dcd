// How a unit is written: names joined by `*` and `/` without blanks, each with an optional power.
// `mA/cm^2`, `MPa*m^(1/2)`, `W/m^2/K`, `%`, `1/s`.

const name = '(?:%|°C|[A-Za-zµμΩΩÅ][A-Za-z0-9_µμΩΩÅ]*)';
const power = '(?:\\^(?:-?\\d+(?:\\.\\d+)?|\\(-?\\d+(?:\\.\\d+)?(?:/\\d+)?\\)))';

/** Source of a regular expression that matches a whole unit. */
export const unitPattern: string = `(?:1/)?${name}${power}?(?:[*/·]${name}${power}?)*`;
