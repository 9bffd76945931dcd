// Filaments from the worst flaw at each lithium electrode (A12, A13). States: their lengths, and the breadth of the one that
// spans the electrolyte. A flaw rests until the local plating current cracks it, grows as its tip is supplied, and stops when the
// current falls. Where those from both sides meet, or one gets through, the cell is shorted: a thread of lithium at first, which
// broadens while lithium is still plated. Toughness and conductivity are those of the layer that the tip is in. With `multilayer`
// (A26) a layer behind the first reacts along the crack while the tip is in it, a state each, and stops it once products fill the crack.

import type { CheckedCell } from '../../../model/cell.ts';
import { denseConductivity } from '../../../physics/composite.ts';
import {
  broadening,
  broadeningByBreadth,
  crackFilling,
  crackingShare,
  filamentConductance,
  flowShare,
  tipSpeed,
  tipSpeedByLength,
  type FlawedElectrolyte,
} from '../../../physics/filament-growth.ts';
import {
  interphaseAdvanceRate,
  interphasePassage,
  interphaseThicknessAt,
  interphaseThicknessByAdvance,
} from '../../../physics/interphase.ts';
import { contactFocusing, edgeFocusing } from '../../../physics/lithium-contact.ts';
import { creepLawOf } from '../../../physics/lithium-creep.ts';
import { localResistanceAt } from '../../../physics/lithium-exchange.ts';
import { flawWidth } from '../../../physics/lithium-flow.ts';
import { lithiumInterfaces, type LithiumInterfaceData } from '../../../physics/lithium-interface.ts';
import type { SolidElectrolyte } from '../../../model/electrolyte.ts';
import type { CellContribution, CellMechanism, CellVariables } from '../cell-mechanism.ts';

/** Modes: the short, or the sum of what grows and of the layers (from 0) that the tips are in. */
const growing = { anode: 1, cathode: 2 } as const;
const spanned = 4;
const perLayer = { anode: 8, cathode: 2048 } as const;
const mostLayers = 256;
/** A tip this near to the end of a layer is in the next, as a share of its depth. */
const reached = 1e-7;
/** Shares of the cracking current closer than this count as equal when growth begins or ends. */
const indifference = 1e-9;

interface Layer {
  readonly depth: number;
  readonly material: SolidElectrolyte;
  /** At the temperature of the cell. */
  readonly electrolyte: FlawedElectrolyte;
  readonly temperature: number;
  /** What of it follows the temperature of the run. */
  readonly warmedTo: (temperature: number) => Pick<FlawedElectrolyte, 'conductivity' | 'localResistance'>;
  /** Place of the advance of its reaction with lithium among the states; undefined where it does not count. */
  readonly state: number | undefined;
}

interface Side {
  readonly role: 'anode' | 'cathode';
  /** Layers from this electrode on, each up to a depth, m. */
  readonly layers: readonly Layer[];
  readonly flaw: number;
  /** Focusing at the edge of a debonded disc. */
  readonly edge: number;
}

interface Filaments {
  readonly sides: readonly Side[];
  /** Of the whole electrolyte, m, and of the whole cell, m². */
  readonly thickness: number;
  readonly area: number;
}

