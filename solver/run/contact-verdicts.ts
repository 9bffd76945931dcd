// What a run has shown of the contact of lithium with a solid electrolyte (A16 to A20, A23, A25), by the thresholds of the closed
// forms.

import { exceeds } from '../../physics/compare.ts';
import { notAssessed, short, unlimited, upperLimit, type Assessment } from '../../physics/assessment.ts';
import { alloyCharge, filmSupplyOf, fullConcentration, givenByFilm } from '../../physics/interlayer.ts';
import { beyondStripping } from '../../physics/fit-range.ts';
import { interphaseResistance } from '../../physics/interphase.ts';
import { pressureToStrip } from '../../physics/lithium-contact.ts';
import { judgeContact, lithiumCriteria } from '../../physics/lithium-criteria.ts';
import { powerLawThreshold } from '../../physics/lithium-creep.ts';
import { lithiumInterfaces, type LithiumInterfaceData } from '../../physics/lithium-interface.ts';
import { cycledCharge } from '../../physics/lithium-reserve.ts';
import { largest, largestWhilePlating, smallest, type InterfaceRecord } from './interface-record.ts';

/** Share that a foil may lose to pressure, %. */
const squeezedLimit = 10;

function faceOf({ simulation, role }: InterfaceRecord): LithiumInterfaceData | undefined {
  return lithiumInterfaces(simulation.cell).find((face) => face.role === role);
}

export function contactKept(record: InterfaceRecord): Assessment | undefined {
  const { role, plating } = record;
  const contact = record.own('contact_fraction');
  const face = faceOf(record);
  if (contact === undefined || face === undefined) return undefined;
  const lowest = Math.min(1, smallest(contact));
  const strip = Math.max(0, -smallest(plating));
  if (strip === 0) return notAssessed(`the ${role} was never stripped in this run`);
  const status = judgeContact(lowest);
  const percent = `${(100 * lowest).toFixed(lowest > 0.1 ? 0 : 1)} %`;
  const { threshold } = lithiumCriteria.strippedContact;
  const least = leastPressure(record, face);
  const needed = `${short(least.needed / 1e6)} MPa`;
  const beyond = beyondStripping(record.simulation.cell, face, least.needed);
  return {
    status,
    value: lowest,
    ...lithiumCriteria.strippedContact,
    margin: (lowest - threshold) / threshold,
    message:
      status === 'ok'
        ? `${role} keeps full contact while stripping at up to ${short(strip / 10)} mA/cm²`
        : `${role} loses contact while stripping: ${percent} left at worst; it needs ${needed} at ${short(least.current / 10)} mA/cm²${least.warmth}${beyond}; the stack has ${short(least.pressure / 1e6)} MPa`,
    ...(status === 'ok' ? {} : { help: `raise the stack pressure to ${needed}, warm the cell, or strip more slowly` }),
  };
}

/** The moment of a run that asks for the most pressure beyond what there is, by the law of the conventions and what a film gives then. */
function leastPressure(
  record: InterfaceRecord,
  { layer: { material } }: LithiumInterfaceData,
): {
  readonly needed: number;
  readonly pressure: number;
  readonly current: number;
  readonly warmth: string;
} {
  const { plating, simulation, role } = record;
  const { cell } = simulation;
  const pressures = record.column('stack.pressure');
  const temperatures = record.column('temperature');
  const filling = record.own('interlayer_filling');
  const film = filmSupplyOf(cell.interfaces[role].interlayer);
  const at = (k: number): { needed: number; pressure: number; current: number; temperature: number } => {
    const current = Math.max(0, -plating[k]);
    const given =
      film === undefined || filling === undefined
        ? 0
        : givenByFilm(current, film.replenishment * Math.max(0, filling[k]));
    const temperature = temperatures?.[k] ?? cell.temperature;
    return {
      needed: pressureToStrip(material, current - given, temperature),
      pressure: pressures?.[k] ?? cell.stack.pressure,
      current,
      temperature,
    };
  };
  let worst = at(0);
  for (let k = 1; k < plating.length; k++) {
    const own = at(k);
    if (own.needed - own.pressure > worst.needed - worst.pressure) worst = own;
  }
  const isOther = Math.abs(worst.temperature - cell.temperature) >= 1;
  return { ...worst, warmth: isOther ? ` and ${short(worst.temperature - 273.15)} °C` : '' };
}

/** Voltage that the contact takes at worst, and what the memory of pressure is worth. */
export function contactPaid(record: InterfaceRecord): Assessment | undefined {
  const face = faceOf(record);
  const resistance = record.own('contact_resistance');
  const highest = record.own('highest_pressure')?.at(-1);
  if (face === undefined || resistance === undefined || highest === undefined) return undefined;
  const whole = resistance.map((r) => r + face.localResistance);
  const voltages = whole.map((r, k) => 1000 * r * Math.abs(record.plating[k]));
  const most = largest(voltages);
  return upperLimit({
    value: most,
    ...lithiumCriteria.contactResistance,
    message: `the contact of lithium at the ${record.role} takes ${short(most)} mV at worst: ${span(1e4 * smallest(whole), 1e4 * largest(whole))} Ω cm² where it is full, with up to ${short(highest / 1e6)} MPa in its memory`,
    help: 'press once with a higher pressure, or clean and polish',
  });
}

