// How likely a criterion is violated when the inputs that are only estimated vary: a Latin hypercube of log-normal factors
// on the closed forms (McKay, Beckman & Conover, Technometrics 21, 239 (1979)). One standard deviation is a factor of two;
// of three for flaw lengths, of ten for electronic conductivities, which scatter that much between laboratories; a quarter for
// activation energies, which are powers of a rate and known that well. A value with
// `±` varies by that instead. The constants inside a surrogate law vary together, as a factor on what it gives (`lawSpread`).

import type { CheckedCell, Provenance } from '../model/cell.ts';
import type { StateFunction } from '../model/state-function.ts';
import type { Assessment, Criterion, Subject } from './assessment.ts';
import { estimatedOfDeposit, estimatedOfFilm, filmOnLithium } from './usual-film.ts';

/** Places a factor applies to: copies of one value, e.g. of a material and of the interface that takes it from there. */
interface UncertainInput {
  readonly key: string;
  readonly spread: number;
  readonly places: Place[];
}

interface Place {
  readonly holder: Fields;
  readonly field: string;
  readonly base: unknown;
}

type Fields = Record<string, unknown>;

/** Share above which a criterion that is met at the given values is watched. */
const watchedShare = 0.1;
/** Samples after which a criterion that has not moved is taken to depend on nothing uncertain. */
const probes = 5;

/** Powers and potentials: a factor on them would be another law, not another value. */
const fixedFields =
  /^(?:poissonRatio|openCircuitPotential|oxidationPotential|reductionPotential|volumeChange|theoreticalCapacity|capacity|temperature\w*|referenceTemperature|\w+Exponent|bruggeman|\w*Stoichiometry|ocpRange)$/;
/** Shares, kept between 0 and 1 by a factor on their odds. */
const shares = /(?:Fraction|Share|Ratio|porosity|Porosity|transferenceNumber|nonuniformity|coulombicEfficiency)$/;
/** Values that nothing takes below 1: what is above it varies. */
const fromOneOn = /^(?:swellingRatio|roughness|deadLayerTortuosity)$/;
const spreads: Readonly<Record<string, number>> = { flawLength: 3, electronicConductivity: 10 };

/** A criterion with what it says at the given values. */
interface Assessed {
  readonly criterion: Criterion;
  readonly assessment: Assessment;
}

/** The assessments of `subject` with the share of samples in which each criterion is violated. */
export function withProbabilities(subject: Subject, assessed: readonly Assessed[], samples: number): Assessed[] {
  const cell = draftOf(subject.cell);
  const inputs = uncertainInputs(cell, subject.cell.provenance);
  const factors = inputs.map((input) => stratifiedFactors(input, samples));
  const counted = assessed.map((own) => ({ ...own, violations: 0, moved: false, law: lawFactors(own, samples) }));
  for (let k = 0; k < samples; k++) {
    inputs.forEach((input, i) => {
      vary(input, factors[i]?.[k] ?? 1);
    });
    for (const own of counted) {
      if (own.assessment.threshold === undefined || (k >= probes && !own.moved)) continue;
      const sampled = own.criterion.assess({ ...subject, cell });
      own.moved ||= own.law !== undefined || differs(sampled, own.assessment);
      if (isViolated(sampled, own.law?.[k])) own.violations++;
    }
  }
  return counted.map(({ criterion, assessment, violations, moved }) => ({
    criterion,
    assessment: moved ? judged(assessment, violations / samples) : assessment,
  }));
}

function judged(own: Assessment, probability: number): Assessment {
  if (own.status !== 'ok' || !(probability > watchedShare)) return { ...own, probability };
  const message = `${own.message}; within the spread of the estimates ${Math.round(100 * probability)} % of cases are beyond the limit`;
  return { ...own, probability, status: 'watch', message };
}

function differs(a: Assessment, b: Assessment): boolean {
  return a.value !== b.value || a.threshold !== b.threshold || a.status !== b.status;
}

