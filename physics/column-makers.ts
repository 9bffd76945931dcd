// Which mechanisms make which result columns: any one of those named does.

export interface ColumnMaker {
  readonly mechanisms: readonly string[];
  /** Where lithium has to be; left out: anywhere, also in a cell without lithium. */
  readonly at?: 'solid' | 'liquid';
  /** Of a foil that was pressed on or is squeezed, not of lithium that is plated on a collector. */
  readonly onlyFoils?: true;
}

const onSolid = (...mechanisms: string[]): ColumnMaker => ({ mechanisms, at: 'solid' });
const underFoil = (...mechanisms: string[]): ColumnMaker => ({ mechanisms, at: 'solid', onlyFoils: true });
const inLiquid = (...mechanisms: string[]): ColumnMaker => ({ mechanisms, at: 'liquid' });
const anywhere = (...mechanisms: string[]): ColumnMaker => ({ mechanisms });

/** Columns of a lithium interface, without the electrode. */
export const interfaceColumnMakers: Readonly<Record<string, ColumnMaker>> = {
  contact_fraction: onSolid('contact_loss'),
  occluded_fraction: onSolid('contact_loss'),
  contact_resistance: underFoil('contact_resistance', 'contact_loss'),
  highest_pressure: underFoil('contact_resistance', 'contact_loss'),
  constriction_resistance: onSolid('constriction', 'contact_loss'),
  current_focusing: onSolid('constriction', 'contact_loss'),
  squeezed_lithium: underFoil('lithium_creep'),
  interphase_thickness: onSolid('interphase_growth'),
  interphase_resistance: onSolid('interphase_growth'),
  boundary_focusing: onSolid('grain_boundary_focusing'),
  heterogeneity_focusing: onSolid('cathode_heterogeneity'),
  plating_contact_loss: onSolid('plating_contact_loss'),
  interlayer_filling: onSolid('interlayer'),
  filament_length: onSolid('filament_growth'),
  cracking_share: onSolid('filament_growth'),
  crack_filling: onSolid('filament_growth'),
  isolated_lithium: onSolid('electronic_leakage'),
  sei_thickness: inLiquid('sei_growth', 'sei_rupture', 'sei_swelling'),
  sei_resistance: inLiquid('sei_growth', 'sei_rupture', 'sei_swelling'),
  sei_lithium: inLiquid('sei_growth', 'sei_rupture', 'cycle_life'),
  broken_fraction: inLiquid('sei_rupture'),
  dead_lithium: inLiquid('dead_lithium'),
  dead_layer_thickness: inLiquid('dead_lithium'),
  electrolyte_saturation: inLiquid('electrolyte_consumption'),
  deposit_porosity: inLiquid('deposit_pressure'),
  deposit_thickness: inLiquid('deposit_pressure'),
  filament_front: inLiquid('chazalviel'),
  bump_height: anywhere('sei_rupture', 'plating_contact_loss'),
  stress_shift: anywhere('stress_kinetics'),
  critical_nucleus_radius: anywhere('nucleation'),
  nucleus_density: anywhere('nucleation'),
  collector_coverage: anywhere('anode_free'),
  island_radius: anywhere('anode_free'),
  limiting_current_share: anywhere('limiting_current'),
  surface_concentration: anywhere('sand_time'),
  wagner_number: anywhere('wagner'),
};

/** Columns of the whole cell. */
export const cellColumnMakers: Readonly<Record<string, ColumnMaker>> = {
  penetrated_share: onSolid('pressure_short'),
  leakage_current_density: onSolid('electronic_leakage'),
  bypass_current_density: anywhere('filament_growth', 'pressure_short', 'chazalviel', 'electronic_leakage'),
  shorted: anywhere('filament_growth', 'pressure_short', 'chazalviel'),
  time_to_short: anywhere('filament_growth', 'pressure_short', 'chazalviel'),
  reaction_heat: anywhere('thermal', 'self_heating'),
  ohmic_heat: anywhere('thermal', 'self_heating'),
  reversible_heat: anywhere('thermal', 'self_heating'),
};
