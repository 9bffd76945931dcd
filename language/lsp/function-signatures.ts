// The functions an expression may call: what goes in, in which unit, and what comes out. Hover, completion and signature
// help read it; a test compares it with what lowering accepts.

export interface FunctionArgument {
  readonly name: string;
  /** What may be given, with its unit. */
  readonly meaning: string;
}

export interface FunctionSignature {
  readonly name: string;
  readonly arguments: readonly FunctionArgument[];
  /** More of the last argument may follow. */
  readonly repeats?: true;
  readonly result: string;
  readonly documentation: string;
  /** `value`: in expressions; `result`: about a column of a run; `fixture`: after `fixture =`. */
  readonly use: 'value' | 'result' | 'fixture';
}

const plain = (name: string): FunctionArgument => ({ name, meaning: 'a plain number: divide by a unit to get one' });

export const functionSignatures: readonly FunctionSignature[] = [
  ofNumber('exp', 'Exponential function.'),
  { ...ofNumber('log', 'Natural logarithm; of positive numbers.') },
  {
    name: 'sqrt',
    arguments: [{ name: 'value', meaning: 'a number or quantity that is not negative, in any unit' }],
    result: 'its unit to the power of a half',
    documentation: 'Square root.',
    use: 'value',
  },
  ofNumber('sinh', 'Hyperbolic sine.'),
  ofNumber('cosh', 'Hyperbolic cosine.'),
  ofNumber('tanh', 'Hyperbolic tangent.'),
  ofNumber('asinh', 'Inverse hyperbolic sine.'),
  {
    name: 'abs',
    arguments: [{ name: 'value', meaning: 'a number or quantity in any unit' }],
    result: 'in the same unit',
    documentation: 'Magnitude without its sign.',
    use: 'value',
  },
  extreme('min', 'The least of several values, all of one dimension.'),
  extreme('max', 'The largest of several values, all of one dimension.'),
  ofColumn('min', 'The least value of a result over the run, or of a cycle with `of cycle N`.'),
  ofColumn('max', 'The largest value of a result over the run, or of a cycle with `of cycle N`.'),
  {
    name: 'spring',
    arguments: [{ name: 'stiffness', meaning: 'pressure rise per growth of the stack, in MPa/um' }],
    result: 'a fixture',
    documentation: 'A fixture that answers the breathing of the stack.',
    use: 'fixture',
  },
];

/** `exp(number)`, `spring(stiffness = …)`. */
export function signatureLabel({ name, arguments: own, repeats, use }: FunctionSignature): string {
  const names = own.map((argument) => (use === 'fixture' ? `${argument.name} = …` : argument.name));
  return `${name}(${names.join(', ')}${repeats === true ? ', …' : ''})`;
}

function ofNumber(name: string, documentation: string): FunctionSignature {
  return { name, arguments: [plain('number')], result: 'a plain number', documentation, use: 'value' };
}

function extreme(name: string, documentation: string): FunctionSignature {
  const argument = (own: string): FunctionArgument => ({ name: own, meaning: 'a value; all have one dimension' });
  return {
    name,
    arguments: [argument('first'), argument('second')],
    repeats: true,
    result: 'in the unit of its arguments',
    documentation,
    use: 'value',
  };
}

function ofColumn(name: string, documentation: string): FunctionSignature {
  return {
    name,
    arguments: [{ name: 'column', meaning: 'a result such as `voltage` or `anode.contact_fraction`' }],
    result: 'in the unit of the column',
    documentation,
    use: 'result',
  };
}
