// Parts of a cell that many rules walk over, with the paths of their values.

import type {
  ActiveMaterial,
  AnodeFreeElectrode,
  CheckedCell,
  CompositeElectrode,
  Electrode,
  LithiumElectrode,
  SolidLayer,
} from '../../model/cell.ts';
import type { SolidElectrolyte } from '../../model/electrolyte.ts';

export type Role = 'anode' | 'cathode';
const roles: readonly Role[] = ['anode', 'cathode'];

export function composites(
  cell: CheckedCell,
): readonly { readonly role: Role; readonly electrode: CompositeElectrode }[] {
  return roles.flatMap((role) => {
    const electrode = cell[role];
    return electrode.kind === 'composite' ? [{ role, electrode }] : [];
  });
}

/** Every active material with the path of its component. */
export function activeMaterials(cell: CheckedCell): readonly {
  readonly role: Role;
  readonly electrode: CompositeElectrode;
  readonly active: ActiveMaterial;
  readonly path: string;
}[] {
  return composites(cell).flatMap(({ role, electrode }) =>
    electrode.actives.map((active) => ({ role, electrode, active, path: `${role}.active.${active.name}` })),
  );
}

export function lithiumElectrodes(
  cell: CheckedCell,
): readonly { readonly role: Role; readonly electrode: LithiumElectrode }[] {
  return roles.flatMap((role) => {
    const electrode = cell[role];
    return electrode.kind === 'lithium' ? [{ role, electrode }] : [];
  });
}

/** Electrodes on which lithium is plated as metal: foils, and collectors that start bare. */
export function platedElectrodes(
  cell: CheckedCell,
): readonly { readonly role: Role; readonly electrode: LithiumElectrode | AnodeFreeElectrode }[] {
  return roles.flatMap((role) => {
    const electrode = cell[role];
    return electrode.kind === 'lithium' || electrode.kind === 'none' ? [{ role, electrode }] : [];
  });
}

/** Solid layers of the separator with their paths, anode side first. */
export function solidLayers(cell: CheckedCell): readonly { readonly layer: SolidLayer; readonly path: string }[] {
  const { separator } = cell;
  if (separator.kind !== 'solid') return [];
  const single = separator.layers.length === 1;
  return separator.layers.map((layer, i) => ({ layer, path: single ? 'separator' : `separator.layer[${i + 1}]` }));
}

/** Every solid electrolyte with its path: layers of the separator, then what is mixed into composites. */
export function solidElectrolytes(
  cell: CheckedCell,
): readonly { readonly material: SolidElectrolyte; readonly path: string }[] {
  return [
    ...solidLayers(cell).map(({ layer, path }) => ({ material: layer.material, path })),
    ...composites(cell).flatMap(({ role, electrode }) =>
      electrode.electrolyte === undefined
        ? []
        : [{ material: electrode.electrolyte.material, path: electrolytePath(role, electrode) }],
    ),
  ];
}

/** Whether an electrode stores charge in a material of its own; lithium on both sides makes no cell that is sold by the Wh. */
export function storesCharge(electrode: Electrode): boolean {
  return electrode.kind === 'composite' || electrode.kind === 'sulfur';
}

/** Path of the layer at `index`, 0 at the anode. */
export function layerPath(cell: CheckedCell, index: number): string {
  return solidLayers(cell)[index]?.path ?? 'separator';
}

/** Path of the solid electrolyte inside a composite. */
export function electrolytePath(role: Role, electrode: CompositeElectrode): string {
  return electrode.electrolyte === undefined ? role : `${role}.electrolyte.${electrode.electrolyte.material.name}`;
}

/** Path of an interface's value where the text gives it, else of the interface, else of the electrode. */
export function interfacePath(cell: CheckedCell, role: Role, property?: string): string {
  const own = `interface.${role}`;
  if (property !== undefined && cell.provenance[`${own}.${property}`]?.origin === 'text') return `${own}.${property}`;
  const written = Object.entries(cell.provenance).some(
    ([path, from]) => path.startsWith(`${own}.`) && from.origin === 'text',
  );
  return written ? own : role;
}
