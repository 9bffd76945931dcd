// What newcomers bring along from papers, Python and other tools: one finding at the place, with what to write; and
// nothing else on the line, or in the lines that are misread because of it.

import { expect, test } from 'vitest';
import { checkText, createTestServices } from '../support/language-host.ts';

const services = createTestServices();

const inCell = (line: string): string => `cell c extends lg_m50_chen2020 {\n  ${line}\n}\n`;
const inCathode = (line: string): string => `cell c extends lg_m50_chen2020 {\n  cathode {\n    ${line}\n  }\n}\n`;
const inProtocol = (line: string): string => `protocol p {\n  ${line}\n}\n`;
const inSimulation = (line: string): string =>
  `protocol p { discharge at 1C until 2.5 V }\nsimulation s {\n  cell = lg_m50_chen2020\n  protocol = p\n  ${line}\n}\n`;

const cases: readonly (readonly [text: string, meant: string])[] = [
  [inCell('area: 100 cm^2'), '`area =`'],
  [inCell('area = 100 cm^2;'), 'leave out `;`'],
  [inCell('area [cm^2] = 100'), '`= 100 cm^2`'],
  [inCell('area = 100 [cm^2]'), '`cm^2`'],
  [inCell('area == 100 cm^2'), '`area =`'],
  [inCell('# the cell'), '`// the cell`'],
  [inCathode('thickness = 6×10^-5 m'), '`6e-5`'],
  [inCathode('thickness = 6·10⁻⁵ m'), '`6e-5`'],
  [inCathode('thickness = 6 x 10-5 m'), '`6e-5`'],
  [inCathode('thickness = 6e−5 m'), '`6e-5`'],
  [inCathode('thickness = 60_000 nm'), '`60000`'],
  [inCathode('thickness = 60 um +/- 2 um'), '`+-`'],
  [inCathode('thickness = ~75.6 um'), '`60 um +- 5 um`'],
  [inCathode('thickness = "60 um"'), '`60 um`'],
  [inCathode('thickness = um 60'), '`60 um`'],
  [inCathode('carbon carbon_black { volume_fraction = 2 wt% }'), 'divide the shares of mass'],
  [inCathode('carbon carbon_black { volume_fraction = 2 vol% }'), '`%`'],
  [inCathode('effective_electronic_conductivity = 10 mS cm^-1'), '`mS/cm`'],
  [inCathode('active NMC811_LGM50 { diffusivity = 1e-10 cm2 s-1 }'), '`cm^2/s`'],
  [inCathode('active NMC811_LGM50 { D50 = 8 um }'), '`particle_radius = 4 um`'],
  [inCathode('active = NMC811_LGM50 { }'), '`active NMC811_LGM50`'],
  [inCathode('active_material NMC811_LGM50 { }'), '`active NMC811_LGM50`'],
  [inCathode('active "NMC811_LGM50" { }'), '`active NMC811_LGM50`'],
  [inCell('temperature = 25 C'), '`degC`'],
  [inCell('temperature = 25 °'), '`degC`'],
  [inCell('voltage_window = [2.5 V, 4.2 V]'), '`2.5 V .. 4.2 V`'],
  [inCell('voltage_window = (2.5, 4.2) V'), '`2.5 V .. 4.2 V`'],
  [inCell('voltage_window = 2.5 V to 4.2 V'), '`2.5 V .. 4.2 V`'],
  [inCell('voltage_window = 2.5-4.2 V'), '`2.5 V .. 4.2 V`'],
  [inCell('voltage_window = 2.5 .. 4.2 V'), '`2.5 V .. 4.2 V`'],
  [inCell('upper_cutoff = 4.2 V'), '`voltage_window = 2.5 V .. 4.2 V`'],
  [inCell('Upper_voltage_cutoff = 4.2 V'), '`voltage_window = 2.5 V .. 4.2 V`'],
  ['cell c {\n  anode lithium { thickness = 50 um }\n}\n', '`anode = lithium`'],
  ['cell my-cell extends lg_m50_chen2020 {\n}\n', '`cell my_cell`'],
  ['cell "my cell" extends lg_m50_chen2020 {\n}\n', '`cell my_cell`'],
  ['cell 18650 extends lg_m50_chen2020 {\n}\n', '`cell cell_18650`'],
  ['cell c = {\n  area = 1 cm^2\n}\n', '`cell c {`'],
  ['import pybamm\n', 'import "file.cell"'],
  [inProtocol('for i in range(10) { discharge at 1C until 2.5 V }'), '`repeat 10`'],
  [inProtocol('repeat 10 times { discharge at 1C until 2.5 V }'), '`repeat 10`'],
  [inProtocol('discharge at 1C to 2.5 V'), '`discharge at 1C until`'],
  [inProtocol('discharge at 1C until 2.5 V and charge at 1C until 4.2 V'), 'leave out `and`'],
  [inProtocol('CC charge at C/10 until 4.2 V'), '`hold at 4.2 V until C/50`'],
  [inProtocol('CV 4.2 V until C/50'), '`hold at 4.2 V until C/50`'],
  [inSimulation('start at soc = 100 %'), '`start at soc`'],
  [inSimulation('include [sei_growth]'), '`include sei_growth`'],
  [inSimulation('include sei_growth = True'), '`include sei_growth`'],
  [inSimulation('expect discharge_capacity = 4.5 Ah'), '`expect discharge_capacity > 4.5 Ah`'],
  [inSimulation('plot voltage against time'), '`plot voltage vs`'],
  [inSimulation('plot voltage, time'), '`plot voltage vs time`'],
  [inCathode('active NMC811_LGM50 { open_circuit_potential(x) = 4 V - 0.1 V * np.exp(x) }'), 'leave out `np.`'],
  [inCathode('active NMC811_LGM50 { open_circuit_potential(x) = 4 V - 0.1 V * ln(x) }'), '`log(`'],
  [inCathode('active NMC811_LGM50 { open_circuit_potential(x) = kB * 300 K / (1 A*s) }'), '`boltzmann_constant`'],
  ['source s = “a paper”\n', '`"a paper"`'],
  ["source s = 'a paper'\n", '`"a paper"`'],
  ['/* not closed\n', '`*/`'],
];

