// What lithium is held against, mechanism by mechanism: limits, what helps, where they come from. The closed forms (`assess-*.ts`) judge a
// cell before a run by them, and the verdicts of a run what it came to, so that a warning and a simulated failure mean the same.

import { exceeds } from './compare.ts';
import type { Assessment } from './assessment.ts';

const fangPressure = 'Fang et al., Nat. Energy 6, 987 (2021)';

/** Parts of a verdict; what a message says of the cell or of the run is added by who judges. */
export const lithiumCriteria = {
  /** Overpotential of charge transfer. */
  kinetics: {
    threshold: 100,
    watch: 100,
    violated: 'watch',
    unit: 'mV',
    help: 'a warmer cell, a lower rate, or an electrolyte with a higher exchange current density',
    sources: [
      'Newman & Thomas-Alyea, Electrochemical Systems, Wiley (2004)',
      'Boyle et al., ACS Energy Lett. 5, 701 (2020)',
    ],
  },
  /** Shift of the equilibrium by stress. */
  stress: {
    threshold: 50,
    watch: 50,
    violated: 'watch',
    unit: 'mV',
    help: 'check the pressure against the yield strength of lithium',
    sources: [
      'Monroe & Newman, J. Electrochem. Soc. 151, A880 (2004)',
      'Monroe & Newman, J. Electrochem. Soc. 152, A396 (2005)',
    ],
    evidence: 'computed',
  },
  /** Wagner number. */
  evenness: {
    threshold: 0.1,
    violated: 'watch',
    unit: '1',
    help: 'a lower rate, or an electrolyte that conducts better',
    sources: [
      'Newman & Thomas-Alyea, Electrochemical Systems, Wiley (2004)',
      'Liu et al., Adv. Sci. 8, 2003301 (2021)',
    ],
    evidence: 'typical',
  },
  /** Capacity that the film binds in a month. */
  filmGrowth: {
    threshold: 1,
    watch: 1,
    strict: true,
    unit: '%',
    help: 'less lithium surface (pressure), a cooler cell, or a fluorinated or concentrated electrolyte',
    sources: ['Single, Latz & Horstmann, ChemSusChem 11, 1950 (2018)', 'Boyle et al., Nat. Energy 6, 487 (2021)'],
    evidence: 'estimate',
  },
  /** Charge of a half cycle against that at which the film breaks. */
  filmRupture: {
    violated: 'watch',
    unit: 'mAh/cm^2',
    help: 'a more uniform film first, then one that conducts better, then a stiffer one up to 4 GPa',
    sources: [
      'Shen et al., Adv. Energy Mater. 10, 1903645 (2020)',
      'Liu et al., Adv. Energy Mater. 12, 2103589 (2022)',
    ],
    evidence: 'estimate',
  },
  /** Thickness of the film over that of the dry one. */
  filmSwelling: {
    threshold: 1.8,
    watch: 1.8,
    violated: 'watch',
    strict: true,
    unit: '1',
    help: 'a fluorinated film, or one made from anions: they swell less',
    sources: ['Zhang et al., Science 375, 66 (2022)'],
    evidence: 'estimate',
  },
  /** Share of the charge plated that is dead, against what a coulombic efficiency leaves. */
  deadLithium: {
    unit: '%',
    help: 'more stack pressure, or stripping slower',
    sources: ['Fang et al., Nature 572, 511 (2019)', 'Fang et al., Nat. Energy 6, 987 (2021)'],
    evidence: 'estimate',
  },
  /** Growth of lithium over the thickness of the stack. */
  platingGrowth: {
    threshold: 10,
    watch: 10,
    violated: 'watch',
    strict: true,
    unit: '%',
    help: 'a compliant fixture',
    sources: ['Fang et al., Nat. Energy 6, 987 (2021)'],
  },
  /** Voltage that the contact of lithium takes. */
  contactResistance: {
    threshold: 50,
    watch: 50,
    violated: 'watch',
    strict: true,
    unit: 'mV',
    sources: ['Doux et al., Adv. Energy Mater. 10, 1903253 (2020)'],
    evidence: 'measured',
  },
  /** Share of the contact that stripping leaves. */
  strippedContact: {
    threshold: 0.5,
    unit: '1',
    sources: ['Kasemchainan et al., Nat. Mater. 18, 1105 (2019)'],
    evidence: 'estimate',
  },
  /** Local plating current over the one that cracks a flaw. */
  focusedPlating: {
    threshold: 1,
    watch: 0.5,
    unit: '1',
    help: 'raise the stack pressure, or plate slower',
    sources: ['Kasemchainan et al., Nat. Mater. 18, 1105 (2019)'],
    evidence: 'estimate',
  },
  /** Share of the contact that uneven plating parts. */
  platingContactLoss: {
    threshold: 10,
    watch: 10,
    violated: 'watch',
    strict: true,
    unit: '%',
    help: 'more pressure, a polished surface, or a slower charge',
    sources: ['Vishnugopi et al., Adv. Energy Mater. 13, 2203671 (2023)'],
    evidence: 'estimate',
  },
  /** Share of the charge that a film keeps. */
  interlayer: {
    threshold: 20,
    watch: 20,
    violated: 'watch',
    strict: true,
    unit: '%',
    help: 'a thinner film keeps less lithium back',
    sources: ['Lee et al., Nat. Energy 5, 299 (2020)', 'Yan et al., Nat. Energy 1, 16010 (2016)'],
    evidence: 'estimate',
  },
  /** Resistance of the interphase. */
  interphase: { threshold: 100, watch: 50, unit: 'ohm*cm^2' },
  /** Capacity that leaks away in a month. */
  leakage: {
    threshold: 30,
    watch: 3,
    unit: '%',
    sources: ['Han et al., Nat. Energy 4, 187 (2019)'],
    evidence: 'estimate',
  },
} as const;

/** What is left (0 to 1) of the contact after a strip: less than half is a risk, any loss is watched. */
export function judgeContact(left: number): 'risk' | 'watch' | 'ok' {
  if (exceeds(lithiumCriteria.strippedContact.threshold, left)) return 'risk';
  return left < 1 - 1e-6 ? 'watch' : 'ok';
}

/** Share (%) of areas like the cell's with a flaw that cracks: one cell in ten is a risk, one in a hundred to be watched. */
export const failingShare = { threshold: 10, watch: 1 } as const;

/** Pressures (MPa) between which deposits pack and the separator stays open. */
const packing = { least: 0.1, most: 2 } as const;

/** Deposits in a liquid under stack pressures from `low` to `high` (MPa); `strength` (Pa) of the separator, where it is known. */
export function judgePacking(low: number, high: number, strength: number = Infinity): Omit<Assessment, 'message'> {
  const isLow = low < packing.least;
  const isOutside = exceeds(packing.least, low) || exceeds(high, packing.most);
  return {
    status: exceeds(high, Math.min(20, strength / 1e6)) ? 'risk' : isOutside ? 'watch' : 'ok',
    value: isLow ? low : high,
    unit: 'MPa',
    threshold: isLow ? packing.least : packing.most,
    margin: isLow ? (low - packing.least) / packing.least : (packing.most - high) / packing.most,
    help: 'a stack pressure of 0.2 to 1 MPa',
    sources: [fangPressure],
    evidence: 'estimate',
  };
}
