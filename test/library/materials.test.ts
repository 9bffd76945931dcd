// The library against tables of the literature, in the units those are printed in.

import { describe, expect, test } from 'vitest';
import type { SolidElectrolyte } from '../../model/electrolyte.ts';
import type { StateFunction } from '../../model/state-function.ts';
import type { StateValues } from '../../physics/evaluate.ts';
import { evaluate } from '../../physics/evaluate.ts';
import {
  activeMaterial,
  coating,
  collector,
  interlayer,
  libraryMaterials,
  liquidElectrolyte,
  solidElectrolyte,
} from '../support/library-materials.ts';

const roomTemperature = 298.15;
const at = (f: StateFunction, values: StateValues = {}): number =>
  evaluate(f, { T: roomTemperature, ...values }, roomTemperature);
const electronVolt = 96485.33212;

type Printed = number | undefined;
/** Equal but for the round-off of units; undefined: the library gives none either. */
function same(found: Printed, printed: Printed, scale = 1): void {
  if (printed === undefined || found === undefined) expect(found).toBe(printed);
  else expect(Math.abs(found - printed * scale)).toBeLessThanOrEqual(1e-9 * Math.abs(printed * scale));
}

describe('solid electrolytes', () => {
  // κ S/m, E_a eV; E, G GPa, ν; K_Ic MPa√m; ρ kg/m³; V_m m³/mol; σ_e S/m.
  test.each<readonly [string, Printed, Printed, Printed, Printed, Printed, Printed, Printed, Printed, Printed]>([
    ['LLZO', 0.05, 0.35, 150, 59.5, 0.26, 1, 5100, 1.62e-4, 5e-7],
    ['Li6PS5Cl', 0.15, 0.35, 22.1, 8.1, 0.37, 0.25, 1860, 1.44e-4, 1e-7],
    ['Li5_5PS4_5Cl1_5', 0.5, 0.3, 22.1, 8.1, 0.37, 0.25, 1850, 1.44e-4, 1e-7],
    ['beta_Li3PS4', 0.02, 0.36, 29.5, 11.4, 0.29, 0.23, 1870, 9.63e-5, 1e-7],
    ['Li7P3S11', 0.4, 0.2, 21.9, 8.1, 0.35, 0.25, 1980, 2.5e-4, 1e-7],
    ['LGPS', 1.2, 0.25, 21.7, 7.9, 0.37, 0.25, 2000, 2.87e-4, 5e-7],
    ['LSPS_Cl', 2.5, 0.23, 25, 9.3, 0.35, 0.25, 1900, 2.87e-4, 1e-6],
    ['LATP', 0.03, 0.35, 115, 46, 0.25, 1.1, 2930, 1.31e-4, 1e-7],
    ['LAGP', 0.02, 0.37, 125, 50, 0.25, 1, 3400, 1.3e-4, 1e-7],
    ['LLTO', 0.005, 0.4, 200, 80, 0.25, 1.15, 5000, 3.5e-5, 1e-7],
    ['LiPON', 2.5e-4, 0.55, 77, 31, 0.25, 0.7, 2300, 3.8e-5, 3e-12],
    ['Li3YCl6', 0.05, 0.4, 35, 14, 0.28, 0.3, 2450, 1.31e-4, 1e-8],
    ['Li3YBr6', 0.17, 0.37, 25, 10, 0.28, 0.25, 3900, 1.6e-4, 1e-8],
    ['Li3InCl6', 0.1, 0.35, 30, 12, 0.28, 0.3, 2600, 1.29e-4, 1e-8],
    ['LLZO_amorphous', 2e-5, 0.55, 110, 43, 0.27, 0.8, 4600, 1.62e-4, 1e-10],
    ['LPS_glass', 0.03, 0.36, 18.5, 7.1, 0.3, 0.23, 1880, 9.63e-5, 1e-7],
  ])('%s', async (name, kappa, energy, e, g, nu, toughness, density, volume, electronic) => {
    const found = await solidElectrolyte(name);
    same(at(found.ionicConductivity), kappa);
    same(found.ionicConductivity.activationEnergy, energy, electronVolt);
    same(found.youngsModulus, e, 1e9);
    same(found.shearModulus, g, 1e9);
    same(found.poissonRatio, nu);
    same(found.fractureToughness, toughness, 1e6);
    same(found.density, density);
    same(found.molarVolume, volume);
    same(found.electronicConductivity, electronic);
  });

  // Reduction and oxidation potential V, decomposition energy at 0 V in eV per atom, class.
  test.each<readonly [string, number, number, number, SolidElectrolyte['interphaseClass']]>([
    ['LGPS', 1.71, 2.14, -1.25, 'mixed_conducting'],
    ['beta_Li3PS4', 1.71, 2.31, -1.42, 'passivating'],
    ['Li7P3S11', 2.28, 2.31, -1.67, 'passivating'],
    ['Li6PS5Cl', 1.71, 2.01, -0.96, 'passivating'],
    ['Li5_5PS4_5Cl1_5', 1.71, 2.01, -0.96, 'passivating'],
    ['Li7P2S8I', 1.71, 2.31, -1.26, 'passivating'],
    ['Li4GeS4', 1.62, 2.14, -0.89, 'mixed_conducting'],
    ['LiPON', 0.68, 2.63, -0.66, 'passivating'],
    ['LLZO', 0.05, 2.91, -0.021, 'kinetically_stable'],
    ['LLTO', 1.75, 3.71, -0.34, 'mixed_conducting'],
    ['LATP', 2.17, 4.21, -1.56, 'mixed_conducting'],
    ['LAGP', 2.7, 4.27, -1.99, 'mixed_conducting'],
    ['LISICON', 1.44, 3.39, -0.77, 'mixed_conducting'],
    ['Li3YCl6', 0.62, 4.21, -0.186, 'mixed_conducting'],
  ])('window of %s', async (name, low, high, energy, interphase) => {
    const found = await solidElectrolyte(name);
    same(found.reductionPotential, low);
    same(found.oxidationPotential, high);
    same(found.decompositionEnergy, energy, 1.602176634e-19);
    expect(found.interphaseClass).toBe(interphase);
  });

  test.each([
    ['Li3YBr6', 0.59, 3.15],
    ['Li3InCl6', 2.38, 4.26],
  ])('window of %s, whose decomposition energy is not tabulated', async (name, low, high) => {
    const found = await solidElectrolyte(name);
    same(found.reductionPotential, low);
    same(found.oxidationPotential, high);
    expect(found.interphaseClass).toBe('mixed_conducting');
  });

  // Volume gained by the products at 0 V.
  test.each([
    ['Li6PS5Cl', 0.367],
    ['LGPS', 0.589],
    ['beta_Li3PS4', 0.544],
    ['Li7P3S11', 0.674],
    ['Li3YCl6', 0.0783],
  ])('reaction strain of %s', async (name, strain) => same((await solidElectrolyte(name)).reactionStrain, strain));

  // Parabolic constants m²/s.
  test.each([
    ['LGPS', 2e-21],
    ['Li6PS5Cl', 2e-22],
    ['LATP', 1e-18],
    ['LAGP', 1e-18],
    ['Li3YCl6', 1e-20],
  ])('interphase of %s', async (name, k) => same((await solidElectrolyte(name)).interphaseGrowthConstant, k));

  test('variants of the garnet', async () => {
    const [plain, crystal, exposed] = await Promise.all(
      ['LLZO', 'LLZO_single_crystal', 'LLZO_air_exposed'].map(solidElectrolyte),
    );
    same(plain?.localResistance, 2e-4);
    same(exposed?.localResistance, 100e-4);
    same(plain?.flawLength, 5e-6);
    same(crystal?.flawLength, 50e-9);
    expect(crystal?.microstructure).toBe('single_crystal');
  });

  test('the polymer conducts 0.04 S/m at 60 °C and 0.1 S/m at 80 °C', async () => {
    const peo = await solidElectrolyte('PEO_LiTFSI');
    expect(at(peo.ionicConductivity, { T: 333.15 })).toBeCloseTo(0.04, 3);
    expect(at(peo.ionicConductivity, { T: 353.15 })).toBeCloseTo(0.1, 3);
    same(peo.transferenceNumber, 0.15);
    same(peo.molarVolumeRatio, 3.85);
  });
});

