// Charts of the guide on lithium and solid electrolytes (A10 to A28): each from the law that the verdict uses, with materials
// of the library.

import type { Figure } from '../charts/figure.ts';
import { pressureMapFigure } from '../charts/pressure-map-figure.ts';
import type { CheckedSimulation } from '../model/simulation.ts';
import type { SolidElectrolyte } from '../model/electrolyte.ts';
import { arrhenius, faraday, standardTemperature } from '../physics/constants.ts';
import { unevennessAtLithium } from '../physics/current-focusing.ts';
import { confiningModulus, constrainedPotential } from '../physics/decomposition.ts';
import { criticalModulusRatio } from '../physics/elastic-stability.ts';
import { leakageBy } from '../physics/electronic-leakage.ts';
import { criticalPlatingCurrent } from '../physics/filament-initiation.ts';
import { boundaryCurrents } from '../physics/grain-boundary-field.ts';
import { alloyCharge, fullConcentration } from '../physics/interlayer.ts';
import { interphaseThickness } from '../physics/interphase.ts';
import {
  constrictionResistance,
  contactFocusing,
  contactResistance,
  edgeFocusing,
  stripFromFullContact,
} from '../physics/lithium-contact.ts';
import { creepRate } from '../physics/lithium-creep.ts';
import { exchangeUnderStress, lithiumPotentialShift } from '../physics/lithium-stress.ts';
import { pressedDensity, thresholdCapacity } from '../physics/pellet-density.ts';
import { bumpHeight, contactLostByPlating, contactModulus } from '../physics/plating-contact.ts';
import { pressureMaps } from '../physics/pressure-map.ts';
import { timeToShort } from '../physics/pressure-short.ts';
import { usualFilm } from '../physics/usual-film.ts';
import { curve, decades, even, guideFigure, logarithmic } from './guide-curve.ts';

const room = 298.15;
const megapascal = logarithmic('Stack pressure', 'MPa');

/** What of the library the charts need. */
export interface GuideMaterials {
  readonly argyrodite: SolidElectrolyte;
  readonly garnet: SolidElectrolyte;
  readonly thiophosphate: SolidElectrolyte;
  readonly halide: SolidElectrolyte;
  readonly silver: { readonly molarVolume?: number; readonly lithiumPerFormula?: number; readonly name: string };
  /** Whose pressures are mapped. */
  readonly mapped: CheckedSimulation;
}

const elastic = guideFigure(
  'elastic_stability',
  'Modulus ratio at which roughness neither grows nor decays',
  { title: 'Molar volume of Li⁺ in the electrolyte over that of lithium', unit: '', domain: [0, 5] },
  logarithmic('Shear modulus over that of lithium', ''),
  [
    // Below one it is stable under the ratio, above one over it: two branches each.
    ...(
      [
        ['pressure in the plane', 'in_plane'],
        ['mean of all stresses', 'mean_stress'],
      ] as const
    ).flatMap(([label, pressure]) =>
      [even(0, 0.95), even(1.2, 5)].map((v) => curve(label, v, (at) => criticalModulusRatio(at, 0.33, pressure))),
    ),
  ],
);

const stress = guideFigure(
  'stress_kinetics',
  'What a pressure in lithium changes, one or the other',
  logarithmic('Pressure in the metal', 'MPa'),
  logarithmic('mV, or per cent', ''),
  [
    curve(
      'shift of the equilibrium, mV',
      decades(0.1, 1000),
      (p) => (1000 * lithiumPotentialShift(p * 1e6, 0, 0)) / faraday,
    ),
    curve(
      'change of the exchange current, %',
      decades(0.1, 1000),
      (p) => 100 * (exchangeUnderStress(lithiumPotentialShift(p * 1e6, 0, 0), room) - 1),
    ),
  ],
);

