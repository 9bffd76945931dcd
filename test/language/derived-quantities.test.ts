// The table of what is computed from what: its inputs are properties of the schema, its rules are in the catalogue.

import { describe, expect, it } from 'vitest';
import { catalogue } from '../../language/rules/catalogue.ts';
import { derivedFrom, derivedQuantities, findDerived } from '../../language/schema/derived-quantities.ts';
import { blockSchema, findProperty, materialSchema } from '../../language/schema/schema.ts';
import { knownUnit } from '../../quantity/unit.ts';

describe('derived quantities', () => {
  it.each(derivedQuantities.map((own) => [own.key, own] as const))('%s stands on the schema', (_key, own) => {
    for (const input of own.inputs) {
      const [block = '', property = ''] = input.split('.');
      expect(findProperty(blockSchema(block), property), input).toBeDefined();
    }
    for (const key of own.from) expect(findDerived(key), key).toBeDefined();
    const codes = new Set(catalogue.map((rule) => rule.code));
    for (const code of own.rules) expect(codes.has(code), code).toBe(true);
    expect(own.inputs.length + own.from.length).toBeGreaterThan(0);
    if (own.unit !== '') expect(knownUnit(own.unit).text).toBe(own.unit);
  });

  it('has every key once and no circle', () => {
    const keys = derivedQuantities.map((own) => own.key);
    expect(new Set(keys).size).toBe(keys.length);
    const depth = (key: string, above: readonly string[]): void => {
      expect(above).not.toContain(key);
      for (const next of findDerived(key)?.from ?? []) depth(next, [...above, key]);
    };
    for (const key of keys) depth(key, []);
  });

  it('finds a property in a cell and in the material that brings it', () => {
    expect(derivedFrom(blockSchema('composite'), 'thickness').map((own) => own.key)).toContain('areal_capacity');
    expect(derivedFrom(materialSchema('active'), 'maximum_concentration').map((own) => own.key)).toEqual([
      'areal_capacity',
    ]);
    expect(derivedFrom(materialSchema('solid_electrolyte'), 'ionic_conductivity').map((own) => own.key)).toContain(
      'separator_resistance',
    );
  });
});