describe('liquid electrolytes', () => {
  // κ S/m, D m²/s, t₊, χ at the initial concentration and 25 °C; efficiency %.
  test.each([
    ['LiPF6_EC_EMC', 0.91302, 2.89225e-10, 0.22091, 2.18176, 90],
    ['LiPF6_EC_EMC_Nyman', 0.9487, 1.7694e-10, 0.2594, 1, 90],
    ['LiPF6_PC_EC_DMC', 1.19433, 3.22272e-10, 0.38, 2.13195, 90],
    ['LiPF6_EC_DMC', 1.18187, 2.90496e-10, 0.32503, 2.20113, 90],
    ['LiPF6_EMC_FEC', 0.55295, 3.07326e-10, 0.13, 1.16, 97],
    ['LiPF6_EC_DMC_Capiglia', 1.1046, 2.788e-10, 0.4, 1, 90],
    ['LiFSI_1M_DME', 1.6, 6e-10, 0.35, 1.5, 97],
    ['LiFSI_4M_DME', 0.7, 1e-10, 0.4, 4, 99.1],
    ['LiFSI_DME_TTE', 0.2, 1e-10, 0.4, 3, 99.4],
    ['LiFSI_1M_FDMB', 0.3, 1e-10, 0.45, 2, 99.5],
    ['LiTFSI_DOL_DME', 1.1, 6e-10, 0.35, 1.5, 98.5],
  ])('%s', async (name, kappa, diffusivity, transference, factor, efficiency) => {
    const found = await liquidElectrolyte(name);
    const state = { c: found.initialConcentration };
    const close = (value: number, printed: number, within: number): void =>
      expect(Math.abs(value / printed - 1)).toBeLessThan(within);
    close(at(found.ionicConductivity, state), kappa, 2e-4);
    close(at(found.saltDiffusivity, state), diffusivity, 2e-4);
    close(at(found.transferenceNumber, state), transference, name === 'LiPF6_EMC_FEC' ? 0.04 : 2e-3);
    close(at(found.thermodynamicFactor, state), factor, name === 'LiPF6_EMC_FEC' ? 0.01 : 1e-4);
    expect((found.coulombicEfficiency ?? 0) * 100).toBeCloseTo(efficiency, 10);
    expect(found.solvent).toBeDefined();
  });
});

