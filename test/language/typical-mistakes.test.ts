// What a battery scientist who knows Python writes in a `simulation` and a `protocol` before having read the manual: each
// mistake gets one error, at its place, and is told what to write.

import { describe, expect, it } from 'vitest';
import { checkText, createTestServices } from '../support/language-host.ts';

const services = createTestServices();

const inProtocol = (line: string): string =>
  `protocol p {\n  ${line}\n}\nsimulation s {\n  cell = lg_m50_chen2020\n  protocol = p\n}\n`;
const inSimulation = (line: string): string =>
  `protocol p { discharge at 1C until 2.5 V }\nsimulation s {\n  cell = lg_m50_chen2020\n  protocol = p\n  ${line}\n}\n`;

/** The line, the code of its error, and what the message or its help says to write. */
type Mistake = readonly [line: string, code: string, says: string];

const notation = 'syntax/other-notation';

const protocols: readonly Mistake[] = [
  ['charge at 1C to 4.2 V', notation, '`charge at 1C until`'],
  ['charge at 1C until 4.2', 'units/missing-unit', '`4.2 V`'],
  ['charge(1C, 4.2 V)', notation, '`charge at 1C until 4.2 V`'],
  ['charge at 5 until 4.2 V', 'protocol/wrong-rate', '`5 A` for a current or `5C` for a C-rate'],
  ['charge at -1C until 4.2 V', 'protocol/rate-not-positive', '`discharge`'],
  ['charge 1C until 4.2 V', notation, '`charge at`'],
  ['charge at 1C until 4.2 V, rest for 1 h', 'syntax/unexpected', 'without commas'],
  ['rest 10 min', 'syntax/unexpected', '`rest for 10 min`'],
  ['rest for 10 minutes', 'units/unknown-unit', '`min`'],
  ['rest at 10 min', notation, '`rest for`'],
  ['wait 10 min', notation, '`rest for`'],
  ['hold at 4.2 until C/20', 'units/missing-unit', '`4.2 V`'],
  ['hold 4.2 V until C/20', notation, '`hold at`'],
  ['hold at C/20 until 4.2 V', notation, '`charge at C/20` or `discharge at C/20`'],
  ['discharge at 1C until 2.5 V || 2 h', notation, '`or`'],
  ['discharge at 1C while voltage > 2.5 V', notation, '`until 2.5 V`'],
  ['discharge at 1C until soc = 50 %', notation, '`until soc < 20 %`'],
  ['discharge at 1C until capacity 2 Ah', notation, '`until capacity > 2 Ah`'],
  ['discharge at 1C until DoD 80 %', notation, '`until soc < 20 %`'],
  ['repeat 10: charge at 1C until 4.2 V', notation, '`repeat 10 {`'],
  ['repeat { charge at 1C until 4.2 V }', notation, '`repeat 10 {`'],
  ['repeat(10) { charge at 1C until 4.2 V }', notation, '`repeat 10`'],
  ['for 10 cycles { charge at 1C until 4.2 V }', notation, '`repeat 10`'],
  ['while true { charge at 1C until 4.2 V }', notation, '`repeat 1000 {'],
  ['repeat 9 { charge at 1C until 4.2 V stop if discharge_capacity < 80 % }', notation, '`stop when`'],
  ['repeat 9 { charge at 1C until 4.2 V every 5 cycle { rest for 1 h } }', notation, '`every 5 cycles`'],
  ['temperature = 45 degC', 'syntax/unexpected', '`rest for 1 h temperature 45 degC`'],
  ['discharge at 1C until 2.5 V at 45 degC', notation, '`temperature`'],
  ['discharge at 1C until 2.5 V temperature = 45 degC', notation, '`temperature`'],
  ['discharge at 1C until 2.5 V temperature 45 C', notation, '`degC`'],
  ['discharge at 1C until 2.5 V period 10 s', notation, '`sample every`'],
  ['discharge at 1C until 2.5 V (10 s period)', notation, '`sample every 10 s`'],
  ['discharge at 1C until 2.5 V sample 10 s', notation, '`sample every`'],
  ['discharge at 1C until 2.5 V sample every -1 s', 'range/impossible', '-1 s is not above zero'],
  ['discharge at 1C until 2.5 V sample every 0 s', 'range/impossible', '0 s is not above zero'],
  ['Discharge at 1C until 2.5 V', 'names/unknown-step', '`discharge`'],
  ['"Discharge at C/10 for 10 hours or until 3.3 V",', notation, '`discharge at C/10 for 10 h until 3.3 V`'],
  ['GITT at C/10 for 10 min', notation, '`titrate`'],
  ['EIS from 1 MHz to 1 mHz', notation, '`impedance`'],
  ['drive us06.csv', notation, '`drive "us06.csv"`'],
  ['press at 400 GPa for 5 min', 'range/impossible', '`press at 300 MPa for 5 min`'],
];

