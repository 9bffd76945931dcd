// Charts of docs/guide/pressure-and-contact.md (A16 to A24): each from the law that the verdict uses, with materials of the library.

import type { Figure } from '../charts/figure.ts';
import { pressureMapFigure } from '../charts/pressure-map-figure.ts';
import { alloyCharge, fullConcentration } from '../physics/interlayer.ts';
import {
  constrictionResistance,
  contactFocusing,
  contactResistance,
  edgeFocusing,
  stripFromFullContact,
} from '../physics/lithium-contact.ts';
import { creepRate } from '../physics/lithium-creep.ts';
import { pressedDensity, thresholdCapacity } from '../physics/pellet-density.ts';
import { bumpHeight, contactLostByPlating, contactModulus } from '../physics/plating-contact.ts';
import { pressureMaps } from '../physics/pressure-map.ts';
import { timeToShort } from '../physics/pressure-short.ts';
import { curve, decades, even, guideFigure, logarithmic } from './guide-curve.ts';
import type { GuideMaterials } from './guide-materials.ts';

const room = 298.15;
const megapascal = logarithmic('Stack pressure', 'MPa');

const creep = guideFigure(
  'lithium_creep',
  'Creep of lithium (measured between 0.2 and 0.6 MPa at 26 °C)',
  logarithmic('Stress', 'MPa'),
  logarithmic('Strain rate', '1/s', [1e-9, 100]),
  [25, 60, 80].map((celsius) =>
    curve(`${celsius} °C`, decades(0.1, 2.8), (mpa) => creepRate(mpa * 1e6, celsius + 273.15)),
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
    { title: 'Contact left', unit: '%', domain: [0, 100] },
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

const constriction = guideFigure(
  'constriction',
  'Constriction at the contact that is left of lithium on Li6PS5Cl',
  { title: 'Contact left', unit: '%', domain: [0, 100] },
  logarithmic('Constriction resistance', 'Ω cm²', [0.01, 100]),
  [1, 5, 20].map((um) =>
    curve(`spots of ${um} µm`, even(1, 95), (percent) => 1e4 * constrictionResistance(percent / 100, um * 1e-6, 0.15)),
  ),
);

const focusing = guideFigure(
  'contact_focusing',
  'Current at the edge of what contact is left, over the mean current',
  { title: 'Contact left', unit: '%', domain: [0, 100] },
  logarithmic('Local over mean current', '', [1, 1000]),
  (
    [
      ['Li6PS5Cl, 2 Ω cm²', 0.15, 2],
      ['Li6PS5Cl, 0.2 Ω cm²', 0.15, 0.2],
      ['no focusing at the edge', 0.15, 1e6],
    ] as const
  ).map(([label, conductivity, resistance]) => {
    const edge = edgeFocusing(5e-6, conductivity, resistance * 1e-4);
    return curve(label, even(1, 99), (percent) => contactFocusing(percent / 100, edge));
  }),
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
  'Density of Li6PS5Cl pressed at room temperature',
  { title: 'Fabrication pressure', unit: 'MPa', domain: [0, 600] },
  { title: 'Relative density', unit: '%', domain: [50, 100] },
  [curve('density', even(0, 600), (mpa) => 100 * pressedDensity(mpa * 1e6))],
  [{ label: 'measured, 370 MPa', x: 370, y: 82 }],
);

const threshold = guideFigure(
  'threshold_capacity',
  'Capacity to short of pressed Li6PS5Cl (surrogate: only its trend is measured)',
  { title: 'Fabrication pressure', unit: 'MPa', domain: [0, 600] },
  { title: 'Capacity to short', unit: 'mAh/cm²', includesZero: true },
  [0.5, 1, 2].map((current) =>
    curve(
      `${current} mA/cm²`,
      even(0, 600),
      (mpa) => thresholdCapacity(10 * current, 1 - pressedDensity(mpa * 1e6)) / 36000,
    ),
  ),
);

function interlayer({ films }: GuideMaterials): Figure {
  return guideFigure(
    'interlayer',
    'Lithium that a film takes up before lithium grows (compositions are estimates)',
    { title: 'Thickness of the film', unit: 'µm', domain: [0, 2] },
    { title: 'Stored charge', unit: 'mAh/cm²', includesZero: true },
    films.map((film) => {
      const concentration = fullConcentration({ ...film, thickness: 1e-6 }) ?? NaN;
      return curve(film.name, even(0, 2), (um) => alloyCharge(concentration, um * 1e-6) / 36000);
    }),
  );
}

const anodeFree = guideFigure(
  'anode_free',
  'Capacity of a cell without a reserve of lithium',
  { title: 'Cycle', unit: '', domain: [0, 500] },
  { title: 'Retention', unit: '%', domain: [0, 100] },
  [0.99, 0.995, 0.999, 0.9998].map((efficiency) =>
    curve(`${100 * efficiency} % a cycle`, even(0, 500), (n) => 100 * efficiency ** n),
  ),
);

export function pressureFigures(materials: GuideMaterials): readonly Figure[] {
  return [
    creep,
    contact(materials),
    loss(materials),
    plating,
    constriction,
    focusing,
    short,
    density,
    threshold,
    interlayer(materials),
    anodeFree,
    ...pressureMaps(materials.mapped).map((map) => ({ ...pressureMapFigure(map), id: `pressure_map_${map.against}` })),
  ];
}