function lawFactors({ criterion, assessment }: Assessed, samples: number): Float64Array | undefined {
  const { lawSpread: spread, mechanism } = criterion;
  const { value, threshold, margin } = assessment;
  if (spread === undefined || value === undefined || threshold === undefined || margin === undefined) return undefined;
  return stratifiedFactors({ key: `law of ${mechanism}`, spread, places: [] }, samples);
}

/** `factor` is what the law's own constants make of its value. */
function isViolated({ status, margin = 0, value = 0, threshold = 0 }: Assessment, factor = 1): boolean {
  if (factor === 1 || !(value > 0 && threshold > 0)) return status === 'risk' || margin < 0;
  const isUpper = margin >= 0 === value <= threshold;
  return isUpper ? value * factor > threshold : value * factor < threshold;
}

/** A copy whose numbers may be changed, with the usual film written out where the text has none. */
function draftOf(cell: CheckedCell): CheckedCell {
  const found = filmOnLithium(cell);
  const { provenance, ...rest } = cell;
  const draft = structuredClone(rest);
  if (found === undefined) return { ...draft, provenance };
  const { role, film, deposit } = found;
  const own = { ...draft.interfaces[role], sei: { ...film }, deposit: { ...deposit } };
  return { ...draft, interfaces: { ...draft.interfaces, [role]: own }, provenance };
}

function uncertainInputs(cell: CheckedCell, provenance: CheckedCell['provenance']): readonly UncertainInput[] {
  const inputs = new Map<string, UncertainInput>();
  const add = (key: string, spread: number, holder: Fields, field: string): void => {
    const input = inputs.get(key) ?? { key, spread, places: [] };
    input.places.push({ holder, field, base: holder[field] });
    inputs.set(key, input);
  };
  for (const [path, origin] of Object.entries(provenance)) {
    const place = placeOf(cell, path);
    if (place === undefined || fixedFields.test(place.field)) continue;
    const evidence = originOf(path, origin, provenance);
    const spread = spreadOf(place.field, evidence, place.holder[place.field]);
    if (spread !== undefined)
      add(`${ownerOf(path, origin, place.holder)} ${place.field}`, spread, place.holder, place.field);
  }
  for (const [role, face] of Object.entries(cell.interfaces)) {
    if (provenance[`interface.${role}.sei.thickness`] === undefined)
      for (const field of face.sei === undefined ? [] : estimatedOfFilm)
        add(`${role} film ${field}`, 2, face.sei as unknown as Fields, field);
    if (provenance[`interface.${role}.deposit.porosity`] === undefined)
      for (const field of face.deposit === undefined ? [] : estimatedOfDeposit)
        if (!fixedFields.test(field)) add(`${role} deposit ${field}`, 2, face.deposit as unknown as Fields, field);
  }
  return [...inputs.values()];
}

/** Values of one material vary together wherever it is used; one that the text gives varies alone. */
function ownerOf(path: string, origin: Provenance, holder: Fields): string {
  const own = path.slice(0, path.lastIndexOf('.'));
  const { name } = holder;
  return origin.origin === 'text' ? own : (inheritedFrom(origin) ?? (typeof name === 'string' ? name : own));
}

/** Factor that one standard deviation is; undefined where the value counts as known. */
function spreadOf(field: string, origin: Provenance, value: unknown): number | undefined {
  if (origin.uncertainty !== undefined && typeof value === 'number' && value !== 0)
    return 1 + Math.abs(origin.uncertainty / value);
  const scatters = field === 'electronicConductivity' && origin.evidence === 'typical';
  const usual = field.endsWith('ActivationEnergy') ? 1.25 : 2;
  return origin.evidence === 'estimate' || scatters ? (spreads[field] ?? usual) : undefined;
}

const inherited = /^from (\S+)$/;

function inheritedFrom(origin: Provenance): string | undefined {
  return origin.origin === 'material' ? inherited.exec(origin.source ?? '')?.[1] : undefined;
}

/** Of a value that an interface takes from the layer it touches: that of the layer. */
function originOf(path: string, origin: Provenance, provenance: CheckedCell['provenance']): Provenance {
  if (inheritedFrom(origin) === undefined) return origin;
  const name = path.slice(path.lastIndexOf('.') + 1);
  const layers = Object.keys(provenance).filter(
    (own) => /^separator\.layer\[\d+\]\./.test(own) && own.endsWith(`.${name}`),
  );
  return provenance[(path.startsWith('interface.anode') ? layers[0] : layers.at(-1)) ?? ''] ?? origin;
}

