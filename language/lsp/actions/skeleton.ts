// Text for what is missing: values a user could start from, taken from the schema and the library.

import type { Environment } from '../../lowering/environment.ts';
import { kindOf } from '../../lowering/material-kind.ts';
import { exampleOf } from '../../lowering/report-missing.ts';
import type { BlockSchema, ComponentSchema, MaterialKind, PropertySchema } from '../../schema/property.ts';
import { blockSchema } from '../../schema/schema.ts';

export interface SkeletonContext {
  readonly environment: Environment;
  /** A liquid fills the pores: separators are porous, composites need no electrolyte of their own. */
  readonly isLiquid: boolean;
  /** The part belongs to the anode, whose active material is another than the cathode's. */
  readonly isAnode: boolean;
}

/** `name = value`, on several lines where the value is a part; undefined where nothing fits. */
export function propertyLines(property: PropertySchema, context: SkeletonContext): readonly string[] | undefined {
  const { name, type } = property;
  switch (type.kind) {
    case 'quantity':
    case 'range':
    case 'choice':
      if (type.kind === 'quantity' && type.arguments !== undefined && property.example === undefined) return undefined;
      return type.kind === 'range' ? undefined : [`${name} = ${exampleOf(property)}`];
    case 'material': {
      const material = materialOf(type.of, context.environment);
      return material === undefined ? undefined : [`${name} = ${material}`];
    }
    case 'part': {
      const option = name === 'separator' && context.isLiquid ? 'porous' : (Object.keys(type.options)[0] ?? '');
      const block = type.options[option];
      if (block === undefined) return undefined;
      const inside = { ...context, isAnode: name === 'anode' };
      return [`${name} = ${option} {`, ...blockLines(blockSchema(block), inside).map((line) => `  ${line}`), '}'];
    }
    case 'declaration': {
      const found = declaredName(type.of, context.environment);
      return found === undefined ? undefined : [`${name} = ${found}`];
    }
    default:
      return undefined;
  }
}

/** What a new block cannot do without. */
function blockLines(schema: BlockSchema, context: SkeletonContext): readonly string[] {
  const required = schema.properties.filter((own) => own.required === true);
  const lines = required.flatMap((own) => propertyLines(own, context) ?? []);
  const components = (schema.components ?? [])
    .filter(({ role }) => role === 'active' || role === 'layer' || (role === 'electrolyte' && !context.isLiquid))
    .flatMap((own) => componentLines(own, context));
  const all = [...lines, ...components];
  const [first] = schema.properties;
  return all.length > 0 || first === undefined ? all : (propertyLines(first, context) ?? []);
}

/** `active NMC811 { volume_fraction = 50 %  particle_radius = 2 um }` */
export function componentLines(component: ComponentSchema, context: SkeletonContext): readonly string[] {
  const material = materialOf(component.of, context.environment, context.isAnode ? ['graphite', ...usual] : usual);
  if (material === undefined) return [];
  const own = ['volume_fraction', 'particle_radius', 'thickness'];
  const properties = blockSchema(component.block)
    .properties.filter((property) => property.required === true && own.includes(property.name))
    .flatMap((property) =>
      property.name === 'volume_fraction'
        ? [`volume_fraction = ${shareOf(component)}`]
        : (propertyLines(property, context) ?? []),
    );
  return [`${component.role} ${material} { ${properties.join('  ')} }`];
}

/** Shares that fill a composite together. */
function shareOf({ role }: ComponentSchema): string {
  return role === 'active' ? '50 %' : role === 'electrolyte' ? '35 %' : '3 %';
}

/** Materials that most cells are made of come first. */
const usual = ['NMC811', 'Li6PS5Cl', 'LiPF6_EC_EMC', 'carbon_black', 'PVDF', 'LiNbO3', 'Ag', 'Cu'];

export function materialOf(
  kinds: readonly MaterialKind[],
  environment: Environment,
  preferred: readonly string[] = usual,
): string | undefined {
  const fitting = materialsOf(kinds, environment);
  return preferred.find((name) => fitting.includes(name)) ?? fitting[0];
}

export function materialsOf(kinds: readonly MaterialKind[], environment: Environment): readonly string[] {
  return environment.names('Material').filter((name) => {
    const node = environment.find('Material', name)?.node;
    const kind =
      node === undefined
        ? undefined
        : kindOf(node, ({ base }) =>
            base === undefined ? undefined : environment.find('Material', base.$refText)?.node,
          );
    return kinds.some((own) => own === kind);
  });
}

/** A declaration of the file itself; else of what it imports. */
function declaredName(of: 'cell' | 'protocol' | 'simulation', environment: Environment): string | undefined {
  const types = { cell: 'Cell', protocol: 'Protocol', simulation: 'Simulation' } as const;
  return environment.names(types[of])[0];
}
