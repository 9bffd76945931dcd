// All blocks by name.

import * as cell from './cell-schema.ts';
import { conventionsBlock } from './conventions-schema.ts';
import * as electrode from './electrode-schema.ts';
import { liquidElectrolyte, polymerProperties, solidElectrolyte } from './electrolyte-schema.ts';
import { activeMaterial, coatingMaterial, inertMaterial, interlayerMaterial, metal } from './material-schema.ts';
import type { BlockSchema, MaterialKind, PropertySchema } from './property.ts';
import { depositBlock, seiBlock } from './sei-schema.ts';
import * as study from './study-schema.ts';
import { sulfurBlock, sulfurCarbon } from './sulfur-schema.ts';

const polymerElectrolyte = merged(
  'polymer_electrolyte',
  { ...solidElectrolyte, properties: polymerProperties },
  merged('', solidElectrolyte, liquidElectrolyte),
);

const materials: Readonly<Record<MaterialKind, BlockSchema>> = {
  active: activeMaterial,
  metal,
  solid_electrolyte: solidElectrolyte,
  liquid_electrolyte: liquidElectrolyte,
  polymer_electrolyte: polymerElectrolyte,
  carbon: inertMaterial,
  binder: inertMaterial,
  coating: coatingMaterial,
  interlayer: interlayerMaterial,
  collector: inertMaterial,
};

const blocks: Readonly<Record<string, BlockSchema>> = {
  cell: cell.cellBlock,
  stack: cell.stackBlock,
  thermal: cell.thermalBlock,
  conventions: conventionsBlock,
  spring: cell.springBlock,
  lithium: merged('lithium', electrode.lithiumBlock, metal),
  none: electrode.anodeFreeBlock,
  composite: electrode.compositeBlock,
  active_component: merged('active_component', electrode.activeComponent, activeMaterial),
  electrolyte_component: merged('electrolyte_component', electrode.electrolyteComponent, solidElectrolyte),
  inert_component: merged('inert_component', electrode.inertComponent, inertMaterial),
  current_collector: merged('current_collector', electrode.currentCollector, inertMaterial),
  electrolyte: liquidElectrolyte,
  solid: merged('solid', cell.solidSeparator, solidElectrolyte),
  porous: cell.porousSeparator,
  layers: cell.layeredSeparator,
  layer: merged('layer', cell.layerBlock, solidElectrolyte),
  interface: cell.interfaceBlock,
  sei: seiBlock,
  deposit: depositBlock,
  sulfur: sulfurBlock,
  sulfur_carbon: merged('sulfur_carbon', sulfurCarbon, inertMaterial),
  coating: merged('coating', electrode.particleCoating, coatingMaterial),
  interlayer: merged('interlayer', cell.attachedFilm, interlayerMaterial),
  simulation: study.simulationBlock,
  mesh: study.meshBlock,
  tolerance: study.toleranceBlock,
  sweep: study.sweepBlock,
  fit: study.fitBlock,
  data: study.dataBlock,
};

const polymerBlocks: Readonly<Record<string, BlockSchema>> = Object.fromEntries(
  ['solid', 'layer', 'electrolyte_component', 'electrolyte'].map((name) => {
    const own = blockSchema(name);
    return [name, merged(name, merged(name, { ...own, properties: polymerProperties }, own), polymerElectrolyte)];
  }),
);

/** Schema of what may stand in a material of this kind. */
export function materialSchema(kind: MaterialKind): BlockSchema {
  return materials[kind];
}

/** Schema of a block; a name that is not in the schema is a bug. */
export function blockSchema(name: string): BlockSchema {
  const schema = blocks[name];
  if (schema === undefined) throw new Error(`no block \`${name}\` in the schema`);
  return schema;
}

/** Schema of a block that a material of this kind fills: a polymer brings what a solid and what a liquid has. */
export function blockSchemaFor(name: string, kind: string | undefined): BlockSchema {
  return (kind === 'polymer_electrolyte' ? polymerBlocks[name] : undefined) ?? blockSchema(name);
}

/** All blocks, for the reference page and its test. */
export function allBlocks(): readonly BlockSchema[] {
  return [...Object.values(blocks), ...Object.values(materials)];
}

export function findProperty(schema: BlockSchema, name: string): PropertySchema | undefined {
  return schema.properties.find((own) => own.name === name);
}

/** A block that takes the properties of a second one too; its own win. */
function merged(name: string, own: BlockSchema, other: BlockSchema): BlockSchema {
  const names = new Set(own.properties.map((property) => property.name));
  return {
    ...own,
    name,
    properties: [...own.properties, ...other.properties.filter((property) => !names.has(property.name))],
  };
}
