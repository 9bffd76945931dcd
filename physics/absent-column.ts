// Which result columns a run of this simulation cannot have, and what would make them: said in the editor before the run and
// at an expectation after it.

import type { CheckedCell, CompositeElectrode } from '../model/cell.ts';
import type { CheckedSimulation, ModelName } from '../model/simulation.ts';
import { balanceCell } from './balance.ts';
import { cellColumnMakers, interfaceColumnMakers, type ColumnMaker } from './column-makers.ts';
import { contactFraction } from './composite.ts';
import { saltConductor } from './salt-conductor.ts';
import { storesEnergy } from './stored-energy.ts';

export interface Absence {
  /** Half a sentence that begins with what is missing. */
  readonly reason: string;
  readonly help: string;
}

type Asked = Pick<CheckedSimulation, 'cell' | 'model' | 'include'>;

/** Undefined where the run has the column, as far as that is known before it. */
export function absentColumn(column: string, asked: Asked): Absence | undefined {
  const [role, ofRole] = splitRole(column);
  if (role !== undefined && ofRole !== undefined) return absentAt(role, ofRole, asked);
  if (column === 'electrolyte.concentration') return absentConcentration(asked);
  if (column === 'electrolyte.potential') return unresolvedBy(asked, 'potentials', ['p2d']);
  if (column in energyColumns) return absentEnergy(column, asked.cell);
  if (column === 'soc') return absentCharge(asked.cell);
  if (column === 'position')
    return { reason: '`position` is an axis of profiles', help: 'take a result that lies over it' };
  const maker = cellColumnMakers[column];
  return maker === undefined ? undefined : absentAs(column, maker, hasLithium(asked.cell), asked);
}

function splitRole(column: string): readonly ['anode' | 'cathode', string] | readonly [undefined, undefined] {
  const [role, ...rest] = column.split('.');
  return role === 'anode' || role === 'cathode' ? [role, rest.join('.')] : [undefined, undefined];
}

/** What a mechanism makes where it is included and the cell has what it is of. */
function absentAs(column: string, maker: ColumnMaker, isThere: boolean, asked: Asked): Absence | undefined {
  const { cell, include } = asked;
  const isSolid = cell.separator.kind === 'solid';
  if ((maker.at === 'solid' && !(isSolid && isThere)) || (maker.at === 'liquid' && !(!isSolid && isThere)))
    return {
      reason: `\`${column}\` belongs to lithium ${maker.at === 'solid' ? 'on a solid electrolyte' : 'in a liquid'}, which this cell has not`,
      help: 'leave it out',
    };
  const names = cell.thermal?.model === 'lumped' ? [...include, 'thermal'] : include;
  if (maker.mechanisms.some((name) => names.includes(name))) return undefined;
  return {
    reason: `\`${column}\` needs \`include ${maker.mechanisms.join('` or `include ')}\``,
    help: `add \`include ${maker.mechanisms[0]}\` to the simulation`,
  };
}

function hasLithium({ anode, cathode }: CheckedCell): boolean {
  return [anode, cathode].some(({ kind }) => kind === 'lithium' || kind === 'none');
}

