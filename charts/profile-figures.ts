// Profiles over position: at one time, at a few times of the run, or frame by frame for a scrubber.

import type { Profile, RunResult } from '../solver/run/result.ts';
import { displayUnit, printNumber, type DisplayUnit } from './display-unit.ts';
import type { Figure, FigureAxis, FigureBand, FigureSeries } from './figure.ts';
import { quantityTitle, quantityWords, splitColumn } from './quantity-title.ts';
import { largestOf } from './run-columns.ts';

const micrometres: DisplayUnit = { unit: 'µm', factor: 1e6, offset: 0 };
/** Shares of the run at which the report shows profiles. */
const shares = [0, 0.25, 0.5, 0.75, 1];

/** A quantity over position with every stored time, in the units of its axes. */
export interface ProfileFrames {
  /** Skeleton without the moving series: axes with fixed ends, regions, the start as a ghost. */
  readonly figure: Figure;
  readonly lines: readonly { readonly label: string; readonly x: readonly number[]; readonly y: readonly number[][] }[];
}

/** Each quantity at five times of the run, coloured by time. */
export function profileFigures(result: RunResult): Figure[] {
  const { times } = result.profiles;
  const end = times[times.length - 1] ?? 0;
  const clock = displayUnit('time', 's', end);
  return result.profiles.profiles
    .filter((p) => p.coordinate === undefined && !p.name.endsWith('.surface_stoichiometry') && varies(p))
    .map((profile) => {
      const shown = profileUnit([profile]);
      const at = end === 0 ? [0] : shares.map((share) => share * end);
      return {
        ...skeleton(result, [profile], shown),
        id: `${profile.name.replaceAll('.', '-')}-profiles`,
        series: at.map((t) => ({
          label: `${printNumber(t * clock.factor, 3)} ${clock.unit}`,
          order: Number((t * clock.factor).toPrecision(4)),
          x: shownList(profile.position, micrometres),
          y: shownList(profileAt(profile, times, t), shown),
        })),
        sequence: { title: 'Time', unit: clock.unit },
      };
    });
}

/** The profile that a `plot … vs position at T` asks for, with the start for comparison. */
export function profileFigureAt(result: RunResult, name: string, time: number): Figure | undefined {
  const profile = result.profiles.profiles.find((p) => p.name === name);
  const { times } = result.profiles;
  if (profile === undefined || times.length === 0) return undefined;
  const shown = profileUnit([profile]);
  const end = times[times.length - 1] ?? 0;
  const at = Math.min(time, end);
  const clock = displayUnit('time', 's', at);
  const words = `${printNumber(at * clock.factor, 4)} ${clock.unit}`;
  const x = shownList(profile.position, micrometres);
  const line = (label: string, t: number): FigureSeries => ({
    label,
    x,
    y: shownList(profileAt(profile, times, t), shown),
  });
  return {
    ...skeleton(result, [profile], shown),
    id: `${name.replaceAll('.', '-')}-position`,
    group: 'requested',
    title: `${quantityTitle(name)} at ${words}${at < time ? ' (end of the run)' : ''}`,
    series: [line(`at ${words}`, at), { ...line('at the start', times[0] ?? 0), isGhost: true }],
  };
}

/** What a `plot … vs radius at T` asks for: inside particles at a few places of the electrode. */
export function radiusFigureAt(result: RunResult, name: string, time: number): Figure | undefined {
  const { times, profiles } = result.profiles;
  const inside = profiles.filter((p) => p.coordinate === 'radius' && p.name.startsWith(`${name}.`));
  const [first] = inside;
  if (first === undefined || times.length === 0) return undefined;
  const shown = profileUnit(inside);
  const end = times[times.length - 1] ?? 0;
  const at = Math.min(time, end);
  const clock = displayUnit('time', 's', at);
  const words = `${printNumber(at * clock.factor, 4)} ${clock.unit}`;
  return {
    id: `${name.replaceAll('.', '-')}-radius`,
    group: 'requested',
    title: `${quantityTitle(name)} inside particles at ${words}${at < time ? ' (end of the run)' : ''}`,
    x: { title: quantityWords('radius'), unit: 'µm' },
    y: { title: quantityWords(name), unit: shown.unit },
    series: inside.map((p) => ({
      label: placeWords(p.name.slice(name.length + 1)),
      x: shownList(p.position, micrometres),
      y: shownList(profileAt(p, times, at), shown),
    })),
    bands: [],
    rules: [],
  };
}

