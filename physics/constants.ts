// CODATA 2018 values; F, R and k_B are exact in the SI since 2019.

/** Faraday constant, C/mol. */
export const faraday = 96485.33212;
/** Molar gas constant, J/(mol K). */
export const gasConstant = 8.314462618;
/** Reference temperature of property data unless a set says otherwise, K. */
export const standardTemperature = 298.15;

/** Thermal voltage RT/F, V. */
export function thermalVoltage(temperature: number): number {
  return (gasConstant * temperature) / faraday;
}

/** Arrhenius factor exp[(E/R)(1/T_ref − 1/T)], 1 at T = T_ref. E in J/mol. */
export function arrhenius(activationEnergy: number, temperature: number, referenceTemperature: number): number {
  return Math.exp((activationEnergy / gasConstant) * (1 / referenceTemperature - 1 / temperature));
}
