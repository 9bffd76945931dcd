// Verdicts on the contact of lithium with a solid electrolyte: pressure, voids, creep, films.

import type { CheckedCell } from '../model/cell.ts';
import { exceeds } from './compare.ts';
import { beyondContact, beyondStripping } from './fit-range.ts';
import { conventionsOf } from './conventions.ts';
import { atWorst, atWorstPlating, worstInterface, type OfInterface, type OfPlating } from './at-lithium.ts';
import { interlayerCriterion } from './assess-interlayer.ts';
import { filmSupplyOf } from './interlayer.ts';
import { contactResistance, criticalStrippingCurrent } from './lithium-contact.ts';
import {
  creepLawOf,
  diffusionalCreepRate,
  flowStress,
  powerLawBreakdown,
  powerLawThreshold,
  usualLithiumGrain,
  voidClosureRate,
} from './lithium-creep.ts';
import { judgeContact, lithiumCriteria } from './lithium-criteria.ts';
import { halfCyclesAt, lithiumInterfaces, type LithiumInterfaceData } from './lithium-interface.ts';
import { leastContact } from './cycled-contact.ts';
import type { HalfCycle, Operation } from './operation.ts';
import { bumpHeight, contactLostByPlating, modulusAtLithium, usualUnevenness } from './plating-contact.ts';
import { immediateShortPressure } from './pressure-short.ts';
import { separatorResistance } from './separator-resistance.ts';
import { pressureOfDiminishingContact } from './contact-return.ts';
import { withReplenishment } from './replenishment-law.ts';
import { assessStripping, focusedPlating, strippingSeverity, type StrippingAssessment } from './stripping.ts';
import {
  lowerLimit,
  missing,
  notAssessed,
  short,
  upperLimit,
  type Assessment,
  type Criterion,
  type Subject,
} from './assessment.ts';

export const contactCriteria: readonly Criterion[] = [
  { id: 'interface/constriction', mechanism: 'constriction', assess: atWorst(constriction()) },
  { id: 'interface/contact-resistance', mechanism: 'contact_resistance', assess: atWorstPlating(contact()) },
  { id: 'stack/stripping-contact-loss', mechanism: 'contact_loss', assess: contactLoss },
  // Four constants of its own, each known to a factor of two.
  {
    id: 'stack/plating-contact-loss',
    mechanism: 'plating_contact_loss',
    lawSpread: 4,
    assess: atWorstPlating(platingLoss()),
  },
  { id: 'stack/lithium-creep', mechanism: 'lithium_creep', assess: atWorst(creep()) },
  interlayerCriterion,
];

function contact(): OfPlating {
  return (face, { cell }, half) => {
    const { material } = face.layer;
    const { pressure } = cell.stack;
    if (!Number.isFinite(face.resistance))
      return {
        status: 'risk',
        message: 'without stack pressure lithium keeps no contact',
        help: 'press the stack',
        sources: lithiumCriteria.contactResistance.sources,
      };
    const virgin = 1e4 * contactResistance(material, pressure, pressure);
    const now = 1e4 * (face.resistance - face.localResistance);
    const hasLaw = virgin > 0 && cell.interfaces[face.role].resistance === undefined;
    const memory = exceeds(virgin, now)
      ? `; without the ${short(cell.stack.assemblyPressure / 1e6)} MPa at assembly it would be ${short(virgin + 1e4 * face.localResistance)} Ω cm² (measured exponents of pressure reach from 0.5 to 1.85: calibrate)`
      : '';
    return upperLimit({
      value: 1000 * half.current * face.resistance,
      ...lithiumCriteria.contactResistance,
      message: `the contact of lithium takes ${short(1000 * half.current * face.resistance)} mV: ${short(1e4 * face.resistance)} Ω cm² at ${short(pressure / 1e6)} MPa${hasLaw ? beyondContact(pressure) : ''}${bulkText(cell)}${memory}`,
      help: 'press once with a higher assembly pressure, or clean and polish',
    });
  };
}

/** The interfaces against the bulk, and from which pressure on more of it only costs life (D-A17): where contact adds less than a quarter. */
function bulkText(cell: CheckedCell): string {
  const bulk = separatorResistance(cell);
  const faces = lithiumInterfaces(cell);
  if (bulk === undefined || !(bulk > 0)) return '';
  const whole = faces.reduce((sum, face) => sum + face.resistance, 0);
  const enough = pressureOfDiminishingContact(cell, bulk);
  const beyond =
    enough === undefined
      ? ''
      : `; above ${short(enough / 1e6)} MPa contact adds less than a quarter to the rest, so that more pressure only costs life`;
  return `, with all of them ${short(whole / bulk)} times the bulk${beyond}`;
}

