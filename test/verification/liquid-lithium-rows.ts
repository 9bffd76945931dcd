// Lithium in liquids and its heat (V1 to V10, V28, V30, V36). Where the solver gives the number, it is the solver's.

import type { CheckedCell } from '../../model/cell.ts';
import { temperatureRiseAfter } from '../../physics/cell-heat.ts';
import { cyclesToRetention } from '../../physics/cycle-life.ts';
import { sandTime } from '../../physics/depletion-growth.ts';
import { chargeTransferOverpotential } from '../../physics/kinetics.ts';
import { lithiumThicknessPerCharge } from '../../physics/lithium.ts';
import {
  limitingCurrent,
  saltProperties,
  steadyPolarisation,
  type SaltProperties,
} from '../../physics/salt-transport.ts';
import { filmThicknessAfter } from '../../physics/sei-growth.ts';
import { bumpAtRupture, fractureStrain, resistanceBehindFilm, ruptureCharge } from '../../physics/sei-stability.ts';
import { usualFilm } from '../../physics/usual-film.ts';
import { checkText, createTestServices } from '../support/language-host.ts';
import { constant, lgM50 } from '../support/lg-m50.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { law, type VerificationRow } from './verification-row.ts';

const room = 298.15;
const services = createTestServices();

const foil = { kind: 'lithium', thickness: 1e-4, density: 534, molarVolume: 1.3e-5, youngsModulus: 7.82e9 } as const;
/** Lithium | liquid | lithium of thickness (m) with constant properties. */
function liquidCell(thickness: number, diffusivity: number, transference: number, concentration = 1000): CheckedCell {
  return {
    ...lgM50,
    area: 1e-4,
    electrodePairs: 1,
    anode: foil,
    cathode: foil,
    separator: { kind: 'porous', thickness, porosity: 1, bruggeman: 1.5 },
    electrolyte: {
      name: 'free',
      initialConcentration: concentration,
      ionicConductivity: constant(1),
      saltDiffusivity: constant(diffusivity),
      transferenceNumber: constant(transference),
      thermodynamicFactor: constant(1),
      lithiumExchangeCurrentDensity: 100,
    },
  };
}
const millimetre = liquidCell(1e-3, 3e-10, 0.38);
const free: SaltProperties = {
  concentration: 1000,
  conductivity: 1,
  diffusivity: 3e-10,
  transference: 0.38,
  thermodynamicFactor: 1,
};

/** When the salt is used up in a run of the same cell, s. */
async function depletedAfter(current: number): Promise<number> {
  const { simulations } = await checkText(
    services,
    `material free : liquid_electrolyte {
      initial_concentration = 1000 mol/m^3  ionic_conductivity = 1 S/m  salt_diffusivity = 3e-10 m^2/s
      transference_number = 0.38  thermodynamic_factor = 1  lithium_exchange_current_density = 100 A/m^2
    }
    cell own {
      area = 1 cm^2  electrolyte = free
      anode = lithium { thickness = 100 um }  cathode = lithium { thickness = 100 um }
      separator = porous { thickness = 1 mm  porosity = 100 % }
    }
    protocol p { plate at ${current} A/m^2 until 20 mAh/cm^2 }
    simulation s { cell = own  protocol = p  mesh { separator = 80 } }`,
  );
  const simulation = simulations[0]?.simulation;
  if (simulation === undefined) throw new Error('the text has no simulation');
  const { failure } = await runSimulation(simulation);
  if (failure?.cause.startsWith('the salt runs out') !== true)
    throw new Error(failure?.cause ?? 'the salt did not run out');
  return failure.time;
}

async function landesfeind(): Promise<SaltProperties> {
  const { cells } = await checkText(
    services,
    `cell own { area = 1 cm^2  electrolyte = LiPF6_EC_EMC  anode = lithium { thickness = 50 um }  separator = porous { thickness = 20 um  porosity = 40 % }  cathode = lithium { thickness = 50 um } }`,
  );
  const cell = cells[0]?.cell;
  if (cell?.electrolyte === undefined) throw new Error('no electrolyte');
  return saltProperties(cell.electrolyte, cell);
}

