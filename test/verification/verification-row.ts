// A number from outside that ours has to meet.

export interface VerificationRow {
  /** Of the specification's verification rows: `V-DFN-1`. */
  readonly row: string;
  readonly what: string;
  readonly unit: string;
  readonly reference: number;
  /** Of the difference, in the same unit. */
  readonly tolerance: number;
  /** Where the number comes from. */
  readonly source: string;
  readonly measure: () => Promise<number>;
  /** Why ours is outside the tolerance, where it is. */
  readonly deviation?: string;
}

/** Makes rows that share their head. */
export const rowsOf =
  (row: string, what: string, source: string) =>
  (
    name: string,
    unit: string,
    reference: number,
    tolerance: number,
    measure: () => Promise<number>,
  ): VerificationRow => ({
    row,
    what: name === '' ? what : `${what}: ${name}`,
    unit,
    reference,
    tolerance,
    source,
    measure: once(measure),
  });

const recomputed = 'closed form, recomputed independently';

/** A row whose tolerance is a share of its reference. */
export function law(
  row: string,
  what: string,
  unit: string,
  reference: number,
  share: number,
  measure: () => number | undefined | Promise<number>,
  source = recomputed,
): VerificationRow {
  return rowsOf(row, what, source)(
    '',
    unit,
    reference,
    Number(Math.abs(share * reference).toPrecision(3)),
    async () => (await measure()) ?? NaN,
  );
}

/** The test asks, and the page again. */
function once(measure: () => Promise<number>): () => Promise<number> {
  let found: Promise<number> | undefined;
  return () => (found ??= measure());
}
