// Results over position as one number: the lowest or the highest place.

import type { AssembledCell } from '../cells/assemble-cell.ts';
import { createCellFields, type CellFields } from '../cells/cell-model.ts';

type Field =
  | 'concentration'
  | 'stoichiometry'
  | 'surfaceStoichiometry'
  | 'reactionCurrent'
  | 'electrolytePotential'
  | 'solidPotential';

const ofElectrodes: Readonly<Record<string, Field>> = {
  stoichiometry: 'stoichiometry',
  surface_stoichiometry: 'surfaceStoichiometry',
  potential: 'solidPotential',
  reaction_current: 'reactionCurrent',
};

/** kmol/m³ of the model to mol/m³. */
const perModelConcentration = 1000;

/** undefined where the cell has no such profile. */
export function profileReader(
  column: string,
  which: 'lowest' | 'highest',
  { model }: AssembledCell,
): ((y: Float64Array) => number) | undefined {
  const { grid } = model;
  const [part, name = ''] = column.split('.');
  const electrode = part === 'anode' ? grid.anode : part === 'cathode' ? grid.cathode : undefined;
  const fields = createCellFields(grid.cells);
  if (column === 'electrolyte.concentration' && grid.transference < 1)
    return extreme('concentration', 0, grid.cells, perModelConcentration);
  if (column === 'electrolyte.potential') return extreme('electrolytePotential', 0, grid.cells, 1);
  const field = ofElectrodes[name];
  if (electrode === undefined || field === undefined || column.split('.').length !== 2) return undefined;
  return extreme(field, electrode.first, electrode.first + electrode.count, 1);

  function extreme(own: Field, from: number, to: number, scale: number): (y: Float64Array) => number {
    return (y) => {
      model.fields(y, fields);
      return scale * extremeOf(fields, own, from, to, which);
    };
  }
}

function extremeOf(fields: CellFields, own: Field, from: number, to: number, which: 'lowest' | 'highest'): number {
  const values = fields[own];
  let found = values[from];
  for (let i = from + 1; i < to; i++) if (which === 'lowest' ? values[i] < found : values[i] > found) found = values[i];
  return found;
}
