// What a run has shown of kinetics, stress and salt at lithium (A01, A02, A03, A11), by the thresholds of the closed forms.

import { lowerLimit, short, unlimited, upperLimit, type Assessment } from '../../physics/assessment.ts';
import { bumpLength, filamentSpeed } from '../../physics/depletion-growth.ts';
import { lithiumCriteria } from '../../physics/lithium-criteria.ts';
import { lithiumThicknessPerCharge } from '../../physics/lithium.ts';
import { compressedTransport } from '../../physics/separator-compression.ts';
import { limitingCurrent, saltPath, saltProperties } from '../../physics/salt-transport.ts';
import { duration, largest, largestWhilePlating, smallest, type InterfaceRecord } from './interface-record.ts';

const newman = 'Newman & Thomas-Alyea, Electrochemical Systems, Wiley (2004)';

/** What charge transfer takes. */
export function transferTaken(record: InterfaceRecord): Assessment | undefined {
  const { role, simulation } = record;
  const taken = record.own('reaction_overpotential');
  if (taken === undefined) return undefined;
  const electrode = simulation.cell[role];
  const law =
    electrode.kind === 'lithium' && electrode.reorganizationEnergy !== undefined
      ? 'Marcus'
      : 'Butler–Volmer; `reorganization_energy` of the lithium would make it Marcus';
  const millivolt = 1000 * largest(taken.map(Math.abs));
  return upperLimit({
    value: millivolt,
    ...lithiumCriteria.kinetics,
    message: `charge transfer at the ${role} takes up to ${short(millivolt)} mV (by ${law})`,
    evidence: 'typical',
  });
}

/** How far stress has moved the equilibrium. */
export function equilibriumMoved(record: InterfaceRecord): Assessment | undefined {
  const shift = record.own('stress_shift');
  if (shift === undefined) return undefined;
  const millivolt = 1000 * largest(shift.map(Math.abs));
  const acts =
    record.simulation.cell.conventions?.stressKinetics === 'fixed_overpotential'
      ? 'taken at a fixed overpotential: the exchange current alone changes'
      : 'taken at fixed potentials: the equilibrium shifts and the exchange current changes';
  return upperLimit({
    value: millivolt,
    ...lithiumCriteria.stress,
    message: `stress moves the equilibrium of lithium at the ${record.role} by up to ${short(millivolt)} mV${millivolt < 1 ? ', negligible' : ''}; ${acts}`,
  });
}

/** How near the salt at plated lithium came to none. */
export function limitReached(record: InterfaceRecord): Assessment | undefined {
  const share = record.own('limiting_current_share');
  const reached = share === undefined ? undefined : largestWhilePlating(record, share);
  if (reached === undefined) return undefined;
  const { cell, include } = record.simulation;
  const squeezed = include.includes('deposit_pressure') ? compressedTransport(cell, cell.stack.pressure) : 1;
  const open = limitingCurrent(cell);
  const limit = open === undefined ? undefined : open * squeezed;
  const current = largest(record.plating);
  const against =
    limit === undefined
      ? ''
      : `; it plates at up to ${short(current / 10)} mA/cm², diffusion feeds ${short(limit / 10)} mA/cm² for long`;
  return upperLimit({
    value: reached,
    threshold: 1 - gone,
    watch: 0.5,
    unit: '1',
    message: `${short(100 * reached)} % of the salt at the ${record.role} is gone at worst while it is plated${against}`,
    help: 'a thinner or more open separator, more salt, or a lower rate',
    sources: [newman],
    evidence: 'computed',
  });
}

/** Share of the initial salt below which it is used up. */
const gone = 2e-4;
/** Runs end where salt runs out: the last point they record has at most this share of it. */
const almostGone = 0.05;

/** When the salt was used up. */
export function saltUsedUp(record: InterfaceRecord): Assessment | undefined {
  const { role, time, simulation } = record;
  const salt = record.own('surface_concentration');
  const step = record.column('step');
  const initial = saltPath(simulation.cell)?.electrolyte.initialConcentration;
  if (salt === undefined || step === undefined || initial === undefined) return undefined;
  const rest = { unit: 's', sources: ['Sand, Philos. Mag. 1, 45 (1901)', newman], evidence: 'computed' as const };
  const used = salt.findIndex((c) => c < gone * initial);
  const ended = salt[salt.length - 1] < almostGone * initial ? salt.length - 1 : -1;
  const at = used < 0 ? ended : used;
  if (at < 0)
    return unlimited({
      ...rest,
      value: time[time.length - 1],
      message: `${short(smallest(salt))} mol/m³ of ${short(initial)} are left at the ${role} at worst: the salt is not used up in ${duration(time[time.length - 1])}`,
    });
  const number = step[at];
  const after = time[at] - time[step.indexOf(number)];
  return {
    ...rest,
    status: 'risk',
    value: after,
    message: `the salt at the ${role} is used up ${duration(after)} into step ${number}`,
    help: `a pulse below ${short(after / 2)} s, or a lower rate`,
  };
}

/** How far filaments have come. */
export function filamentsUnderWay(record: InterfaceRecord): Assessment | undefined {
  const { role, simulation, time } = record;
  const path = saltPath(simulation.cell);
  const front = record.own('filament_front');
  const current = largest(record.plating);
  // An electrode that is only stripped has nothing to say of filaments.
  if (front === undefined || path === undefined || !(current > 0)) return undefined;
  const far = front[front.length - 1];
  const crossed = far > 0 ? (record.column('shorted')?.findIndex((s) => s === 1) ?? -1) : -1;
  const speed = filamentSpeed(current, saltProperties(path.electrolyte, simulation.cell));
  const rest = {
    value: 1e6 * far,
    unit: 'um',
    threshold: 1e6 * path.thickness,
    sources: ['Chazalviel, Phys. Rev. A 42, 7355 (1990)', 'Bai et al., Energy Environ. Sci. 9, 3221 (2016)'],
    evidence: 'computed' as const,
    help: 'less than the limiting current, or a pulse that ends before the salt is used up',
  };
  if (!(far > 1e-9))
    return unlimited({
      ...rest,
      message: `salt is left at the ${role}: no filaments of space charge; where it is used up they would advance at ${short(1e9 * speed)} nm/s, ${short(speed / (current * lithiumThicknessPerCharge))} times as fast as a flat front`,
    });
  const margin = 1 - far / path.thickness;
  return {
    ...rest,
    status: crossed >= 0 ? 'risk' : 'watch',
    margin,
    message:
      crossed >= 0
        ? `filaments from the ${role} come ${short(1e6 * far)} µm after the salt there is used up; lithium spans the separator from ${duration(time[crossed])} on and shorts the cell`
        : `filaments from the ${role} come ${short(1e6 * far)} of ${short(1e6 * path.thickness)} µm after the salt there is used up`,
  };
}

/** How even plating was. */
export function platingEvenness(record: InterfaceRecord): Assessment | undefined {
  const numbers = record.own('wagner_number')?.filter((_, k) => record.plating[k] > 0);
  if (numbers === undefined || numbers.length === 0) return undefined;
  const number = smallest(numbers);
  return lowerLimit({
    value: number,
    ...lithiumCriteria.evenness,
    message: `the Wagner number on ${short(1e6 * bumpLength)} µm is ${short(number)} at worst while the ${record.role} is plated: kinetics ${number > 1 ? 'even the current out' : number < 0.1 ? 'do not even the current out' : 'hardly even the current out'}; the film is left out`,
  });
}
