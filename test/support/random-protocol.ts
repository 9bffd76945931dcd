// Protocols of every form of step with random rates and times, for cells with a window and for lithium against lithium.

import type { DriveQuantity, ProtocolItem, ProtocolStep, Rate, StepEnd } from '../../model/protocol.ts';
import { cRate, currentEnd, forTime, step, voltageEnd } from './protocols.ts';
import type { Choices } from './random-choices.ts';

/** What a protocol has to know of its cell. */
export interface Cycled {
  /** Ah; the protocol keeps within the window or ends after a time. */
  readonly capacity: number;
  readonly lower: number;
  readonly upper: number;
  /** 1/h */
  readonly rate: number;
  /** K */
  readonly temperature: number;
}

export function randomSteps(cell: Cycled, choices: Choices): ProtocolItem[] {
  const forms = [cycle, cycle, pulses, drive, load, titration, hybridPulses, repeated, pressed, warmed];
  const items = choices.oneOf(forms)(cell, choices);
  return choices.chance(0.25) ? withSpectra(items, choices) : items;
}

type Form = (cell: Cycled, choices: Choices) => ProtocolItem[];

const rest = (duration: number): ProtocolStep => step({ kind: 'rest' }, [forTime(duration)]);
const middle = ({ lower, upper }: Cycled): number => lower + 0.65 * (upper - lower);
const soonest = (time: number, ...ends: StepEnd[]): StepEnd[] => [...ends, forTime(time)];

const cycle: Form = (cell, { chance }) => {
  const { capacity, lower, upper, rate } = cell;
  const sampling = chance(0.2) ? 37 : undefined;
  return [
    step({ kind: 'discharge', rate: cRate(rate) }, soonest(3e5 / rate, voltageEnd(lower)), sampling),
    rest(1800),
    step({ kind: 'charge', rate: cRate(rate / 2) }, soonest(1e5, voltageEnd(upper))),
    step({ kind: 'hold', voltage: upper }, soonest(36000, currentEnd(capacity / 30))),
    step(
      { kind: 'discharge', rate: { kind: 'power', value: (capacity * middle(cell) * rate) / 2 } },
      soonest(6e5 / rate, voltageEnd(lower)),
    ),
  ];
};

const pulses: Form = ({ capacity, lower, upper, rate }, { logBetween }) =>
  Array.from({ length: 6 }, (_, k) => [
    step({ kind: k % 2 === 0 ? 'discharge' : 'charge', rate: { kind: 'current', value: rate * capacity } }, [
      forTime(logBetween(0.5, 600)),
      voltageEnd(k % 2 === 0 ? lower : upper + 0.1),
    ]),
    rest(logBetween(1, 3600)),
  ]).flat();

const drive: Form = (cell, { between, oneOf }) => {
  const { capacity, lower, upper, rate } = cell;
  const times = Array.from({ length: 60 }, (_, k) => 10 * k);
  const quantity = oneOf<DriveQuantity>(['current', 'current', 'c_rate', 'power', 'voltage']);
  const scale = { c_rate: rate / 3600, power: rate * capacity * middle(cell), current: rate * capacity } as const;
  const value = (): number =>
    quantity === 'voltage'
      ? middle(cell) + between(-0.15, 0.1) * (upper - lower)
      : between(-1, 0.3) * scale[quantity as keyof typeof scale];
  const interpolation = oneOf(['linear', 'stepwise'] as const);
  return [
    step({ kind: 'drive', file: 'x', quantity, interpolation, times, values: times.map(value) }, [
      voltageEnd(lower),
      forTime(590),
    ]),
  ];
};

const load: Form = (cell) => [
  step(
    { kind: 'discharge', rate: { kind: 'resistance', value: middle(cell) / (cell.rate * cell.capacity) } },
    soonest(6e5, voltageEnd(cell.lower)),
  ),
  rest(600),
  step({ kind: 'hold', voltage: middle(cell) }, [forTime(3600)]),
];

/** GITT. */
const titration: Form = ({ lower, upper, rate }, { chance, logBetween }) => {
  const own = Math.min(rate, 1);
  const direction = chance(0.7) ? 'discharge' : 'charge';
  const end = voltageEnd(direction === 'discharge' ? lower : upper);
  const pulse = (0.08 * 3600) / own;
  return [step({ kind: 'titrate', direction, rate: cRate(own), pulse, rest: pulse * logBetween(0.5, 5) }, [end])];
};