/** How the current crowds where it is plated, against what cracks the electrolyte. */
export function currentFocused(record: InterfaceRecord): Assessment | undefined {
  const face = faceOf(record);
  const focusing = record.own('current_focusing');
  if (face === undefined || focusing === undefined) return undefined;
  const most = largestWhilePlating(record, focusing);
  if (most === undefined) return notAssessed(`lithium is not plated at the ${record.role} in this run`);
  const { criticalPlatingCurrent: critical, layer } = face;
  const resistance = largest(record.own('constriction_resistance') ?? new Float64Array(1));
  const isEven = short(most) === short(1) && resistance === 0;
  const crowding = isEven
    ? `plating at the ${record.role} is even: contact neither crowds the current nor constricts it`
    : `plating at the ${record.role} crowds to ${short(most)} times its mean, and constriction takes up to ${short(1e4 * resistance)} Ω cm²`;
  const { focusedPlating } = lithiumCriteria;
  if (critical === undefined) {
    const { unit, help, sources, evidence } = focusedPlating;
    return unlimited({ value: most, unit, message: crowding, help, sources, evidence });
  }
  // The factors of grains and cathode are in the focusing already, where they are included.
  const whole = critical * face.focusing;
  const ratio = largest(focusing.map((f, k) => (f * Math.max(0, record.plating[k])) / whole));
  return upperLimit({
    value: ratio,
    ...focusedPlating,
    message: `${crowding}; locally it is ${short(100 * ratio)} % of what cracks \`${layer.material.name}\``,
  });
}

export function platingApart(record: InterfaceRecord): Assessment | undefined {
  const lost = record.own('plating_contact_loss');
  const height = record.own('bump_height');
  const face = faceOf(record);
  if (face === undefined) return undefined;
  const { name } = face.layer.material;
  if (lost === undefined || height === undefined) return notAssessed(`the modulus of \`${name}\` is not known`);
  const most = 100 * largest(lost);
  return upperLimit({
    value: most,
    ...lithiumCriteria.platingContactLoss,
    message: `uneven plating at the ${record.role} raises bumps of up to ${short(1e9 * largest(height))} nm that part ${short(most)} % of the contact on \`${name}\` (surrogate, not calibrated)`,
  });
}

export function foilSqueezed(record: InterfaceRecord): Assessment | undefined {
  const { role, simulation } = record;
  const electrode = simulation.cell[role];
  const squeezed = record.own('squeezed_lithium')?.at(-1);
  const pressure = record.column('stack.pressure');
  if (electrode.kind !== 'lithium' || squeezed === undefined || pressure === undefined) return undefined;
  const share = (100 * squeezed * electrode.molarVolume) / electrode.thickness;
  const lowest = smallest(pressure);
  const isStiff = exceeds(powerLawThreshold, lowest);
  const assessed = upperLimit({
    value: share,
    threshold: squeezedLimit,
    watch: squeezedLimit,
    violated: 'watch',
    unit: '%',
    message: `pressure of up to ${short(largest(pressure) / 1e6)} MPa squeezes ${short(share)} % of the ${role} out over its edges, where they are free${isStiff ? `; at ${short(lowest / 1e6)} MPa lithium does not flow within a cycle` : ''}`,
    help: isStiff
      ? `a stack pressure above ${short(powerLawThreshold / 1e6)} MPa, or a warmer cell`
      : 'a lower pressure, or a frame that holds the edges',
    sources: ['Masias et al., J. Mater. Sci. 54, 2585 (2019)'],
    evidence: 'estimate',
  });
  return assessed.status === 'ok' && isStiff ? { ...assessed, status: 'watch' } : assessed;
}

export function filmFilled(record: InterfaceRecord): Assessment | undefined {
  const { cell } = record.simulation;
  const film = cell.interfaces[record.role].interlayer;
  if (film === undefined) return undefined;
  const filling = record.own('interlayer_filling');
  const concentration = fullConcentration(film);
  if (filling === undefined || concentration === undefined)
    return notAssessed(`needs \`molar_volume\` and \`lithium_per_formula\` of \`${film.name}\` on lithium`);
  const held = alloyCharge(concentration, film.thickness);
  // Rounding leaves a film that is empty a little below or above.
  const last = filling.at(-1) ?? 0;
  const atEnd = last < 1e-6 ? 0 : last;
  const text = `${short(1e9 * film.thickness)} nm of \`${film.name}\` hold ${short((held * atEnd) / 36000)} mAh/cm² of lithium at the end and have given up to ${short((held * (1 - smallest(filling))) / 36000)} mAh/cm² to stripping`;
  const capacity = cycledCharge(cell);
  if (capacity === undefined) {
    const { help, sources, evidence } = lithiumCriteria.interlayer;
    return unlimited({ value: held / 36000, unit: 'mAh/cm^2', message: text, help, sources, evidence });
  }
  const share = (100 * held) / capacity;
  return upperLimit({
    value: share,
    ...lithiumCriteria.interlayer,
    message: `${text}; full it is ${short(share)} % of the charge`,
  });
}

export function interphaseGrown(record: InterfaceRecord): Assessment | undefined {
  const last = record.own('interphase_thickness')?.at(-1);
  const material = faceOf(record)?.layer.material;
  if (last === undefined || material === undefined) return undefined;
  // Ω m² to Ω cm².
  const resistance = interphaseResistance(material, last) * 1e4;
  const { threshold: limit, watch, unit } = lithiumCriteria.interphase;
  return {
    status: resistance > limit ? 'risk' : resistance > watch ? 'watch' : 'ok',
    value: resistance,
    unit,
    threshold: limit,
    margin: (limit - resistance) / limit,
    message: `interphase on the ${record.role} reaches ${short(last * 1e9)} nm and ${short(resistance)} Ω cm²`,
    ...(resistance > watch ? { help: 'choose an electrolyte that passivates, or an interlayer' } : {}),
    sources: ['Zhu, He, Mo, ACS Appl. Mater. Interfaces 7, 23685 (2015)'],
    evidence: 'estimate',
  };
}

/** Both ends of a range, or one number where they read the same. */
function span(low: number, high: number): string {
  return short(low) === short(high) ? short(low) : `${short(low)} to ${short(high)}`;
}