describe('active materials', () => {
  // ρ g/cm³, M g/mol, c_max mol/m³, theoretical and practical capacity mAh/g, E GPa, ν, volume change % over 0..1 or the table.
  test.each<readonly [string, Printed, Printed, Printed, Printed, Printed, Printed, Printed]>([
    ['NMC111', 4.75, 96.46, 49243, 277.9, 155, 199, 0.25],
    ['NMC532', 4.7, 96.55, 48679, 277.6, 165, 142.5, 0.3],
    ['NMC622', 4.75, 96.93, 49004, 276.5, 178, 165, 0.3],
    ['NMC811', 4.78, 97.28, 49137, 275.5, 200, 140, 0.3],
    ['NMC361', 4.85, 97.4, 49795, 275.2, 155, 150, 0.3],
    ['NMC271', 4.9, 97.43, 50293, 275.1, 155, 150, 0.3],
    ['NCA', 4.8, 96.08, 49958, 278.9, 195, 170, 0.3],
    ['LCO', 5.05, 97.87, 51599, 273.8, 140, 174, 0.24],
    ['LFP', 3.6, 157.76, 22819, 169.9, 160, 124, 0.28],
    ['LMO', 4.28, 180.81, 23671, 148.2, 115, 170, 0.3],
    ['LTO', 3.48, 153, 22745, 175.2, 165, 200, 0.25],
    ['graphite', 2.26, 72.06, 31363, 371.9, 350, 15, 0.3],
    ['Si', 2.33, 28.09, 311000, 3579, 3000, 90, 0.25],
    ['Ge', 5.32, 72.63, 275000, 1384, 1300, 103, 0.26],
    ['Sn', 7.29, 118.71, 270000, 993, 800, 45, 0.36],
  ])('%s', async (name, density, mass, concentration, theory, practical, e, nu) => {
    const found = await activeMaterial(name);
    same(found.density, density, 1000);
    same(found.molarMass, mass, 1e-3);
    same(found.maximumConcentration, concentration);
    same(found.theoreticalCapacity, theory, 3600);
    same(found.practicalCapacity, practical, 3600);
    same(found.youngsModulus, e, 1e9);
    same(found.poissonRatio, nu);
    expect(found.family).toBeDefined();
  });

  // Relative volume change at a stoichiometry, %.
  test.each([
    ['NMC811', 0.2, -5.1],
    ['NMC622', 0.25, -3.2],
    ['NMC532', 0.3, -2.6],
    ['NMC111', 0.4, -1.2],
    ['NMC361', 0.4, -0.3],
    ['NMC271', 0.4, 0.5],
    ['NCA', 0.2, -5],
    ['LCO', 0.5, 1.9],
    ['LFP', 0, -6.6],
    ['LMO', 0, -7.5],
    ['LTO', 1, 0.2],
    ['graphite', 0.5, 5.19],
    ['Si', 1, 280],
    ['Ge', 1, 250],
    ['Sn', 1, 260],
  ])('volume change of %s at x = %d', async (name, x, percent) => {
    const { volumeChange } = await activeMaterial(name);
    expect(volumeChange === undefined ? NaN : at(volumeChange, { x }) * 100).toBeCloseTo(percent, 2);
  });

  // Capacity at 4.3 V: a stretched potential is stretched to this.
  test.each([
    ['NMC111', 155],
    ['NMC532', 165],
  ])('%s reaches 4.3 V at its practical capacity', async (name, practical) => {
    const found = await activeMaterial(name);
    const x = 0.95 - practical / ((found.theoreticalCapacity ?? NaN) / 3600);
    expect(at(found.openCircuitPotential, { x })).toBeCloseTo(4.3, 1);
  });

  test.each([
    ['LMO', 0.3, 4.1],
    ['LMO', 0.8, 3.95],
    ['LTO', 0.5, 1.55],
    ['LFP', 0.5, 3.4],
    ['Sn', 0.4, 0.53],
  ])('plateau of %s at x = %d', async (name, x, volts) => {
    expect(Math.abs(at((await activeMaterial(name)).openCircuitPotential, { x }) - volts)).toBeLessThan(0.06);
  });
});