test.each(cases)('%s', async (text, meant) => {
  const { findings } = await checkText(services, text);
  const errors = findings.filter((own) => own.severity === 'error');
  expect(errors.map(({ code }) => code)).toEqual(['syntax/other-notation']);
  expect(errors.map(({ message, help = '' }) => `${message} ${help}`).join('')).toContain(meant);
});

test('what stands instead is read', async () => {
  for (const [text] of cases) {
    const fix = (await checkText(services, text)).findings.flatMap(({ fixes }) => fixes)[0];
    const edit = fix?.edits[0];
    if (edit === undefined || !('uri' in edit.at)) continue;
    const mended = text.slice(0, edit.at.start) + edit.newText + text.slice(edit.at.end);
    const left = (await checkText(services, mended)).findings.filter(({ code }) => code === 'syntax/other-notation');
    expect(left.map(({ message }) => `${mended}: ${message}`)).toEqual([]);
  }
});

test('what is not certain is left alone', async () => {
  const left = [
    inCell('area = 4*1000 mm2'),
    inCell('area = 2 * 105 cmm^2'),
    inSimulation('model = CCCV'),
    `protocol cccv { rest for 1 h }\nsimulation s {\n  cell = lg_m50_chen2020\n  protocol = CCCV\n}\n`,
    inCathode('active Li5_5PS4_5 { volume_fraction = 40 mum }'),
    inCell('description = "25 degC, 4 x 10^3"  densty = 3 mum'),
    // `log 8` is a spacing here, whatever else is wrong with the line.
    'sweep w {\n  simulation = s\n  vary stack.pressure = 1 MPa .. 75 MPa log 8 [ steps\n}\n',
  ];
  for (const text of left) {
    const { findings } = await checkText(services, text);
    expect(findings.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
    expect(findings.map(({ code }) => code)).not.toContain('syntax/other-notation');
  }
});

test('an error in the next line is not hidden', async () => {
  const { findings } = await checkText(services, inCell('area = 10 cm^2;\n  temprature = 25 degC'));
  expect(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
    'syntax/other-notation',
    'names/unknown-property',
  ]);
});

test('a comma before three digits may part thousands: neither reading is preferred', async () => {
  const { findings } = await checkText(services, inCathode('thickness = 8,000 nm'));
  const fixes = findings.flatMap((found) => found.fixes);
  expect(fixes.map(({ title, preferred }) => [title, preferred])).toEqual([
    ['Remove the comma', false],
    ['Write `.`', false],
  ]);
});

test('lines that are not in error may hold the same', async () => {
  const text = `source s = "10 mS cm^-1; ~60 um # a note"\ncell c extends lg_m50_chen2020 {\n  // area: 1 cm^2;\n  area = 6 * (1 cm^2)\n}\n`;
  const { findings } = await checkText(services, text);
  expect(findings.map(({ code }) => code)).not.toContain('syntax/other-notation');
});