function placeWords(place: string): string {
  if (place === 'all') return 'every particle';
  return place === 'middle' ? 'in the middle' : `at the ${place}`;
}

/** Everything a scrubber needs, mean and surface of a particle together. */
export function profileFrames(result: RunResult): ProfileFrames[] {
  const families = new Map<string, Profile[]>();
  for (const profile of result.profiles.profiles.filter((p) => p.coordinate === undefined && varies(p))) {
    const family = profile.name.replace('.surface_stoichiometry', '.stoichiometry');
    families.set(family, [...(families.get(family) ?? []), profile]);
  }
  return [...families.values()].map((profiles) => {
    const shown = profileUnit(profiles);
    const lines = profiles.map((profile) => ({
      label: profiles.length > 1 ? (profile.name.includes('surface') ? 'surface' : 'mean') : 'now',
      x: shownList(profile.position, micrometres),
      y: profile.values.map((values) => shownList(values, shown)),
    }));
    const figure = skeleton(result, profiles, shown);
    const ghosts = lines.slice(0, 1).map((l) => ({ label: 'start', x: l.x, y: l.y[0] ?? [], isGhost: true }));
    const moving = lines.map((l) => ({ label: l.label, x: l.x, y: l.y[0] ?? [] }));
    return {
      figure: {
        ...figure,
        y: { ...figure.y, domain: padded(lines.flatMap((l) => l.y)) },
        series: [...moving, ...ghosts],
      },
      lines,
    };
  });
}

/** Values at a simulated time, linear between the stored ones. */
export function profileAt(profile: Profile, times: Float64Array, t: number): Float64Array {
  let after = 0;
  while (after < times.length - 1 && (times[after] ?? 0) < t) after++;
  const before = Math.max(0, after - 1);
  const a = profile.values[before] ?? new Float64Array(0);
  const b = profile.values[after] ?? a;
  const width = (times[after] ?? 0) - (times[before] ?? 0);
  const share = width > 0 ? Math.min(1, Math.max(0, (t - (times[before] ?? 0)) / width)) : 1;
  return a.map((value, k) => value + share * ((b[k] ?? value) - value));
}

function skeleton(result: RunResult, profiles: readonly Profile[], shown: DisplayUnit): Figure {
  const [first] = profiles;
  if (first === undefined) throw new Error('a profile figure needs a profile');
  const bands = result.profiles.regions.map((r): FigureBand => ({ label: r.name, from: r.from * 1e6, to: r.to * 1e6 }));
  const own = bands.filter((b) => b.to > (first.position[0] ?? 0) * 1e6 && b.from < (first.position.at(-1) ?? 0) * 1e6);
  const ends: Pick<FigureAxis, 'domain'> =
    own[0] === undefined ? {} : { domain: [own[0].from, own[own.length - 1]?.to ?? own[0].to] };
  // A lithium electrode has no extent of its own: position starts at its surface.
  const hasAnode = result.profiles.regions.some((r) => r.name === 'anode');
  const { side } = splitColumn(first.name);
  const title = side === undefined ? quantityWords(first.name) : `${quantityWords(first.name)}, ${side}`;
  return {
    id: `${first.name.replaceAll('.', '-')}-scrub`,
    group: 'profile',
    title,
    x: { title: hasAnode ? quantityWords('position') : 'Position from the lithium surface', unit: 'µm', ...ends },
    y: { title: quantityWords(first.name), unit: shown.unit },
    series: [],
    bands: own,
    rules: [],
  };
}

function profileUnit(profiles: readonly Profile[]): DisplayUnit {
  const [first] = profiles;
  const largest = profiles.reduce((most, p) => p.values.reduce((m, v) => Math.max(m, largestOf(v)), most), 0);
  return displayUnit(first?.name ?? '', first?.unit ?? '1', largest);
}

function varies(profile: Profile): boolean {
  const first = profile.values[0]?.[0] ?? 0;
  const scale = Math.max(1e-30, ...profile.values.map(largestOf));
  return profile.values.some((values) => values.some((v) => Math.abs(v - first) > 1e-6 * scale));
}

function shownList(values: ArrayLike<number>, shown: DisplayUnit): number[] {
  return Array.from(values, (v) => Number((v * shown.factor + shown.offset).toPrecision(6)));
}

function padded(frames: readonly (readonly number[])[]): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const frame of frames)
    for (const value of frame) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  const space = 0.05 * (high - low);
  return [low - space, high + space];
}
