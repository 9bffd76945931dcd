// The lithium surface under a film: how much of it there is, and how hard the stack presses on it.

import type { CheckedCell } from '../../../model/cell.ts';
import { creepLawOf, type CreepLaw } from '../../../physics/lithium-creep.ts';
import {
  depositPorosity,
  depositPorosityByPressure,
  packedRoughness,
  packedRoughnessByPressure,
} from '../../../physics/lithium-swelling.ts';
import type { FilmOnLithium } from '../../../physics/usual-film.ts';

export interface FilmSurface {
  /** Real over geometric area in the cell as it was assembled. */
  readonly assembledArea: number;
  /** Real over geometric area at a stack pressure (Pa), and its slope by it. */
  area(pressure: number): number;
  areaByPressure(pressure: number): number;
  /** By which bumps are flattened; undefined where pressure on deposits is not included. */
  readonly creep: CreepLaw | undefined;
  /** In the solid of a porous deposit, Pa. */
  stress(pressure: number): { readonly value: number; readonly byPressure: number };
}

/** `followsPressure`: whether pressure on deposits acts live, else as in the cell as it was assembled. */
export function filmSurface(cell: CheckedCell, found: FilmOnLithium, followsPressure: boolean): FilmSurface {
  const { film, deposit, electrode } = found;
  const assembledArea = packedRoughness(film.roughness, cell.stack.pressure, deposit);
  return {
    assembledArea,
    area: (pressure) => (followsPressure ? packedRoughness(film.roughness, pressure, deposit) : assembledArea),
    areaByPressure: (pressure) => (followsPressure ? packedRoughnessByPressure(film.roughness, pressure, deposit) : 0),
    creep: followsPressure ? creepLawOf(electrode) : undefined,
    stress(pressure) {
      const solid = 1 - depositPorosity(pressure, deposit);
      return {
        value: pressure / solid,
        byPressure: 1 / solid + (pressure * depositPorosityByPressure(pressure, deposit)) / solid ** 2,
      };
    },
  };
}