const simulations: readonly Mistake[] = [
  ['model = dfn', 'structure/unknown-choice', '`p2d`'],
  ['model = DFN', 'structure/unknown-choice', '`p2d`'],
  ['model = p2D', 'structure/unknown-choice', '`p2d`'],
  ['model = "p2d"', 'structure/unknown-choice', '`p2d`'],
  ['model p2d', notation, '`model = p2d`'],
  ['include heat', 'names/unknown-mechanism', '`thermal`'],
  ['include degradation', 'names/unknown-mechanism', 'a run can include contact_loss'],
  ['include = thermal', notation, '`include`'],
  ['include thermal and double_layer', notation, '`include thermal, double_layer`'],
  ['include thermal double_layer', 'names/unknown-property', 'parted by commas'],
  ['include "thermal"', notation, '`include thermal`'],
  ['include thermal = False', notation, 'leave out'],
  ['options = {"thermal": "lumped"}', notation, '`include thermal`'],
  ['start at 100 %', notation, '`start at soc 100 %`'],
  ['start soc 100 %', notation, '`start at soc`'],
  ['initial_soc = 100 %', notation, '`start at soc 100 %`'],
  ['start at soc 100', 'range/impossible', 'between 0 % and 100 %'],
  ['start at 4.2 V', notation, '`start at soc 100 %`'],
  ['start at full', notation, '`start at soc 100 %`'],
  ['with stack.pressure = 5', 'units/missing-unit', '`5 MPa`'],
  ['with pressure = 5 MPa', 'names/unknown-path', '`stack.pressure`'],
  ['with stack_pressure = 5 MPa', 'names/unknown-path', '`stack.pressure`'],
  ['with cell.temperature = 45 degC', notation, '`with`'],
  ['with temperature 45 degC', notation, '`with temperature =`'],
  ['with positive.thickness = 50 um', notation, '`cathode`'],
  ['temperature = 45 degC', 'names/unknown-property', '`with temperature = …`'],
  ['solver = idaklu', 'names/unknown-property', '`tolerance { relative = 1e-5 }`'],
  ['mesh = 30', 'names/unknown-property', '`mesh { anode = 20 }`'],
  ['mesh { modes = 20 }', 'names/unknown-property', '`particle`'],
  ['mesh { particle = 500 }', 'range/impossible', '4 to 40'],
  ['tolerance { rtol = 1e-6 }', 'names/unknown-property', '`relative`'],
  ['tolerance { relative = 1e-20 }', 'range/impossible', '1e-8 to 0.001'],
  ['expect discharge_capacity >= 4.5', 'units/missing-unit', '`4.5 Ah`'],
  ['expect capacity > 4.5 Ah and voltage > 2 V', notation, 'a second `expect`'],
  ['expect max(temperature) < 60 C', notation, '`degC`'],
  ['expect retention > 80 %', 'names/unknown-column', '`capacity_retention`'],
  ['expect discharge_capacity[1] > 4 Ah', 'structure/wrong-kind', '`discharge_capacity of cycle 1`'],
  ['expect discharge_capacity at cycle 1 > 4 Ah', notation, '`of cycle 1`'],
  ['assert voltage > 2 V', notation, '`expect`'],
  ['plot voltage', 'syntax/unexpected', '`plot voltage vs time`'],
  ['plot(voltage, time)', notation, '`plot voltage vs time`'],
  ['plot voltage vs time, current vs time', notation, 'a second `plot`'],
  ['plot V vs time', 'names/unknown-column', '`voltage`'],
  ['plot voltage vs time in hours', notation, 'leave out `in hours`'],
  ['compare voltage to measured', notation, '`compare voltage with`'],
  ['target_cycles = 1000 cycles', notation, 'leave out `cycles`'],
  ['target_life = 10 years', 'units/unknown-unit', '`yr`'],
];

const files: readonly (readonly [text: string, code: string, says: string])[] = [
  ['simulation s:\n  cell = lg_m50_chen2020\n', notation, '`{` instead of `:`'],
  ['simulation s(cell = lg_m50_chen2020)\n', notation, '`simulation my_simulation {`'],
  ['protocol { rest for 1 h }\n', notation, '`protocol my_protocol`'],
  ['experiment p { rest for 1 h }\n', notation, '`protocol`'],
  [
    'simulation s {\n  cell = lg_m50_chen2020\n  protocol = { rest for 1 h }\n}\n',
    notation,
    '`protocol my_protocol { … }`',
  ],
];

async function errorsOf(text: string): Promise<readonly { code: string; line: number; said: string }[]> {
  const { findings } = await checkText(services, text);
  return findings
    .filter((own) => own.severity === 'error')
    .map(({ code, range, message, help = '' }) => ({ code, line: range.start.line, said: `${message}; ${help}` }));
}

async function hold(text: string, line: number, code: string, says: string): Promise<void> {
  const errors = await errorsOf(text);
  expect(errors.map((own) => [own.code, own.line])).toEqual([[code, line]]);
  expect(errors[0]?.said).toContain(says);
}

describe('in a protocol', () => {
  it.each(protocols)('%s', (line, code, says) => hold(inProtocol(line), 2, code, says));
});

describe('in a simulation', () => {
  it.each(simulations)('%s', (line, code, says) => hold(inSimulation(line), 5, code, says));
});

describe('around them', () => {
  it.each(files)('%s', async (text, code, says) => {
    const errors = await errorsOf(text);
    expect(errors[0]?.code).toBe(code);
    expect(errors[0]?.said).toContain(says);
  });
});
