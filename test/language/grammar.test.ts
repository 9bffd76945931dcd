// Every form of the language parses, and what is lowered from it means what it says.

import { describe, expect, it } from 'vitest';
import { checkFile } from '../../language/check-text.ts';
import { createCellServices } from '../../language/services/create-services.ts';
import { evaluate } from '../../physics/evaluate.ts';
import { libraryFiles } from '../support/language-host.ts';

const tables = new Map([['file:///cells/curve.csv', 'x,U\n0.0,4.3\n0.5,3.8\n1.0,3.5\n']]);
const services = createCellServices({ libraryFiles, readFile: (uri) => Promise.resolve(tables.get(uri)) });
const check = (text: string) => checkFile(services, 'file:///cells/test.cell', text);
const parses = (text: string): readonly string[] => {
  const { lexerErrors, parserErrors } = services.cell.parser.LangiumParser.parse(text);
  return [...lexerErrors, ...parserErrors].map((error) => error.message);
};
const property = (value: string): string => `material m : active { p = ${value} }`;
const step = (text: string): string => `protocol p { ${text} }`;
const member = (text: string): string => `simulation s { ${text} }`;

describe('grammar', () => {
  it.each([
    'import "path.cell"',
    'source KEY = "text" doi "10.1/2"',
    'source KEY = "text"',
    '/** documented */ material a : active { } // and a comment',
    'material a : active extends b { let m = 2  x = 3 from KEY }',
    'cell a { stack { pressure = 5 MPa  fixture = spring(stiffness = 2 MPa/um) } }',
    'cell a extends b { interface anode | separator { interlayer = Ag { thickness = 100 nm } } }',
    'cell a { anode = none { collector = Cu }  separator = layers { layer X { thickness = 10 um }  layer Y { } } }',
    'data m = csv "f.csv" { time = "t/s" }',
    'data m = bdf "f.bdf"',
    'fit f { simulation = s  to m voltage  vary cathode.active.diffusivity = 1e-16 m^2/s .. 1e-13 m^2/s log }',
    'sweep w { simulation = s  vary stack.pressure = 1 MPa .. 75 MPa log 16 steps  vary rate of plating = [0.1 mA/cm^2, 0.5 mA/cm^2]  sample 500 latin seed 7  measure discharge_capacity of cycle 50, min(contact_fraction), time_to_short }',
  ])('%s', (text) => expect(parses(text)).toEqual([]));

  it.each([
    '21 mg/cm^2',
    '1.5e-14 m^2/s',
    '25 degC',
    '92 %',
    '92%',
    '0.35 eV',
    '.5 V',
    '2.0 ± 0.3 mS/cm',
    '2.0 +- 0.3 mS/cm',
    '25 degC ± 1 K',
    '2.5 V .. 4.3 V',
    '[0.1 mA/cm^2, 0.2 mA/cm^2]',
    '[]',
    '"text"',
    'true',
    'none',
    '-2 * (3 + 4) / 5 ^ -2',
    'min(a, b.c) - log(x)',
    '4e-15 m^2/s arrhenius 30 kJ/mol',
    'table { 0.0: 4.30 V  0.1: 4.21 V, -0.2: -1 V }',
    'table "file.csv"',
    'separator.layer[1].thickness',
    '5 mA / x',
    '0.3 MPa*m^(1/2)',
    '1e3 ohm*cm^2*MPa^1.85',
  ])('value %s', (text) => expect(parses(property(text))).toEqual([]));

  it.each([
    'charge at C/10 until 4.3 V',
    'discharge at 5 A until 2.5 V or 20 h',
    'plate at 0.4 mA/cm^2 for 1 h',
    'strip at 1 mA until contact_fraction < 50 %',
    'charge at 2 W/kg until soc > 80 %',
    'discharge at 2 ohm until 10 mAh',
    'hold at 4.3 V until C/50',
    'rest for 10 min temperature 45 degC sample every 1 s',
    'drive "file.csv"',
    'pulse at 1C for 10 s',
    'titrate',
    'impedance from 1 MHz to 1 mHz',
    'press at 300 MPa for 5 min',
    'repeat 50 { every 10 cycles { rest for 1 h } }',
    'stop when discharge_capacity < 80 %',
    'rest',
  ])('step %s', (text) => expect(parses(step(text))).toEqual([]));

  it.each([
    'cell = a protocol = b model = p2d',
    'include contact_loss, stress_diffusion',
    'start at soc 0 %',
    'with stack.pressure = 10 MPa',
    'with cathode.active.NMC811.particle_radius = 3 um',
    'mesh { anode = 20 separator = 20  particle = 8 }',
    'tolerance { relative = 1e-4 absolute = 1e-6 }',
    'compare voltage with measured_c10',
    'expect discharge_capacity of cycle 1 >= 0.8 mAh/cm^2',
    'expect shorted == false',
    'plot voltage vs capacity by cycle',
    'plot cathode.stoichiometry vs position at 1 h',
    'plot temperature vs time',
  ])('simulation with %s', (text) => expect(parses(member(text))).toEqual([]));

  it('takes words of the grammar as names', () => {
    expect(
      parses(
        'protocol rest { rest for 1 h } simulation discharge { cell = cell protocol = charge } sweep sweep { simulation = discharge } cell cell { temperature = 25 degC }',
      ),
    ).toEqual([]);
  });

  it('takes no word of the grammar for a unit, and no name in front of `=`', () => {
    expect(parses('sweep w { vary a.b = 1 .. 3 log 3 steps sample 5 latin seed 7 }')).toEqual([]);
    expect(parses('cell a { electrode_pairs = 2 area = 5 cm^2 stack { pressure = 5 MPa } }')).toEqual([]);
  });
});

