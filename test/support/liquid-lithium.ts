// Lithium in a liquid as checked cells, written by hand so that solver tests do not depend on the language.

import type { CheckedCell, Interface, LithiumElectrode } from '../../model/cell.ts';
import type { SolidElectrolyteInterphase } from '../../model/sei.ts';
import { usualDeposit, usualFilm } from '../../physics/usual-film.ts';
import { constant } from './lg-m50.ts';
import { xu2019 } from './xu2019.ts';

const foil: LithiumElectrode = {
  kind: 'lithium',
  thickness: 1e-4,
  density: 534,
  molarVolume: 1.3e-5,
  youngsModulus: 7.82e9,
};

/** An interface with a film of its own, whose resistance follows from it. */
export const filmed = (film: Partial<SolidElectrolyteInterphase> = {}, more: Partial<Interface> = {}): Interface => {
  const sei = { ...usualFilm, ...film };
  return { sei, deposit: usualDeposit, filmResistance: sei.thickness / sei.ionicConductivity, ...more };
};

/** Lithium | free electrolyte of 1 mm, 1 mol/L, D 3e-10 m²/s, t₊ 0.38, κ 1 S/m | lithium, i0 10 A/m², films as given. */
export const liquidSymmetric = (film: Partial<SolidElectrolyteInterphase> = {}): CheckedCell => ({
  name: 'liquid_symmetric',
  area: 1e-4,
  electrodePairs: 1,
  temperature: 298.15,
  referenceTemperature: 298.15,
  stack: { pressure: 0.2e6, fixture: { kind: 'constant_pressure' }, assemblyPressure: 0.2e6 },
  anode: foil,
  separator: { kind: 'porous', thickness: 1e-3, porosity: 1, bruggeman: 1.5 },
  cathode: foil,
  interfaces: { anode: filmed(film), cathode: filmed(film) },
  electrolyte: {
    name: 'free',
    initialConcentration: 1000,
    ionicConductivity: constant(1),
    saltDiffusivity: constant(3e-10),
    transferenceNumber: constant(0.38),
    thermodynamicFactor: constant(1),
    lithiumExchangeCurrentDensity: 10,
    density: 1200,
  },
  contactResistance: 0,
  provenance: {},
});

/** Lithium | NMC after Xu et al. (2019) with a foil of 50 µm, a film as given and `amount` of liquid (kg/C). */
export const liquidFull = (film: Partial<SolidElectrolyteInterphase> = {}, amount?: number): CheckedCell => {
  const { exchangeCurrentDensity: _own, ...anode } = xu2019.anode as LithiumElectrode;
  return {
    ...xu2019,
    anode: { ...anode, thickness: 50e-6 },
    interfaces: { anode: filmed(film), cathode: {} },
    electrolyte: {
      ...xu2019.electrolyte!,
      lithiumExchangeCurrentDensity: 50,
      density: 1200,
      ...(amount === undefined ? {} : { amount }),
    },
  };
};
