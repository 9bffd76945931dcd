// What lithium on a solid electrolyte does under every stack pressure, against current or temperature.

/** From best to worst. */
export const pressureZones = [
  'works',
  'resistive',
  'voids',
  'short_lived',
  'contact_lost',
  'cracks_after_strip',
  'cracks',
  'shorts',
] as const;
export type PressureZone = (typeof pressureZones)[number];

/** Pressures between which the same holds, Pa. */
export interface PressureStretch {
  readonly zone: PressureZone;
  readonly from: number;
  readonly to: number;
}

export interface PressureColumn {
  /** A/m² or K. */
  readonly across: number;
  /** From the lowest to the highest pressure without gaps. */
  readonly stretches: readonly PressureStretch[];
  /** Least pressure that keeps contact, and what it is where the estimate is off by one standard deviation, Pa. */
  readonly needed: number;
  readonly neededSpread: readonly [number, number];
  /** Largest pressure for the life of the map, Pa; zero or less where none lives as long. */
  readonly lives: number;
  /** Largest pressure that neither shorts the cell at once nor before the life that is asked for, Pa. */
  readonly allowed: number;
}

export interface PressureMap {
  readonly cell: string;
  readonly simulation: string;
  readonly against: 'current' | 'temperature';
  /** What the other one is kept at: K where drawn against current, A/m² where against temperature. */
  readonly kept: number;
  /** Where the user's cell is. */
  readonly own: { readonly across: number; readonly pressure: number; readonly zone: PressureZone };
  /** Life that is drawn, s; it limits the pressure only where it is asked for. */
  readonly life: number;
  readonly isLifeAsked: boolean;
  /** C/m² a half cycle; undefined where nothing bounds it. */
  readonly charge: number | undefined;
  /** Ends of the pressure axis, Pa. */
  readonly lowest: number;
  readonly highest: number;
  readonly columns: readonly PressureColumn[];
}