/** Without particles, `spm` and `spme` are the full model. */
function unresolvedBy({ cell, model }: Asked, what: string, by: readonly ModelName[]): Absence | undefined {
  const hasParticles = cell.anode.kind === 'composite' || cell.cathode.kind === 'composite';
  if (!hasParticles || by.includes(model)) return undefined;
  return {
    reason: `\`model = ${model}\` does not resolve ${what}`,
    help: `take ${by.map((name) => `\`model = ${name}\``).join(' or ')}`,
  };
}

function absentConcentration(asked: Asked): Absence | undefined {
  const salt = saltConductor(asked.cell);
  if (salt.ok && salt.conductor === undefined)
    return {
      reason: 'the electrolyte conducts lithium ions alone, so that its concentration stays as it is',
      help: 'leave it out, or look at `electrolyte.ohmic_overpotential`',
    };
  return unresolvedBy(asked, 'the salt in the electrolyte', ['spme', 'p2d']);
}

/** Profiles of a porous electrode. */
const profilesOfParticles = ['stoichiometry', 'surface_stoichiometry', 'reaction_current'];

function absentAt(role: 'anode' | 'cathode', name: string, asked: Asked): Absence | undefined {
  const { cell } = asked;
  const electrode = cell[role];
  if (electrode.kind === 'composite') {
    if (name === 'potential') return unresolvedBy(asked, 'potentials', ['p2d']);
    if (profilesOfParticles.includes(name)) return absentInBlend(role, name, electrode);
    if (name.startsWith('active.')) return absentOfMaterial(role, name, electrode);
    if (name === 'contact_fraction') return absentContact(role, electrode, cell);
    return isOfLithium(name) ? withoutLithium(role, name) : undefined;
  }
  if (electrode.kind === 'sulfur') return undefined;
  if (name === 'potential' || profilesOfParticles.includes(name) || name.startsWith('active.'))
    return {
      reason: `the ${role} is lithium, which has no ${name === 'potential' ? 'depth' : 'particles'}: \`${role}.${name}\` is of porous electrodes`,
      help: `leave it out, or ask it of the ${role === 'anode' ? 'cathode' : 'anode'}`,
    };
  const maker = interfaceColumnMakers[name];
  if (maker === undefined) return undefined;
  // What was pressed on is a foil; filaments, interphases and voids come with plated lithium as well.
  return absentAs(`${role}.${name}`, maker, electrode.kind === 'lithium' || maker.onlyFoils !== true, asked);
}

function absentContact(role: string, electrode: CompositeElectrode, { stack }: CheckedCell): Absence | undefined {
  if (contactFraction(electrode, stack.fabricationPressure ?? 0, stack.pressure) < 1) return undefined;
  return {
    reason: `all particles of the ${role} touch the electrolyte: there is no \`${role}.contact_fraction\` to follow`,
    help: 'leave it out',
  };
}

function isOfLithium(name: string): boolean {
  return name === 'lithium_thickness' || name in interfaceColumnMakers;
}

function withoutLithium(role: string, name: string): Absence {
  return {
    reason: `the ${role} has no lithium metal, which \`${role}.${name}\` is of`,
    help: `leave it out, or ask it of an electrode of lithium`,
  };
}

/** Every material of a blend has profiles of its own. */
function absentInBlend(role: string, name: string, { actives }: CompositeElectrode): Absence | undefined {
  const [first] = actives;
  if (first === undefined) return undefined;
  if (actives.some(({ particleSizeSpread = 0 }) => particleSizeSpread > 0))
    return {
      reason: `particles of the ${role} have several sizes, each with a stoichiometry of its own: there is no \`${role}.${name}\``,
      help: 'look at the profiles of the sizes in the results',
    };
  if (actives.length === 1) return undefined;
  return {
    reason: `the ${role} is a blend, whose materials each have a stoichiometry: there is no \`${role}.${name}\``,
    help: `ask \`${role}.active.${first.name}.${name}\``,
  };
}

/** `active.NAME.stoichiometry`, which only a blend has. */
function absentOfMaterial(role: string, name: string, { actives }: CompositeElectrode): Absence | undefined {
  const [, material = '', quantity = ''] = name.split('.');
  const names = actives.map((active) => `\`${active.name}\``).join(', ');
  if (!actives.some((active) => active.name === material))
    return { reason: `the ${role} has no active material \`${material}\``, help: `it has ${names}` };
  if (actives.length > 1) return undefined;
  return {
    reason: `the ${role} has one active material: there is no \`${role}.${name}\``,
    help: `ask \`${role}.${quantity}\``,
  };
}

const energyColumns: Readonly<Record<string, true>> = {
  discharge_energy: true,
  charge_energy: true,
  energy_efficiency: true,
  energy_retention: true,
  mean_discharge_voltage: true,
  mean_charge_voltage: true,
};

function absentEnergy(column: string, cell: CheckedCell): Absence | undefined {
  if (storesEnergy(cell)) return undefined;
  return {
    reason: `both electrodes are the same couple, so that the cell stores no energy: \`${column}\` is not defined`,
    help: 'look at `overpotential`: all work at the terminals is loss',
  };
}

function absentCharge(cell: CheckedCell): Absence | undefined {
  const outcome = balanceCell(cell);
  if (outcome.ok) return undefined;
  return { reason: `${outcome.reason}: there is no \`soc\``, help: 'look at `capacity` or `discharge_capacity`' };
}