function filament({ argyrodite, garnet }: GuideMaterials): Figure {
  const at = (material: SolidElectrolyte, conductivity: number, resistance: number) => (um: number) =>
    criticalPlatingCurrent(material.fractureToughness ?? NaN, um * 1e-6, resistance * 1e-4, conductivity) / 10;
  const flaws = decades(0.01, 100);
  return guideFigure(
    'filament_growth',
    'Plating current at which lithium cracks a flaw',
    logarithmic('Length of the flaw', 'µm'),
    logarithmic('Critical current', 'mA/cm²'),
    [
      curve('Li6PS5Cl, 2 Ω cm²', flaws, at(argyrodite, 0.15, 2)),
      curve('LLZO, 2 Ω cm²', flaws, at(garnet, 0.05, 2)),
      curve('LLZO, 100 Ω cm² (air)', flaws, at(garnet, 0.05, 100)),
    ],
    [{ label: 'Kasemchainan 2019', x: 10, y: 2 }],
  );
}

const boundaries = guideFigure(
  'grain_boundary_focusing',
  'Current at the middle of a grain boundary, grains 500 times as wide',
  logarithmic('Conductivity of the boundary over that of the grain', ''),
  logarithmic('Over the mean current', ''),
  [0.05, 5, 50, 250].map((number) =>
    curve(`κR/δ = ${number}`, decades(0.01, 1000, 41), (ratio) => boundaryCurrents(ratio, number, 500).middle),
  ),
);

const leakage = guideFigure(
  'electronic_leakage',
  'Capacity of 3 mAh/cm² lost in a month at 4 V (ohmic: upper bound)',
  logarithmic('Electronic conductivity', 'S/cm'),
  logarithmic('Lost a month', '%'),
  (
    [
      ['n_type', 30],
      ['n_type', 500],
      ['ohmic', 30],
      ['ohmic', 500],
    ] as const
  ).map(([convention, um]) =>
    curve(
      `${convention === 'ohmic' ? 'ohmic' : 'n-type'}, ${um} µm`,
      decades(1e-11, 1e-6),
      (s) => (100 * 30 * 86400 * leakageBy(convention, (um * 1e-6) / (100 * s), 0, 4, room)) / (3 * 36000),
    ),
  ),
);

const creep = guideFigure(
  'lithium_creep',
  'Creep of lithium (measured between 0.2 and 0.6 MPa at 26 °C)',
  logarithmic('Stress', 'MPa'),
  logarithmic('Strain rate', '1/s'),
  [25, 60, 80].map((celsius) =>
    curve(`${celsius} °C`, decades(0.1, 3), (mpa) => creepRate(mpa * 1e6, celsius + 273.15)),
  ),
  [
    { label: 'Masias 2019', x: 0.2, y: 2e-7 },
    { label: '', x: 0.3, y: 5e-6 },
    { label: '', x: 0.4, y: 1.5e-5 },
    { label: '', x: 0.6, y: 3.89e-4 },
  ],
);

function contact({ argyrodite }: GuideMaterials): Figure {
  const at = (highest: number) => (p: number) => 1e4 * contactResistance(argyrodite, p * 1e6, highest * 1e6);
  return guideFigure(
    'contact_resistance',
    'Contact resistance of lithium on Li6PS5Cl',
    megapascal,
    logarithmic('Contact resistance', 'Ω cm²'),
    [
      curve('first loading', decades(0.5, 50), at(0)),
      curve('after 10 MPa', decades(0.5, 10), at(10)),
      curve('after 25 MPa', decades(0.5, 25), at(25)),
    ],
  );
}

function loss({ argyrodite }: GuideMaterials): Figure {
  return guideFigure(
    'contact_loss',
    'Contact of lithium on Li6PS5Cl while 0.4 mA/cm² are stripped',
    { title: 'Stripped charge', unit: 'mAh/cm²', domain: [0, 2.5] },
    { title: 'Contact left', unit: '%', domain: [0, 105] },
    [1, 2, 3, 5].map((mpa) =>
      curve(
        `${mpa} MPa`,
        even(0.001, 2.5, 61),
        (q) => 100 * stripFromFullContact(argyrodite, 5e-6, 4, q * 36000, mpa * 1e6, room).contact,
      ),
    ),
  );
}

