// In which electrolyte of a cell salt moves. Runs know one: two that exchange salt would need its partition between them.

import type { CheckedCell } from '../model/cell.ts';
import type { LiquidElectrolyte, SolidElectrolyte } from '../model/electrolyte.ts';
import type { StateFunction } from '../model/state-function.ts';

/** From here on a conductor counts as one of lithium ions alone. */
const singleIon = 0.999;

export type SaltConductor =
  | { readonly ok: true; readonly conductor: LiquidElectrolyte | undefined }
  | { readonly ok: false; readonly material: string; readonly reason: string; readonly help: string };

/** The electrolyte whose salt moves, wherever it is in the cell; undefined where all conduct lithium ions alone. */
export function saltConductor(cell: CheckedCell): SaltConductor {
  if (cell.electrolyte !== undefined) return { ok: true, conductor: cell.electrolyte };
  const all = solidElectrolytes(cell);
  const mixed = all.find((m) => m.transferenceNumber < singleIon);
  if (mixed === undefined) return { ok: true, conductor: undefined };
  const other = all.find((m) => m.name !== mixed.name);
  if (other !== undefined)
    return {
      ok: false,
      material: mixed.name,
      reason: `salt of \`${mixed.name}\` would have to pass into \`${other.name}\`; runs know one electrolyte with mobile anions at a time`,
      help: `use \`${mixed.name}\` throughout, or electrolytes that conduct lithium ions alone`,
    };
  const { transferenceNumber, initialConcentration, saltDiffusivity, thermodynamicFactor = ideal } = mixed;
  if (initialConcentration === undefined || saltDiffusivity === undefined)
    return {
      ok: false,
      material: mixed.name,
      reason: `\`${mixed.name}\` conducts anions as well (transference number ${transferenceNumber}), but how its salt diffuses is not known`,
      help: 'give `initial_concentration` and `salt_diffusivity` in the material; a `polymer_electrolyte` has them',
    };
  return {
    ok: true,
    conductor: {
      name: mixed.name,
      initialConcentration,
      ionicConductivity: mixed.ionicConductivity,
      saltDiffusivity,
      transferenceNumber: { value: { kind: 'constant', value: transferenceNumber } },
      thermodynamicFactor,
    },
  };
}

/** Thermodynamic factor of an ideal solution. */
const ideal: StateFunction = { value: { kind: 'constant', value: 1 } };

function solidElectrolytes(cell: CheckedCell): readonly SolidElectrolyte[] {
  const layers = cell.separator.kind === 'solid' ? cell.separator.layers.map((l) => l.material) : [];
  const inComposites = [cell.anode, cell.cathode].flatMap((e) =>
    e.kind === 'composite' && e.electrolyte !== undefined ? [e.electrolyte.material] : [],
  );
  return [...layers, ...inComposites];
}
