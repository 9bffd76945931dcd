// Charts of the guide from simulated runs of lithium on solid electrolytes.

import type { Figure, FigureSeries } from '../charts/figure.ts';
import { readExample } from '../test/support/language-host.ts';
import { guideFigure } from './guide-curve.ts';
import { against, columnOf, rounded, run } from './guide-run.ts';

/** The symmetric example at 1 MPa with other mechanisms. */
function example(include: string): Promise<Awaited<ReturnType<typeof run>>> {
  const text = readExample('lithium-symmetric.cell')
    .replaceAll(/include .*/g, `include ${include}`)
    // At the times of the chart, so that it does not depend on the steps of the integrator.
    .replaceAll(/^ *(strip|plate|rest) .*$/gm, (line) => `${line} sample every 1 min`);
  return run(text, 'low_pressure');
}

async function contact(): Promise<Figure> {
  const runs = [
    ['contact_loss', await example('contact_loss')],
    ['with plating_contact_loss', await example('contact_loss, plating_contact_loss')],
  ] as const;
  return guideFigure(
    'contact_in_runs',
    'Contact at the anode of the symmetric example at 1 MPa',
    { title: 'Time', unit: 'h' },
    { title: 'Contact that is left', unit: '', includesZero: true },
    runs.map(([label, result]) => {
      const lost = result.columns.find((c) => c.name === 'anode.plating_contact_loss')?.values;
      const left = columnOf(result, 'anode.contact_fraction').map((a, k) => a * (1 - (lost?.[k] ?? 0)));
      const whole = {
        ...result,
        columns: [...result.columns, { name: 'left', unit: '1', description: '', values: left }],
      };
      return against(label, whole, ['time', 1 / 3600, 14], ['left', 1]);
    }),
  );
}

const foils = (rest: string): string => `
  cell foils {
    area = 0.785 cm^2
    stack { pressure = 5 MPa  fabrication_pressure = 375 MPa }
    anode = lithium { thickness = 200 um }
    separator = solid { electrolyte = Li6PS5Cl  thickness = 500 um  relative_density = 82 % }
    cathode = lithium { thickness = 200 um }
    interface anode | separator { flaw_length = 10 um }
  }
  protocol fast { plate at 3 mA/cm^2 for 2 h sample every 1 min }
  simulation s { cell = foils  protocol = fast  ${rest} }`;

/** A filament that shorts the cell: its length, and what is left of the voltage. */
async function short(): Promise<Figure[]> {
  const result = await run(foils('include filament_growth'));
  const overTime = (label: string, y: readonly [string, number]): FigureSeries =>
    against(label, result, ['time', 1 / 3600, 2], y);
  const time = { title: 'Time', unit: 'h' };
  return [
    guideFigure(
      'crossing_in_runs',
      'A filament that crosses 500 µm of Li6PS5Cl at 3 mA/cm²',
      time,
      { title: 'Longest filament', unit: 'µm', includesZero: true },
      [overTime('longest filament', ['anode.filament_length', 1e6])],
    ),
    guideFigure(
      'short_in_runs',
      'The cell that it shorts',
      time,
      { title: 'Voltage', unit: 'mV', includesZero: true },
      [overTime('voltage', ['voltage', 1000])],
    ),
  ];
}

/** Hours to short of the library's cell of Doux et al. (2020), measured by pressure in MPa. */
const measured = [
  [10, 474],
  [15, 272],
  [20, 190],
  [25, 48],
] as const;

async function life(): Promise<Figure> {
  const simulated = await Promise.all(
    [5, 7.5, 10, 12.5, 15, 17.5, 20, 22.5, 25].map(async (pressure) => {
      const result = await run(`
        protocol hours { repeat 600 { plate at 0.075 mA/cm^2 for 1 h  strip at 0.075 mA/cm^2 for 1 h } }
        simulation s { cell = li_symmetric_doux2020  protocol = hours  include pressure_short  with stack.pressure = ${pressure} MPa }`);
      return [pressure, rounded((columnOf(result, 'time_to_short').at(-1) ?? NaN) / 3600)] as const;
    }),
  );
  return guideFigure(
    'life_in_runs',
    'Life of Li | Li6PS5Cl | Li cycled at 75 µA/cm²',
    { title: 'Stack pressure', unit: 'MPa' },
    { title: 'Time to short', unit: 'h', isLogarithmic: true, tickFormat: '~g' },
    [
      { label: 'runs', x: simulated.map(([p]) => p), y: simulated.map(([, h]) => h) },
      { label: 'measured (Doux et al. 2020)', x: measured.map(([p]) => p), y: measured.map(([, h]) => h) },
    ],
  );
}

export async function solidRunFigures(): Promise<readonly Figure[]> {
  return [await contact(), ...(await short()), await life()];
}
