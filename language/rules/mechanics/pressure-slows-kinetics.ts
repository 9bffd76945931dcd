import { gasConstant } from '../../../physics/constants.ts';
import { exceeds } from '../../../physics/compare.ts';
import { exchangeFactor, ionMolarVolume, transferBarrierShift } from '../../../physics/stress-potential.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';
import { pressedParticles } from './pressed-particles.ts';

export const pressureSlowsKinetics = rule({
  code: 'mechanics/pressure-slows-kinetics',
  id: 'D-SBV-01',
  severity: 'info',
  runs: 'fast',
  since: '0.1.0',
  summary: 'pressure changes the rate of charge transfer by more than a quarter',
  why: 'a sphere that its matrix presses transfers lithium with exp(α Δμ/RT), Δμ = (Ω + Ω⁺) γ/a − Ω⁺ p',
  law: 'Butler–Volmer kinetics under stress',
  cite: ['monroe-2005', 'barai-2021'],
  options: {
    barrier: { default: 0.5, unit: '', meaning: 'largest shift of the barrier over R T' },
    ionVolume: { default: ionMolarVolume, unit: 'm^3/mol', meaning: 'partial molar volume of the ion' },
    surfaceEnergy: { default: 1, unit: 'J/m^2', meaning: 'energy of the interface' },
  },
  check(subject, { barrier, ionVolume, surfaceEnergy }, report) {
    const thermal = gasConstant * subject.cell.temperature;
    for (const { active, path, pressure, molarVolume } of pressedParticles(subject)) {
      const shift = transferBarrierShift(molarVolume, ionVolume, surfaceEnergy, active.particleRadius, pressure);
      if (!exceeds(Math.abs(shift), barrier * thermal)) continue;
      const factor = exchangeFactor(shift, active.chargeTransferCoefficient ?? 0.5, subject.cell.temperature);
      report({
        at: path,
        message: `${inUnit(pressure, 'MPa')} on \`${active.name}\` at full charge change the barrier of its charge transfer by ${inUnit(shift, 'J/mol')}, a factor of ${inUnit(factor, '', 2)} in its exchange current (estimate)`,
        help: 'a softer matrix, or a smaller window',
      });
    }
  },
});