function constriction(): OfInterface {
  return (face, { cell, operation }) => {
    if (operation === undefined) return notAssessed(missing.current);
    const { plating, stripping } = halfCyclesAt(face.role, operation);
    const found =
      plating === undefined || stripping === undefined
        ? undefined
        : focusedPlating(face, assessStripping(cell, face, stripping)?.contact, plating);
    if (found === undefined) return notAssessed('contact stays full, so nothing is focused');
    return upperLimit({
      value: found.ratio,
      ...lithiumCriteria.focusedPlating,
      message: `after the strip ${short(100 * found.contact)} % of the contact is left; plating there is ${short(100 * found.ratio)} % of what cracks \`${face.layer.material.name}\``,
    });
  };
}

function contactLoss(subject: Subject): Assessment {
  const { cell, operation } = subject;
  if (lithiumInterfaces(cell).length === 0) return notAssessed(missing.lithiumOnSolid);
  if (operation === undefined) return notAssessed(missing.current);
  const strippedAt = (face: LithiumInterfaceData): Stripped | undefined => {
    const half = halfCyclesAt(face.role, operation).stripping;
    const found = half === undefined ? undefined : assessStripping(cell, face, half);
    return half === undefined || found === undefined ? undefined : { face, half, found };
  };
  const worst = worstInterface(cell, (face) => {
    const own = strippedAt(face);
    return own === undefined ? undefined : strippingSeverity(own.found, own.half.current);
  });
  const own = worst === undefined ? undefined : strippedAt(worst.face);
  if (worst === undefined || own === undefined)
    return notAssessed('the replenishment law of the electrolyte or a stripping step is missing');
  return lossAt(own, worst.where, cell, operation);
}

interface Stripped {
  readonly face: LithiumInterfaceData;
  readonly half: HalfCycle;
  readonly found: StrippingAssessment;
}

function lossAt({ face, half, found }: Stripped, where: string, cell: CheckedCell, { course }: Operation): Assessment {
  const cycled = found.left < 1 ? leastContact(cell, face, course) : undefined;
  const { material } = face.layer;
  const fitted = replenishmentOf(face, cell, found.critical - found.givenByFilm);
  const shorts = found.pressure >= immediateShortPressure(1 - face.barrier.relativeDensity);
  const { sources, evidence } = lithiumCriteria.strippedContact;
  return {
    status: judgeContact(Math.min(found.left, cycled ?? 1)),
    value: half.current / 10,
    threshold: found.critical / 10,
    margin: found.critical > 0 ? (found.critical - half.current) / found.critical : -1,
    unit: 'mA/cm^2',
    message: `stripping${where} at ${short(half.current / 10)} mA/cm² against a critical ${short(found.critical / 10)} mA/cm² at ${short(cell.stack.pressure / 1e6)} MPa on \`${material.name}\`${beyondStripping(cell, face, cell.stack.pressure)}${fitted}${filmText(face, found, cell)}${leftText(face, found, cycled)}`,
    help:
      shorts || !Number.isFinite(found.pressure)
        ? 'a lower rate or an interlayer: the pressure that would hold the contact shorts the cell'
        : `${short(found.pressure / 1e6)} MPa hold the contact`,
    sources,
    evidence,
  };
}

/** What is left of the contact; empty where it stays full. */
function leftText(
  { voidHeight }: LithiumInterfaceData,
  { contact, lasting, left }: StrippingAssessment,
  cycled: number | undefined,
): string {
  if (left >= 1) return '';
  const wears = cycled !== undefined && exceeds(left - 0.01, cycled);
  const inCycles = wears ? `, ${short(100 * cycled)} % at worst in the cycles of the protocol` : '';
  const inLongRun = `${short(100 * (lasting ?? 0))} % if it went on`;
  const share =
    contact === undefined
      ? `nothing says how much is stripped: of the contact ${short(100 * (lasting ?? 0))} % is left in the long run`
      : `${short(100 * contact)} % of the contact is left after a half cycle${inCycles}, ${inLongRun}`;
  return `; ${share}, if voids of ${short(1e6 * voidHeight)} µm start at all; that they heal at rest and are closed over by plating is measured, how fast is an estimate`;
}

