// docs/reference/verification.md: every number from outside beside ours, as the code gives it.

import { balanceRows } from './balance-rows.ts';
import { compareCurve, curveCases, type CurveCase, type CurveComparison } from './discharge-curves.ts';
import { impedanceRows } from './impedance-rows.ts';
import { liquidLithiumRows } from './liquid-lithium-rows.ts';
import { liquidLithiumRuns } from './liquid-lithium-runs.ts';
import { lithiumAndSolidRows } from './lithium-and-solid-rows.ts';
import { particleRows } from './particle-rows.ts';
import { porousElectrodeRows } from './porous-electrode-rows.ts';
import { compareProtocol, protocolCases, protocolRows } from './protocol-curves.ts';
import { reducedModelRows } from './reduced-model-rows.ts';
import { readReference } from './reference-curve.ts';
import { solidLithiumRows } from './solid-lithium-rows.ts';
import { solidLithiumRuns } from './solid-lithium-runs.ts';
import { thermalRows } from './thermal-rows.ts';
import { fixtureRows } from './fixture-rows.ts';
import { libraryValueRows } from './library-value-rows.ts';
import type { VerificationRow } from './verification-row.ts';

/** All numbers, in the order of the specification. */
export const verificationRows: readonly VerificationRow[] = [
  ...porousElectrodeRows,
  ...reducedModelRows,
  ...lithiumAndSolidRows,
  ...balanceRows,
  ...thermalRows,
  ...impedanceRows,
  ...protocolRows,
  ...particleRows,
  ...libraryValueRows,
  ...fixtureRows,
  ...liquidLithiumRows,
  ...liquidLithiumRuns,
  ...solidLithiumRows,
  ...solidLithiumRuns,
];

/** All curves with what compares them. */
export const verificationCurves: readonly {
  readonly curve: CurveCase;
  readonly compare: () => Promise<CurveComparison>;
}[] = [
  ...curveCases.map((curve) => ({ curve, compare: () => compareCurve(curve) })),
  ...protocolCases.map((curve) => ({ curve, compare: () => compareProtocol(curve) })),
];

export async function verificationPage(): Promise<string> {
  const curves: string[] = [];
  const notes: string[] = [];
  for (const { curve, compare } of verificationCurves) {
    if (curve.deviation !== undefined)
      notes.push(`*${curve.cell}, ${curve.model}, ${curve.rate}*: ${curve.deviation.why}.`);
    curves.push(curveLine(curve, await compare()));
  }
  const rows: string[] = [];
  for (const row of verificationRows) rows.push(rowLine(row, await row.measure()));
  const outside = new Set(
    verificationRows.flatMap(({ row, deviation }) =>
      deviation === undefined ? [] : [`*${row}, outside*: ${deviation}.`],
    ),
  );
  const versions = readReference('lg_m50_chen2020-p2d-1C').remarks[0] ?? '';
  return `# Verification

Written by \`node tools/generate-docs.ts\`; a test compares it with what the code gives, and each line with its tolerance
(\`test/verification/\`).

## Curves against PyBaMM

${versions}; O’Regan 2022 at rtol 1e-6. Parameter sets as the library has them: the salt diffusivity of Ai 2020 in m²/s, Mohtat 2020 from
its full state, O’Regan 2022 to 4.2 V. About 150 times a curve, denser at its ends (a drive cycle every 5 s, a protocol in every step). Curves
agree within 2 mV at each and within 1 mV rms, but for those with a note; a difference is ours minus theirs, *mesh of PyBaMM* what its finer mesh changed at most. PyBaMM
is of first order across the electrodes: of what 160 cells changed against 60, six tenths are still to come.
\`bench/peers/pybamm_curves.py\` and \`pybamm_protocols.py\` write the files. Ours: 60/20/60 cells, 16 modes (Ecker 2015: 60 shells; O’Regan 2022:
40/20/40 cells, 80 shells), rtol 1e-6 (O’Regan 1e-5).

| cell | model | rate | largest mV | at s | rms mV | end s | points | mesh of PyBaMM |
|---|---|---|---|---|---|---|---|---|
${curves.join('\n')}
${notes.map((note) => `\n${note}\n`).join('')}
## Numbers

\`V-…\` are the rows of the specification that the laws were written from; 1.11, 2.1 … are its sections. V-DFN-14 is V-SSB-1. Not here: what belongs to
other codes (voltages of PyBaMM on 20 cells and shells, its step counts, other closures of shells), and times, which \`bench/\` measures.

| row | what | number from outside | ours | difference | tolerance | unit | source |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}
${[...outside].map((note) => `\n${note}\n`).join('')}`;
}

/** −0 reads as 0. */
const rounded = (value: number, digits: number): string => {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? (0).toFixed(digits) : text;
};
const hundredths = (value: number): string => rounded(value, 2);

function curveLine(curve: CurveCase, found: CurveComparison): string {
  const { largest, when, rootMeanSquare, end, points, theirMesh } = found;
  const cells = [
    curve.cell,
    curve.model,
    curve.rate,
    hundredths(1e3 * largest),
    String(Math.round(when)),
    hundredths(1e3 * rootMeanSquare),
    hundredths(end),
    String(points),
    theirMesh,
  ];
  return `| ${cells.join(' | ')} |`;
}

function rowLine(row: VerificationRow, ours: number): string {
  const { reference, tolerance } = row;
  // To a hundredth of the tolerance.
  const digits = Math.max(0, Math.min(12, 2 - Math.floor(Math.log10(tolerance))));
  const difference = ours - reference;
  const cells = [
    row.row,
    row.what,
    String(reference),
    rounded(ours, digits),
    rounded(difference, digits),
    row.deviation === undefined ? String(tolerance) : `${tolerance}, outside`,
    row.unit,
    row.source,
  ];
  return `| ${cells.join(' | ')} |`;
}
