// Volume change of layered oxides by composition (C-ZS) and of blends (C-BLEND).
// ΔV = −5.20 % + 7.37 % z with z = Co/(Ni + Co), a line through NMC811, 622, 532, 111 and LiCoO2; zero near z = 0.71.
// Strauss et al., ACS Energy Lett. 2019; Zhao et al. 2022; Koerver et al., Energy Environ. Sci. 11, 2142 (2018).

const nickelRich = -0.05202;
const perCobalt = 0.07365;

/** Co/(Ni + Co). */
export function cobaltRatio(nickel: number, cobalt: number): number {
  return cobalt / (nickel + cobalt);
}

/** Relative volume change of a full charge by the cobalt ratio. */
export function chargeVolumeChange(ratio: number): number {
  return nickelRich + perCobalt * ratio;
}

/** Volume share of the material that grows on charge at which a blend keeps its thickness; changes as magnitudes. */
export function nullShare(grows: number, shrinks: number): number {
  return 1 / (1 + grows / shrinks);
}
