// The separator to the checked model: a solid layer, several, or a wet film.

import type { Separator } from '../../model/cell.ts';
import { aliasSolidLayer, lowerSolidLayer } from './lower-electrolyte.ts';
import { missingProperty } from './messages.ts';
import type { PartBlock } from './part-block.ts';
import { chosenPart, componentParts, materialPart } from './parts.ts';
import { readGiven } from './read-given.ts';
import { readNumber, requireNumber } from './read-value.ts';
import { reportMissing } from './report-missing.ts';

/** Undefined where it is missing or incomplete, and findings say what. `pressedAt` is the fabrication pressure (Pa) where the text gives one. */
export function lowerSeparator(root: PartBlock, isLiquid: boolean, pressedAt?: number): Separator | undefined {
  const chosen = chosenPart(root, 'separator');
  if (chosen === undefined) {
    reportMissing(root, 'separator');
    return undefined;
  }
  const { block, option } = chosen;
  if (option === 'porous') return lowerPorous(root, block, isLiquid);
  return option === 'solid' ? lowerSolid(block, pressedAt) : lowerLayers(block, pressedAt);
}

function lowerPorous(root: PartBlock, block: PartBlock, isLiquid: boolean): Separator | undefined {
  const thickness = requireNumber(block, 'thickness');
  const porosity = requireNumber(block, 'porosity');
  const bruggeman = separatorExponent(block, porosity);
  if (!isLiquid) {
    const help = 'a porous separator needs a liquid: add `electrolyte = LiPF6_EC_EMC` to the cell';
    root.context.report(missingProperty(block.place, root.title, 'electrolyte', help));
    return undefined;
  }
  if (thickness === undefined || porosity === undefined || bruggeman === undefined) return undefined;
  const mechanical = readGiven(block, ['youngsModulus', 'compressiveStrength']);
  return { kind: 'porous', thickness, porosity, bruggeman, ...mechanical };
}

function lowerSolid(block: PartBlock, pressedAt: number | undefined): Separator | undefined {
  const electrolyte = materialPart(block, 'electrolyte', 'solid');
  if (electrolyte === undefined) {
    reportMissing(block, 'electrolyte');
    return undefined;
  }
  const layers = [...block.layers, ...electrolyte.block.layers];
  const own = { ...electrolyte.block, path: block.path, title: block.title, layers };
  const layer = lowerSolidLayer(own, electrolyte.material, pressedAt);
  aliasSolidLayer(block);
  return layer === undefined ? undefined : { kind: 'solid', layers: [layer] };
}

function lowerLayers(block: PartBlock, pressedAt: number | undefined): Separator | undefined {
  const parts = componentParts(block, 'layer');
  if (parts.length === 0) {
    const help = 'add the layers from the anode on: `layer Li6PS5Cl { thickness = 30 um }`';
    block.context.report(missingProperty(block.place, block.title, 'layer', help));
  }
  const layers = parts.map(({ material, block: own }) => lowerSolidLayer(own, material, pressedAt));
  if (layers.length === 0 || layers.some((layer) => layer === undefined)) return undefined;
  return { kind: 'solid', layers: layers.flatMap((layer) => (layer === undefined ? [] : [layer])) };
}

/** As given, or that with which ε^b is the inverse of the MacMullin number. */
function separatorExponent(block: PartBlock, porosity: number | undefined): number | undefined {
  const macMullin = readNumber(block, 'macmullin_number');
  if (macMullin === undefined || porosity === undefined || !(porosity < 1)) return readNumber(block, 'bruggeman');
  block.context.provenance.set(`${block.path}.bruggeman`, {
    origin: 'computed',
    source: 'from `macmullin_number` and `porosity`',
    evidence: 'computed',
  });
  return -Math.log(macMullin) / Math.log(porosity);
}
