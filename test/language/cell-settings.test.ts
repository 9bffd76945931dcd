// The settings the server reads are those of the manifest, with the same defaults and limits.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultSettings, readSettings } from '../../language/services/cell-settings.ts';

interface Setting {
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}
const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
  };
};
const declared = Object.assign({}, ...manifest.contributes.configuration.map((own) => own.properties)) as Readonly<
  Record<string, Setting>
>;
const groups = Object.entries(defaultSettings) as readonly (readonly [string, Readonly<Record<string, unknown>>])[];
const keys = groups.flatMap(([group, own]) => Object.keys(own).map((name) => [group, name] as const));

describe('settings of the server', () => {
  it.each(keys)('%s.%s is in the manifest with the same default', (group, name) =>
    expect(declared[`cellwright.${group}.${name}`]?.default).toEqual(groups.find(([own]) => own === group)?.[1][name]),
  );

  it('has no setting in its groups that the server does not know', () => {
    const known = new Set(keys.map(([group, name]) => `cellwright.${group}.${name}`));
    const own = Object.keys(declared).filter((key) => groups.some(([group]) => key.startsWith(`cellwright.${group}.`)));
    expect(own.filter((key) => !known.has(key))).toEqual([]);
  });

  it.each(keys)('%s.%s takes every value the manifest allows', (group, name) => {
    const setting = declared[`cellwright.${group}.${name}`];
    const values = setting?.enum ?? [setting?.minimum, setting?.maximum].filter((own) => own !== undefined);
    for (const value of values) {
      const read = readSettings({ [group]: { [name]: value } }) as unknown as Record<string, Record<string, unknown>>;
      expect(read[group]?.[name]).toBe(value);
    }
  });

  it.each([
    undefined,
    null,
    5,
    'x',
    [],
    { inlayHints: 5, checks: { slow: 'sometimes', disabled: [1], thresholds: [] } },
  ])('reads %j as the defaults', (raw) => expect(readSettings(raw)).toEqual(defaultSettings));

  it('keeps what is right beside what is not', () => {
    const { checks } = readSettings({
      checks: {
        slow: 'onType',
        disabled: ['balance/np-ratio', 3],
        thresholds: { 'balance/np-ratio': { lowest: 1.1, highest: 'a' }, other: 4 },
      },
    });
    expect(checks).toMatchObject({
      slow: 'onType',
      disabled: ['balance/np-ratio'],
      thresholds: { 'balance/np-ratio': { lowest: 1.1 } },
    });
  });
});
