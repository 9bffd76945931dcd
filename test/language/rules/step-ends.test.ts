// Ends of steps that never come, are met from the start, or leave the window: each is told, and which it is.

import { expect, test } from 'vitest';
import { checkText, createTestServices } from '../../support/language-host.ts';

const services = createTestServices();

const cell = (steps: string, window = '3 V .. 4.3 V'): string => `
cell half {
  area = 10 cm^2
  temperature = 25 degC
  voltage_window = ${window}
  electrolyte = LiFSI_4M_DME { amount = 3 g/Ah }
  stack { pressure = 0.35 MPa }
  anode = lithium { thickness = 50 um }
  separator = porous { thickness = 20 um  porosity = 40 % }
  cathode = composite {
    thickness = 60 um  porosity = 30 %
    active NMC622 { volume_fraction = 62 %  particle_radius = 5 um }
    carbon carbon_black { volume_fraction = 4 % }
    binder PVDF { volume_fraction = 4 % }
  }
}
protocol p {
  ${steps}
}
simulation s { cell = half  protocol = p }
`;

async function ends(text: string): Promise<string[]> {
  const { findings } = await checkText(services, text);
  return findings.flatMap((f) => (/^protocol\/(end|hold)-/.test(f.code) ? [`${f.code.slice(9)} ${f.severity}`] : []));
}

const met = ['end-already-met warning'];
const never = ['end-never-reached error'];
const outside = ['hold-outside-window warning'];

test.each<readonly [string, readonly string[]]>([
  ['discharge at C/3 until 5 V', met],
  ['charge at C/3 until 2 V', met],
  ['charge at C/3 until 4.1 V\n  hold at 4.1 V until 5C', met],
  ['charge at C/3 until 4.2 V\n  hold at 4.2 V until 10 A', met],
  ['hold at 4.1 V until C/20', []],
  ['hold at 4.4 V until C/20', outside],
  ['hold at 14 V until C/20', ['hold-outside-window error']],
  ['hold at 0.5 V for 1 h', ['hold-outside-window error']],
  ['rest until 3 V', never],
  ['discharge at 3C until 2.5 V\n  rest until 3 V', outside],
  ['strip at C/5 until 4.3 V', met],
  ['charge at C/3 until anode.contact_fraction < 50 %', never],
  ['charge at C/3 until cathode.contact_fraction < 50 %', never],
  ['charge at C/3 until stack.pressure > 3 MPa', never],
  ['charge at C/3 until stack.pressure > 0.1 MPa', met],
  ['charge at C/3 until 4.5 V', outside],
  ['charge at C/3 until 120 %', outside],
  ['charge at C/3 until 200 %', [...never, ...outside]],
  ['rest until temperature < 300 degC', met],
  ['rest until temperature > 300 degC', never],
  ['rest until temperature > 300 degC or for 1 h', []],
  ['charge at C/3 until 4.3 V\n  hold at 4.3 V until C/20\n  discharge at C/3 until 3 V\n  rest for 1 h', []],
  ['pulse charge at 1C for 10 s until 2 V then rest for 40 s', met],
  ['pulse discharge at 1C for 10 s until 3.5 V then rest for 40 s', []],
  ['titrate discharge at C/10 for 10 min until 5 V', met],
  ['titrate discharge at C/10 for 10 min until 2.6 V', outside],
  ['titrate', []],
  ['press at 300 MPa until stack.pressure > 100 MPa', met],
  ['press at 300 MPa until C/20', met],
  ['charge at C/3 until shorted == true', never],
  ['charge at C/3 until shorted == true or 4.2 V', []],
  ['discharge at 3 W until power > 2 W or 3 V', []],
  ['charge at C/3 until electrolyte.concentration > 5 mol/L or 4.2 V', []],
])('%s', async (steps, expected) => {
  expect((await ends(cell(steps))).sort()).toEqual([...expected].sort());
});

test('a hot cell is already below 300 °C', async () => {
  const text = cell('rest until temperature < 300 degC').replace('= 25 degC', '= 200 degC');
  expect(await ends(text)).toEqual(met);
});

test('lithium on lithium shows no positive voltage while the anode is stripped', async () => {
  const text = `
cell both {
  area = 1 cm^2
  stack { pressure = 5 MPa }
  anode = lithium { thickness = 50 um }
  separator = solid { electrolyte = Li6PS5Cl  thickness = 500 um  relative_density = 92 % }
  cathode = lithium { thickness = 50 um }
}
protocol p { strip at 0.1 mA/cm^2 until 4.2 V }
simulation s { cell = both  protocol = p }
`;
  expect(await ends(text)).toEqual(never);
});
