// Where the literature disagrees: which of the answers a cell is judged by.

export interface Conventions {
  /** Pressure in the elastic criterion: half the sum of the two in-plane stresses, or a third of all three. */
  readonly elasticPressure: 'in_plane' | 'mean_stress';
  /** What a stress does to lithium: it shifts the equilibrium, or it changes the exchange current at fixed overpotential. */
  readonly stressKinetics: 'equilibrium_shift' | 'fixed_overpotential';
  /** Whether a lower exchange current gives denser lithium (an evener current) or smaller nuclei (classical theory). */
  readonly nucleation: 'uniformity' | 'classical';
  /** What pressure brings back to a stripping interface: the fit to measured critical currents, or power-law creep alone. */
  readonly replenishment: 'fit' | 'creep';
  /** Work that a constraint takes from decomposition: linear in the volume gain, or that of an elastic inclusion. */
  readonly constraint: 'linear' | 'inclusion';
  /** Electronic conductivity of an electrolyte: n-type, highest at lithium, or the same at every potential. */
  readonly leakage: 'n_type' | 'ohmic';
}
