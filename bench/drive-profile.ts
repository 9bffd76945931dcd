// A drive cycle of seeded numbers: nothing of anybody's recorded cycles.

import type { ProtocolStep } from '../model/protocol.ts';
import { generator } from '../test/support/random.ts';
import { forTime } from '../test/support/protocols.ts';

/** So many seconds of current between −10 A and 2 A, a new value every second and linear between, mean −4 A. */
export function driveProfile(seconds: number): ProtocolStep {
  const random = generator(2022);
  const times = Array.from({ length: seconds + 1 }, (_, k) => k);
  const values = times.map(() => Math.round(1e3 * (12 * random() - 10)) / 1e3);
  return {
    type: 'step',
    action: { kind: 'drive', file: 'profile', quantity: 'current', times, values, interpolation: 'linear' },
    ends: [forTime(seconds)],
    text: 'drive',
    line: 1,
  };
}
