// Energy per mass and volume of the repeating unit of a stack (C-BOM): E = q V over Σ ρ L(1 − ε) of all layers, the
// electrolyte and half of each foil; no casing. Volume is that of the charged state, with the lithium that plates.

import type { CheckedCell, Electrode } from '../model/cell.ts';
import { nominalCapacity, openCircuitPotential, type Balance } from './balance.ts';
import { lithiumThicknessPerCharge } from './lithium.ts';
import { sulfurArealCapacity, sulfurCathodeMass } from './sulfur.ts';

/** Density of a microporous polyolefin, kg/m³ (typical). */
const separatorDensity = 950;

export interface StackEnergy {
  /** J/kg and J/m³; 1 Wh is 3600 J. */
  readonly specific: number;
  readonly volumetric: number;
}

/** Energy of a stack that holds `charge` (C/m²) at `voltage`, weighs `mass` (kg/m²) and is `thickness` thick when charged. */
export function stackEnergy(charge: number, voltage: number, mass: number, thickness: number): StackEnergy {
  const energy = charge * voltage;
  return { specific: energy / mass, volumetric: energy / thickness };
}

/** Mean open-circuit voltage of the window; undefined where no active material makes one. */
export function meanVoltage(cell: CheckedCell, limits: Balance): number | undefined {
  const positive = cell.cathode.kind === 'composite' ? cell.cathode.actives[0] : undefined;
  const negative = cell.anode.kind === 'composite' ? cell.anode.actives[0] : undefined;
  if (limits.cathode === undefined || positive === undefined) return undefined;
  const steps = 40;
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    const share = (i + 0.5) / steps;
    const y = limits.cathode.full + (limits.cathode.empty - limits.cathode.full) * share;
    const x = limits.anode === undefined ? 0 : limits.anode.full + (limits.anode.empty - limits.anode.full) * share;
    sum +=
      openCircuitPotential(positive, y, cell) - (negative === undefined ? 0 : openCircuitPotential(negative, x, cell));
  }
  return sum / steps;
}

/** Energy of what the cell declares; undefined where a density is missing. Foils count where they are given. */
export function cellEnergy(cell: CheckedCell, limits: Balance): StackEnergy | undefined {
  const voltage = meanVoltage(cell, limits);
  return voltage === undefined ? undefined : energyOf(cell, limits.capacity, voltage);
}

/** Lithium that a cell with a reserve starts with, m, and its density, kg/m³: what a cell without one is compared with. */
export const usualReserve = 50e-6;
const lithiumDensity = 534;

/** Energy per volume and mass over that of the same cell on a foil of the usual reserve; undefined of other cells. */
export function gainWithoutReserve(cell: CheckedCell, limits: Balance): StackEnergy | undefined {
  if (cell.anode.kind !== 'none') return undefined;
  const own = cellEnergy(cell, limits);
  if (own === undefined) return undefined;
  // The foil is there in the charged state too: mass and thickness on top of what both have.
  const voltage = meanVoltage(cell, limits) ?? NaN;
  const energy = limits.capacity * voltage;
  const mass = energy / own.specific + lithiumDensity * usualReserve;
  const thickness = energy / own.volumetric + usualReserve;
  const other = stackEnergy(limits.capacity, voltage, mass, thickness);
  return { specific: own.specific / other.specific, volumetric: own.volumetric / other.volumetric };
}

/** Mean voltage of sulfur against lithium on discharge, V (typical of both plateaus together). */
const sulfurVoltage = 2.1;

/** The same with a sulfur cathode that delivers what is counted on; undefined for others. */
export function sulfurCellEnergy(cell: CheckedCell): StackEnergy | undefined {
  return cell.cathode.kind === 'sulfur' ? energyOf(cell, sulfurArealCapacity(cell.cathode), sulfurVoltage) : undefined;
}

/** Mass of the repeating unit, kg/m², as above; undefined where a density is missing. The basis of W/kg. */
export function stackMass(cell: CheckedCell): number | undefined {
  const capacity = (nominalCapacity(cell) ?? NaN) / (cell.area * cell.electrodePairs);
  const mass = massOf(cell, capacity);
  return Number.isFinite(mass) && mass > 0 ? mass : undefined;
}