describe('values', () => {
  const active = async (text: string) => {
    const file = await check(
      `material m : active extends NMC811 { ${text} }
       cell a extends lg_m50_chen2020 { cathode = composite { active NMC811_LGM50 { volume_fraction = 1 % }  active m { volume_fraction = 60 %  particle_radius = 5 um } } }
       protocol p { rest for 1 h }
       simulation s { cell = a  protocol = p }`,
    );
    // What the rules say about the made-up balance is not the matter here.
    expect(
      file.findings
        .filter((found) => found.severity === 'error' && found.id === undefined)
        .map((found) => found.message),
    ).toEqual([]);
    const cathode = file.cells[0]?.cell?.cathode;
    const found = cathode?.kind === 'composite' ? cathode.actives.find((own) => own.name === 'm') : undefined;
    return { active: found ?? expect.unreachable(), cell: file.cells[0]?.cell ?? expect.unreachable() };
  };

  it('folds units into SI numbers and keeps arguments', async () => {
    const { active: own } = await active(
      'exchange_current_density(c, x, T) = 0.2 mA/cm^2 * (c / (1 mol/L))^0.5 * sqrt(x * (1 - x)) * exp(1 - T / (298.15 K))',
    );
    expect(evaluate(own.exchangeCurrentDensity, { c: 1000, x: 0.5, T: 298.15 })).toBeCloseTo(1, 12);
    expect(evaluate(own.exchangeCurrentDensity, { c: 4000, x: 0.5, T: 298.15 })).toBeCloseTo(2, 12);
  });

  it('looks `let` up where the property stands, also through `extends`', async () => {
    const { active: own } = await active('let d = 2e-14 m^2/s  diffusivity(x) = d * (1 - x)');
    expect(evaluate(own.diffusivity, { x: 0.5 })).toBeCloseTo(1e-14, 20);
  });

  it('reads tables from the text and from files', async () => {
    const { active: own } = await active(
      'open_circuit_potential(x) = table "curve.csv"  volume_change(x) = table { 0: -7 %  1: 0 % }',
    );
    expect(evaluate(own.openCircuitPotential, { x: 0.5 })).toBeCloseTo(3.8, 12);
    expect(evaluate(own.volumeChange ?? expect.unreachable(), { x: 0.5 })).toBeCloseTo(-0.035, 12);
  });

  it('keeps a standard deviation and takes eV for an activation energy', async () => {
    const { active: own, cell } = await active(
      'density = 4.7 ± 0.1 g/cm^3  diffusivity = 4e-15 m^2/s arrhenius 0.3 eV',
    );
    expect(own.density).toBe(4700);
    expect(cell.provenance['cathode.active.m.density']?.uncertainty).toBeCloseTo(100, 9);
    expect(own.diffusivity.activationEnergy).toBeCloseTo(0.3 * 96485.33212, 2);
  });

  it('takes a temperature below zero for what it is', async () => {
    const file = await check('cell a extends lg_m50_chen2020 { temperature = -20 degC }');
    expect(file.cells[0]?.cell?.temperature).toBeCloseTo(253.15, 12);
    expect(file.findings.filter((found) => found.severity === 'error')).toEqual([]);
  });

  it('computes with other properties of the cell', async () => {
    const { active: own } = await active(
      'largest_stoichiometry = 1 - 0.1  smallest_stoichiometry = largest_stoichiometry / 3',
    );
    expect(own.smallestStoichiometry).toBeCloseTo(0.3, 12);
  });
});

describe('paths', () => {
  const two = `
    cell base extends lg_m50_chen2020 { stack { pressure = 0.3 MPa } }
    protocol p { discharge at 1C until 2.5 V }
    simulation s { cell = base  protocol = p  with cathode.active.particle_radius = 3 um  with stack.pressure = 2 * 0.5 MPa  with interface.anode.flaw_length = 1 um  with electrolyte.initial_concentration = 1.2 mol/L }`;

  it('override the cell of their simulation only', async () => {
    const file = await check(two);
    const [declared, own] = [file.cells[0]?.cell, file.simulations[0]?.simulation?.cell];
    expect(file.findings.filter((found) => found.severity === 'error')).toEqual([]);
    expect(own?.cathode.kind === 'composite' && own.cathode.actives[0]?.particleRadius).toBe(3e-6);
    expect(declared?.cathode.kind === 'composite' && declared.cathode.actives[0]?.particleRadius).toBe(5.22e-6);
    expect([declared?.stack.pressure, own?.stack.pressure]).toEqual([0.3e6, 1e6]);
    expect(own?.electrolyte?.initialConcentration).toBe(1200);
    expect(own?.provenance['stack.pressure']?.origin).toBe('text');
  });

  it('change the electrolyte of a separator as well', async () => {
    const file = await check(`
      cell a { area = 1 cm^2  anode = lithium { }  separator = solid { electrolyte = Li6PS5Cl  thickness = 50 um }  cathode = lithium { } }
      protocol p { strip at 0.1 mA/cm^2 for 1 h }
      simulation s { cell = a  protocol = p  with separator.electrolyte = LLZO  with separator.layer[1].relative_density = 99 % }`);
    const separator = file.simulations[0]?.simulation?.cell.separator;
    expect(separator?.kind === 'solid' && separator.layers[0]).toMatchObject({
      material: { name: 'LLZO', family: 'oxide' },
      relativeDensity: 0.99,
    });
  });
});

describe('a foreign file', () => {
  it.each(['%block lattice_cart\n 1 0 0\n%endblock lattice_cart\n', 'PK\u0000\u0003binary'])(
    'gets one information and nothing else',
    async (text) => {
      expect((await check(text)).findings.map((found) => [found.severity, found.code])).toEqual([
        ['info', 'syntax/foreign-file'],
      ]);
    },
  );
});