describe('films and foils', () => {
  test.each<readonly [string, Printed, Printed]>([
    ['LiNbO3', 1.74, 3.88],
    ['LTO_coating', 1.75, 3.71],
    ['LiTaO3', 1.18, 3.95],
    ['Li2SiO3', 0.76, 3.74],
    ['Li3PO4', 0.69, 4.21],
    ['Al2O3', undefined, undefined],
    ['LiF', 0, 6.38],
    ['Li2O', 0, 2.9],
    ['Li2CO3', undefined, undefined],
    ['Li2S', 0, 2.01],
    ['Li3P', 0, 0.85],
    ['Li3N', 0, 0.45],
    ['LiCl', 0, 4.21],
    ['LiI', 0, 2.46],
  ])('window of %s', async (name, low, high) => {
    const found = await coating(name);
    same(found.reductionPotential, low);
    same(found.oxidationPotential, high);
  });

  test.each([
    ['Ag', 0],
    ['Au', 0],
    ['Zn', 0],
    ['Mg', 0],
    ['Sn_film', 10],
    ['carbon_film', 14],
    ['Ni_film', 30],
    ['Ag_C', 0],
  ])('lithium nucleates on %s at %d mV', async (name, millivolts) =>
    same((await interlayer(name)).nucleationOverpotential, millivolts, 1e-3),
  );

  test.each([
    ['Cu', 8960, 5.8e7],
    ['Al', 2700, 3.7e7],
    ['Ni', 8908, 1.4e7],
    ['stainless_steel', 7900, 1.35e6],
  ])('%s', async (name, density, conductivity) => {
    const found = await collector(name);
    same(found.density, density);
    same(found.electronicConductivity, conductivity);
  });
});

test('every kind of material is there', () => {
  const kinds = new Set(libraryMaterials.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(
    [
      'active',
      'binder',
      'carbon',
      'coating',
      'collector',
      'interlayer',
      'liquid_electrolyte',
      'metal',
      'polymer_electrolyte',
      'solid_electrolyte',
    ].sort(),
  );
  for (const name of ['lithium', 'PVDF', 'CMC_SBR', 'NBR', 'PTFE', 'carbon_black', 'VGCF', 'carbon_nanotubes'])
    expect(libraryMaterials.map((own) => own.name)).toContain(name);
});