const modulus = contactModulus({ modulus: 7.82e9, poissonRatio: 0.381 }, { modulus: 22.1e9, poissonRatio: 0.37 });
const plating = guideFigure(
  'plating_contact_loss',
  'Contact lost while 1 mAh/cm² is plated (surrogate, not calibrated)',
  logarithmic('Current density', 'mA/cm²'),
  { title: 'Contact lost', unit: '%', includesZero: true },
  [0.5, 1, 5].map((mpa) =>
    curve(
      `${mpa} MPa`,
      decades(0.1, 10),
      (j) => 100 * contactLostByPlating(bumpHeight(10 * j, 0.1, mpa * 1e6, room, 36000 / (10 * j)), mpa * 1e6, modulus),
    ),
  ),
);

const edge = edgeFocusing(5e-6, 0.15, 2e-4);
const constriction = guideFigure(
  'constriction',
  'What contact is left of Li6PS5Cl costs and focuses',
  logarithmic('Contact left', '%'),
  logarithmic('Ω cm², or times the mean current', ''),
  [
    curve('constriction, Ω cm²', decades(1, 99), (percent) => 1e4 * constrictionResistance(percent / 100, 5e-6, 0.15)),
    curve('next plating over the mean', decades(1, 99), (percent) => contactFocusing(percent / 100, edge)),
  ],
);

const short = guideFigure(
  'pressure_short',
  'Life of Li | Li6PS5Cl | Li at 75 µA/cm² (surrogate, ± 50 %)',
  { title: 'Stack pressure', unit: 'MPa', domain: [0, 30] },
  logarithmic('Time to short', 'h'),
  [
    curve('82 % density, 25 °C', even(0, 30), (mpa) => timeToShort(mpa * 1e6, 0.75, room, 0.18) / 3600),
    curve('90 % density, 25 °C', even(0, 30), (mpa) => timeToShort(mpa * 1e6, 0.75, room, 0.1) / 3600),
    curve('82 % density, 60 °C', even(0, 30), (mpa) => timeToShort(mpa * 1e6, 0.75, 333.15, 0.18) / 3600),
  ],
  [
    { label: 'Doux 2020', x: 10, y: 474 },
    { label: '', x: 15, y: 272 },
    { label: '', x: 20, y: 190 },
    { label: '', x: 25, y: 48 },
  ],
);

const density = guideFigure(
  'fabrication_density',
  'Density, and capacity to short (surrogate: only its trend is measured)',
  { title: 'Fabrication pressure', unit: 'MPa', domain: [0, 600] },
  { title: 'Density in %, capacity in mAh/cm²', unit: '', includesZero: true },
  [
    curve('density of Li6PS5Cl, %', even(0, 600), (mpa) => 100 * pressedDensity(mpa * 1e6)),
    curve(
      'capacity to short at 1 mA/cm²',
      even(0, 600),
      (mpa) => thresholdCapacity(10, 1 - pressedDensity(mpa * 1e6)) / 36000,
    ),
  ],
);

function interlayer({ silver }: GuideMaterials): Figure {
  const concentration = fullConcentration({ ...silver, thickness: 1e-6 }) ?? NaN;
  return guideFigure(
    'interlayer',
    'Lithium that a film takes up before lithium grows',
    { title: 'Thickness of the film', unit: 'µm', domain: [0, 2] },
    { title: 'Stored charge', unit: 'mAh/cm²', includesZero: true },
    [curve(silver.name, even(0, 2), (um) => alloyCharge(concentration, um * 1e-6) / 36000)],
  );
}

const anodeFree = guideFigure(
  'anode_free',
  'Capacity of a cell without a reserve of lithium',
  { title: 'Cycle', unit: '', domain: [0, 500] },
  { title: 'Retention', unit: '%', domain: [0, 105] },
  [0.99, 0.995, 0.999, 0.9998].map((efficiency) =>
    curve(`${100 * efficiency} % a cycle`, even(0, 500), (n) => 100 * efficiency ** n),
  ),
);

