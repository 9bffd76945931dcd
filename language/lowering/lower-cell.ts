// A cell declaration, seen through `extends` and `with`, to the checked cell.

import type { CheckedCell, Electrode, Interface, Interlayer, Separator, Stack, Thermal } from '../../model/cell.ts';
import type { LiquidElectrolyte, SolidElectrolyte } from '../../model/electrolyte.ts';
import type { SolidElectrolyteInterphase } from '../../model/sei.ts';
import type { Cell } from '../generated/ast.ts';
import { interfaceDefaults, stackDefaults } from '../schema/cell-schema.ts';
import { filmResistanceDefault } from '../schema/material-schema.ts';
import { blockSchema } from '../schema/schema.ts';
import type { DefaultValue } from '../schema/property.ts';
import { titleOf } from './declared-name.ts';
import type { Located } from './environment.ts';
import { given } from './given.ts';
import { lowerElectrode } from './lower-electrode.ts';
import { lowerDeposit, lowerSei } from './lower-sei.ts';
import { aliasSolidLayer, lowerLiquidElectrolyte, lowerSolidLayer } from './lower-electrolyte.ts';
import { finding, missingProperty, unknownName } from './messages.ts';
import { placeOfFeature } from './parsed-file.ts';
import type { Layer, PartBlock, PartContext } from './part-block.ts';
import { layerOf } from './part-block.ts';
import { chosenPart, componentParts, interfacePart, materialPart, namedPart } from './parts.ts';
import { readChoice, readFixture, readRange } from './read-choice.ts';
import { readGiven } from './read-given.ts';
import { readNumber, reportMissing, requireNumber } from './read-value.ts';
import { suggest } from './suggest.ts';

/** The cell as a part: its own text and that of the cells it extends. */
export function rootPart(cell: Located<Cell>, context: PartContext): PartBlock {
  const layers: Layer[] = [];
  const chain: Located<Cell>[] = [];
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
  const separator = lowerSeparator(root, isLiquid);
  const cathode = lowerElectrode(root, 'cathode', isLiquid);
  const stack = lowerStack(root, isLiquid, anode, cathode);
  const window = readRange(root, 'voltage_window');
  const temperature = readNumber(root, 'temperature');
  const referenceTemperature = readNumber(root, 'reference_temperature');
  const electrodePairs = readNumber(root, 'electrode_pairs');
  const contactResistance = readNumber(root, 'contact_resistance');
  const thermal = lowerThermal(root);
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
    unused: thermal?.model === 'lumped' ? ['thermal'] : [],
    provenance: Object.fromEntries(root.context.provenance),
  };
}

