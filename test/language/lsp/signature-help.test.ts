import { describe, expect, it } from 'vitest';
import { functionSignatures } from '../../../language/lsp/function-signatures.ts';
import { checkText } from '../../support/language-host.ts';
import { services, signature } from './cursor.ts';

describe('signature help', () => {
  it('has what a function takes, with units, and the arguments of the property', async () => {
    const help = await signature('material m extends NMC811 { open_circuit_potential(x) = 4 V - 1 V * tanh(<|>) }');
    expect(help?.signatures[0]?.label).toBe('tanh(number)');
    expect(JSON.stringify(help?.signatures[0]?.parameters)).toContain('plain number');
    expect(JSON.stringify(help?.signatures[0]?.documentation)).toContain('`x` is the stoichiometry');
  });

  it('counts arguments, also over several lines and in calls within calls', async () => {
    const help = await signature('material m extends NMC811 {\n  diffusivity(x) = max(1e-15 m^2/s,\n    <|>');
    expect(help?.signatures[0]?.label).toBe('max(first, second, …)');
    expect(help?.activeParameter).toBe(1);
    const inner = await signature('material m extends NMC811 { diffusivity(x) = max(exp(x, 2), 1e-15 m^2/s * sqrt(<|>');
    expect(inner?.signatures[0]?.label).toBe('sqrt(value)');
  });

  it('knows `min` of a result and the spring of a fixture', async () => {
    expect((await signature('simulation s { expect min(<|>) > 3 V }'))?.signatures[0]?.label).toBe('min(column)');
    const spring = await signature('cell a { stack { fixture = spring(<|>) } }');
    expect(spring?.signatures[0]?.label).toBe('spring(stiffness = …)');
    expect(JSON.stringify(spring?.signatures[0]?.parameters)).toContain('MPa/um');
  });

  it('is silent outside of calls and for functions that are not known', async () => {
    expect(await signature('cell a { area = (1 + <|>) }')).toBeUndefined();
    expect(await signature('cell a { area = foo(<|>) }')).toBeUndefined();
    expect(await signature('<|>')).toBeUndefined();
  });

  it('lists the functions that the language accepts', async () => {
    for (const { name, use, arguments: own } of functionSignatures) {
      if (use !== 'value') continue;
      const call = `${name}(${own.map(() => 'x').join(', ')})`;
      const text = `material m extends NMC811 { open_circuit_potential(x) = 1 V * ${call} }`;
      const { findings } = await checkText(services, text);
      expect(
        findings.filter((found) => found.code === 'names/unknown-function'),
        name,
      ).toEqual([]);
    }
    const { findings } = await checkText(
      services,
      'material m extends NMC811 { open_circuit_potential(x) = 1 V * sin(x) }',
    );
    expect(findings.map((found) => found.code)).toContain('names/unknown-function');
  });
});
