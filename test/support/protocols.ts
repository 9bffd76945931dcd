import type { CheckedProtocol, ProtocolItem, ProtocolStep, StepEnd } from '../../model/protocol.ts';

export const voltageEnd = (value: number): StepEnd => ({
  kind: 'limit',
  column: 'voltage',
  value,
  basis: 'absolute',
  text: `${value} V`,
});
export const forTime = (duration: number): StepEnd => ({ kind: 'time', duration, text: `${duration} s` });
export const currentEnd = (value: number): StepEnd => ({
  kind: 'limit',
  column: 'current',
  value,
  basis: 'absolute',
  text: `${value} A`,
});

export const step = (
  action: ProtocolStep['action'],
  ends: readonly StepEnd[],
  sampleInterval?: number,
): ProtocolStep => ({
  type: 'step',
  action,
  ends,
  ...(sampleInterval === undefined ? {} : { sampleInterval }),
  text: action.kind,
  line: 1,
});
export const cRate = (multiple: number) => ({ kind: 'c_rate', value: multiple / 3600 }) as const;
export const protocol = (...items: ProtocolItem[]): CheckedProtocol => ({ name: 'test', items });
