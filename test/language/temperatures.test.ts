// Temperatures below the zero of degC are points on the scale like any other.

import { describe, expect, it } from 'vitest';
import { checkText, createTestServices } from '../support/language-host.ts';

const services = createTestServices();
const own = async (text: string) => {
  const checked = await checkText(services, text);
  return { checked, codes: checked.findings.filter((found) => found.id === undefined).map((found) => found.code) };
};
const study = (member: string): string => `cell a extends lg_m50_chen2020 { }
protocol p { charge at C/10 until 4.2 V temperature -10 degC }
simulation s { cell = a  protocol = p  with temperature = -10 degC }
sweep w {
  simulation = s
  ${member}
}`;

describe('negative temperatures', () => {
  it('in a cell', async () => {
    const { checked, codes } = await own('cell a extends lg_m50_chen2020 { temperature = -20 degC }');
    expect(codes).toEqual([]);
    expect(checked.cells[0]?.cell?.temperature).toBeCloseTo(253.15, 9);
  });

  it('below absolute zero', async () => {
    const { codes } = await own('cell a extends lg_m50_chen2020 { temperature = -300 degC }');
    expect(codes).toEqual(['range/impossible']);
  });

  it.each(['vary temperature = -20 degC .. -5 degC 5 steps', 'vary temperature = [-20 degC, -5 degC, 10 degC]'])(
    'in `with`, in steps and in `%s`',
    async (member) => {
      const { checked, codes } = await own(study(member));
      expect(codes.filter((code) => code !== 'availability/cannot-run-yet')).toEqual([]);
      expect(checked.simulations[0]?.simulation?.cell.temperature).toBeCloseTo(263.15, 9);
    },
  );
});
