// Edits as hands, cats and merge conflicts make them, seeded.

/** What is typed or pasted in. */
const pieces = [
  ...['{', '}', '(', ')', '[', ']', '=', '==', '..', ',', '"', '"""', '//', '/*', '*/', '±', '+-', '|', '^', '\\'],
  ...[' ', '\n', '\r\n', '\t', '\u00a0', '\ufeff', '\u0000', '\ud800', 'µ', 'Ω', '℃', '−', '、', '🔋'],
  ...['0', '-0', '1e308', '1e-320', '.5', '5.', '1e', '0x1F', '1_000', 'NaN', 'Infinity'],
  ...['%', 'mA/cm^2', 'mA/cm2', 'degC', 'C/10', 'V', 'MPa*m^(1/2)', 'MPa*m^(1/0)', '1/s', 'kg/zz', 'furlong'],
  ...['cell', 'material', 'protocol', 'simulation', 'sweep', 'fit', 'data', 'import "x.cell"', 'source', 'extends'],
  ...['let', 'from', 'with', 'repeat', 'every', 'until', 'for', 'or', 'stop when', 'start at soc', 'vary', 'measure'],
  ...['table', 'arrhenius', 'table { 0: 1 V 1: 2 V }', 'exp(', 'log(0)', 'sqrt(-1)', '1/0', 'min()', 'x', 'c', 'T'],
  ...['stack', 'anode', 'cathode', 'separator', 'interface anode | separator', 'active', 'NMC811', 'Li6PS5Cl', 'none'],
  ...['// allow AE17:', '// allow range/unusual: because', 'expect', 'plot', 'voltage vs time', 'by cycle', 'true'],
];

/** The text after one edit: something inserted, deleted, doubled, swapped or overwritten. */
export function randomEdit(text: string, next: () => number): string {
  const index = (length: number): number => Math.floor(next() * length);
  const at = index(text.length + 1);
  const end = Math.min(text.length, at + 1 + index(next() < 0.8 ? 4 : 60));
  const piece = pieces[index(pieces.length)] ?? '';
  switch (index(6)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return text.slice(0, end) + text.slice(at);
    case 2:
      return text.slice(0, at) + piece + text.slice(end);
    case 3: {
      const other = index(text.length + 1);
      return text.slice(0, at) + text.slice(other, Math.min(text.length, other + 20)) + text.slice(at);
    }
    default:
      return text.slice(0, at) + piece + text.slice(at);
  }
}
