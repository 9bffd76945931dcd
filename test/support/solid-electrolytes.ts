// Solid electrolytes with the library's values, in SI, for tests of laws and models that have no language in them.

import type { SolidElectrolyte } from '../../model/electrolyte.ts';

/** k in mA/cm²/MPa^m to A/m²/Pa^m. */
const creepReplenishment = (k: number, m: number): number => (k * 10) / 1e6 ** m;

export const argyrodite: SolidElectrolyte = {
  name: 'Li6PS5Cl',
  family: 'sulfide',
  ionicConductivity: { value: { kind: 'constant', value: 0.15 }, activationEnergy: 33770 },
  electronicConductivity: 1e-7,
  transferenceNumber: 1,
  density: 1860,
  youngsModulus: 22.1e9,
  shearModulus: 8.1e9,
  poissonRatio: 0.37,
  fractureToughness: 0.25e6,
  molarVolume: 1.44e-4,
  reductionPotential: 1.71,
  oxidationPotential: 2.01,
  interphaseClass: 'passivating',
  reductionProducts: 'Li3P, Li2S, LiCl',
  localResistance: 2e-4,
  flawLength: 10e-6,
  contactResistancePrefactor: 1055e-4 * 1e6 ** 1.85,
  contactLoadingExponent: 1.85,
  contactUnloadingExponent: 1.02,
  creepReplenishment: creepReplenishment(0.0248, 1.9),
  creepReplenishmentExponent: 1.9,
  diffusionReplenishment: 0,
  replenishmentActivationEnergy: 50000,
  voidHeight: 5e-6,
  occlusionFraction: 0.3,
  interphaseGrowthConstant: 2e-22,
  interphaseConductivity: 1e-5,
  interphaseLithiumConcentration: 4.1e4,
  flowStress: 0.35e9,
};

export const garnet: SolidElectrolyte = {
  name: 'LLZO',
  family: 'oxide',
  ionicConductivity: { value: { kind: 'constant', value: 0.05 }, activationEnergy: 33770 },
  electronicConductivity: 5e-7,
  transferenceNumber: 1,
  density: 5100,
  youngsModulus: 150e9,
  shearModulus: 59.5e9,
  poissonRatio: 0.26,
  fractureToughness: 1e6,
  molarVolume: 1.62e-4,
  reductionPotential: 0.05,
  oxidationPotential: 2.91,
  interphaseClass: 'kinetically_stable',
  localResistance: 2e-4,
  flawLength: 5e-6,
  creepReplenishment: creepReplenishment(0.15, 1),
  creepReplenishmentExponent: 1,
  diffusionReplenishment: 1,
  replenishmentActivationEnergy: 50000,
  voidHeight: 5e-6,
  occlusionFraction: 0.3,
};