/** What a film gives of the critical current (A23); empty without one that does. */
function filmText({ role }: LithiumInterfaceData, { givenByFilm }: StrippingAssessment, cell: CheckedCell): string {
  const film = cell.interfaces[role].interlayer;
  const supply = filmSupplyOf(film);
  if (film === undefined || supply === undefined || !(supply.replenishment > 0)) return '';
  const held = short(supply.charge / 36000);
  if (givenByFilm < 1e-3) return `; \`${film.name}\` has given the ${held} mAh/cm² it holds before the strip ends`;
  return `; of that \`${film.name}\` gives ${short(givenByFilm / 10)} mA/cm² at the end of the strip, from the ${held} mAh/cm² it holds`;
}

/** Which law stands behind the critical current, and what the other one would say. */
function replenishmentOf(face: LithiumInterfaceData, cell: CheckedCell, critical: number): string {
  const { separator, stack, temperature } = cell;
  const given = separator.kind === 'solid' ? separator.layers[face.layerIndex] : undefined;
  const { creepReplenishmentExponent: exponent } = given?.material ?? {};
  if (given === undefined || exponent === undefined) return '';
  const law = creepLawOf(face.electrode);
  const isFit = conventionsOf(cell).replenishment === 'fit';
  const { material } = isFit ? withReplenishment(given, face.voidHeight, 'creep', law) : given;
  const other = short(criticalStrippingCurrent(material, stack.pressure, temperature) / 10);
  return isFit
    ? ` (goes as P^${short(exponent)} by a fit; creep alone would say ${other} mA/cm² and P^${short(law.exponent)})`
    : ` (creep alone, as P^${short(law.exponent)}; the fit to measured currents says ${other} instead of ${short(critical / 10)} mA/cm² and P^${short(exponent)})`;
}

function platingLoss(): OfPlating {
  return (face, { cell }, half) => {
    const { name } = face.layer.material;
    const modulus = modulusAtLithium(face.electrode, face.layer.material);
    if (modulus === undefined) return notAssessed(`the modulus of \`${name}\` is not known`);
    if (half.charge === undefined) return notAssessed('nothing says how much charge the plating step passes');
    const { pressure } = cell.stack;
    const unevenness = usualUnevenness + face.focusing - 1;
    const time = half.charge / half.current;
    const height = bumpHeight(half.current, unevenness, pressure, cell.temperature, time);
    const lost = contactLostByPlating(height, pressure, modulus);
    return upperLimit({
      value: 100 * lost,
      ...lithiumCriteria.platingContactLoss,
      message: `plating ${short(half.charge / 36000)} mAh/cm² leaves bumps of ${short(1e9 * height)} nm that part ${short(100 * lost)} % of the contact on \`${name}\` (surrogate, not calibrated)`,
    });
  };
}

function creep(): OfInterface {
  return ({ electrode }, { cell }) => {
    const law = creepLawOf(electrode);
    const { pressure } = cell.stack;
    const warm = cell.temperature;
    const selfDiffusivity = electrode.kind === 'lithium' ? electrode.selfDiffusivity : undefined;
    const byDiffusion = diffusionalCreepRate(pressure, warm, usualLithiumGrain, selfDiffusivity);
    // What a void feels is smaller than the pressure by 3/2n.
    const local = (1.5 * pressure) / law.exponent;
    const regime =
      pressure < powerLawThreshold
        ? `does not flow within a cycle: below the power law only diffusion moves it, by about ${short(100 * 86400 * byDiffusion)} % a day (grains of ${short(1e6 * usualLithiumGrain)} µm, estimate)`
        : local > powerLawBreakdown
          ? `flows faster than by the power law, as a hyperbolic sine (estimate): voids close within ${short(Math.max(1, 3 / voidClosureRate(pressure, warm, law)))} s`
          : `creeps by the power law, a void shrinks to a third in about ${short(1 / (3600 * voidClosureRate(pressure, warm, law)))} h`;
    return lowerLimit({
      value: pressure / 1e6,
      threshold: powerLawThreshold / 1e6,
      violated: 'watch',
      unit: 'MPa',
      message: `at ${short(pressure / 1e6)} MPa lithium ${regime}; it yields at ${short(flowStress(1e-3, warm, law) / 1e6)} MPa when strained by 0.1 % a second`,
      help: `a stack pressure above ${short(powerLawThreshold / 1e6)} MPa, or a warmer cell`,
      sources: ['Masias et al., J. Mater. Sci. 54, 2585 (2019)', 'LePage et al., J. Electrochem. Soc. 166, A89 (2019)'],
      evidence: 'measured',
    });
  };
}
