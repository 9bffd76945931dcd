// The members of a body by name and by type, in their order: long bodies are asked for many names.

import type { Member } from '../generated/ast.ts';

interface MemberIndex {
  readonly named: ReadonlyMap<string, readonly Member[]>;
  readonly typed: ReadonlyMap<Member['$type'], readonly Member[]>;
}

const indices = new WeakMap<readonly Member[], MemberIndex>();

/** Properties, blocks and local names of that name. */
export function membersNamed(members: readonly Member[], name: string): readonly Member[] {
  return indexOf(members).named.get(name) ?? [];
}

export function membersTyped<T extends Member['$type']>(
  members: readonly Member[],
  type: T,
): readonly Extract<Member, { $type: T }>[] {
  return (indexOf(members).typed.get(type) ?? []) as readonly Extract<Member, { $type: T }>[];
}

function indexOf(members: readonly Member[]): MemberIndex {
  const known = indices.get(members);
  if (known !== undefined) return known;
  const named = new Map<string, Member[]>();
  const typed = new Map<Member['$type'], Member[]>();
  for (const member of members) {
    if ('name' in member) add(named, member.name, member);
    add(typed, member.$type, member);
  }
  const index = { named, typed };
  indices.set(members, index);
  return index;
}

function add<K>(index: Map<K, Member[]>, key: K, member: Member): void {
  const own = index.get(key);
  if (own === undefined) index.set(key, [member]);
  else own.push(member);
}