/** Potentials between which each neither takes up nor gives lithium. */
function windows({ argyrodite, thiophosphate, garnet, halide }: GuideMaterials): Figure {
  const materials = [argyrodite, thiophosphate, garnet, halide];
  return guideFigure(
    'stability_window',
    'Stability windows, computed without kinetics',
    { title: 'Potential against Li/Li⁺', unit: 'V', domain: [0, 5] },
    { title: 'Material', unit: '', domain: [0, materials.length + 1] },
    materials.map((material, k) => ({
      label: material.name,
      x: [material.reductionPotential ?? NaN, material.oxidationPotential ?? NaN],
      y: [materials.length - k, materials.length - k],
    })),
    materials.map((material, k) => ({
      label: material.name,
      x: material.oxidationPotential ?? NaN,
      y: materials.length - k,
    })),
  );
}

function interphase({ argyrodite, thiophosphate, halide }: GuideMaterials): Figure {
  return guideFigure(
    'interphase_growth',
    'Interphase at lithium (growth constants are estimates)',
    logarithmic('Time', 'd'),
    logarithmic('Thickness', 'nm'),
    [argyrodite, thiophosphate, halide].map((material) =>
      curve(material.name, decades(0.01, 3650), (days) => 1e9 * interphaseThickness(material, days * 86400)),
    ),
  );
}

function multilayer({ argyrodite, thiophosphate, halide }: GuideMaterials): Figure {
  const held = confiningModulus(40e9, argyrodite.shearModulus ?? NaN, 0.1) / 1e9;
  return guideFigure(
    'multilayer',
    'Reduction of a layer under constraint, linear convention',
    { title: 'Effective modulus of the constraint', unit: 'GPa', domain: [0, 25] },
    { title: 'Reduction potential', unit: 'V', domain: [0, 2] },
    [argyrodite, thiophosphate, halide].map((material) =>
      curve(material.name, even(0, 25), (gpa) =>
        Math.max(
          0,
          constrainedPotential(
            material.reductionPotential ?? NaN,
            gpa * 1e9,
            material.reductionStepStrain ?? NaN,
            material.molarVolume ?? NaN,
            material.reductionStepElectrons ?? NaN,
          ),
        ),
      ),
    ),
    [{ label: 'what Li6PS5Cl of 90 % density gives', x: held, y: 0.1 }],
  );
}

function warmth({ argyrodite }: GuideMaterials): Figure {
  const factor = (energy: number) => (celsius: number) => arrhenius(energy, celsius + 273.15, standardTemperature);
  return guideFigure(
    'self_heating',
    'What warmth gives and takes, against 25 °C',
    { title: 'Temperature', unit: '°C', domain: [0, 100] },
    logarithmic('Times as fast', ''),
    [
      curve('lithium brought back', even(0, 100), factor(argyrodite.replenishmentActivationEnergy ?? NaN)),
      curve('creep through pores', even(0, 100), factor(37000)),
      curve('film in a liquid', even(0, 100), factor(usualFilm.growthActivationEnergy)),
    ],
  );
}

const unevenCathode = guideFigure(
  'cathode_heterogeneity',
  'Unevenness of the cathode (50 %) that reaches lithium',
  logarithmic('Thickness of the electrolyte', 'µm'),
  { title: 'Local over mean current', unit: '' },
  [20, 50, 200].map((wavelength) =>
    curve(`repeats over ${wavelength} µm`, decades(1, 500), (um) => unevennessAtLithium(0.5, um, wavelength)),
  ),
);

export function solidFigures(materials: GuideMaterials): readonly Figure[] {
  return [
    elastic,
    stress,
    filament(materials),
    boundaries,
    leakage,
    creep,
    contact(materials),
    loss(materials),
    plating,
    constriction,
    short,
    density,
    interlayer(materials),
    anodeFree,
    windows(materials),
    interphase(materials),
    multilayer(materials),
    warmth(materials),
    unevenCathode,
    ...pressureMaps(materials.mapped).map((map) => ({ ...pressureMapFigure(map), id: `pressure_map_${map.against}` })),
  ];
}
