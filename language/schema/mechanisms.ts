// Names that may follow `include`.

export interface MechanismSchema {
  readonly name: string;
  /** Whether a run can include it. */
  readonly built: boolean;
  readonly documentation: string;
}

/** Every mechanism the language knows. A name that is not here is an error; one that is not built is a warning. */
export const mechanisms: readonly MechanismSchema[] = [
  built(
    'contact_loss',
    'Voids under stripping lithium, their healing and occlusion, and the resistance of what contact is left.',
  ),
  built('interphase_growth', 'Growth of the interphase between lithium and a solid electrolyte.'),
  built(
    'double_layer',
    'Capacitance of the double layer on the particles of porous electrodes; for pulses below a second.',
  ),
  built(
    'thermal',
    'Heat balance of the cell with one temperature, reversible heat included; a `thermal` block with `model = lumped` includes it too.',
  ),
  known('lithium_kinetics', 'Kinetics of plating and stripping.'),
  known('limiting_current', 'Depletion of the salt at the plating electrode.'),
  known('sand_time', 'Time to depletion above the limiting current.'),
  known('chazalviel', 'Space charge and growth after depletion.'),
  known('wagner', 'Evenness of the current on a rough electrode.'),
  known('nucleation', 'Size and density of lithium nuclei.'),
  known('sei_growth', 'Growth of the solid electrolyte interphase in a liquid.'),
  known('sei_rupture', 'Rupture of the solid electrolyte interphase by deposits.'),
  known('sei_swelling', 'Swelling of the interphase with solvent.'),
  known('dead_lithium', 'Lithium that loses electronic contact.'),
  known('electrolyte_consumption', 'Consumption of liquid by the interphase.'),
  known('cycle_life', 'Cycles until the lithium reserve is spent.'),
  known('deposit_pressure', 'Effect of pressure on deposits in a liquid.'),
  known('elastic_stability', 'Stability of plating against roughening.'),
  known('stress_kinetics', 'Kinetics of plating under stress.'),
  built(
    'filament_growth',
    'Start and growth of lithium filaments from the worst flaw of a solid electrolyte, and the short when they span it.',
  ),
  known('grain_boundary_focusing', 'Focusing of current at grain boundaries.'),
  built(
    'electronic_leakage',
    'Electrons that leak through a solid electrolyte: self-discharge, and lithium that precipitates inside it.',
  ),
  known('lithium_creep', 'Creep of lithium under pressure.'),
  known('contact_resistance', 'Contact resistance of lithium with pressure and its memory.'),
  known('plating_contact_loss', 'Loss of contact while plating.'),
  known('constriction', 'Constriction of current at what contact is left.'),
  built('pressure_short', 'Lithium pressed through the pores of a solid electrolyte until it shorts the cell.'),
  known('fabrication_density', 'Density of a pellet from its fabrication pressure.'),
  known('interlayer', 'A film between lithium and electrolyte.'),
  known('anode_free', 'Plating on a bare collector.'),
  known('stability_window', 'Electrochemical stability window of the electrolyte.'),
  known('multilayer', 'Layers that decompose under constraint.'),
  known('self_heating', 'Heat of the cell itself.'),
  known('cathode_heterogeneity', 'Uneven cathodes that make plating uneven.'),
  known('stress_diffusion', 'Diffusion in a particle under its own stress.'),
  known('delamination', 'Debonding of particles from a solid electrolyte.'),
  known('particle_fracture', 'Cracks in particles of active material.'),
  known('cathode_interphase', 'Interphase between cathode and solid electrolyte.'),
  known('composite_contact', 'Contact between particles and solid electrolyte.'),
  known('percolation', 'Percolation of ions and electrons in a composite.'),
  known('void_growth', 'Voids in a composite.'),
  known('active_material_loss', 'Loss of active material.'),
  known('lithium_plating', 'Plating of lithium on an insertion anode.'),
  known('particle_swelling', 'Volume change of particles and its pressure.'),
  known('phase_separation', 'Two phases in a particle.'),
  known('polysulfide_shuttle', 'Shuttle of polysulfides in sulfur cells.'),
];

export function findMechanism(name: string): MechanismSchema | undefined {
  return mechanisms.find((mechanism) => mechanism.name === name);
}

function built(name: string, documentation: string): MechanismSchema {
  return { name, built: true, documentation };
}

function known(name: string, documentation: string): MechanismSchema {
  return { name, built: false, documentation };
}
