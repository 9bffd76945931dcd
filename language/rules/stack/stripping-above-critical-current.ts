import type { CheckedCell } from '../../../model/cell.ts';
import type { LithiumInterfaceData } from '../../../physics/lithium-interface.ts';
import { worstInterface } from '../../../physics/at-lithium.ts';
import { judgeContact, lithiumCriteria } from '../../../physics/lithium-criteria.ts';
import { halfCyclesAt } from '../../../physics/lithium-interface.ts';
import type { StrippingAssessment } from '../../../physics/stripping.ts';
import { assessStripping, strippingSeverity } from '../../../physics/stripping.ts';
import type { Operation } from '../../../physics/operation.ts';
import { pressureLimit, type PressureLimit } from '../../../physics/pressure-limits.ts';
import { beyondStripping } from '../../../physics/fit-range.ts';
import { exceeds } from '../../../physics/compare.ts';
import { hottestDesign } from '../../../physics/lithium.ts';
import { inUnit, shareOf } from '../in-unit.ts';
import { rule, type Report, type RuleSubject } from '../rule.ts';

export const strippingAboveCriticalCurrent = rule({
  code: 'stack/stripping-above-critical-current',
  id: 'AE17',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'lithium is stripped faster than pressure brings it back to the interface',
  why: 'creep under pressure replaces stripped lithium only up to a critical current; above it voids grow and contact is lost',
  law: 'critical current for stripping',
  cite: ['kasemchainan-2019'],
  options: {
    near: { default: 0.7, unit: '', meaning: 'share of the critical current from which an info is given' },
    contact: {
      default: lithiumCriteria.strippedContact.threshold,
      unit: '',
      meaning: 'contact fraction at the end of a strip below which it is an error',
    },
  },
  check(subject, { near, contact }, report) {
    const { operation } = subject;
    const worst = worstStrip(subject);
    if (worst === undefined || operation === undefined) return;
    const { face, current, found, where } = worst;
    if (!exceeds(current, near * found.critical)) return;
    const rate = inUnit(current, 'mA/cm^2');
    const limit = `${inUnit(found.critical, 'mA/cm^2')} at ${inUnit(subject.cell.stack.pressure, 'MPa')} on \`${face.layer.material.name}\` (estimate${beyondStripping(subject.cell, face, subject.cell.stack.pressure)})`;
    if (judgeContact(found.left) === 'ok') {
      report({
        at: 'stack.pressure',
        severity: 'info',
        message: `stripping${where} at ${rate} is ${shareOf(current / found.critical)} the critical current, ${limit}`,
        help: `keep \`stack.pressure\` above ${inUnit(found.pressure, 'MPa')}`,
      });
      return;
    }
    const left = `, and ${inUnit(found.left, '%')} of the contact is left ${found.contact === undefined ? 'in the long run' : 'at its end'}`;
    const advice = adviceOf(subject.cell, operation, worst);
    report({
      at: 'stack.pressure',
      severity: exceeds(contact, found.left) ? 'error' : 'warning',
      message: `stripping${where} at ${rate} is above the critical current, ${limit}${left}`,
      ...advice,
    });
  },
});

interface Strip {
  readonly face: LithiumInterfaceData;
  readonly current: number;
  readonly found: StrippingAssessment;
  readonly where: string;
}

/** Pressure where the stack may have it, warmth well below melting; else what is left to do. */
function adviceOf(cell: CheckedCell, operation: Operation, { face, found }: Strip): Pick<Report, 'help' | 'fix'> {
  const limit = pressureLimit(cell, face, operation, found.pressure);
  const warm =
    found.temperature === undefined || found.temperature < cell.temperature || found.temperature >= hottestDesign
      ? undefined
      : `\`temperature\` to ${inUnit(found.temperature, 'degC')}`;
  if (limit === undefined) {
    const pressure = `${(Math.ceil(found.pressure / 1e4) / 100).toString()} MPa`;
    return {
      help: `raise \`stack.pressure\` from ${inUnit(cell.stack.pressure, 'MPa')} to ${pressure}${warm === undefined ? '' : `, or ${warm}`}`,
      fix: { title: `Raise the stack pressure to ${pressure}`, path: 'stack.pressure', newText: pressure },
    };
  }
  const obstacle = obstacleOf(limit, found.pressure, operation);
  if (warm !== undefined) return { help: `raise ${warm}, or strip slower: ${obstacle}` };
  return {
    help: `strip slower or put an interlayer between them: ${obstacle}, and no temperature below ${inUnit(hottestDesign, 'degC')} is enough`,
  };
}

/** Why the pressure it would take is none to advise. */
function obstacleOf({ pressure, reason }: PressureLimit, needed: number, { targetLife }: Operation): string {
  const it = `the ${inUnit(needed, 'MPa')} it would take`;
  const most = inUnit(Math.max(0, pressure), 'MPa');
  switch (reason) {
    case 'shorts':
      return `${it} short the cell at once (from ${most} on)`;
    case 'life':
      return `${it} are more than ${inUnit(targetLife ?? NaN, 'h')} of life allow (${pressure > 0 ? most : 'no pressure at all'}, estimate)`;
    case 'creeps':
      return `${it} are more than the ${most} that lithium at a sulfide stands without creeping`;
    case 'practice':
      return `${it} are more than the ${most} that a cell can be held at`;
  }
}

/** The interface that strips worst; a counter electrode strips while the anode is plated. */
function worstStrip({ cell, operation }: RuleSubject): Strip | undefined {
  if (operation === undefined) return undefined;
  const stripAt = (face: LithiumInterfaceData): Omit<Strip, 'where'> | undefined => {
    const half = halfCyclesAt(face.role, operation).stripping;
    const found = half === undefined ? undefined : assessStripping(cell, face, half);
    return half === undefined || found === undefined ? undefined : { face, current: half.current, found };
  };
  const worst = worstInterface(cell, (face) => {
    const own = stripAt(face);
    return own === undefined ? undefined : strippingSeverity(own.found, own.current);
  });
  const own = worst === undefined ? undefined : stripAt(worst.face);
  return worst === undefined || own === undefined ? undefined : { ...own, where: worst.where };
}
