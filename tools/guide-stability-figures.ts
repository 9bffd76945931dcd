// Charts of docs/guide/electrolyte-stability.md (A25 to A28): each from the law that the verdict uses, with materials of the library.

import type { Figure } from '../charts/figure.ts';
import { arrhenius, standardTemperature } from '../physics/constants.ts';
import { unevennessAtLithium } from '../physics/current-focusing.ts';
import { confiningModulus, constrainedPotential } from '../physics/decomposition.ts';
import { interphaseThickness } from '../physics/interphase.ts';
import { usualFilm } from '../physics/usual-film.ts';
import { curve, decades, even, guideFigure, logarithmic } from './guide-curve.ts';
import type { GuideMaterials } from './guide-materials.ts';

/** Potentials between which each neither takes up nor gives lithium. */
function windows(materials: GuideMaterials): Figure {
  const { argyrodite, thiophosphate, garnet, halide, phosphate, oxynitride } = materials;
  const shown = [halide, phosphate, oxynitride, garnet, thiophosphate, argyrodite];
  return guideFigure(
    'stability_window',
    'Stability windows, computed without kinetics',
    { title: 'Potential against Li/Li⁺', unit: 'V', domain: [0, 5] },
    { title: 'Material', unit: '', domain: [0.5, shown.length + 0.5], names: shown.map((m) => m.name) },
    shown.map(({ reductionPotential: low = NaN, oxidationPotential: high = NaN }, k) => ({
      label: 'window',
      x: [low, high],
      y: [k + 1, k + 1],
    })),
    shown.map(({ reductionPotential: low = NaN, oxidationPotential: high = NaN }, k) => ({
      label: `${low} to ${high} V`,
      x: high,
      y: k + 1,
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
      curve(
        material.name,
        decades(0.01, 3650),
        (days) => 1e9 * interphaseThickness(material, days * 86400, standardTemperature),
      ),
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
    [{ label: 'held by Li6PS5Cl of 90 % density', x: held, y: 1.9 }],
    [held],
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

export function stabilityFigures(materials: GuideMaterials): readonly Figure[] {
  return [windows(materials), interphase(materials), multilayer(materials), warmth(materials), unevenCathode];
}