/** The `thermal` block; without a `model` it asks for a heat balance. */
function lowerThermal(root: PartBlock): Thermal | undefined {
  const block = namedPart(root, 'thermal');
  if (block.layers.length === 0) return undefined;
  root.context.places.set('thermal', block.place);
  return {
    model: readChoice(block, 'model') === 'isothermal' ? 'isothermal' : 'lumped',
    ...readGiven(block, {
      heatTransfer: 'heat_transfer',
      heatCapacity: 'heat_capacity',
      coolingArea: 'cooling_area',
      ambientTemperature: 'ambient_temperature',
      thermalConductivity: 'thermal_conductivity',
      thickness: 'thickness',
    }),
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

function lowerSeparator(root: PartBlock, isLiquid: boolean): Separator | undefined {
  const chosen = chosenPart(root, 'separator');
  if (chosen === undefined) {
    reportMissing(root, 'separator');
    return undefined;
  }
  const { block, option } = chosen;
  if (option === 'porous') {
    const thickness = requireNumber(block, 'thickness');
    const porosity = requireNumber(block, 'porosity');
    const bruggeman = separatorExponent(block, porosity);
    if (!isLiquid)
      root.context.report(
        missingProperty(
          block.place,
          root.title,
          'electrolyte',
          'a porous separator needs a liquid: add `electrolyte = LiPF6_EC_EMC` to the cell',
        ),
      );
    return thickness === undefined || porosity === undefined || bruggeman === undefined || !isLiquid
      ? undefined
      : {
          kind: 'porous',
          thickness,
          porosity,
          bruggeman,
          ...readGiven(block, {
            youngsModulus: 'youngs_modulus',
            compressiveStrength: 'compressive_strength',
          }),
        };
  }
  if (option === 'solid') {
    const electrolyte = materialPart(block, 'electrolyte', 'solid');
    if (electrolyte === undefined) {
      reportMissing(block, 'electrolyte');
      return undefined;
    }
    const layer = lowerSolidLayer(
      {
        ...electrolyte.block,
        path: block.path,
        title: block.title,
        layers: [...block.layers, ...electrolyte.block.layers],
      },
      electrolyte.material,
    );
    aliasSolidLayer(block);
    return layer === undefined ? undefined : { kind: 'solid', layers: [layer] };
  }
  const parts = componentParts(block, 'layer');
  if (parts.length === 0)
    root.context.report(
      missingProperty(
        block.place,
        block.title,
        'layer',
        'add the layers from the anode on: `layer Li6PS5Cl { thickness = 30 um }`',
      ),
    );
  const layers = parts.map(({ material, block: own }) => lowerSolidLayer(own, material));
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

/** Values the text leaves open come from the electrolyte that touches the electrode. */
function lowerInterface(
  root: PartBlock,
  side: 'anode' | 'cathode',
  electrode: Electrode | undefined,
  separator: Separator | undefined,
): Interface {
  const block = interfacePart(root, side);
  const isMetal = electrode?.kind === 'lithium' || electrode?.kind === 'none';
  const sei = lowerSei(block);
  const own: Interface = {
    ...given('resistance', readNumber(block, 'resistance')),
    ...given('interlayer', lowerInterlayer(block)),
    ...given('filmResistance', filmResistance(block, sei, separator?.kind === 'porous' && isMetal)),
    ...given('sei', sei),
    ...given('deposit', lowerDeposit(block)),
  };
  const layers = separator?.kind === 'solid' ? separator.layers : [];
  const material = layers[side === 'anode' ? 0 : layers.length - 1]?.material;
  const flawLength = orMaterial(
    block,
    'flaw_length',
    material,
    'flawLength',
    isMetal ? interfaceDefaults.flawLength : undefined,
  );
  if (material === undefined || !isMetal) return { ...own, ...given('flawLength', flawLength) };
  return {
    ...own,
    ...given('flawLength', flawLength),
    ...given(
      'localResistance',
      orMaterial(block, 'local_resistance', material, 'localResistance', interfaceDefaults.localResistance),
    ),
    ...given('voidHeight', orMaterial(block, 'void_height', material, 'voidHeight', interfaceDefaults.voidHeight)),
    ...given(
      'occlusionFraction',
      orMaterial(block, 'occlusion_fraction', material, 'occlusionFraction', interfaceDefaults.occlusionFraction),
    ),
    ...given('contactRadius', readNumber(block, 'contact_radius', interfaceDefaults.contactRadius)),
  };
}

/** As given, else thickness over conductivity of the film, else the default of lithium in a liquid. */
function filmResistance(
  block: PartBlock,
  sei: SolidElectrolyteInterphase | undefined,
  isLithiumInLiquid: boolean,
): number | undefined {
  const own = readNumber(block, 'film_resistance');
  if (own !== undefined) return own;
  if (sei === undefined)
    return isLithiumInLiquid ? readNumber(block, 'film_resistance', filmResistanceDefault) : undefined;
  block.context.provenance.set(`${block.path}.film_resistance`, {
    origin: 'computed',
    source: 'thickness over conductivity of `sei`',
    evidence: 'computed',
  });
  return sei.thickness / sei.ionicConductivity;
}

type InterfaceValue = 'flawLength' | 'localResistance' | 'voidHeight' | 'occlusionFraction';

function orMaterial(
  block: PartBlock,
  name: string,
  material: SolidElectrolyte | undefined,
  field: InterfaceValue,
  fallback: DefaultValue | undefined,
): number | undefined {
  const own = readNumber(block, name);
  if (own !== undefined || material === undefined) return own;
  const inherited = material[field];
  if (inherited === undefined) return readNumber(block, name, fallback);
  block.context.provenance.set(`${block.path}.${name}`, { origin: 'material', source: `from ${material.name}` });
  return inherited;
}

function lowerInterlayer(block: PartBlock): Interlayer | undefined {
  const film = materialPart(block, 'interlayer', 'interlayer');
  const thickness = film === undefined ? undefined : requireNumber(film.block, 'thickness');
  if (film === undefined || thickness === undefined) return undefined;
  return {
    name: film.material,
    thickness,
    ...readGiven(film.block, {
      molarVolume: 'molar_volume',
      lithiumPerFormula: 'lithium_per_formula',
      nucleationOverpotential: 'nucleation_overpotential',
      diffusivity: 'diffusivity',
      oxidationPotential: 'oxidation_potential',
    }),
  };
}
