// All rules, by topic: two lines a rule and nothing else, which is why it is long.

import { anodeNearlyFull } from './balance/anode-nearly-full.ts';
import { capacityAboveTheory } from './balance/capacity-above-theory.ts';
import { cathodeBelowStructuralLimit } from './balance/cathode-below-structural-limit.ts';
import { chargedWithoutLithium } from './balance/charged-without-lithium.ts';
import { efficiencyBelowTarget } from './balance/efficiency-below-target.ts';
import { energyImplausible } from './balance/energy-implausible.ts';
import { leavesKnownPotential } from './balance/leaves-known-potential.ts';
import { lithiumCathodeAlone } from './balance/lithium-cathode-alone.ts';
import { littleElectrolyte } from './balance/little-electrolyte.ts';
import { loadingContradictsPhases } from './balance/loading-contradicts-phases.ts';
import { loadingTooHigh } from './balance/loading-too-high.ts';
import { muchExcessLithium } from './balance/much-excess-lithium.ts';
import { nominalCapacityDiffers } from './balance/nominal-capacity-differs.ts';
import { npRatio } from './balance/np-ratio.ts';
import { startsPartlyCharged } from './balance/starts-partly-charged.ts';
import { stoichiometryOutsideOcp } from './balance/stoichiometry-outside-ocp.ts';
import { windowNotReachable } from './balance/window-not-reachable.ts';
import { activeMaterialUnused } from './composition/active-material-unused.ts';
import { blendOutOfBalance } from './composition/blend-out-of-balance.ts';
import { blendOverchargesCobaltOxide } from './composition/blend-overcharges-cobalt-oxide.ts';
import { blendUntested } from './composition/blend-untested.ts';
import { carbonInSulfide } from './composition/carbon-in-sulfide.ts';
import { coarseGrainsAtParticles } from './composition/coarse-grains-at-particles.ts';
import { coatingResistive } from './composition/coating-resistive.ts';
import { contactFades } from './composition/contact-fades.ts';
import { electrolyteBarelyPercolates } from './composition/electrolyte-barely-percolates.ts';
import { electrolyteCracksAroundParticles } from './composition/electrolyte-cracks-around-particles.ts';
import { electrolyteDoesNotPercolate } from './composition/electrolyte-does-not-percolate.ts';
import { electronsBarelyPercolate } from './composition/electrons-barely-percolate.ts';
import { expandsIntoMatrix } from './composition/expands-into-matrix.ts';
import { muchBinder } from './composition/much-binder.ts';
import { muchCarbonInSulfide } from './composition/much-carbon-in-sulfide.ts';
import { noIonicPath } from './composition/no-ionic-path.ts';
import { oxideNotSintered } from './composition/oxide-not-sintered.ts';
import { packsTooDensely } from './composition/packs-too-densely.ts';
import { particlesDebond } from './composition/particles-debond.ts';
import { pointContacts } from './composition/point-contacts.ts';
import { polycrystalInSolid } from './composition/polycrystal-in-solid.ts';
import { pressureCannotHoldParticles } from './composition/pressure-cannot-hold-particles.ts';
import { sinteredTooHot } from './composition/sintered-too-hot.ts';
import { sizesTooSimilar } from './composition/sizes-too-similar.ts';
import { sulfideWithoutCoating } from './composition/sulfide-without-coating.ts';
import { tortuousElectrolyte } from './composition/tortuous-electrolyte.ts';
import { voidsGrow } from './composition/voids-grow.ts';
import { volumeFractionsDoNotClose } from './composition/volume-fractions-do-not-close.ts';
import { alloyParticleTooLarge } from './fracture/alloy-particle-too-large.ts';
import { crackCrossesParticle } from './fracture/crack-crosses-particle.ts';
import { cracksGrow } from './fracture/cracks-grow.ts';
import { cracksSlowDiffusion } from './fracture/cracks-slow-diffusion.ts';
import { grainsPart } from './fracture/grains-part.ts';
import { particleAboveCriticalRadius } from './fracture/particle-above-critical-radius.ts';
import { tensionNearStrength } from './fracture/tension-near-strength.ts';
import { bareCollector } from './interface/bare-collector.ts';
import { cellsPredictedToShort } from './interface/cells-predicted-to-short.ts';
import { contactResistanceHigh } from './interface/contact-resistance-high.ts';
import { elasticCriterion } from './interface/elastic-criterion.ts';
import { filmGovernsCurrent } from './interface/film-governs-current.ts';
import { filmRuptures } from './interface/film-ruptures.ts';
import { flawCracks } from './interface/flaw-cracks.ts';
import { focusingAfterStripping } from './interface/focusing-after-stripping.ts';
import { lithiumInsideElectrolyte } from './interface/lithium-inside-electrolyte.ts';
import { littleActiveMaterial } from './composition/little-active-material.ts';
import { concentrationAboveCrystal } from './material/concentration-above-crystal.ts';
import { conductivityUnusual } from './material/conductivity-unusual.ts';
import { elasticConstantsInconsistent } from './material/elastic-constants-inconsistent.ts';
import { electrolyteModulusUnusual } from './material/electrolyte-modulus-unusual.ts';
import { exchangeCurrentUnusual } from './material/exchange-current-unusual.ts';
import { lithiumKineticsUnusual } from './material/lithium-kinetics-unusual.ts';
import { molarVolumeContradictsCurve } from './material/molar-volume-contradicts-curve.ts';
import { singleCrystalGainUnusual } from './material/single-crystal-gain-unusual.ts';
import { transferenceNegative } from './material/transference-negative.ts';
import { transportInconsistent } from './material/transport-inconsistent.ts';
import { volumeChangeImplausible } from './material/volume-change-implausible.ts';
import { volumeChangeSign } from './material/volume-change-sign.ts';
import { volumeCurveExtrapolated } from './material/volume-curve-extrapolated.ts';
import { windowInverted } from './material/window-inverted.ts';
import { zeroStrainComposition } from './material/zero-strain-composition.ts';
import { contactsFlow } from './mechanics/contacts-flow.ts';
import { lithiationArrests } from './mechanics/lithiation-arrests.ts';
import { pressureNotPractical } from './mechanics/pressure-not-practical.ts';
import { pressureShiftsPotential } from './mechanics/pressure-shifts-potential.ts';
import { pressureSlowsKinetics } from './mechanics/pressure-slows-kinetics.ts';
import { stackBreathes } from './mechanics/stack-breathes.ts';
import { strainNotSmall } from './mechanics/strain-not-small.ts';
import { stressDrivesDiffusion } from './mechanics/stress-drives-diffusion.ts';
import { stressShiftsPotential } from './mechanics/stress-shifts-potential.ts';
import { endAlreadyMet } from './protocol/end-already-met.ts';
import { endNeverReached } from './protocol/end-never-reached.ts';
import { holdOutsideWindow } from './protocol/hold-outside-window.ts';
import { rateVeryHigh } from './protocol/rate-very-high.ts';
import { stepWithoutEnd } from './protocol/step-without-end.ts';
import { stripsMoreThanPresent } from './protocol/strips-more-than-present.ts';
import { bulkResistanceHigh } from './separator/bulk-resistance-high.ts';
import { denseLayerThin } from './separator/dense-layer-thin.ts';
import { porousPellet } from './separator/porous-pellet.ts';
import { resistanceNoticeable } from './separator/resistance-noticeable.ts';
import { thickForAFullCell } from './separator/thick-for-a-full-cell.ts';
import { thinForPowder } from './separator/thin-for-powder.ts';
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
import { electrodeResistanceHigh } from './transport/electrode-resistance-high.ts';
import { evenReactionAssumed } from './transport/even-reaction-assumed.ts';
import { limitingCurrentReached } from './transport/limiting-current.ts';
import { ohmicDrop } from './transport/ohmic-drop.ts';
import { reactionOnOneSide } from './transport/reaction-on-one-side.ts';
import { saltDepletion } from './transport/salt-depletion.ts';
import { saltRunsOut } from './transport/salt-runs-out.ts';
import { singleParticleTooSimple } from './transport/single-particle-too-simple.ts';
import { slowParticles } from './transport/slow-particles.ts';
import { surfaceSaturates } from './transport/surface-saturates.ts';
import { unevenReaction } from './transport/uneven-reaction.ts';
import { conductivityTooHigh } from './units/conductivity-too-high.ts';
import { saltDiffusivityInCm2 } from './units/salt-diffusivity-in-cm2.ts';
import { valueLooksLikeASlip } from './units/value-looks-like-a-slip.ts';
import { filmStifferThanUseful } from './interface/film-stiffer-than-useful.ts';
import { grainBoundariesFocusCurrent } from './interface/grain-boundaries-focus-current.ts';
import { cathodeUnevennessReachesLithium } from './interface/cathode-unevenness-reaches-lithium.ts';
import { centreLayerCannotFill } from './stability/centre-layer-cannot-fill.ts';
import { tooWarmForLiquid } from './thermal/too-warm-for-liquid.ts';
import { temperatureNotUniform } from './thermal/temperature-not-uniform.ts';
import { selfHeating } from './thermal/self-heating.ts';
import { powerBeyondMaximum } from './protocol/power-beyond-maximum.ts';
import { pulseWithinDoubleLayer } from './protocol/pulse-within-double-layer.ts';
import { diffusionTailNotResolved } from './protocol/diffusion-tail-not-resolved.ts';
import { driveBeyondCapacity } from './protocol/drive-beyond-capacity.ts';
import { timeBeyondWindow } from './protocol/time-beyond-window.ts';
import { driveChargesOverall } from './protocol/drive-charges-overall.ts';
import { driveSampledCoarsely } from './protocol/drive-sampled-coarsely.ts';
import { pressLeavesComposite } from './protocol/press-leaves-composite.ts';
import { stopNeverMet } from './protocol/stop-never-met.ts';
import { poresBlock } from './sulfur/pores-block.ts';
import { productDoesNotFit } from './sulfur/product-does-not-fit.ts';
import { rateTooHigh } from './sulfur/rate-too-high.ts';
import { shuttleEatsCharge } from './sulfur/shuttle-eats-charge.ts';
import { loadingBeyondPractice } from './sulfur/loading-beyond-practice.ts';
import { depositCoversCarbon } from './sulfur/deposit-covers-carbon.ts';
import { noRoomToSwell } from './sulfur/no-room-to-swell.ts';
import { littleCarbon } from './sulfur/little-carbon.ts';
import { ionicPathBreaks } from './sulfur/ionic-path-breaks.ts';
import { shellTooTight } from './sulfur/shell-too-tight.ts';
import { starvedOfElectrolyte } from './sulfur/starved-of-electrolyte.ts';
import { capacityBeyondSulfur } from './sulfur/capacity-beyond-sulfur.ts';
import { functionUnusable } from './material/function-unusable.ts';
import { potentialNotMonotonic } from './material/potential-not-monotonic.ts';
import { outsideValidity } from './provenance/outside-validity.ts';
import { stoichiometryLimitsCrossed } from './balance/stoichiometry-limits-crossed.ts';
import { lithiumInventoryAssumed } from './balance/lithium-inventory-assumed.ts';
import type { Rule } from './rule.ts';