/** HPPC: pulses both ways at states of charge a tenth apart. */
const hybridPulses: Form = ({ lower, upper, rate }, { oneOf }) => [
  {
    type: 'repeat',
    count: 5,
    body: [
      step({ kind: 'pulse', direction: 'discharge', rate: cRate(rate), rest: 40 }, [forTime(10), voltageEnd(lower)]),
      step({ kind: 'pulse', direction: 'charge', rate: cRate(0.75 * rate), rest: 40 }, [
        forTime(10),
        voltageEnd(upper + 0.1),
      ]),
      step({ kind: 'discharge', rate: cRate(oneOf([1 / 3, 1])) }, [
        { kind: 'limit', column: 'capacity', value: 0.1, basis: 'relative', text: '10 %' },
        voltageEnd(lower),
      ]),
      rest(600),
    ],
  },
];

/** Cycles with something every second of them, and a condition that may stop them. */
const repeated: Form = ({ capacity, lower, upper, rate }, { oneOf }) => [
  {
    type: 'repeat',
    count: 4,
    body: [
      step({ kind: 'charge', rate: cRate(rate) }, soonest(2e5 / rate, voltageEnd(upper))),
      step({ kind: 'hold', voltage: upper }, soonest(7200, currentEnd((rate * capacity) / 10))),
      step({ kind: 'discharge', rate: cRate(rate) }, soonest(2e5 / rate, voltageEnd(lower))),
      {
        type: 'every',
        cycles: 2,
        body: [rest(3600), step({ kind: 'press', pressure: oneOf([1e6, 300e6]) }, [forTime(300)])],
      },
      {
        type: 'stop',
        column: 'discharge_capacity',
        comparison: '<',
        value: 0.9,
        basis: 'relative',
        text: 'discharge_capacity < 90 %',
      },
    ],
  },
];

const pressed: Form = ({ lower, upper, rate }, { logBetween }) => [
  step({ kind: 'press', pressure: logBetween(1e6, 400e6) }, [forTime(600)]),
  step({ kind: 'charge', rate: cRate(rate) }, soonest(1800 / rate, voltageEnd(upper))),
  step({ kind: 'press', pressure: logBetween(1e5, 1e7) }, [forTime(60)]),
  step({ kind: 'discharge', rate: cRate(rate) }, soonest(2e5 / rate, voltageEnd(lower))),
];

const warmed: Form = ({ lower, upper, rate, temperature }, { between }) => [
  {
    ...step({ kind: 'discharge', rate: cRate(rate) }, soonest(1200 / rate, voltageEnd(lower))),
    temperature: temperature + between(-15, 20),
  },
  { ...rest(1800), temperature: temperature + between(-15, 20) },
  {
    ...step({ kind: 'charge', rate: cRate(rate / 2) }, soonest(3600 / rate, voltageEnd(upper))),
    temperature: temperature + between(-15, 20),
  },
];

/** Spectra at the start, after the first step and at the end. */
function withSpectra(items: readonly ProtocolItem[], { oneOf }: Choices): ProtocolItem[] {
  const spectrum = step(
    { kind: 'impedance', from: oneOf([1e5, 1e6]), to: oneOf([1e-3, 1e-2]), pointsPerDecade: 4 },
    [],
  );
  const [first, ...others] = items;
  return first === undefined ? [spectrum] : [spectrum, first, spectrum, ...others, spectrum];
}

/** Strip and plate between two lithium electrodes; a negative share of chances goes to jumps and rests. */
export function randomPlating(choices: Choices): ProtocolItem[] {
  const { logBetween, between, chance, oneOf } = choices;
  const current = logBetween(0.3, 30);
  const charge = current * logBetween(300, 20000);
  const rate: Rate = { kind: 'current_density', value: current };
  const end: StepEnd = { kind: 'limit', column: 'capacity', value: charge, basis: 'per_area', text: `${charge} C/m^2` };
  const first = oneOf(['strip', 'plate'] as const);
  const second = first === 'strip' ? 'plate' : 'strip';
  const half = (kind: 'strip' | 'plate'): ProtocolStep => step({ kind, rate }, [end]);
  const pause = chance(0.6) ? [rest(logBetween(10, 7200))] : [];
  const extra: ProtocolItem[] = chance(0.3)
    ? [{ type: 'every', cycles: 2, body: [step({ kind: 'press', pressure: logBetween(1e6, 300e6) }, [forTime(300)])] }]
    : [];
  const items: ProtocolItem[] = [
    {
      type: 'repeat',
      count: Math.round(between(1, 6)),
      body: [half(first), ...pause, half(second), ...pause, ...extra],
    },
  ];
  return chance(0.3) ? withSpectra(items, choices) : items;
}
