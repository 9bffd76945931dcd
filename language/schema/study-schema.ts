// Simulations, sweeps, fits and data.

import type { BlockSchema } from './property.ts';
import { property, quantity, typical } from './property.ts';

const cells = {
  ratio: 'ratio',
  whole: true,
  hard: [2, 500],
  plausible: [5, 120],
  reason:
    'LG M50 at 2C is within 50 mV of a fine mesh with 5 cells a region, 2 mV with 20 and 0.04 mV with 120; time grows with their number',
  default: typical('20', 'converged for the usual cells'),
} as const;

export const simulationBlock: BlockSchema = {
  name: 'simulation',
  documentation: 'A cell, a protocol, a model, what to include and what to expect.',
  properties: [
    property('cell', { kind: 'declaration', of: 'cell' }, 'The cell.', { required: true }),
    property('protocol', { kind: 'declaration', of: 'protocol' }, 'The protocol.', { required: true }),
    property(
      'model',
      { kind: 'choice', values: ['spm', 'spme', 'p2d'] },
      'How far the electrodes are resolved: one particle each, with electrolyte, or porous.',
      { default: typical('p2d', 'the most complete model') },
    ),
    quantity('target_cycles', '', 'Cycles the cell has to last, for life criteria.', {
      ratio: 'ratio',
      hard: [1, 1e6],
      plausible: [10, 2e4],
    }),
    quantity('target_life', 'yr', 'Time the cell has to last, for life criteria.', {
      hard: [0, 1000],
      plausible: [0.001, 50],
    }),
  ],
  blocks: { mesh: 'mesh', tolerance: 'tolerance' },
};

export const meshBlock: BlockSchema = {
  name: 'mesh',
  documentation: 'Cells across each region, how particles are resolved, and whether the mesh is checked.',
  properties: [
    quantity('anode', '', 'Cells across the anode.', cells),
    quantity('separator', '', 'Cells across the separator.', cells),
    quantity('cathode', '', 'Cells across the cathode.', cells),
    quantity(
      'particle',
      '',
      'Modes along the radius of a particle whose diffusivity is constant. Where it depends on stoichiometry and `shells` is left out, 30/8 times as many shells.',
      {
        ratio: 'ratio',
        whole: true,
        hard: [2, 120],
        plausible: [4, 40],
        reason:
          'LG M50 at 2C is within 1.4 mV of many modes with 4 and 0.01 mV with 8; time grows with their cube, 120 take twenty times as long as 8, while that of `shells` grows with their number',
        default: typical('8', 'converged for the usual cells'),
      },
    ),
    quantity(
      'shells',
      '',
      'Finite-volume shells instead of modes in every particle. Left out: 30/8 times `particle` (30 by default), and only where the diffusivity depends on stoichiometry.',
      {
        ratio: 'ratio',
        whole: true,
        hard: [3, 1000],
        plausible: [10, 200],
        reason:
          'LG M50 at 2C is within 3 mV of a fine mesh with 10 shells, 0.4 mV with 30 and 0.01 mV with 200; time grows with their number',
      },
    ),
    quantity('particle_sizes', '', 'Sizes by which a `particle_size_spread` is resolved: 1, 3, 5 or 7.', {
      ratio: 'ratio',
      whole: true,
      hard: [1, 7],
      plausible: [1, 7],
      default: typical('5', 'within a second of a discharge for a spread of 30 %'),
    }),
    property(
      'check',
      { kind: 'truth' },
      'Run once more with twice the cells and say how far the voltage moves (`numerics/mesh`).',
    ),
  ],
};

export const toleranceBlock: BlockSchema = {
  name: 'tolerance',
  documentation: 'Tolerances of time integration.',
  properties: [
    quantity('relative', '', 'Relative tolerance.', {
      ratio: 'ratio',
      hard: [1e-12, 0.1],
      plausible: [1e-8, 1e-3],
      default: typical('1e-4', 'usual for cell models'),
    }),
    quantity('absolute', '', 'Absolute tolerance in scaled variables.', {
      ratio: 'ratio',
      hard: [1e-15, 0.1],
      plausible: [1e-10, 1e-3],
      default: typical('1e-6', 'usual for cell models'),
    }),
  ],
};

export const sweepBlock: BlockSchema = {
  name: 'sweep',
  documentation: 'A simulation over varied properties.',
  properties: [
    property('simulation', { kind: 'declaration', of: 'simulation' }, 'The simulation that is varied.', {
      required: true,
    }),
  ],
};

export const fitBlock: BlockSchema = {
  name: 'fit',
  documentation: 'Properties to be estimated against data.',
  properties: [
    property('simulation', { kind: 'declaration', of: 'simulation' }, 'The simulation that is fitted.', {
      required: true,
    }),
  ],
};

export const dataBlock: BlockSchema = {
  name: 'data',
  documentation: 'Measured curves: which column holds what.',
  properties: ['time', 'voltage', 'current', 'capacity', 'temperature'].map((name) =>
    property(name, { kind: 'text' }, `Heading of the column that holds ${name}.`),
  ),
};
