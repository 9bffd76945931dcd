// Whether two simulations give the same curve, and if not, where they differ, in the words of the text: a run goes on only as
// what it began as.

import type { CheckedSimulation } from '../../model/simulation.ts';
import { protocolDifferences } from './compare-protocols.ts';
import { isBranch, isSame, silent } from './same-curve.ts';

/** Sentences with both values, SI, `most` at most and how many more: "`stack.pressure` was 5000000 and is 10000000". */
export function differences(before: CheckedSimulation, now: CheckedSimulation, most = 5): string[] {
  const found = [
    ...includeDifferences(before.include, now.include),
    ...valueDifferences('', settingsOf(before), settingsOf(now)),
    ...protocolDifferences(before.protocol, now.protocol),
    ...valueDifferences('', before.cell, now.cell),
  ];
  const more = found.length - most;
  return more <= 1 ? found : [...found.slice(0, most), `${more} more differ`];
}

/** What is neither the cell nor its protocol, by the names of the text. */
function settingsOf({ model, startSoc, mesh, tolerance }: CheckedSimulation): Record<string, unknown> {
  return { model, 'start at soc': startSoc, mesh, tolerance };
}

function includeDifferences(before: readonly string[], now: readonly string[]): string[] {
  const lost = before.filter((name) => !now.includes(name)).map((name) => `\`${name}\` is no longer included`);
  const added = now.filter((name) => !before.includes(name)).map((name) => `\`${name}\` was not included`);
  if (lost.length > 0 || added.length > 0 || isSame(before, now)) return [...lost, ...added];
  return [`mechanisms were included as ${before.join(', ')} and are as ${now.join(', ')}`];
}

function valueDifferences(path: string, before: unknown, now: unknown): string[] {
  if (isSame(before, now)) return [];
  const name = `\`${path}\``;
  if (before === undefined) return [`${name} was not given and is ${shown(now)}`];
  if (now === undefined) return [`${name} was ${shown(before)} and is not given`];
  if (!isBranch(before) || !isBranch(now)) return [`${name} was ${shown(before)} and is ${shown(now)}`];
  if ('kind' in before && 'kind' in now && before.kind !== now.kind)
    return [`${name} was ${shown(before.kind)} and is ${shown(now.kind)}`];
  if (isFunction(before) && isFunction(now)) return functionDifferences(name, before, now);
  if (Array.isArray(before) && Array.isArray(now) && namesOf(before).join() !== namesOf(now).join())
    return [`${name} was ${namesOf(before).join(', ') || 'empty'} and is ${namesOf(now).join(', ') || 'empty'}`];
  const [a, b] = [new Map(Object.entries(before)), new Map(Object.entries(now))];
  const keys = new Set([...a.keys(), ...b.keys()].filter((key) => !silent.has(key)));
  return [...keys].flatMap((key) => valueDifferences(memberPath(path, key, before), a.get(key), b.get(key)));
}

/** A function of state: only a constant has a value to show. */
interface OfState {
  readonly value: { readonly kind: string; readonly value?: number };
}

function isFunction(value: object): value is OfState {
  return 'value' in value && isBranch(value.value) && 'kind' in value.value;
}

function functionDifferences(name: string, before: OfState, now: OfState): string[] {
  const [a, b] = [before.value.value, now.value.value];
  if (before.value.kind !== 'constant' || now.value.kind !== 'constant') return [`${name} was another function`];
  if (a === b) return [`${name} had another activation energy`];
  return [`${name} was ${shown(a)} and is ${shown(b)}`];
}

/** Names of the members of a list, their number where they have none. */
function namesOf(list: readonly unknown[]): readonly string[] {
  const named = list.map((one) => (isBranch(one) && 'name' in one ? String(one.name) : undefined));
  return named.every((name) => name !== undefined) ? named : [`${list.length} long`];
}

/** As the text nests it: `cathode.active.NMC811.particle_radius`, `separator.layer[1].thickness`. */
function memberPath(path: string, key: string, of: object): string {
  if (Array.isArray(of)) {
    const one: unknown = of[Number(key)];
    return isBranch(one) && 'name' in one ? `${path}.${String(one.name)}` : `${path}[${Number(key) + 1}]`;
  }
  const written = writtenNames[key] ?? key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return path === '' ? written : `${path}.${written}`;
}

/** Where the model has another word than the text. */
const writtenNames: Readonly<Record<string, string>> = {
  actives: 'active',
  carbons: 'carbon',
  binders: 'binder',
  layers: 'layer',
  interfaces: 'interface',
  sizeClasses: 'particle_sizes',
};

function shown(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (isBranch(value)) return 'given';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