const half = steadyPolarisation(free, 0.5, room);
const film = { ...usualFilm, thickness: 5e-9, solventDiffusivity: 2.5e-22 };
export const liquidLithiumRows: readonly VerificationRow[] = [
  law('V1', 'thickness of 1 mAh/cm² of lithium', 'µm', 4.85, 1e-3, () => lithiumThicknessPerCharge * 36000 * 1e6),
  law('V2', 'Butler–Volmer at j = j0', 'mV', 24.727, 1e-4, () => 1000 * chargeTransferOverpotential(10, 10, room)),
  law('V3', 'LiPF6 in EC:EMC, κ', 'S/m', 0.91302, 1e-4, async () => (await landesfeind()).conductivity),
  law('V3', 'LiPF6 in EC:EMC, D', '1e-10 m²/s', 2.89225, 1e-4, async () => 1e10 * (await landesfeind()).diffusivity),
  law('V3', 'LiPF6 in EC:EMC, t₊', '1', 0.22091, 1e-4, async () => (await landesfeind()).transference),
  law('V3', 'LiPF6 in EC:EMC, χ', '1', 2.18176, 1e-4, async () => (await landesfeind()).thermodynamicFactor),
  law('V4', 'limiting current of 1 mm', 'A/m²', 93.37, 5e-3, () => limitingCurrent(millimetre)),
  law('V4', 'salt at the plating side at half of it', 'mol/m³', 500, 5e-3, () => half.plating),
  law('V4', 'salt at the stripping side', 'mol/m³', 1500, 5e-3, () => half.stripping),
  law('V4', 'diffusion potential', 'mV', 35, 5e-3, () => 1000 * half.voltage),
  law('V5', 'Sand at 200 A/m²', 's', 142.66, 1e-3, () => sandTime(200, free, 3e-10, 1)),
  law('V5', 'salt used up in a run at 200 A/m²', 's', 142.77, 2e-2, () => depletedAfter(200)),
  law(
    'V6',
    'film after a year of solvent diffusion',
    'nm',
    44.93,
    1e-3,
    () => 1e9 * (filmThicknessAfter(film, 3.15576e7, room) ?? NaN),
  ),
  law('V7', 'bump at rupture', 'nm', 53.93, 1e-3, () => 1e9 * bumpAtRupture(20e-9, 0.05)),
  law('V7', 'onset at 10 A/m²', 's', 400.3, 1e-3, () => ruptureCharge(20e-9, 0.1, 0.05) / 10),
  law(
    'V8',
    'bump at rupture, 40 over 4 GPa',
    '1',
    1.033,
    1e-2,
    () => bumpAtRupture(20e-9, fractureStrain(40e9)) / bumpAtRupture(20e-9, fractureStrain(4e9)),
  ),
  law(
    'V9',
    'critical conductivity of a film',
    '1e-5 S/m',
    1.946,
    5e-3,
    () => 1e5 * (50e-9 / resistanceBehindFilm(10, 1e-6, 1, room)),
  ),
  law('V10', 'cycles to 80 % at 0.999', '1', 223, 1e-3, () => cyclesToRetention(0.999, 0.8)),
  law('V28', 'lumped heat balance after an hour', 'K', 10.26, 1e-3, () => temperatureRiseAfter(20, 3600, 500, 0.1)),
  law(
    'V30',
    'limiting current of PEO at 80 °C',
    'mA/cm²',
    6.81,
    5e-3,
    () => (limitingCurrent(liquidCell(50e-6, 1e-11, 0.15, 1500)) ?? NaN) / 10,
  ),
  law('V36', 'salt used up in a run at 1.071 of the limit', 's', 845.7, 2e-2, () => depletedAfter(100)),
];
