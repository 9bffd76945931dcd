// What a run of a checked simulation would stop at, said where it stands in the text and before the run is started.

import type { CheckedCell, Electrode } from '../../model/cell.ts';
import type { ProtocolStep } from '../../model/protocol.ts';
import type { CheckedSimulation } from '../../model/simulation.ts';
import { stackMass } from '../../physics/energy-density.ts';
import { stepsOf } from '../../physics/operation.ts';
import { directionOf, rateOf } from '../../physics/step-direction.ts';
import { printNumber } from '../../quantity/print.ts';
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
    ...stepsOf(protocol).flatMap(({ number, step }) =>
      stepAnnouncements(step, cell).map((own) => ({ ...own, path: `protocol.${protocol.name}.step[${number}]` })),
    ),
  ];
  return [
    ...announcements.map(({ path, message, help }) =>
      finding('availability/cannot-run-yet', 'warning', { path }, message, { help }),
    ),
    ...(cell.unused.includes('thermal') ? [thermalFinding()] : []),
  ];
}

function thermalFinding(): Finding {
  return finding(
    'thermal/not-built',
    'warning',
    { path: 'thermal' },
    'the heat balance is not built yet: runs are isothermal',
    { help: 'the cell stays at its `temperature`; what stands in `thermal` is checked only' },
  );
}

function electrodeAnnouncements(side: 'anode' | 'cathode', electrode: Electrode): readonly Announcement[] {
  if (electrode.kind === 'none')
    return [
      {
        path: side,
        message: 'an anode-free cell cannot be run yet: the run stops before its first step',
        help: 'a thin foil comes near it: `lithium { thickness = 1 um }`',
      },
    ];
  if (electrode.kind === 'sulfur')
    return [
      {
        path: side,
        message: 'a sulfur cathode cannot be run yet: the run stops before its first step',
        help: 'its criteria are checked here and by `cellwright assess`',
      },
    ];
  if (electrode.kind === 'lithium')
    return electrode.chargeTransferCoefficient === undefined || electrode.chargeTransferCoefficient === 0.5
      ? []
      : [
          {
            path: `${side}.charge_transfer_coefficient`,
            message: 'runs plate and strip lithium with a charge-transfer coefficient of 0.5, whatever is given',
            help: 'leave `charge_transfer_coefficient` out, or give 0.5',
          },
        ];
  if (electrode.kind !== 'composite') return [];
  const asymmetric = electrode.actives.flatMap((active) =>
    active.chargeTransferCoefficient === undefined || active.chargeTransferCoefficient === 0.5
      ? []
      : [
          {
            path: `${side}.active.${active.name}.charge_transfer_coefficient`,
            message: `a charge transfer coefficient of ${printNumber(active.chargeTransferCoefficient)} cannot be run yet: the run stops before its first step`,
            help: 'leave it at 0.5',
          },
        ],
  );
  if (electrode.actives.length < 2) return asymmetric;
  const names = electrode.actives.map((active) => `\`${active.name}\``).join(' and ');
  return [
    ...asymmetric,
    {
      path: side,
      message: `a blend of ${names} cannot be run yet: the run stops before its first step`,
      help: `leave one \`active\` in the ${side}`,
    },
  ];
}

/** From 0.999 on an electrolyte counts as a conductor of lithium ions alone. */
const singleIon = 0.999;

function separatorAnnouncements({ separator }: CheckedCell): readonly Announcement[] {
  if (separator.kind !== 'solid') return [];
  return separator.layers.flatMap(({ material }, i) =>
    material.transferenceNumber >= singleIon
      ? []
      : [
          {
            path: `separator.layer[${i + 1}]`,
            message: `\`${material.name}\` conducts anions as well (transference number ${printNumber(material.transferenceNumber)}), which cannot be run yet: the run stops before its first step`,
            help: 'use a solid electrolyte that conducts lithium ions alone, or a liquid',
          },
        ],
  );
}

function stepAnnouncements(step: ProtocolStep, cell: CheckedCell): readonly Omit<Announcement, 'path'>[] {
  const { action } = step;
  const rate = rateOf(action);
  const announcements: Omit<Announcement, 'path'>[] = [];
  if (step.temperature !== undefined && step.temperature !== cell.temperature)
    announcements.push({
      message: 'a step with its own temperature cannot be run yet: the run stops at it',
      help: 'set the `temperature` of the whole cell',
    });
  if (action.kind === 'impedance')
    announcements.push({
      message: 'impedance spectra are checked but cannot be run yet: the run stops at this step',
      help: 'take the step out, or check the file without running it',
    });
  const perMass = rate?.kind === 'specific_power' || (action.kind === 'drive' && action.quantity === 'specific_power');
  if (perMass && stackMass(cell) === undefined)
    announcements.push({
      message: 'a power in W/kg needs the mass of the stack, and a density is missing: the run stops at this step',
      help: 'give `density` in every material of the stack, or give the power in W',
    });
  if (rate?.kind === 'resistance' && directionOf(action) === -1)
    announcements.push({
      message: 'a resistance gives no current that charges: the run stops at this step',
      help: 'discharge through it, or charge at a current',
    });
  return announcements;
}