/** Undefined where no lithium touches a solid electrolyte of known toughness. */
export function filamentGrowth(cell: CheckedCell, include: readonly string[]): CellMechanism | undefined {
  const sides = sidesOf(cell, include.includes('multilayer'));
  if (sides.length === 0 || cell.separator.kind !== 'solid') return undefined;
  const filling = sides.filter(({ layers }) => layers.some(({ state }) => state !== undefined));
  const filaments: Filaments = {
    sides,
    thickness: cell.separator.layers.reduce((sum, layer) => sum + layer.thickness, 0),
    area: cell.area * cell.electrodePairs,
  };
  return {
    name: 'filament_growth',
    states: [
      ...sides.map(({ role, flaw }) => ({
        name: `length of the filament at the ${role}`,
        unit: 'm',
        description: 'of the worst flaw and the lithium in it',
        initial: flaw,
        scale: filaments.thickness,
      })),
      {
        name: 'breadth of the short',
        unit: 'm',
        description: 'of the lithium that spans the electrolyte',
        initial: flawWidth,
        scale: filaments.thickness,
      },
      ...sides.flatMap(({ role, layers }) =>
        layers.flatMap(({ state }, k) =>
          state === undefined
            ? []
            : [
                {
                  name: `advance of the reaction in layer ${k + 1} from the ${role}`,
                  unit: 'm^2',
                  description: 'L² + 2 (k_p/k_r) L beside the crack',
                  initial: 0,
                  scale: 1e-15,
                },
              ],
        ),
      ),
    ],
    columns: [
      ...sides.flatMap(({ role }) => [
        { name: `${role}.filament_length`, unit: 'm', description: 'longest flaw with the lithium in it' },
        { name: `${role}.cracking_share`, unit: '1', description: 'local plating current over the one that cracks it' },
      ]),
      ...filling.map(({ role }) => ({
        name: `${role}.crack_filling`,
        unit: '1',
        description: 'share of the crack that products of the layer around its tip fill',
      })),
    ],
    evaluate: (at, own, mode, out) => evaluate(filaments, at, own, mode, out),
    observe(own, out, at) {
      sides.forEach((side, k) => {
        out[2 * k] = own[k];
        const electrolyte = electrolyteOf(side.layers[layerAt(side, own[k])], at.temperature);
        out[2 * k + 1] = crackingShare(electrolyte, own[k], platingAt(side, at) * focusingAt(side, at));
      });
      filling.forEach((side, k) => {
        const layer = side.layers[layerAt(side, own[sides.indexOf(side)])];
        out[2 * sides.length + k] = fillingOf(layer, own);
      });
    },
    modeAt: (at, own, mode) => modeAt(filaments, at, own, mode),
    modeEnds: (at, own, mode) => modeEnds(filaments, at, own, mode),
    shortProgress: (own, mode) => (mode === spanned ? 1 : grownShare(filaments, own)),
  };
}

function sidesOf(cell: CheckedCell, isFilling: boolean): Side[] {
  const faces = lithiumInterfaces(cell).filter(({ layer }) => layer.material.fractureToughness !== undefined);
  // Behind the lengths and the breadth.
  let next = faces.length + 1;
  return faces.map((face) => {
    const { role, localResistance, conductivity, contactRadius, flawLength } = face;
    const edge = edgeFocusing(contactRadius, conductivity, localResistance);
    const layers = layersFrom(cell, face).map((layer, k) => {
      const { reactionStrain = 0, interphaseGrowthConstant = 0 } = layer.material;
      const counts = isFilling && k > 0 && reactionStrain > 0 && interphaseGrowthConstant > 0;
      return counts ? { ...layer, state: next++ } : layer;
    });
    return { role, layers, flaw: flawLength, edge };
  });
}

/** A layer of unknown toughness is taken to be as tough as the one before it. */
function layersFrom(cell: CheckedCell, face: LithiumInterfaceData): Side['layers'] {
  const { separator } = cell;
  if (separator.kind !== 'solid') return [];
  const behind = face.role === 'anode' ? separator.layers.slice(1) : separator.layers.slice(0, -1).reverse();
  const creep = creepLawOf(face.electrode);
  let toughness = face.layer.material.fractureToughness ?? NaN;
  let depth = 0;
  return [face.layer, ...behind].map(({ material, thickness }, k) => {
    depth += thickness;
    toughness = material.fractureToughness ?? toughness;
    const { youngsModulus: modulus, poissonRatio = 0.3 } = material;
    const reference = k === 0 ? undefined : material.localResistance;
    const warmedTo: Layer['warmedTo'] = (temperature) => ({
      conductivity: denseConductivity(material, { ...cell, temperature }),
      localResistance:
        reference === undefined
          ? face.localResistanceAt(temperature)
          : localResistanceAt(reference, material, temperature, cell.referenceTemperature),
    });
    return {
      depth,
      material,
      electrolyte: { toughness, modulus, poissonRatio, creep, ...warmedTo(cell.temperature) },
      temperature: cell.temperature,
      warmedTo,
      state: undefined,
    };
  });
}

function electrolyteOf({ electrolyte, temperature, warmedTo }: Layer, present: number): FlawedElectrolyte {
  return present === temperature ? electrolyte : { ...electrolyte, ...warmedTo(present) };
}

/** The layer around the tip of a filament of `length`. */
function layerAt({ layers }: Side, length: number): number {
  const k = layers.findIndex(({ depth }) => length < depth * (1 - reached));
  return k < 0 ? layers.length - 1 : k;
}

/** The layer that the tip of a side was in when `mode` began. */
function layerOf({ role }: Side, mode: number): number {
  return Math.floor(mode / perLayer[role]) % mostLayers;
}

