// The schema is the origin of names, defaults and ranges: it has to agree with itself, with the model and the library.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFile } from '../../language/check-text.ts';
import { numberFromText } from '../../language/lowering/read-value.ts';
import { columns } from '../../language/schema/columns.ts';
import { mechanisms } from '../../language/schema/mechanisms.ts';
import { allBlocks, findProperty } from '../../language/schema/schema.ts';
import { createCellServices } from '../../language/services/create-services.ts';
import { isLibraryUri, libraryUri } from '../../language/services/library-files.ts';
import { knownUnit } from '../../quantity/unit.ts';
import { libraryFiles } from '../support/language-host.ts';

const properties = allBlocks().flatMap((block) =>
  block.properties.map((property) => ({ block, property, title: `${block.name}.${property.name}` })),
);
const quantities = properties.flatMap(({ property, title }) =>
  property.type.kind === 'quantity' ? [{ type: property.type, property, title }] : [],
);

describe('schema', () => {
  it.each(quantities)('$title: unit, ranges and default agree', ({ type, property }) => {
    const unit = knownUnit(type.unit);
    const [hardLow, hardHigh] = type.hard ?? [-Infinity, Infinity];
    const [low, high] = type.plausible ?? [hardLow, hardHigh];
    expect(hardLow).toBeLessThan(hardHigh);
    expect(low).toBeGreaterThanOrEqual(hardLow);
    expect(high).toBeLessThanOrEqual(hardHigh);
    if (property.default === undefined) return;
    const value = (numberFromText(property.default.text, type.unit) - unit.offset) / unit.factor;
    expect(value).toBeGreaterThanOrEqual(low * (1 - 1e-12));
    expect(value).toBeLessThanOrEqual(high * (1 + 1e-12));
    expect(property.default.source).not.toBe('');
  });

  it('says of every property what it is, in a sentence', () => {
    for (const { property, title } of properties)
      expect(property.documentation, title).toMatch(/^[A-Z].*\.$|^[`A-Z].*$/);
  });

  it('spells names in snake_case and gives none twice in a block', () => {
    for (const block of allBlocks()) {
      const names = block.properties.map((property) => property.name);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
    }
    expect(new Set(mechanisms.map((own) => own.name)).size).toBe(mechanisms.length);
    for (const column of columns) if (column.unit !== '') knownUnit(column.unit);
  });

  it('reaches every field of the checked cell', () => {
    const model = ['cell', 'conventions', 'electrolyte', 'sei', 'sulfur', 'active-properties', 'composite-properties']
      .map((name) => readFileSync(resolve(import.meta.dirname, `../../model/${name}.ts`), 'utf8'))
      .join('\n');
    const blocks: Readonly<Record<string, readonly string[]>> = {
      SolidElectrolyte: ['solid_electrolyte', 'polymer_electrolyte'],
      LiquidElectrolyte: ['liquid_electrolyte', 'polymer_electrolyte'],
      ActiveMaterial: ['active_component'],
      ActiveComposition: ['active_component'],
      ActiveMechanics: ['active_component'],
      CompositeElectrode: ['composite'],
      CompositeTransport: ['composite'],
      CompositeContact: ['composite'],
      CathodeInterphase: ['composite'],
      CurrentCollector: ['current_collector'],
      LithiumElectrode: ['lithium'],
      AnodeFreeElectrode: ['none'],
      SulfurElectrode: ['sulfur'],
      SolidElectrolyteInterphase: ['sei'],
      LithiumDeposit: ['deposit'],
      Interlayer: ['interlayer'],
      Thermal: ['thermal'],
      Conventions: ['conventions'],
      SolidLayer: ['layer'],
      Interface: ['interface'],
      Stack: ['stack'],
      CheckedCell: ['cell'],
      Coating: ['coating'],
    };
    // Made from parts or from names, not from a property of the same name.
    const structural = [
      'name',
      'kind',
      'material',
      'actives',
      'electrolyte',
      'carbons',
      'binders',
      'interfaces',
      'interlayer',
      'stack',
      'unused',
      'provenance',
      'coating',
      'sulfurVolumeFraction',
      'validTemperatures',
      'sei',
      'deposit',
      'thermal',
      'conventions',
    ];
    for (const [type, names] of Object.entries(blocks)) {
      const body =
        new RegExp(`export interface ${type} (?:extends [^{]+)?\\{([\\s\\S]*?)\\n\\}`).exec(model)?.[1] ?? '';
      const fields = [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)]
        .map((match) => match[1] ?? '')
        .filter((field) => !structural.includes(field));
      expect(fields.length, type).toBeGreaterThan(0);
      for (const field of fields) {
        const name = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
        const found = allBlocks().some(
          (block) => names.includes(block.name) && findProperty(block, name) !== undefined,
        );
        expect(found, `${type}.${field} as ${name}`).toBe(true);
      }
    }
  });
});

describe('library', () => {
  const services = createCellServices({ libraryFiles });

  it.each(libraryFiles.map((file) => ({ file, name: file.name })))(
    '$name checks without a finding of the language',
    async ({ file }) => {
      const uri = libraryUri(file).toString();
      expect(isLibraryUri(uri)).toBe(true);
      const checked = await checkFile(services, uri, file.text);
      expect(checked.findings.filter((found) => found.id === undefined).map((found) => found.message)).toEqual([]);
      expect(checked.cells.every((own) => own.cell !== undefined)).toBe(true);
    },
  );
});
