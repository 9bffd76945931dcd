// A cell declaration, seen through `extends` and `with`, to the checked cell.

import type { CheckedCell, Electrode, Stack, Thermal } from '../../model/cell.ts';
import type { LiquidElectrolyte } from '../../model/electrolyte.ts';
import type { Cell } from '../generated/ast.ts';
import { stackDefaults } from '../schema/cell-schema.ts';
import { blockSchema } from '../schema/schema.ts';
import { titleOf } from './declared-name.ts';
import type { Located } from './environment.ts';
import { given } from './given.ts';
import { lowerConventions } from './lower-conventions.ts';
import { lowerElectrode } from './lower-electrode.ts';
import { lowerInterface } from './lower-interface.ts';
import { lowerSeparator } from './lower-separator.ts';
import { lowerLiquidElectrolyte } from './lower-electrolyte.ts';
import { finding, unknownName } from './messages.ts';
import type { TextPlace } from './parsed-file.ts';
import { placeOfFeature } from './parsed-file.ts';
import type { Layer, PartBlock, PartContext } from './part-block.ts';
import { layerOf } from './part-block.ts';
import { materialPart, namedPart } from './parts.ts';
import { readChoice, readFixture, readRange } from './read-choice.ts';
import { readGiven } from './read-given.ts';
import { readFunction, readNumber, requireNumber } from './read-value.ts';
import { suggest } from './suggest.ts';

/** The cell as a part: its own text and that of the cells it extends. */
export function rootPart(cell: Located<Cell>, context: PartContext): PartBlock {
  const layers: Layer[] = [];
  const chain: Located<Cell>[] = [];
  context.ownCell = cell.node;
  let current: Located<Cell> | undefined = cell;
  while (current !== undefined) {
    const { node, file }: Located<Cell> = current;
    if (chain.some((link) => link.node === node)) {
      context.report(
        finding('names/circular', 'error', placeOfFeature(file, node, 'base'), `cell \`${node.name}\` extends itself`, {
          help: 'remove one `extends`',
        }),
      );
      context.isBaseUnknown = true;
      break;
    }
    chain.push(current);
    layers.push(layerOf(node.body, 'text', file));
    const base: string | undefined = node.base?.$refText;
    if (base === undefined || base === '') break;
    current = context.environment.find('Cell', base);
    if (current === undefined) {
      context.isBaseUnknown = true;
      context.report(
        unknownName(
          'names/unknown-cell',
          placeOfFeature(file, node, 'base'),
          'cell',
          base,
          suggest(base, context.environment.names('Cell')),
        ),
      );
    }
  }
  const place = placeOfFeature(cell.file, cell.node, 'name');
  context.places.set('', place);
  const root: PartBlock = {
    path: '',
    title: titleOf('cell', cell.node),
    schema: blockSchema('cell'),
    layers,
    place,
    context,
  };
  context.root = root;
  return root;
}

/** The checked cell; undefined where something it cannot be without is missing, and findings say what. */
export function lowerCell(root: PartBlock, name: string): CheckedCell | undefined {
  const area = requireNumber(root, 'area');
  const electrolyte = materialPart(root, 'electrolyte', 'electrolyte');
  const liquid =
    electrolyte === undefined ? undefined : lowerLiquidElectrolyte(electrolyte.block, electrolyte.material);
  const isLiquid = electrolyte !== undefined;
  const anode = lowerElectrode(root, 'anode', isLiquid);
  const cathode = lowerElectrode(root, 'cathode', isLiquid);
  const stack = lowerStack(root, isLiquid, anode, cathode);
  const isPressed = root.context.provenance.get('stack.fabrication_pressure')?.origin === 'text';
  const separator = lowerSeparator(root, isLiquid, isPressed ? stack?.fabricationPressure : undefined);
  if (separator?.kind === 'solid' && electrolyte !== undefined) reportUnusedLiquid(root, electrolyte.block.place);
  const window = readRange(root, 'voltage_window');
  const temperature = readNumber(root, 'temperature');
  const referenceTemperature = readNumber(root, 'reference_temperature');
  const electrodePairs = readNumber(root, 'electrode_pairs');
  const contactResistance = readNumber(root, 'contact_resistance');
  const thermal = lowerThermal(root);
  const conventions = lowerConventions(root);
  const interfaces = {
    anode: lowerInterface(root, 'anode', anode, separator),
    cathode: lowerInterface(root, 'cathode', cathode, separator),
  };
  if (
    area === undefined ||
    anode === undefined ||
    separator === undefined ||
    cathode === undefined ||
    stack === undefined
  )
    return undefined;
  if (
    temperature === undefined ||
    referenceTemperature === undefined ||
    electrodePairs === undefined ||
    contactResistance === undefined
  )
    return undefined;
  if (isLiquid && liquid === undefined) return undefined;
  return {
    name,
    area,
    electrodePairs,
    temperature,
    referenceTemperature,
    ...given('capacity', readNumber(root, 'capacity')),
    ...given('voltageWindow', window),
    stack,
    anode,
    separator,
    cathode,
    interfaces,
    ...given('electrolyte', liquid satisfies LiquidElectrolyte | undefined),
    contactResistance,
    ...given('thermal', thermal),
    ...given('conventions', conventions),
    provenance: Object.fromEntries(root.context.provenance),
  };
}

function reportUnusedLiquid({ context }: PartBlock, at: TextPlace): void {
  context.report(
    finding('structure/unused', 'warning', at, 'the liquid `electrolyte` is not used: the separator is solid', {
      why: 'a liquid beside a solid separator is not modelled yet; which electrode it would fill is not said either',
      help: 'leave it out and give the electrodes their own `electrolyte`, or take a porous separator',
    }),
  );
}

/** The `thermal` block; without a `model` it asks for a heat balance. */
function lowerThermal(root: PartBlock): Thermal | undefined {
  const block = namedPart(root, 'thermal');
  if (block.layers.length === 0) return undefined;
  root.context.places.set('thermal', block.place);
  return {
    model: readChoice(block, 'model') === 'isothermal' ? 'isothermal' : 'lumped',
    ...readGiven(block, ['heatTransfer', 'coolingArea', 'ambientTemperature', 'thermalConductivity', 'thickness']),
    ...given('heatCapacity', readFunction(block, 'heat_capacity')),
  };
}

function lowerStack(
  root: PartBlock,
  isLiquid: boolean,
  anode: Electrode | undefined,
  cathode: Electrode | undefined,
): Stack | undefined {
  const block = namedPart(root, 'stack');
  root.context.places.set('stack', block.place);
  const hasLithium = anode?.kind !== 'composite' || cathode?.kind !== 'composite';
  const pressure = readNumber(block, 'pressure', isLiquid ? stackDefaults.liquid : stackDefaults.solid);
  // Only lithium on a solid remembers the pressure it was pressed on with; elsewhere it is the stack's own.
  const assembly =
    readNumber(block, 'assembly_pressure', !isLiquid && hasLithium ? stackDefaults.assembly : undefined) ?? pressure;
  const fabrication = readNumber(block, 'fabrication_pressure', isLiquid ? undefined : stackDefaults.fabrication);
  const fixture = readFixture(block);
  if (pressure === undefined || assembly === undefined) return undefined;
  return { pressure, fixture, assemblyPressure: assembly, ...given('fabricationPressure', fabrication) };
}
