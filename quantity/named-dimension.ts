// Names of dimensions that people use. A name may have several units that must agree; the tests check that they do.

import type { Dimension } from './dimension.ts';
import { dimensionKey } from './dimension.ts';
import { knownUnit } from './unit.ts';

export interface NamedDimension {
  readonly name: string;
  /** Equal definitions; the first is the SI one, the second or the first what people write. */
  readonly units: readonly string[];
}

/** The first name of a dimension is the one that is printed. */
export const namedDimensions: readonly NamedDimension[] = [
  { name: 'Length', units: ['m', 'um', 'nm', 'mm', 'cm'] },
  { name: 'Area', units: ['m^2', 'cm^2', 'mm^2'] },
  { name: 'Volume', units: ['m^3', 'cm^3', 'L', 'mL'] },
  { name: 'Mass', units: ['kg', 'g', 'mg'] },
  { name: 'Time', units: ['s', 'h', 'min'] },
  { name: 'Current', units: ['A', 'mA'] },
  { name: 'Temperature', units: ['K', 'degC'] },
  { name: 'Amount', units: ['mol', 'mmol'] },
  { name: 'Charge', units: ['A*s', 'mAh', 'Ah'] },
  { name: 'Current density', units: ['A/m^2', 'mA/cm^2'] },
  { name: 'Areal capacity', units: ['A*s/m^2', 'mAh/cm^2'] },
  { name: 'Specific capacity', units: ['A*s/kg', 'mAh/g'] },
  { name: 'Mass per charge', units: ['kg/A/s', 'g/Ah'] },
  { name: 'Areal loading', units: ['kg/m^2', 'mg/cm^2'] },
  { name: 'Density', units: ['kg/m^3', 'g/cm^3'] },
  { name: 'Concentration', units: ['mol/m^3', 'mol/L', 'M'] },
  { name: 'Molar volume', units: ['m^3/mol', 'cm^3/mol'] },
  { name: 'Molar mass', units: ['kg/mol', 'g/mol'] },
  { name: 'Diffusivity', units: ['m^2/s', 'cm^2/s'] },
  { name: 'Pressure', units: ['Pa', 'MPa', 'GPa', 'bar', 'J/m^3', 'N/m^2'] },
  { name: 'Surface energy', units: ['J/m^2', 'N/m'] },
  { name: 'Stiffness of a stack', units: ['Pa/m', 'MPa/um'] },
  { name: 'Fracture toughness', units: ['Pa*m^(1/2)', 'MPa*m^(1/2)'] },
  { name: 'Force', units: ['N', 'kN'] },
  { name: 'Energy', units: ['J', 'eV', 'Wh'] },
  { name: 'Molar energy', units: ['J/mol', 'kJ/mol'] },
  { name: 'Specific energy', units: ['J/kg', 'Wh/kg'] },
  { name: 'Energy density', units: ['J/m^3', 'Wh/L'] },
  { name: 'Power', units: ['W', 'mW'] },
  { name: 'Specific power', units: ['W/kg', 'W/g'] },
  { name: 'Potential', units: ['V', 'mV'] },
  { name: 'Resistance', units: ['ohm', 'mohm'] },
  { name: 'Area-specific resistance', units: ['ohm*m^2', 'ohm*cm^2'] },
  { name: 'Conductivity', units: ['S/m', 'mS/cm', 'S/cm'] },
  { name: 'Capacitance', units: ['F', 'uF'] },
  { name: 'Capacitance per area', units: ['F/m^2', 'uF/cm^2'] },
  { name: 'Rate', units: ['s^-1', 'C', 'Hz'] },
  { name: 'Velocity', units: ['m/s', 'um/h'] },
  { name: 'Heat transfer coefficient', units: ['W/m^2/K'] },
  { name: 'Thermal conductivity', units: ['W/m/K'] },
  { name: 'Heat capacity', units: ['J/K'] },
  { name: 'Specific heat capacity', units: ['J/kg/K'] },
  { name: 'Entropy coefficient', units: ['V/K', 'mV/K'] },
  { name: 'Molar flux', units: ['mol/m^2/s'] },
];

const byKey: ReadonlyMap<string, NamedDimension> = buildIndex();

/** The name people use for a dimension, if it has one. */
export function nameOfDimension(dimension: Dimension): NamedDimension | undefined {
  return byKey.get(dimensionKey(dimension));
}

function buildIndex(): ReadonlyMap<string, NamedDimension> {
  const map = new Map<string, NamedDimension>();
  for (const named of namedDimensions) {
    const key = dimensionKey(knownUnit(named.units[0] ?? '').dimension);
    if (!map.has(key)) map.set(key, named);
  }
  return map;
}
