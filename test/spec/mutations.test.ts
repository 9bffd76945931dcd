// A hundred seeded mutations of the examples: whatever the text, there are findings or a result, never a crash, a hang
// or a NaN.

import { describe, expect, it } from 'vitest';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { generator } from '../support/random.ts';
import { checkText, createTestServices, exampleNames, readExample } from '../support/language-host.ts';

const tokenPattern = /\/\/.*|\/\*[\s\S]*?\*\/|"[^"\n]*"|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[A-Za-z_]\w*|[^\s\w]/g;
const wrongUnits = ['kg', 'mA/cm^3', 'furlong', 'degC', 'C', 'mol/L', '%', 'S', 'Ah', 'mm'];
const absurdNumbers = ['0', '-1', '1e300', '1e-300', '999999999', '0.0000001', '-273.16', '1e15', '3.7e', '..'];

interface Mutation {
  readonly what: string;
  readonly text: string;
}

function mutate(text: string, random: () => number): Mutation {
  const tokens = [...text.matchAll(tokenPattern)].filter((m) => !m[0].startsWith('//') && !m[0].startsWith('/*'));
  const pick = () => tokens[Math.floor(random() * tokens.length)]!;
  const splice = (at: RegExpMatchArray, by: string): string =>
    text.slice(0, at.index) + by + text.slice(at.index! + at[0].length);
  const numbers = tokens.filter((t) => /^\d/.test(t[0]));
  const number = numbers[Math.floor(random() * numbers.length)]!;
  const choose = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  const token = pick();
  switch (Math.floor(random() * 5)) {
    case 0:
      return { what: `delete ${token[0]}`, text: splice(token, '') };
    case 1:
      return { what: `double ${token[0]}`, text: splice(token, `${token[0]} ${token[0]}`) };
    case 2: {
      const other = pick();
      const [first, second] = token.index < other.index ? [token, other] : [other, token];
      const swapped =
        text.slice(0, first.index) +
        second[0] +
        text.slice(first.index + first[0].length, second.index) +
        first[0] +
        text.slice(second.index + second[0].length);
      return { what: `swap ${first[0]} and ${second[0]}`, text: first === second ? text : swapped };
    }
    case 3:
      return {
        what: `number ${number[0]} in another unit`,
        text: splice(number, `${number[0]} ${choose(wrongUnits)}`),
      };
    default:
      return { what: `absurd number for ${number[0]}`, text: splice(number, choose(absurdNumbers)) };
  }
}

const services = createTestServices();

async function survive({ text }: Mutation): Promise<{ findings: number; runs: number }> {
  const begun = performance.now();
  const file = await checkText(services, text);
  expect(performance.now() - begun).toBeLessThan(2000);
  for (const finding of file.findings) {
    expect(finding.message.length).toBeGreaterThan(0);
    expect(finding.message).not.toMatch(/NaN|undefined|\[object/);
  }
  if (file.findings.some((f) => f.stopsRun)) return { findings: file.findings.length, runs: 0 };
  let runs = 0;
  for (const { simulation } of file.simulations) {
    if (simulation === undefined) continue;
    const started = performance.now();
    const signal = {
      get aborted() {
        return performance.now() - started > 1000;
      },
    };
    const result = await runSimulation(simulation, { signal, clock: () => performance.now() });
    // A hang is a run that does not hear the cancel.
    expect(performance.now() - started).toBeLessThan(2000);
    for (const column of result.columns) expect(column.values.every(Number.isFinite), column.name).toBe(true);
    if (result.status === 'failed')
      expect(result.failure!.cause.length * result.failure!.help.length).toBeGreaterThan(0);
    runs++;
  }
  return { findings: file.findings.length, runs };
}

describe('a hundred mutations of the examples', () => {
  const random = generator(20240717);
  const mutations = Array.from({ length: 100 }, (_, k) =>
    mutate(readExample(exampleNames[k % exampleNames.length]!), random),
  );
  it.each(mutations.map((m, k) => [k, m.what, m] as const))(
    '%d: %s',
    { timeout: 20000 },
    async (_k, _what, mutation) => {
      const { findings, runs } = await survive(mutation);
      expect(findings + runs).toBeGreaterThan(0);
    },
  );
});
