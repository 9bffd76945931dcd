// Charts of docs/guide/lithium-in-liquids.md (A01 to A09): each from the law that the verdict uses.

import type { Figure } from '../charts/figure.ts';
import { cyclesOfReserve, cyclesToRetention } from '../physics/cycle-life.ts';
import { deadShare } from '../physics/dead-lithium.ts';
import { filamentSpeed, sandTime, wagnerNumber } from '../physics/depletion-growth.ts';
import { cyclesToDryOut } from '../physics/electrolyte-consumption.ts';
import { chargeTransferOverpotential } from '../physics/kinetics.ts';
import { depositPorosity } from '../physics/lithium-swelling.ts';
import { marcusOverpotential } from '../physics/marcus-kinetics.ts';
import { criticalNucleusRadius, grainRadius, nucleusDensity } from '../physics/nucleation.ts';
import { depletionTime, limitingCurrent, type SaltProperties } from '../physics/salt-transport.ts';
import { filmThicknessAfter } from '../physics/sei-growth.ts';
import { fractureStrain, ruptureCharge } from '../physics/sei-stability.ts';
import { wetFilm } from '../physics/sei-swelling.ts';
import { usualDeposit, usualFilm } from '../physics/usual-film.ts';
import type { CheckedCell } from '../model/cell.ts';
import { curve, decades, even, guideFigure, logarithmic } from './guide-curve.ts';

const room = 298.15;
const electronvolt = 1.602176634e-19;
const milliampere = logarithmic('Current density', 'mA/cm²');
const free: SaltProperties = {
  concentration: 1000,
  conductivity: 1,
  diffusivity: 3e-10,
  transference: 0.38,
  thermodynamicFactor: 1,
};

const kinetics = guideFigure(
  'lithium_kinetics',
  'Charge transfer at an exchange current of 1 mA/cm²',
  milliampere,
  { title: 'Overpotential', unit: 'mV', includesZero: true },
  [
    curve('Butler–Volmer', decades(0.01, 100), (j) => 1000 * chargeTransferOverpotential(10 * j, 10, room)),
    ...[0.2, 0.3, 0.5].map((energy) =>
      curve(`Marcus, ${energy} eV`, decades(0.01, 100), (j) => {
        const found = marcusOverpotential(10 * j, 10, energy * electronvolt, room);
        return found === undefined ? undefined : 1000 * found;
      }),
    ),
  ],
);

/** `cell` has lithium on both sides of a liquid. */
function limiting(cell: CheckedCell): Figure {
  const { separator } = cell;
  const at = (thickness: number, porosity: number): number | undefined =>
    separator.kind === 'porous'
      ? limitingCurrent({ ...cell, separator: { ...separator, thickness, porosity } })
      : undefined;
  return guideFigure(
    'limiting_current',
    'Limiting current of LiPF6 in EC:EMC between two lithium electrodes',
    logarithmic('Thickness of the separator', 'µm'),
    logarithmic('Limiting current', 'mA/cm²'),
    [0.3, 0.4, 0.6].map((porosity) =>
      curve(`${100 * porosity} % porosity`, decades(5, 500), (um) => (at(um * 1e-6, porosity) ?? NaN) / 10),
    ),
  );
}

const limit = 93.373;
const depletion = guideFigure(
  'sand_time',
  'Time to depletion and to a short, 1 mm of free electrolyte',
  { title: 'Current over the limiting current', unit: '', domain: [1, 3] },
  logarithmic('Time', 's'),
  [
    curve('salt used up, exact', even(1.02, 3), (r) => depletionTime(r * limit, limit, 3e-10, 1, 1e-3)),
    curve("Sand's formula", even(1.02, 3), (r) => sandTime(r * limit, free, 3e-10, 1)),
    curve('filaments across', even(1.02, 3), (r) => {
      const time = depletionTime(r * limit, limit, 3e-10, 1, 1e-3);
      return time === undefined ? undefined : time + 1e-3 / filamentSpeed(r * limit, free);
    }),
  ],
);

const wagner = guideFigure(
  'wagner',
  'Wagner number on 10 µm, 1 S/m, exchange current j0',
  milliampere,
  logarithmic('Wagner number', ''),
  [0.1, 1, 10].map((exchange) =>
    curve(`j0 ${exchange} mA/cm²`, decades(0.01, 100), (j) => wagnerNumber(1, 10 * j, 10 * exchange, room, 10e-6)),
  ),
);

const nucleation = guideFigure(
  'nucleation',
  'Critical nuclei and grains (estimates) against the overpotential',
  { title: 'Overpotential', unit: 'mV', domain: [5, 150] },
  logarithmic('Radius', 'nm'),
  [
    curve('critical nucleus, classical', even(5, 150), (mV) => 1e9 * criticalNucleusRadius(mV / 1000)),
    curve('grain after coverage', even(5, 150), (mV) => 1e9 * grainRadius(nucleusDensity(mV / 1000))),
  ],
);

