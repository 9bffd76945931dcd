// Lithium on solid electrolytes (V11 to V27, V31 to V33); V34 is a table of its own, V29 and V35 are runs.

import type { SolidElectrolyte } from '../../model/electrolyte.ts';
import { faraday } from '../../physics/constants.ts';
import { atomicVolume, atomsOf, constrainedModulus, constrainedPotential } from '../../physics/decomposition.ts';
import { criticalModulusRatio } from '../../physics/elastic-stability.ts';
import { precipitationZone } from '../../physics/electronic-leakage.ts';
import { crackingOverpotential, crackingPressure, criticalPlatingCurrent } from '../../physics/filament-initiation.ts';
import { solveBoundary } from '../../physics/grain-boundary-field.ts';
import {
  contactResistance,
  criticalStrippingCurrent,
  edgeFocusing,
  steadyContactFraction,
  stripFromFullContact,
} from '../../physics/lithium-contact.ts';
import { creepRate, voidClosureRate } from '../../physics/lithium-creep.ts';
import { flowPressure } from '../../physics/lithium-flow.ts';
import { exchangeUnderStress, lithiumPotentialShift } from '../../physics/lithium-stress.ts';
import { pressedDensity } from '../../physics/pellet-density.ts';
import { timeToShort } from '../../physics/pressure-short.ts';
import { checkText, createTestServices } from '../support/language-host.ts';
import { argyrodite } from '../support/solid-electrolytes.ts';
import { law, type VerificationRow } from './verification-row.ts';

const room = 298.15;
const electronvolt = 1.602176634e-19;
const services = createTestServices();

async function solid(name: string): Promise<SolidElectrolyte> {
  const { cells } = await checkText(
    services,
    `cell own { area = 1 cm^2  anode = lithium { thickness = 50 um }  separator = solid { electrolyte = ${name}  thickness = 100 um }  cathode = lithium { thickness = 50 um } }`,
  );
  const separator = cells[0]?.cell?.separator;
  const material = separator?.kind === 'solid' ? separator.layers[0]?.material : undefined;
  if (material === undefined) throw new Error(`no material ${name}`);
  return material;
}

/** K* of a library material, GPa. */
async function stoppingModulus(name: string): Promise<number> {
  const { formula = '', molarVolume = NaN, decompositionEnergy = NaN, reactionStrain = NaN } = await solid(name);
  const volume = atomicVolume(molarVolume, atomsOf(formula) ?? NaN);
  return constrainedModulus(decompositionEnergy, volume, reactionStrain).linear / 1e9;
}

/** P to Li3P in five steps, Li per formula unit and V (Zhu, He & Mo 2015), over the atoms of the formula, plus what it lies above the hull. */
const fromPlateaus = (formula: string, hull: number): number =>
  (5 * 1.71 + 0.14 * 1.3 + 0.29 * 1.17 + 0.57 * 0.93 + 2 * 0.87) / (atomsOf(formula) ?? NaN) + hull;

const ohms = (pressure: number, peak: number): number =>
  28.4 + (2 * contactResistance(argyrodite, pressure * 1e6, peak * 1e6)) / 1.327e-4;
const critical = (pressure: number, celsius = 25): number =>
  criticalStrippingCurrent(argyrodite, pressure * 1e6, celsius + 273.15) / 10;
const hoursToShort = (pressure: number): number => timeToShort(pressure * 1e6, 0.75, room, 0.18) / 3600;
const shift = (pressure: number): number => lithiumPotentialShift(pressure, pressure, 0);
const doux = 'measured: Doux et al. 2020';

