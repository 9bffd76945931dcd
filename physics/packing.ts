// How densely rigid particles pack (C-PACK). Infinite size ratio: Furnas. Finite: linear packing of two classes with the
// wall effect b of the coarser and the loosening a by the finer one.
// Furnas, Ind. Eng. Chem. 23, 1052 (1931); Stovall, de Larrard & Buil, Powder Technol. 48, 1 (1986).

/** Solid fraction of one class packed at random. */
export const randomPacking = 0.64;

/** Densest packing of two classes of infinite size ratio, and the share of the coarse one in it. */
export function furnasPacking(packing: number): { readonly solids: number; readonly coarseShare: number } {
  const solids = packing + (1 - packing) * packing;
  return { solids, coarseShare: packing / solids };
}

/** Solid fraction of a random packing of two classes; `coarseShare` of the solids' volume, `sizeRatio` d_fine/d_coarse ≤ 1. */
export function binaryPacking(coarseShare: number, sizeRatio: number, packing: number = randomPacking): number {
  const loosening = Math.sqrt(Math.max(0, 1 - (1 - sizeRatio) ** 1.02));
  const wall = 1 - (1 - sizeRatio) ** 1.5;
  const fineShare = 1 - coarseShare;
  // Fine particles dominate: the coarse ones are walls. Coarse dominate: the fine ones loosen.
  const fine = packing / (1 - (1 - packing + wall * packing * (1 - 1 / packing)) * coarseShare);
  const coarse = packing / (1 - (1 - loosening) * fineShare);
  return Math.min(fine, coarse);
}