/** What of the stack has no known density, by name: then it has no mass either. Empty where all have one. */
export function withoutDensity({ anode, cathode, separator, electrolyte }: CheckedCell): readonly string[] {
  const missing = new Set<string>();
  const look = (name: string, density: number | undefined): void => {
    if (density === undefined) missing.add(name);
  };
  for (const electrode of [anode, cathode]) {
    if (electrode.kind === 'lithium') look('lithium', electrode.density);
    const foil = electrode.kind === 'composite' || electrode.kind === 'none' ? electrode.collector : undefined;
    if (foil?.thickness !== undefined) look(foil.name, foil.density);
    if (electrode.kind !== 'composite') continue;
    for (const phase of [...electrode.actives, ...electrode.carbons, ...electrode.binders])
      look(phase.name, phase.density);
    if (electrode.electrolyte !== undefined)
      look(electrode.electrolyte.material.name, electrode.electrolyte.material.density);
  }
  if (separator.kind === 'solid') for (const { material } of separator.layers) look(material.name, material.density);
  if (electrolyte !== undefined && electrolyte.amount === undefined) look(electrolyte.name, electrolyte.density);
  return [...missing];
}

/** `capacity` (C/m²) counts only where the electrolyte is given per charge. */
function massOf(cell: CheckedCell, capacity: number): number {
  const parts = [electrodeLayer(cell.anode), electrodeLayer(cell.cathode), separatorLayer(cell)];
  return parts.reduce((sum, part) => sum + part.mass, liquidMass(cell, capacity));
}

function energyOf(cell: CheckedCell, capacity: number, voltage: number): StackEnergy | undefined {
  const parts = [electrodeLayer(cell.anode), electrodeLayer(cell.cathode), separatorLayer(cell)];
  const mass = massOf(cell, capacity);
  const plated = cell.anode.kind === 'composite' ? 0 : lithiumThicknessPerCharge * capacity;
  const thickness = parts.reduce((sum, part) => sum + part.thickness, plated);
  return Number.isFinite(mass) && mass > 0 ? stackEnergy(capacity, voltage, mass, thickness) : undefined;
}

interface Layer {
  /** kg/m² */
  readonly mass: number;
  readonly thickness: number;
}

/** An electrode with half of its foil, which serves two. Mass is NaN where a density is missing. */
function electrodeLayer(electrode: Electrode): Layer {
  const foil = electrode.kind === 'composite' || electrode.kind === 'none' ? electrode.collector : undefined;
  const half = foil?.thickness === undefined ? { mass: 0, thickness: 0 } : layer(foil.density, foil.thickness / 2);
  if (electrode.kind === 'lithium') return layer(electrode.density, electrode.thickness);
  if (electrode.kind === 'sulfur') return { mass: sulfurCathodeMass(electrode), thickness: electrode.thickness };
  if (electrode.kind !== 'composite') return half;
  const { actives, carbons, binders, electrolyte } = electrode;
  const solids = [...actives, ...carbons, ...binders].reduce(
    (sum, p) => sum + p.volumeFraction * (p.density ?? NaN),
    0,
  );
  const solid = electrolyte === undefined ? 0 : electrolyte.volumeFraction * (electrolyte.material.density ?? NaN);
  return {
    mass: (solids + solid) * electrode.thickness + half.mass,
    thickness: electrode.thickness + half.thickness,
  };
}

function separatorLayer({ separator }: CheckedCell): Layer {
  if (separator.kind === 'porous') return layer(separatorDensity * (1 - separator.porosity), separator.thickness);
  return separator.layers.reduce<Layer>(
    (sum, { material, thickness, relativeDensity }) => ({
      mass: sum.mass + (material.density ?? NaN) * relativeDensity * thickness,
      thickness: sum.thickness + thickness,
    }),
    { mass: 0, thickness: 0 },
  );
}

/** The amount that is given, else what fills the pores. */
function liquidMass({ electrolyte, anode, cathode, separator }: CheckedCell, capacity: number): number {
  if (electrolyte === undefined) return 0;
  if (cathode.kind === 'sulfur' && cathode.electrolytePerSulfur !== undefined)
    return (electrolyte.density ?? NaN) * cathode.electrolytePerSulfur * cathode.loading;
  if (electrolyte.amount !== undefined) return electrolyte.amount * capacity;
  const pores = (electrode: Electrode): number =>
    electrode.kind === 'composite' || electrode.kind === 'sulfur' ? electrode.porosity * electrode.thickness : 0;
  const inSeparator = separator.kind === 'porous' ? separator.porosity * separator.thickness : 0;
  return (electrolyte.density ?? NaN) * (pores(anode) + pores(cathode) + inSeparator);
}

function layer(density: number | undefined, thickness: number): Layer {
  return { mass: (density ?? NaN) * thickness, thickness };
}
