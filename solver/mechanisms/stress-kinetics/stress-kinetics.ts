// Stress in the kinetics of lithium (A11): pressure in the metal and in the electrolyte changes the potential of lithium. By the
// convention of the cell that shifts the equilibrium and changes the exchange current, or it changes the exchange current alone, at
// a fixed overpotential. No state.

import type { CheckedCell } from '../../../model/cell.ts';
import { faraday, gasConstant } from '../../../physics/constants.ts';
import { conventionsOf } from '../../../physics/conventions.ts';
import { volumeRatioOf } from '../../../physics/elastic-stability.ts';
import { bulkYieldStrength } from '../../../physics/lithium-flow.ts';
import { lithiumMolarVolume } from '../../../physics/lithium.ts';
import { confinement, exchangeUnderStress, lithiumPotentialShift } from '../../../physics/lithium-stress.ts';
import { layerAtLithium } from '../layer-at-lithium.ts';
import type { Mechanism } from '../mechanism.ts';

/** Undefined where the electrode is no lithium. */
export function stressKinetics(cell: CheckedCell, role: 'anode' | 'cathode'): Mechanism | undefined {
  const electrode = cell[role];
  if (electrode.kind !== 'lithium' && electrode.kind !== 'none') return undefined;
  const material = layerAtLithium(cell, role)?.material;
  const ratio = material === undefined ? 0 : volumeRatioOf(material);
  const isLithium = electrode.kind === 'lithium';
  const most = confinement * ((isLithium ? electrode.yieldStrength : undefined) ?? bulkYieldStrength);
  const coefficient = (isLithium ? electrode.chargeTransferCoefficient : undefined) ?? 0.5;
  const shiftsEquilibrium = conventionsOf(cell).stressKinetics === 'equilibrium_shift';
  const shiftAt = (pressure: number): number => lithiumPotentialShift(Math.min(pressure, most), pressure, ratio);
  return {
    name: 'stress_kinetics',
    host: 'interface',
    states: [],
    columns: [
      { name: 'stress_shift', unit: 'V', description: 'by which stress moves the equilibrium potential of lithium' },
    ],
    evaluate(at, _own, _mode, out) {
      const shift = shiftAt(at.pressure);
      const byPressure = lithiumMolarVolume * ((at.pressure < most ? 1 : 0) - ratio);
      out.exchangeFactor = exchangeUnderStress(shift, at.temperature, coefficient);
      out.exchangeByPressure = (out.exchangeFactor * (1 - coefficient) * byPressure) / (gasConstant * at.temperature);
      if (!shiftsEquilibrium) return;
      out.potentialShift = -shift / faraday;
      out.shiftByPressure = -byPressure / faraday;
    },
    observe(_own, out, at) {
      out[0] = -shiftAt(at.pressure) / faraday;
    },
    modeAt: () => 0,
    modeEnds: () => -1,
    onPlatingAfterStripping() {
      // Stress does not remember.
    },
  };
}