const day = 86400;
const laws = [
  ['solvent diffusion', usualFilm],
  ['reaction', { ...usualFilm, growthLaw: 'reaction', solventConcentration: 4541, solventDiffusivity: 2e-20 }],
  ['interstitials', { ...usualFilm, growthLaw: 'interstitial' }],
  ['electron migration', { ...usualFilm, growthLaw: 'electron_migration' }],
  ['tunnelling', { ...usualFilm, growthLaw: 'tunnelling', tunnellingLength: 0.3e-9, tunnellingCurrentDensity: 1e10 }],
] as const;
const growth = guideFigure(
  'sei_growth',
  'Five laws for the growth of a film, from 10 nm',
  logarithmic('Time', 'd'),
  logarithmic('Thickness', 'nm'),
  laws.map(([label, film]) =>
    curve(label, decades(0.01, 365), (days) => 1e9 * (filmThicknessAfter(film, days * day, room) ?? NaN)),
  ),
);

const rupture = guideFigure(
  'sei_rupture',
  'Charge until the film on lithium ruptures',
  logarithmic('Unevenness of the current', '%'),
  logarithmic('Charge', 'mAh/cm²'),
  [0.1, 1, 4, 40].map((modulus) =>
    curve(
      `film of ${modulus} GPa`,
      decades(1, 80),
      (percent) => ruptureCharge(10e-9, percent / 100, fractureStrain(modulus * 1e9)) / 36000,
    ),
  ),
);

const swelling = guideFigure(
  'sei_swelling',
  'What swelling does to the film of 10 nm in a liquid of 0.9 S/m',
  { title: 'Wet over dry thickness', unit: '', domain: [1, 2.5] },
  logarithmic('Wet over dry', ''),
  [
    curve(
      'modulus',
      even(1, 2.5),
      (s) => wetFilm({ ...usualFilm, swellingRatio: s }, 0.9).youngsModulus / usualFilm.youngsModulus,
    ),
    curve(
      'conductivity',
      even(1, 2.5),
      (s) => wetFilm({ ...usualFilm, swellingRatio: s }, 0.9).ionicConductivity / usualFilm.ionicConductivity,
    ),
    curve('thickness', even(1, 2.5), (s) => s),
  ],
);

const dead = guideFigure(
  'dead_lithium',
  'Share of plated lithium that is dead after the next strip (estimates)',
  logarithmic('Stripping rate', 'mA/cm²'),
  { title: 'Dead share', unit: '%', includesZero: true },
  [0, 0.1, 0.2, 0.35].map((pressure) =>
    curve(`${pressure} MPa`, decades(0.1, 10), (j) => 100 * deadShare(usualDeposit, 10 * j, pressure * 1e6, 0)),
  ),
);

/** A cell of 3 mAh/cm² whose pores take 1.2 g/Ah to be filled. */
const perAmpereHour = 1e-3 / 3600;
const consumption = guideFigure(
  'electrolyte_consumption',
  'Cycles until a cell of 3 mAh/cm² runs dry, pores of 1.2 g/Ah',
  { title: 'Electrolyte over capacity', unit: 'g/Ah', domain: [1, 10] },
  logarithmic('Cycles', ''),
  [0.99, 0.995, 0.999].map((efficiency) =>
    curve(`efficiency ${100 * efficiency} %`, even(1, 10), (amount) => {
      const capacity = 3 * 36000;
      const cycles = cyclesToDryOut(
        amount * perAmpereHour * capacity,
        1.2 * perAmpereHour * capacity,
        (1 - efficiency) * capacity,
      );
      return cycles > 0 ? cycles : undefined;
    }),
  ),
);

const life = guideFigure(
  'cycle_life',
  'Cycles that lithium lasts: to 80 % without a reserve, or until the reserve is gone',
  logarithmic('Loss per cycle', '%'),
  logarithmic('Cycles', ''),
  [
    curve('without reserve', decades(0.01, 10), (loss) => cyclesToRetention(1 - loss / 100, 0.8)),
    ...[1, 3].map((reserve) =>
      curve(`reserve ${reserve} × capacity`, decades(0.01, 10), (loss) => cyclesOfReserve(reserve, 1 - loss / 100, 1)),
    ),
  ],
);

const deposit = guideFigure(
  'deposit_pressure',
  'Porosity of lithium plated in a liquid (surrogate)',
  { title: 'Stack pressure', unit: 'MPa', domain: [0, 0.5] },
  { title: 'Porosity', unit: '%', includesZero: true },
  [curve('deposit', even(0, 0.5), (pressure) => 100 * depositPorosity(pressure * 1e6))],
  [
    { label: 'Fang 2021', x: 0, y: 50 },
    { label: '', x: 0.35, y: 0.5 },
  ],
);

export function liquidFigures(cell: CheckedCell): readonly Figure[] {
  return [
    kinetics,
    limiting(cell),
    depletion,
    wagner,
    nucleation,
    growth,
    rupture,
    swelling,
    dead,
    consumption,
    life,
    deposit,
  ];
}
