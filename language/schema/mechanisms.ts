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
    'Capacitance of the double layer on the particles of porous electrodes and on lithium; for pulses below a second.',
  ),
  built(
    'thermal',
    'Heat balance of the cell with one temperature, reversible heat included; a `thermal` block with `model = lumped` includes it too.',
  ),
  built(
    'lithium_kinetics',
    'Charge transfer at lithium: after Marcus where the lithium has a `reorganization_energy`, else Butler–Volmer.',
  ),
  built(
    'limiting_current',
    'How near the salt at plated lithium comes to the limiting current, from the profile of the run.',
  ),
  built('sand_time', 'When the salt at plated lithium is used up, from the profile of the run.'),
  built(
    'chazalviel',
    'Filaments of space charge that advance once the salt is used up, and the short when they span the separator.',
  ),
  built('wagner', 'Evenness of plating on bumps, from the slope of charge transfer in the run.'),
  built('nucleation', 'Overpotential at which lithium starts on a bare collector; size and density of nuclei.'),
  built(
    'sei_growth',
    'Growth of the film on lithium in a liquid by its `growth_law`: thickness, resistance, lithium bound.',
  ),
  built('sei_rupture', 'Bumps that break the film on lithium, and the lithium that covers what is bare.'),
  built('sei_swelling', 'Liquid in the film on lithium: it conducts better, is softer and lets solvent through.'),
  built('dead_lithium', 'Plated lithium that loses its contact when it is stripped, and the layer it leaves.'),
  built('electrolyte_consumption', 'Liquid that the film on lithium uses up, until pores run dry.'),
  built(
    'cycle_life',
    'Lithium lost by the `coulombic_efficiency` of the electrolyte where no other mechanism takes it; how many cycles it lasts.',
  ),
  built(
    'deposit_pressure',
    'Pressure on plated lithium in a liquid: how porous and thick it is, and what the separator still lets through.',
  ),
  built('elastic_stability', 'Whether elastic stress alone would keep plated lithium even; changes nothing in a run.'),
  built('stress_kinetics', 'Stress in lithium and electrolyte in the kinetics, by the convention of the cell.'),
  built(
    'filament_growth',
    'Start and growth of lithium filaments from the worst flaw of a solid electrolyte, and the short when they span it.',
  ),
  built('grain_boundary_focusing', 'Focusing of current at grain boundaries, on what cracks flaws and raises bumps.'),
  built(
    'electronic_leakage',
    'Electrons that leak through a solid electrolyte: self-discharge, and lithium that precipitates inside it.',
  ),
  built('lithium_creep', 'Lithium that pressure squeezes out of a foil with free edges.'),
  built('contact_resistance', 'Contact resistance of lithium with pressure and its memory; on with `contact_loss`.'),
  built('plating_contact_loss', 'Contact that unevenly plated lithium holds apart until creep levels it.'),
  built('constriction', 'Constriction and crowding of current at what contact is left; on with `contact_loss`.'),
  built('pressure_short', 'Lithium pressed through the pores of a solid electrolyte until it shorts the cell.'),
  built('fabrication_density', 'Density of a pellet from its fabrication pressure, and the capacity that it stands.'),
  built('interlayer', 'A film between lithium and electrolyte that takes up lithium and gives it to stripping.'),
  built('anode_free', 'Islands of lithium that cover a bare collector.'),
  built(
    'stability_window',
    'Stability of the electrolyte at lithium and at the cathode; `interphase_growth` lets it react.',
  ),
  built('multilayer', 'Layers of an electrolyte that protect each other: which may touch lithium, which fill cracks.'),
  built('self_heating', 'Heat balance of the cell with one temperature, as `thermal`.'),
  built(
    'cathode_heterogeneity',
    'Unevenness of the cathode that reaches lithium, on what cracks flaws and raises bumps.',
  ),
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
