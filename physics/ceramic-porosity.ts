// What pores do to a sintered oxide (A12): toughness and modulus fall exponentially from what the library has for 3 % of pores,
//   K_Ic = K e^(−b_K (φ − φ_lib)),  E = E_lib e^(−b_E (φ − φ_lib)).
// b_K through 1.51 MPa√m at 98 % and 0.44 at 83 % density of LLZTO (Hu et al., Chin. Phys. Lett. 38, 098401 (2021)), b_E through
// 149.8 GPa at 3 % and 132.6 GPa at 6 % of pores (Ni et al. 2012). Pressed sulfides and halides are measured as pressed.

import type { CheckedCell, SolidLayer } from '../model/cell.ts';

const toughnessDecay = 8.2;
const modulusDecay = 4.07;
/** Porosity that the library's values of sintered oxides belong to. */
const libraryPorosity = 0.03;

export function porousToughness(toughness: number, porosity: number, at: number = libraryPorosity): number {
  return toughness * Math.exp(-toughnessDecay * (porosity - at));
}

export function porousModulus(modulus: number, porosity: number, at: number = libraryPorosity): number {
  return modulus * Math.exp(-modulusDecay * (porosity - at));
}

/** A sintered oxide layer as its text says it is: where it gives a density and not the value itself, the library's value is brought to it. */
export function asSintered(layer: SolidLayer, layerIndex: number, { provenance }: CheckedCell): SolidLayer {
  const { material, relativeDensity } = layer;
  const isCeramic =
    material.family === 'oxide' && (material.microstructure === undefined || material.microstructure === 'polycrystal');
  const originOf = (name: string): string | undefined =>
    provenance[`separator.layer[${layerIndex + 1}].${name}`]?.origin;
  if (!isCeramic || originOf('relative_density') !== 'text') return layer;
  const porosity = 1 - relativeDensity;
  const { fractureToughness: toughness, youngsModulus: modulus } = material;
  return {
    ...layer,
    material: {
      ...material,
      ...(toughness === undefined || originOf('fracture_toughness') !== 'material'
        ? {}
        : { fractureToughness: porousToughness(toughness, porosity) }),
      ...(modulus === undefined || originOf('youngs_modulus') !== 'material'
        ? {}
        : { youngsModulus: porousModulus(modulus, porosity) }),
    },
  };
}
