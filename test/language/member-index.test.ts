// A body is gone through once, however many names it is asked for.

import { expect, test } from 'vitest';
import type { Member } from '../../language/generated/ast.ts';
import { membersNamed, membersTyped } from '../../language/lowering/member-index.ts';
import { checkText, createTestServices } from '../support/language-host.ts';

const property = (name: string): Member => ({ $type: 'Property', name, parameters: [] }) as unknown as Member;

test('members are found by name and by type, in their order', () => {
  const members = [property('a'), property('b'), { $type: 'Block', name: 'a' } as unknown as Member, property('a')];
  expect(membersNamed(members, 'a')).toEqual([members[0], members[2], members[3]]);
  expect(membersNamed(members, 'constructor')).toEqual([]);
  expect(membersTyped(members, 'Property')).toEqual([members[0], members[1], members[3]]);
  expect(membersTyped(members, 'Let')).toEqual([]);
});

test('the work does not grow with the names asked for', () => {
  let reads = 0;
  const members = new Proxy(
    Array.from({ length: 100 }, (_, i) => property(`p${i}`)),
    {
      get(target, key, receiver) {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
        return Reflect.get(target, key, receiver) as unknown;
      },
    },
  );
  for (let i = 0; i < 200; i++) membersNamed(members, `p${i}`);
  expect(reads).toBe(100);
});

test('every one of many unknown names is told', async () => {
  const lines = Array.from({ length: 3000 }, (_, i) => `  unknown_${i} = ${i} um`).join('\n');
  const { findings } = await checkText(createTestServices(), `cell c extends lg_m50_chen2020 {\n${lines}\n}\n`);
  expect(findings.filter((own) => own.code === 'names/unknown-property')).toHaveLength(3000);
});
