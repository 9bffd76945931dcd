// Lithium | thin separator | composite with a flat potential and fast diffusion: at small currents only the linear resistance
// of the porous electrode is left (Newman & Tobias 1962). Once with a solid electrolyte, once with a liquid.

import type { ActiveMaterial, CheckedCell, CompositeElectrode, LithiumElectrode } from '../../model/cell.ts';
import { constant, lgM50 } from './lg-m50.ts';
import { argyrodite } from './solid-electrolytes.ts';

export interface LinearElectrode {
  /** m */
  readonly length: number;
  /** Effective conductivities of electrolyte and solid, S/m. */
  readonly kappa: number;
  readonly sigma: number;
  /** 1/m */
  readonly area: number;
  /** A/m² */
  readonly i0: number;
}

const separatorThickness = 1e-6;
const separatorConductivity = 1e3;

/** Ω m² of what is beside the electrode. */
export const resistanceOf = { separator: separatorThickness / separatorConductivity };

const foil: LithiumElectrode = {
  kind: 'lithium',
  thickness: 1e-3,
  density: 534,
  molarVolume: 1.3e-5,
  youngsModulus: 7.82e9,
};

const active = ({ area, i0 }: LinearElectrode, diffusivity: number): ActiveMaterial => ({
  name: 'flat',
  volumeFraction: 0.5,
  particleRadius: 1.5 / area,
  maximumConcentration: 5e6,
  openCircuitPotential: constant(3.8),
  diffusivity: constant(diffusivity),
  exchangeCurrentDensity: constant(i0),
  initialStoichiometry: 0.5,
});

const composite = (electrode: LinearElectrode, diffusivity: number): Omit<CompositeElectrode, 'porosity'> => ({
  kind: 'composite',
  thickness: electrode.length,
  bruggeman: 1.5,
  contactFraction: 1,
  effectiveElectronicConductivity: electrode.sigma,
  carbons: [],
  binders: [],
  actives: [active(electrode, diffusivity)],
});

export function linearSolidCell(electrode: LinearElectrode, diffusivity = 1e-8): CheckedCell {
  const { electrolyte: _liquid, voltageWindow: _window, ...dry } = lgM50;
  const conductivity = electrode.kappa / 0.5 ** 1.5;
  return {
    ...dry,
    capacity: 3600,
    area: 1,
    anode: foil,
    separator: {
      kind: 'solid',
      layers: [
        {
          material: { ...argyrodite, ionicConductivity: constant(separatorConductivity) },
          thickness: separatorThickness,
          relativeDensity: 1,
        },
      ],
    },
    interfaces: { anode: { localResistance: 1e-12, resistance: 0 }, cathode: {} },
    cathode: {
      ...composite(electrode, diffusivity),
      porosity: 0,
      electrolyte: {
        material: { ...argyrodite, ionicConductivity: constant(conductivity) },
        volumeFraction: 0.5,
        particleRadius: 1e-6,
      },
    },
  };
}

/** The same with a liquid whose cations carry all current; its conductivity is that in the electrode everywhere. */
export function linearLiquidCell(electrode: LinearElectrode, diffusivity = 1e-8): CheckedCell {
  const conductivity = electrode.kappa / 0.5 ** 1.5;
  const { voltageWindow: _window, ...wet } = lgM50;
  return {
    ...wet,
    capacity: 3600,
    area: 1,
    anode: { ...foil, exchangeCurrentDensity: constant(1e9) },
    // As resistive as the solid one.
    separator: {
      kind: 'porous',
      thickness: (separatorThickness * conductivity) / separatorConductivity,
      porosity: 1,
      bruggeman: 1.5,
    },
    interfaces: { anode: { filmResistance: 0 }, cathode: {} },
    cathode: { ...composite(electrode, diffusivity), porosity: 0.5 },
    electrolyte: {
      name: 'single-ion liquid',
      initialConcentration: 1000,
      ionicConductivity: constant(conductivity),
      saltDiffusivity: constant(1e-10),
      transferenceNumber: constant(1),
      thermodynamicFactor: constant(1),
    },
  };
}
