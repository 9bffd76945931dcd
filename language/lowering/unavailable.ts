// What a run of a checked simulation would stop at, said where it stands in the text and before the run is started.

import type { CheckedCell, Electrode } from '../../model/cell.ts';
import type { ProtocolStep } from '../../model/protocol.ts';
import type { CheckedSimulation } from '../../model/simulation.ts';
import { stackMass, withoutDensity } from '../../physics/energy-density.ts';
import { heatCapacityOf } from '../../physics/heat-capacity.ts';
import { stepsOf } from '../../physics/operation.ts';
import { saltConductor } from '../../physics/salt-conductor.ts';
import { rateOf } from '../../physics/step-direction.ts';
import type { Finding } from '../finding.ts';
import { finding } from './messages.ts';

interface Announcement {
  readonly path: string;
  readonly message: string;
  readonly help: string;
}

/** Warnings at paths of the model; nothing that is only checked stops a run. */
export function unavailableFindings(simulation: CheckedSimulation): readonly Finding[] {
  const { cell, protocol } = simulation;
  const announcements = [
    ...electrodeAnnouncements('anode', cell.anode),
    ...electrodeAnnouncements('cathode', cell.cathode),
    ...separatorAnnouncements(cell),
    ...thermalAnnouncements(simulation),
    ...doubleLayerAnnouncements(simulation),
    ...stepsOf(protocol).flatMap(({ number, step }) =>
      stepAnnouncements(step, simulation).map((own) => ({ ...own, path: `protocol.${protocol.name}.step[${number}]` })),
    ),
  ];
  return [
    ...announcements.map(({ path, message, help }) =>
      finding('availability/cannot-run-yet', 'warning', { path }, message, { help }),
    ),
  ];
}

function electrodeAnnouncements(side: 'anode' | 'cathode', electrode: Electrode): readonly Announcement[] {
  if (electrode.kind !== 'sulfur') return [];
  return [
    {
      path: side,
      message: 'a sulfur cathode cannot be run yet: the run stops before its first step',
      help: 'its criteria are checked here and by `cellwright assess`',
    },
  ];
}

function separatorAnnouncements(cell: CheckedCell): readonly Announcement[] {
  const salt = saltConductor(cell);
  if (salt.ok || cell.separator.kind !== 'solid') return [];
  const layer = cell.separator.layers.findIndex((l) => l.material.name === salt.material);
  const path = layer < 0 ? 'separator' : `separator.layer[${layer + 1}]`;
  return [{ path, message: `${salt.reason}: the run stops before its first step`, help: salt.help }];
}

function doubleLayerAnnouncements({ cell, include, model }: CheckedSimulation): readonly Announcement[] {
  const hasParticles = cell.anode.kind === 'composite' || cell.cathode.kind === 'composite';
  if (model === 'p2d' || !hasParticles || !include.includes('double_layer')) return [];
  return [
    {
      path: 'simulation.include.double_layer',
      message: `the double layer needs \`model = p2d\`: the run with \`${model}\` stops before its first step`,
      help: 'take `model = p2d`, or leave `double_layer` out',
    },
  ];
}

function thermalAnnouncements({ cell, include }: CheckedSimulation): readonly Announcement[] {
  const isWanted = cell.thermal?.model === 'lumped' || include.includes('thermal');
  if (!isWanted || heatCapacityOf(cell) !== undefined) return [];
  return [
    {
      path: cell.thermal === undefined ? 'simulation.include.thermal' : 'thermal',
      message: `a heat balance needs the heat capacity of the cell, and ${unweighed(cell)}: the run stops before its first step`,
      help: 'give `heat_capacity` in the `thermal` block, e.g. `heat_capacity = 50 J/K`, or the `density` that is missing',
    },
  ];
}

function stepAnnouncements(step: ProtocolStep, { cell }: CheckedSimulation): readonly Omit<Announcement, 'path'>[] {
  const { action } = step;
  const rate = rateOf(action);
  const announcements: Omit<Announcement, 'path'>[] = [];
  const perMass = rate?.kind === 'specific_power' || (action.kind === 'drive' && action.quantity === 'specific_power');
  if (perMass && stackMass(cell) === undefined)
    announcements.push({
      message: `a power in W/kg needs the mass of the stack, and ${unweighed(cell)}: the run stops at this step`,
      help: 'give the `density` that is missing, or give the power in W',
    });
  return announcements;
}

function unweighed(cell: CheckedCell): string {
  const names = withoutDensity(cell).map((name) => `\`${name}\``);
  return names.length === 0 ? 'the mass of its stack is not known' : `no density is known of ${names.join(', ')}`;
}