export const catalogue: readonly Rule[] = [
  anodeNearlyFull,
  capacityAboveTheory,
  cathodeBelowStructuralLimit,
  chargedWithoutLithium,
  efficiencyBelowTarget,
  energyImplausible,
  leavesKnownPotential,
  lithiumCathodeAlone,
  littleElectrolyte,
  loadingContradictsPhases,
  loadingTooHigh,
  muchExcessLithium,
  nominalCapacityDiffers,
  npRatio,
  startsPartlyCharged,
  stoichiometryOutsideOcp,
  windowNotReachable,
  activeMaterialUnused,
  blendOutOfBalance,
  blendOverchargesCobaltOxide,
  blendUntested,
  carbonInSulfide,
  coarseGrainsAtParticles,
  coatingResistive,
  contactFades,
  electrolyteBarelyPercolates,
  electrolyteCracksAroundParticles,
  electrolyteDoesNotPercolate,
  electronsBarelyPercolate,
  expandsIntoMatrix,
  muchBinder,
  muchCarbonInSulfide,
  noIonicPath,
  oxideNotSintered,
  packsTooDensely,
  particlesDebond,
  pointContacts,
  polycrystalInSolid,
  pressureCannotHoldParticles,
  sinteredTooHot,
  sizesTooSimilar,
  sulfideWithoutCoating,
  tortuousElectrolyte,
  voidsGrow,
  volumeFractionsDoNotClose,
  alloyParticleTooLarge,
  crackCrossesParticle,
  cracksGrow,
  cracksSlowDiffusion,
  grainsPart,
  particleAboveCriticalRadius,
  tensionNearStrength,
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
  electrolyteModulusUnusual,
  lithiumKineticsUnusual,
  molarVolumeContradictsCurve,
  singleCrystalGainUnusual,
  transferenceNegative,
  transportInconsistent,
  volumeChangeImplausible,
  volumeChangeSign,
  volumeCurveExtrapolated,
  windowInverted,
  zeroStrainComposition,
  contactsFlow,
  lithiationArrests,
  pressureNotPractical,
  pressureShiftsPotential,
  pressureSlowsKinetics,
  stackBreathes,
  strainNotSmall,
  stressDrivesDiffusion,
  stressShiftsPotential,
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
  electrodeResistanceHigh,
  evenReactionAssumed,
  limitingCurrentReached,
  ohmicDrop,
  reactionOnOneSide,
  saltDepletion,
  saltRunsOut,
  singleParticleTooSimple,
  slowParticles,
  surfaceSaturates,
  unevenReaction,
  conductivityTooHigh,
  saltDiffusivityInCm2,
  valueLooksLikeASlip,
  filmStifferThanUseful,
  grainBoundariesFocusCurrent,
  cathodeUnevennessReachesLithium,
  centreLayerCannotFill,
  tooWarmForLiquid,
  temperatureNotUniform,
  selfHeating,
  powerBeyondMaximum,
  pulseWithinDoubleLayer,
  diffusionTailNotResolved,
  driveSampledCoarsely,
  driveBeyondCapacity,
  timeBeyondWindow,
  driveChargesOverall,
  pressLeavesComposite,
  stopNeverMet,
  poresBlock,
  productDoesNotFit,
  rateTooHigh,
  shuttleEatsCharge,
  loadingBeyondPractice,
  depositCoversCarbon,
  noRoomToSwell,
  littleCarbon,
  ionicPathBreaks,
  shellTooTight,
  starvedOfElectrolyte,
  capacityBeyondSulfur,
  functionUnusable,
  potentialNotMonotonic,
  outsideValidity,
  stoichiometryLimitsCrossed,
  lithiumInventoryAssumed,
  conductivityUnusual,
  exchangeCurrentUnusual,
  littleActiveMaterial,
  thinForPowder,
  denseLayerThin,
];
