// What the simulated mechanisms came to, in the same words and with the same thresholds as the closed forms.

import type { SolidElectrolyte } from '../../model/electrolyte.ts';
import type { CheckedSimulation } from '../../model/simulation.ts';
import type { Verdict } from '../../model/verdict.ts';
import { assessCell } from '../../physics/assess.ts';
import { short } from '../../physics/assessment.ts';
import { interphaseResistance } from '../../physics/interphase.ts';
import { pressureToStrip } from '../../physics/lithium-contact.ts';
import { layerAtLithium } from '../mechanisms/layer-at-lithium.ts';
import { builtMechanisms } from '../mechanisms/registry.ts';
import { liquidVerdicts, whyNotInLiquid } from './liquid-verdicts.ts';
import type { Column, RunStatus } from './result.ts';
import { shortVerdicts } from './short-verdicts.ts';
import { temperatureVerdict } from './temperature-verdict.ts';
import { windowVerdicts } from './window-verdicts.ts';

/** Below this share of contact a stripping interface counts as lost (A18). */
const lostContact = 0.5;

/**
 * What the run says of each included mechanism, in the order of `include`, and of the voltage window; then every closed form that predicts harm,
 * except where the run itself has simulated the mechanism and knows better.
 */
export function runVerdicts(simulation: CheckedSimulation, columns: readonly Column[], status: RunStatus): Verdict[] {
  const simulated = includedVerdicts(simulation, columns).map((v) => withheld(v, status));
  const known = new Set(simulated.filter((v) => v.status !== 'not_assessed').map((v) => v.mechanism));
  // A run with a heat balance knows better how warm the cell gets.
  if (known.has('thermal')) known.add('self_heating');
  const predicted = assessCell(simulation.cell, [simulation]).filter(
    (v) => (v.status === 'risk' || v.status === 'watch') && !known.has(v.mechanism),
  );
  return [...simulated, ...windowVerdicts(simulation.cell, columns), ...predicted];
}

/** A run that ended early has not shown that all is well. */
function withheld(verdict: Verdict, status: RunStatus): Verdict {
  if (verdict.status !== 'ok' || status === 'completed' || status === 'stopped') return verdict;
  const { id, mechanism } = verdict;
  return { id, mechanism, ...open(`the run ended early; until then: ${verdict.message}`) };
}

function includedVerdicts(simulation: CheckedSimulation, columns: readonly Column[]): Verdict[] {
  const { include, cell } = simulation;
  const named = cell.thermal?.model === 'lumped' && !include.includes('thermal') ? [...include, 'thermal'] : include;
  return named.flatMap((name) => {
    if (!builtMechanisms.includes(name))
      return [notAssessed(name, `\`${name}\` is not built yet: the run leaves it out`)];
    // A capacitance is no risk; it only shapes the answer.
    if (name === 'double_layer') return [];
    if (name === 'thermal') return temperatureVerdict(simulation, columns);
    const inLiquid = liquidVerdicts(name, simulation, columns);
    const found =
      inLiquid ??
      shortVerdicts[name]?.(simulation, columns) ??
      (['anode', 'cathode'] as const).flatMap((role) => interfaceVerdict(name, role, simulation, columns));
    if (found.length > 0) return found;
    const elsewhere =
      inLiquid === undefined ? 'this cell has no lithium on a solid electrolyte' : whyNotInLiquid(name, simulation);
    const why = columns.length === 0 ? 'the run did not start' : elsewhere;
    return [notAssessed(name, `\`${name}\` was not assessed: ${why}`)];
  });
}

function notAssessed(mechanism: string, message: string): Verdict {
  return { id: `${mechanism}/run`, mechanism, ...open(message) };
}

function open(message: string): Pick<Verdict, 'status' | 'message' | 'sources'> {
  return { status: 'not_assessed', message, sources: [] };
}

function interfaceVerdict(
  name: string,
  role: 'anode' | 'cathode',
  simulation: CheckedSimulation,
  columns: readonly Column[],
): Verdict[] {
  const material = layerAtLithium(simulation.cell, role)?.material;
  if (material === undefined) return [];
  const values = (column: string): Float64Array | undefined =>
    columns.find((c) => c.name === `${role}.${column}`)?.values;
  if (name === 'contact_loss') return contactVerdict(role, simulation, material, values('contact_fraction'), columns);
  return interphaseVerdict(role, material, values('interphase_thickness'));
}

function contactVerdict(
  role: 'anode' | 'cathode',
  simulation: CheckedSimulation,
  material: SolidElectrolyte,
  contact: Float64Array | undefined,
  columns: readonly Column[],
): Verdict[] {
  if (contact === undefined || contact.length === 0) return [];
  const lowest = contact.reduce((a, b) => Math.min(a, b), 1);
  const current = columns.find((c) => c.name === 'current_density')?.values ?? new Float64Array(0);
  const sign = role === 'anode' ? -1 : 1;
  const strip = current.reduce((a, b) => Math.max(a, sign * b), 0);
  if (strip === 0) return [notAssessed('contact_loss', `the ${role} was never stripped in this run`)];
  const needed = short(pressureToStrip(material, strip, simulation.cell.temperature) / 1e6);
  const has = short(simulation.cell.stack.pressure / 1e6);
  const percent = `${(100 * lowest).toFixed(lowest > 0.1 ? 0 : 1)} %`;
  const isLow = lowest < 1 - 1e-6;
  return [
    {
      id: `contact_loss/${role}`,
      mechanism: 'contact_loss',
      status: lowest < lostContact ? 'risk' : isLow ? 'watch' : 'ok',
      value: lowest,
      unit: '1',
      threshold: lostContact,
      margin: (lowest - lostContact) / lostContact,
      message: isLow
        ? `${role} loses contact while stripping: ${percent} left at worst; it needs ${needed} MPa at ${short(strip / 10)} mA/cm², the stack has ${has} MPa`
        : `${role} keeps full contact while stripping at up to ${short(strip / 10)} mA/cm²`,
      ...(isLow ? { help: `raise the stack pressure to ${needed} MPa, warm the cell, or strip more slowly` } : {}),
      sources: ['Kasemchainan et al., Nature Materials 18, 1105 (2019)'],
      evidence: 'estimate',
    },
  ];
}

function interphaseVerdict(
  role: 'anode' | 'cathode',
  material: SolidElectrolyte,
  thickness: Float64Array | undefined,
): Verdict[] {
  const last = thickness?.[thickness.length - 1];
  if (last === undefined) return [];
  // Ω m² to Ω cm².
  const resistance = interphaseResistance(material, last) * 1e4;
  const limit = 100;
  return [
    {
      id: `interphase_growth/${role}`,
      mechanism: 'interphase_growth',
      status: resistance > limit ? 'risk' : resistance > 0.5 * limit ? 'watch' : 'ok',
      value: resistance,
      unit: 'ohm*cm^2',
      threshold: limit,
      margin: (limit - resistance) / limit,
      message: `interphase on the ${role} reaches ${short(last * 1e9)} nm and ${short(resistance)} Ω cm²`,
      ...(resistance > 0.5 * limit ? { help: 'choose an electrolyte that passivates, or an interlayer' } : {}),
      sources: ['Zhu, He, Mo, ACS Appl. Mater. Interfaces 7, 23685 (2015)'],
      evidence: 'estimate',
    },
  ];
}