/** Where in the model a path of the text stands; undefined where it is no number there. */
function placeOf(cell: CheckedCell, path: string): Pick<Place, 'holder' | 'field'> | undefined {
  const names = path.replace(/^interface\./, 'interfaces.').split('.');
  const field = camelCase(names.pop() ?? '');
  let holder: unknown = cell;
  for (const [i, name] of names.entries()) holder = childOf(holder, name, names[i - 1]);
  for (const candidate of [holder, (holder as Fields | undefined)?.['material']])
    if (isFields(candidate) && (typeof candidate[field] === 'number' || isFunction(candidate[field])))
      return { holder: candidate, field };
  return undefined;
}

const lists: Readonly<Record<string, string>> = { active: 'actives', carbon: 'carbons', binder: 'binders' };

function childOf(holder: unknown, name: string, before: string | undefined): unknown {
  if (Array.isArray(holder)) return holder.find((own: unknown) => isFields(own) && own['name'] === name);
  if (!isFields(holder)) return undefined;
  const layer = /^layer\[(\d+)\]$/.exec(name)?.[1];
  if (layer !== undefined && Array.isArray(holder['layers'])) return holder['layers'][Number(layer) - 1];
  // `cathode.electrolyte.Li6PS5Cl`: the electrode has one electrolyte, by its name.
  if (before === 'electrolyte') return holder;
  return holder[lists[name] ?? name];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isFunction(value: unknown): value is StateFunction {
  return isFields(value) && isFields(value['value']) && typeof value['value']['kind'] === 'string';
}

function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function vary({ places }: UncertainInput, factor: number): void {
  for (const { holder, field, base } of places)
    holder[field] =
      typeof base === 'number' ? scaled(field, base, factor) : scaledFunction(field, base as StateFunction, factor);
}

function scaled(field: string, base: number, factor: number): number {
  if (fromOneOn.test(field)) return 1 + (base - 1) * factor;
  return shares.test(field) && base >= 0 && base <= 1 ? (base * factor) / (1 - base + base * factor) : base * factor;
}

function scaledFunction(field: string, f: StateFunction, factor: number): StateFunction {
  const { value } = f;
  if (value.kind === 'constant') return { ...f, value: { ...value, value: scaled(field, value.value, factor) } };
  // A share that is a curve stays as it is: a factor on it would leave 0 to 1.
  if (shares.test(field)) return f;
  if (value.kind === 'table') return { ...f, value: { ...value, y: value.y.map((y) => y * factor) } };
  const by = { kind: 'number', value: factor } as const;
  return { ...f, value: { kind: 'expression', body: { kind: 'binary', operator: '*', left: by, right: value.body } } };
}

/** One factor in each of `samples` strata of equal probability, in an order that the input's name seeds. */
function stratifiedFactors({ key, spread }: UncertainInput, samples: number): Float64Array {
  const random = generator(key);
  const factors = Float64Array.from({ length: samples }, (_, k) =>
    Math.exp(Math.log(spread) * normalQuantile((k + random()) / samples)),
  );
  for (let k = samples - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1));
    [factors[k], factors[other]] = [factors[other] ?? 1, factors[k] ?? 1];
  }
  return factors;
}

/** Park–Miller generator, 0..1, seeded by a text. */
function generator(text: string): () => number {
  let state = 1;
  for (const letter of text) state = (state * 31 + (letter.codePointAt(0) ?? 0)) % 2147483647;
  state = Math.max(1, state);
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** z of which a standard normal is smaller with probability p, within 4.5e-4 (Abramowitz & Stegun, 26.2.23). */
function normalQuantile(p: number): number {
  const tail = Math.min(p, 1 - p);
  const t = Math.sqrt(-2 * Math.log(Math.max(tail, 1e-300)));
  const z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  return p < 0.5 ? -z : z;
}
