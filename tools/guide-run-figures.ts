// Charts of the guide from simulated runs of lithium in liquids.

import type { Figure, FigureSeries } from '../charts/figure.ts';
import type { RunResult } from '../solver/run/result.ts';
import { readExample } from '../test/support/language-host.ts';
import { guideFigure } from './guide-curve.ts';
import { against, rounded, run } from './guide-run.ts';

/** The liquid example over `cycles` cycles with other mechanisms. */
function example(cycles: number, include: string): Promise<RunResult> {
  const text = readExample('lithium-metal-liquid.cell');
  return run(
    text
      .replace('repeat 100', `repeat ${cycles}`)
      .replace(/include .*/, `include ${include}`)
      .replace(/stop when .*/, ''),
  );
}

/** A value at the end of every cycle. */
function byCycle(
  label: string,
  result: RunResult,
  read: (values: Readonly<Record<string, number>>) => number,
): FigureSeries {
  return {
    label,
    x: result.cycles.map((c) => c.cycle),
    y: result.cycles.map((c) => rounded(read(c.values as Record<string, number>))),
  };
}

async function films(): Promise<Figure> {
  const [whole, torn] = [await example(30, 'sei_growth'), await example(30, 'sei_growth, sei_rupture')];
  const resistance = (v: Readonly<Record<string, number>>): number => 1e4 * (v['anode.sei_resistance'] ?? NaN);
  return guideFigure(
    'film_in_runs',
    'The film of the liquid example, cycle by cycle',
    { title: 'Cycle', unit: '' },
    { title: 'Film resistance', unit: 'Ω cm²', includesZero: true },
    [byCycle('grows', whole, resistance), byCycle('grows and breaks', torn, resistance)],
  );
}

async function inventory(): Promise<Figure> {
  const result = await example(100, 'sei_growth, sei_rupture, dead_lithium, electrolyte_consumption');
  const charge = (name: string) => (v: Readonly<Record<string, number>>) => (v[name] ?? NaN) / 36000;
  return guideFigure(
    'lithium_in_runs',
    'Where the lithium of the liquid example goes',
    { title: 'Cycle', unit: '' },
    { title: 'Lithium lost', unit: 'mAh/cm²', includesZero: true },
    [
      byCycle('bound in films', result, charge('anode.sei_lithium')),
      byCycle('dead', result, charge('anode.dead_lithium')),
    ],
  );
}

const bareCollector = (include: string): string => `
  cell bare {
    area = 1 cm^2  voltage_window = 2.8 V .. 4.3 V  electrolyte = LiPF6_EC_EMC
    stack { pressure = 0.2 MPa }
    anode = none { collector = Cu { thickness = 8 um } }
    separator = porous { thickness = 20 um  porosity = 40 % }
    cathode = composite {
      thickness = 60 um  porosity = 30 %
      active NMC622 { volume_fraction = 62 %  particle_radius = 5 um }
      carbon carbon_black { volume_fraction = 4 % }
      binder PVDF { volume_fraction = 4 % }
    }
  }
  protocol first { charge at 1 mA/cm^2 until 1 mAh/cm^2 }
  simulation s { cell = bare  protocol = first  model = spme  start at soc 0 %  ${include} }`;

async function islands(): Promise<Figure> {
  const runs = [
    ['a surface of lithium', await run(bareCollector(''))],
    ['islands', await run(bareCollector('include anode_free'))],
    ['islands and nucleation', await run(bareCollector('include anode_free, nucleation'))],
  ] as const;
  return guideFigure(
    'islands_in_runs',
    'First charge of a cell with a bare copper anode',
    { title: 'Charge', unit: 'mAh/cm²' },
    { title: 'Voltage', unit: 'V' },
    runs.map(([label, result]) => against(label, result, ['charge_capacity', 1000, 1], ['voltage', 1])),
  );
}

const held = (include: string): string => `
  material free : liquid_electrolyte {
    initial_concentration = 1000 mol/m^3  ionic_conductivity = 1 S/m  salt_diffusivity = 3e-10 m^2/s
    transference_number = 0.38  thermodynamic_factor = 1  lithium_exchange_current_density = 10 A/m^2
  }
  cell millimetre {
    area = 1 cm^2  electrolyte = free
    anode = lithium { thickness = 100 um }  cathode = lithium { thickness = 100 um }
    separator = porous { thickness = 1 mm  porosity = 100 % }
  }
  protocol hold { hold at 1.2 V for 2400 s }
  simulation s { cell = millimetre  protocol = hold  ${include}  mesh { separator = 60 } }`;

async function shorted(): Promise<Figure> {
  const runs = [
    ['diffusion alone', await run(held(''))],
    ['with filaments (chazalviel)', await run(held('include chazalviel'))],
  ] as const;
  return guideFigure(
    'filaments_in_runs',
    'A millimetre of electrolyte between two foils, held at 1.2 V',
    { title: 'Time', unit: 's' },
    { title: 'Current', unit: 'mA/cm²', isLogarithmic: true, tickFormat: '~g' },
    runs.map(([label, result]) => against(label, result, ['time', 1, 2400], ['current_density', 0.1])),
  );
}

export async function runFigures(): Promise<readonly Figure[]> {
  return [await films(), await inventory(), await islands(), await shorted()];
}
