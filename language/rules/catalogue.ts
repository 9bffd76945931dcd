// All rules, by topic.

import { anodeNearlyFull } from './balance/anode-nearly-full.ts';
import { cathodeBelowStructuralLimit } from './balance/cathode-below-structural-limit.ts';
import { efficiencyBelowTarget } from './balance/efficiency-below-target.ts';
import { lithiumCathodeAlone } from './balance/lithium-cathode-alone.ts';
import { littleElectrolyte } from './balance/little-electrolyte.ts';
import { loadingTooHigh } from './balance/loading-too-high.ts';
import { muchExcessLithium } from './balance/much-excess-lithium.ts';
import { nominalCapacityDiffers } from './balance/nominal-capacity-differs.ts';
import { npRatio } from './balance/np-ratio.ts';
import { startsPartlyCharged } from './balance/starts-partly-charged.ts';
import { stoichiometryOutsideOcp } from './balance/stoichiometry-outside-ocp.ts';
import { windowNotReachable } from './balance/window-not-reachable.ts';
import { electrolyteBarelyPercolates } from './composition/electrolyte-barely-percolates.ts';
import { electrolyteCracksAroundParticles } from './composition/electrolyte-cracks-around-particles.ts';
import { electrolyteDoesNotPercolate } from './composition/electrolyte-does-not-percolate.ts';
import { electronsBarelyPercolate } from './composition/electrons-barely-percolate.ts';
import { muchBinder } from './composition/much-binder.ts';
import { muchCarbonInSulfide } from './composition/much-carbon-in-sulfide.ts';
import { noIonicPath } from './composition/no-ionic-path.ts';
import { particlesDebond } from './composition/particles-debond.ts';
import { pointContacts } from './composition/point-contacts.ts';
import { pressureCannotHoldParticles } from './composition/pressure-cannot-hold-particles.ts';
import { volumeFractionsDoNotClose } from './composition/volume-fractions-do-not-close.ts';
import { bareCollector } from './interface/bare-collector.ts';
import { cellsPredictedToShort } from './interface/cells-predicted-to-short.ts';
import { contactResistanceHigh } from './interface/contact-resistance-high.ts';
import { elasticCriterion } from './interface/elastic-criterion.ts';
import { filmGovernsCurrent } from './interface/film-governs-current.ts';
import { filmRuptures } from './interface/film-ruptures.ts';
import { flawCracks } from './interface/flaw-cracks.ts';
import { focusingAfterStripping } from './interface/focusing-after-stripping.ts';
import { lithiumInsideElectrolyte } from './interface/lithium-inside-electrolyte.ts';
import { concentrationAboveCrystal } from './material/concentration-above-crystal.ts';
import { elasticConstantsInconsistent } from './material/elastic-constants-inconsistent.ts';
import { transportInconsistent } from './material/transport-inconsistent.ts';
import { windowInverted } from './material/window-inverted.ts';
import { endAlreadyMet } from './protocol/end-already-met.ts';
import { endNeverReached } from './protocol/end-never-reached.ts';
import { holdOutsideWindow } from './protocol/hold-outside-window.ts';
import { rateVeryHigh } from './protocol/rate-very-high.ts';
import { stepWithoutEnd } from './protocol/step-without-end.ts';
import { stripsMoreThanPresent } from './protocol/strips-more-than-present.ts';
import { bulkResistanceHigh } from './separator/bulk-resistance-high.ts';
import { porousPellet } from './separator/porous-pellet.ts';
import { resistanceNoticeable } from './separator/resistance-noticeable.ts';
import { thickForAFullCell } from './separator/thick-for-a-full-cell.ts';
import { thinnerThanFlaws } from './separator/thinner-than-flaws.ts';
import { thresholdCapacityPassed } from './separator/threshold-capacity.ts';
import { cathodeAboveOxidationLimit } from './stability/cathode-above-oxidation-limit.ts';
import { electronicLeakage } from './stability/electronic-leakage.ts';
import { layerOrder } from './stability/layer-order.ts';
import { lithiumMelts } from './stability/lithium-melts.ts';
import { mixedConductingOnLithium } from './stability/mixed-conducting-on-lithium.ts';
import { lithiumDoesNotCreep } from './stack/lithium-does-not-creep.ts';
import { lithiumSwelling } from './stack/lithium-swelling.ts';
import { noPressureWindow } from './stack/no-pressure-window.ts';
import { pressureShort } from './stack/pressure-short.ts';
import { stackPressureSwing } from './stack/pressure-swing.ts';
import { pressureTooLowForContact } from './stack/pressure-too-low-for-contact.ts';
import { pressureUnusualInLiquid } from './stack/pressure-unusual-in-liquid.ts';
import { strippingAboveCriticalCurrent } from './stack/stripping-above-critical-current.ts';
import { limitingCurrentReached } from './transport/limiting-current.ts';
import { ohmicDrop } from './transport/ohmic-drop.ts';
import { saltDepletion } from './transport/salt-depletion.ts';
import { saltRunsOut } from './transport/salt-runs-out.ts';
import { slowParticles } from './transport/slow-particles.ts';
import { unevenReaction } from './transport/uneven-reaction.ts';
import { conductivityTooHigh } from './units/conductivity-too-high.ts';
import { saltDiffusivityInCm2 } from './units/salt-diffusivity-in-cm2.ts';
import { valueLooksLikeASlip } from './units/value-looks-like-a-slip.ts';
import type { Rule } from './rule.ts';

export const catalogue: readonly Rule[] = [
  anodeNearlyFull,
  cathodeBelowStructuralLimit,
  efficiencyBelowTarget,
  lithiumCathodeAlone,
  littleElectrolyte,
  loadingTooHigh,
  muchExcessLithium,
  nominalCapacityDiffers,
  npRatio,
  startsPartlyCharged,
  stoichiometryOutsideOcp,
  windowNotReachable,
  electrolyteBarelyPercolates,
  electrolyteCracksAroundParticles,
  electrolyteDoesNotPercolate,
  electronsBarelyPercolate,
  muchBinder,
  muchCarbonInSulfide,
  noIonicPath,
  particlesDebond,
  pointContacts,
  pressureCannotHoldParticles,
  volumeFractionsDoNotClose,
  bareCollector,
  cellsPredictedToShort,
  contactResistanceHigh,
  elasticCriterion,
  filmGovernsCurrent,
  filmRuptures,
  flawCracks,
  focusingAfterStripping,
  lithiumInsideElectrolyte,
  concentrationAboveCrystal,
  elasticConstantsInconsistent,
  transportInconsistent,
  windowInverted,
  endAlreadyMet,
  endNeverReached,
  holdOutsideWindow,
  rateVeryHigh,
  stepWithoutEnd,
  stripsMoreThanPresent,
  bulkResistanceHigh,
  porousPellet,
  resistanceNoticeable,
  thickForAFullCell,
  thinnerThanFlaws,
  thresholdCapacityPassed,
  cathodeAboveOxidationLimit,
  electronicLeakage,
  layerOrder,
  lithiumMelts,
  mixedConductingOnLithium,
  lithiumDoesNotCreep,
  lithiumSwelling,
  noPressureWindow,
  pressureShort,
  stackPressureSwing,
  pressureTooLowForContact,
  pressureUnusualInLiquid,
  strippingAboveCriticalCurrent,
  limitingCurrentReached,
  ohmicDrop,
  saltDepletion,
  saltRunsOut,
  slowParticles,
  unevenReaction,
  conductivityTooHigh,
  saltDiffusivityInCm2,
  valueLooksLikeASlip,
];
