// Films between active material and electrolyte (C-CEI). Resistances in Ω m² of active surface; per area of the cell they
// are R/(a L θ), with a the active surface per volume and θ its contact fraction.
// Thickness under reaction then diffusion control: d + d²/(2 d_t) = r_0 t with r_0 = V_c i_0c/F; for long times
// d² = 2 k_p t with k_p = r_0 d_t. Walther et al., Chem. Mater. 32, 6123 (2020).

import type { ActiveMaterial, CompositeElectrode } from '../model/cell.ts';

/** Coating, d/κ; undefined where its conductivity is not known, 0 without a coating. */
export function coatingResistance(active: ActiveMaterial): number | undefined {
  const { coating } = active;
  if (coating === undefined) return 0;
  return coating.ionicConductivity === undefined ? undefined : coating.thickness / coating.ionicConductivity;
}

/** Coating and interphase together; a coating of unknown conductivity counts as none. */
export function surfaceFilmResistance(active: ActiveMaterial, electrode: CompositeElectrode): number {
  return (coatingResistance(active) ?? 0) + (electrode.interphaseResistance ?? 0);
}