export const solidLithiumRows: readonly VerificationRow[] = [
  law('V11', 'critical modulus ratio, v 3.85, pressure in the plane', '1', 2.159, 5e-3, () =>
    criticalModulusRatio(3.85, 0.33, 'in_plane', 0.42),
  ),
  law('V11', 'the same with the mean of all stresses', '1', 3.227, 5e-3, () =>
    criticalModulusRatio(3.85, 0.33, 'mean_stress', 0.42),
  ),
  law('V12', 'critical modulus ratio, v 0', '1', 0.758, 5e-3, () => criticalModulusRatio(0, 0.33, 'in_plane', 0.42)),
  law('V13', 'shift at 100 MPa', 'mV', 13.47, 1e-3, () => (1000 * shift(1e8)) / faraday),
  law('V13', 'exchange current at 100 MPa and fixed overpotential', '1', 1.2998, 1e-3, () =>
    exchangeUnderStress(shift(1e8), room),
  ),
  law('V14', 'pressure that cracks 1 µm at 1 MPa√m', 'MPa', 503.7, 1e-3, () => crackingPressure(1e6, 1e-6) / 1e6),
  law('V14', 'its overpotential', 'mV', 67.87, 1e-3, () => 1000 * crackingOverpotential(1e6, 1e-6)),
  law(
    'V14',
    'its current at 10 Ω cm²',
    'mA/cm²',
    6.79,
    1e-3,
    () => criticalPlatingCurrent(1e6, 1e-6, 1e-3, Infinity) / 10,
  ),
  law(
    'V15',
    'lithium of 1 MPa in a slot of 10 µm over what cracks it',
    '1',
    115.5 / 159.3,
    2e-3,
    () => flowPressure(1e6, 1e-5, 1e-7) / crackingPressure(1e6, 1e-5),
  ),
  law(
    'V15',
    'lithium of 1.6 MPa',
    '1',
    184.8 / 159.3,
    2e-3,
    () => flowPressure(1.6e6, 1e-5, 1e-7) / crackingPressure(1e6, 1e-5),
  ),
  law(
    'V16',
    'focusing at a boundary, κ ratio 100, κR/δ 5',
    '1',
    5.157,
    5e-3,
    () => solveBoundary(100, 5, 500, { across: 60, along: 60, cellsInBoundary: 10 }).middle,
    'two-dimensional solution by an independent code, 110 × 220 cells',
  ),
  law('V17', 'zone of precipitation at 10 mV', '1', 0.3224, 1e-3, () => precipitationZone(0.01, room, 0)),
  law('V18', 'creep at 0.4 MPa', '1e-5 1/s', 1.89, 1e-2, () => 1e5 * creepRate(0.4e6, room)),
  ...[
    [5, 109.4, 110],
    [10, 50.9, 50],
    [15, 39, 40],
    [20, 34.6, 35],
    [25, 32.5, 32],
  ].flatMap(([pressure = 0, fitted = 0, measured = 0]) => [
    law('V19', `Li|Li6PS5Cl|Li at ${pressure} MPa`, 'Ω', fitted, 1e-2, () => ohms(pressure, 0)),
    law('V19', `the same, measured`, 'Ω', measured, 5e-2, () => ohms(pressure, 0), doux),
  ]),
  law('V19', 'released from 25 to 5 MPa', 'Ω', 49.7, 1e-2, () => ohms(5, 25)),
  law('V19', 'the same, measured', 'Ω', 50, 5e-2, () => ohms(5, 25), doux),
  law(
    'V20',
    'critical stripping current at 3 MPa',
    'mA/cm²',
    0.2,
    1e-2,
    () => critical(3),
    'measured: Kasemchainan et al. 2019',
  ),
  law('V20', 'at 7 MPa', 'mA/cm²', 1, 1e-2, () => critical(7), 'measured: Kasemchainan et al. 2019'),
  law('V21', 'contact in the long run, 0.4 mA/cm² at 3 MPa', '1', 0.4629, 1e-2, () =>
    steadyContactFraction(argyrodite, 4, 3e6, room),
  ),
  law(
    'V21',
    'contact after 1951 s',
    '1',
    0.9,
    1e-2,
    () => stripFromFullContact(argyrodite, 5e-6, 4, 4 * 1951, 3e6, room).contact,
  ),
  law(
    'V22',
    'critical stripping current at 1 MPa and 60 °C',
    'mA/cm²',
    0.25,
    0.2,
    () => critical(1, 60),
    'measured: Spencer Jolly et al. 2021',
  ),
  law('V22', 'at 80 °C', 'mA/cm²', 0.5, 0.2, () => critical(1, 80), 'measured: Spencer Jolly et al. 2021'),
  law('V23', 'focusing at the edge of a disc, ā 1', '1', 1.379, 2e-2, () => edgeFocusing(1, 1, 1)),
  law('V23', 'its slope at 0', '1', 2 / Math.PI, 1e-3, () => (edgeFocusing(1e-5, 1, 1) - 1) / 1e-5),
  ...[
    [10, 474],
    [15, 272],
    [20, 190],
    [25, 48],
  ].map(([pressure = 0, hours = 0]) =>
    law(
      'V24',
      `logarithm of the hours to short at ${pressure} MPa`,
      '1',
      Math.log(hours),
      Math.log(1.5) / Math.log(hours),
      () => Math.log(hoursToShort(pressure)),
      doux,
    ),
  ),
  law('V25', 'density of Li6PS5Cl pressed at 375 MPa', '1', 0.822, 1e-3, () => pressedDensity(375e6)),
  law('V26', 'K* of Li6PS5Cl', 'GPa', 22.7, 3e-2, () => stoppingModulus('Li6PS5Cl')),
  law('V26', 'its reduction under 10 GPa', 'V', 1.12, 3e-2, async () => {
    const {
      reductionPotential = NaN,
      reductionStepStrain = NaN,
      reductionStepElectrons = NaN,
      molarVolume = NaN,
    } = await solid('Li6PS5Cl');
    return constrainedPotential(reductionPotential, 10e9, reductionStepStrain, molarVolume, reductionStepElectrons);
  }),
  law('V27', 'K* of LGPS', 'GPa', 17.8, 3e-2, () => stoppingModulus('LGPS')),
  law('V27', 'K* of Li3YCl6', 'GPa', 17.4, 3e-2, () => stoppingModulus('Li3YCl6')),
  law(
    'V27',
    'volume gain of LGPS over that of Li3YCl6',
    '1',
    0.589 / 0.078,
    3e-2,
    async () => ((await solid('LGPS')).reactionStrain ?? NaN) / ((await solid('Li3YCl6')).reactionStrain ?? NaN),
  ),
  law(
    'V31',
    'energy of Li3PS4 in the library against its plateaus',
    'eV',
    fromPlateaus('Li3PS4', 0),
    1e-2,
    async () => -((await solid('beta_Li3PS4')).decompositionEnergy ?? NaN) / electronvolt,
    'Zhu, He & Mo 2015, plateaus',
  ),
  law(
    'V31',
    'energy of Li6PS5Cl',
    'eV',
    fromPlateaus('Li6PS5Cl', 0.083),
    1e-2,
    async () => -((await solid('Li6PS5Cl')).decompositionEnergy ?? NaN) / electronvolt,
    'Zhu, He & Mo 2015, plateaus',
  ),
  law(
    'V32',
    'critical plating current of Li6PS5Cl',
    'mA/cm²',
    2.012,
    1e-2,
    () => criticalPlatingCurrent(0.25e6, 1e-5, 2e-4, 0.15) / 10,
  ),
  law('V33', 'voids close at 3 MPa', '1e-4 1/s', 3.25, 1e-2, () => 1e4 * voidClosureRate(3e6, room)),
];