/** Share of the crack in a layer that its products fill. */
function fillingOf({ material, state }: Layer, own: Float64Array): number {
  if (state === undefined) return 0;
  return crackFilling(material.reactionStrain ?? 0, interphaseThicknessAt(material, own[state]));
}

/** Mean plating current at one electrode, A/m². */
function platingAt({ role }: Side, { current }: CellVariables): number {
  return Math.max(0, role === 'anode' ? -current : current);
}

/** Local over mean plating current. */
function focusingAt({ role, edge }: Side, at: CellVariables): number {
  const { contact, focusing } = at[role];
  return focusing * contactFocusing(contact, edge);
}

/** 1 and more where the filament of a side, state `k`, grows. */
function drive(side: Side, at: CellVariables, own: Float64Array, k: number): number {
  const local = platingAt(side, at) * focusingAt(side, at);
  const length = own[k];
  const layer = side.layers[layerAt(side, length)];
  if (!(local > 0) || fillingOf(layer, own) >= 1) return 0;
  const electrolyte = electrolyteOf(layer, at.temperature);
  const share = crackingShare(electrolyte, length, local);
  return share < 1 - 1e-6 ? share : Math.min(share, flowShare(electrolyte, length, local, at.pressure, at.temperature));
}

function evaluate(
  { sides, thickness, area }: Filaments,
  at: CellVariables,
  own: Float64Array,
  mode: number,
  out: CellContribution,
): void {
  const n = own.length;
  const b = sides.length;
  const breadth = own[b];
  if (mode === spanned) {
    const current = Math.max(...sides.map((side) => platingAt(side, at)));
    out.rate[b] = broadening(breadth, thickness, current);
    out.rateByOwn[b * n + b] = broadeningByBreadth(thickness, current);
    if (current > 0) out.rateByCurrent[b] = Math.sign(at.current) * broadening(breadth, thickness, 1);
    out.conductance = filamentConductance(breadth, thickness) / area;
    out.conductanceByOwn[b] = filamentConductance(1, thickness) / area;
    return;
  }
  sides.forEach((side, k) => {
    const current = platingAt(side, at);
    react(side.layers[layerOf(side, mode)], at.temperature, own, out);
    if ((mode & growing[side.role]) === 0 || !(current > 0)) return;
    out.rate[k] = tipSpeed(own[k], current);
    out.rateByOwn[k * n + k] = tipSpeedByLength(own[k], current);
    out.rateByCurrent[k] = (side.role === 'anode' ? -1 : 1) * tipSpeed(own[k], 1);
  });
}

function react({ material, state }: Layer, temperature: number, own: Float64Array, out: CellContribution): void {
  if (state === undefined) return;
  const thickness = interphaseThicknessAt(material, own[state]);
  const open = interphaseAdvanceRate(material, temperature);
  const passage = interphasePassage(material, thickness);
  out.rate[state] = open * passage.value;
  out.rateByOwn[state * own.length + state] =
    open * passage.byThickness * interphaseThicknessByAdvance(material, thickness);
}

/** Share of the electrolyte that was whole at first and is not any more. */
function grownShare({ sides, thickness }: Filaments, own: Float64Array): number {
  const flaws = sides.reduce((sum, { flaw }) => sum + flaw, 0);
  const grown = sides.reduce((sum, { flaw }, k) => sum + own[k] - flaw, 0);
  return flaws >= thickness ? 1 : Math.max(0, grown / (thickness - flaws));
}

function modeAt(filaments: Filaments, at: CellVariables, own: Float64Array, mode: number): number {
  if (mode === spanned || grownShare(filaments, own) >= 1 - indifference) return spanned;
  return filaments.sides.reduce((sum, side, k) => {
    const grows = drive(side, at, own, k) >= 1 - indifference ? growing[side.role] : 0;
    return sum + grows + perLayer[side.role] * layerAt(side, own[k]);
  }, 0);
}

function modeEnds(filaments: Filaments, at: CellVariables, own: Float64Array, mode: number): number {
  if (mode === spanned) return -1;
  return filaments.sides.reduce(
    (most, side, k) => {
      const excess = drive(side, at, own, k) - 1;
      if ((mode & growing[side.role]) === 0) return Math.max(most, excess);
      // A step must not leap over the beginning of a tougher layer, which a longer filament would stand up to.
      const { depth } = side.layers[layerOf(side, mode)];
      return Math.max(most, -excess - 2 * indifference, own[k] / depth - 1);
    },
    grownShare(filaments, own) - 1,
  );
}
