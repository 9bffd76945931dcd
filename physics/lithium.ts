// Facts about lithium metal that several laws share.

import { faraday } from './constants.ts';

/** Molar volume, m³/mol: 6.941 g/mol over 534 kg/m³. */
export const lithiumMolarVolume = 1.3e-5;

/** Surface energy, J/m² (computed values of facets and the liquid: 0.4 to 0.6). */
export const lithiumSurfaceEnergy = 0.5;

/** Melting point, K (CRC Handbook of Chemistry and Physics). */
export const lithiumMeltingPoint = 453.65;

/** 150 °C, K: lithium melts at 180.5 °C, and no design should come closer (our estimate). */
export const hottestDesign = 423.15;

/** Thickness of dense lithium per charge, m per C/m²; 4.85 µm per mAh/cm². */
export const lithiumThicknessPerCharge: number = lithiumMolarVolume / faraday;
