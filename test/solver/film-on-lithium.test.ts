// The film on lithium in simulated runs: growth at rest by its five laws against their closed forms, rupture under plating against
// the charge of the criterion, repair, swelling.

import { describe, expect, it } from 'vitest';
import type { CheckedCell } from '../../model/cell.ts';
import type { SeiGrowthLaw, SolidElectrolyteInterphase } from '../../model/sei.ts';
import { faraday } from '../../physics/constants.ts';
import { chargeOfFilm, filmThicknessAfter } from '../../physics/sei-growth.ts';
import { usualFilm } from '../../physics/usual-film.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import type { RunResult } from '../../solver/run/result.ts';
import { simulate } from '../support/argyrodite.ts';
import { liquidSymmetric } from '../support/liquid-lithium.ts';
import { forTime, protocol, step } from '../support/protocols.ts';
import { column } from '../support/result-lookup.ts';

const mesh = { anode: 4, separator: 6, cathode: 4, particle: 4 };
const tolerance = { relative: 1e-9, absolute: 1e-9 };
const rest = (seconds: number) => protocol(step({ kind: 'rest' }, [forTime(seconds)]));
const last = (result: RunResult, name: string): number => column(result, name).at(-1)!;
const ratio = (a: number, b: number): number => Math.abs(a / b - 1);

describe('growth at rest', () => {
  /** Film of graphite parameter sets (V-A05), 5 nm at first. */
  const graphite: SolidElectrolyteInterphase = { ...usualFilm, thickness: 5e-9, solventDiffusivity: 2.5e-22 };
  const run = (film: Partial<SolidElectrolyteInterphase>, seconds: number): Promise<RunResult> =>
    runSimulation(
      simulate(liquidSymmetric({ ...graphite, ...film }), rest(seconds), ['sei_growth'], { mesh, tolerance }),
    );
  const year = 3.15576e7;
  const reaction = { growthLaw: 'reaction', solventConcentration: 4541, solventDiffusivity: 2e-18 } as const;

  it.each<[string, Partial<SolidElectrolyteInterphase>, number, number]>([
    ['solvent diffusion, a year (V-A05-1)', {}, year, 44.93],
    ['interstitials, a year (V-A05-2)', { growthLaw: 'interstitial' }, year, 21.88],
    ['reaction and diffusion, an hour (V-A05-3)', reaction, 3600, 55.45],
    ['reaction and diffusion, a day (V-A05-3)', reaction, 86400, 273.48],
  ])('%s', async (_title, film, seconds, nanometres) => {
    const result = await run(film, seconds);
    expect(ratio(last(result, 'anode.sei_thickness'), nanometres * 1e-9)).toBeLessThan(3e-4);
  });

  const tunnelling = { growthLaw: 'tunnelling', tunnellingLength: 0.4e-9, tunnellingCurrentDensity: 1e3 } as const;
  it.each<[SeiGrowthLaw, Partial<SolidElectrolyteInterphase>]>([
    ['solvent_diffusion', {}],
    ['reaction', reaction],
    ['interstitial', { growthLaw: 'interstitial' }],
    ['electron_migration', { growthLaw: 'electron_migration' }],
    ['tunnelling', tunnelling],
  ])('%s follows its closed form to 1e-6 (V-A05-5) and takes the lithium from the foil', async (_law, film) => {
    const result = await run(film, 30 * 86400);
    const expected = filmThicknessAfter({ ...graphite, ...film }, 30 * 86400, 298.15)!;
    expect(ratio(last(result, 'anode.sei_thickness'), expected)).toBeLessThan(1e-6);
    const lost = last(result, 'anode.sei_lithium');
    // a_r 3 at no pressure, packed by 0.2 MPa.
    const area = 1 + 2 * Math.exp(-0.2e6 / 76e3);
    expect(ratio(lost, area * chargeOfFilm(graphite, expected - 5e-9))).toBeLessThan(2e-6);
    expect(ratio(1e-4 - last(result, 'anode.lithium_thickness'), (1.3e-5 * lost) / faraday)).toBeLessThan(1e-6);
    expect(result.audit.lithium!).toBeLessThan(1e-12);
  });

  it('binds 5.592e-5 mAh/cm² per nanometre of real area (V-A05-4)', async () => {
    const result = await run({ roughness: 1 }, year);
    const nanometres = 1e9 * (last(result, 'anode.sei_thickness') - 5e-9);
    expect(ratio(last(result, 'anode.sei_lithium') / 36000 / nanometres, 5.592e-5)).toBeLessThan(1e-3);
  });

  it('is faster where plating draws the metal below the electrolyte, slower where stripping lifts it', async () => {
    const film = { growthLaw: 'interstitial' } as const;
    const cell = liquidSymmetric({ ...usualFilm, ...film });
    const plated = await runSimulation(
      simulate(
        cell,
        protocol(step({ kind: 'plate', rate: { kind: 'current_density', value: 5 } }, [forTime(7200)])),
        ['sei_growth'],
        {
          mesh,
        },
      ),
    );
    const still = filmThicknessAfter({ ...usualFilm, ...film }, 7200, 298.15)!;
    expect(last(plated, 'anode.sei_thickness')).toBeGreaterThan(still);
    expect(last(plated, 'cathode.sei_thickness')).toBeLessThan(still);
  });
});

describe('rupture while plating (V-A06)', () => {
  /** A film of 20 nm over charge transfer so quick that all of its unevenness reaches the current: δ_j = δ_s within 1e-4. */
  const torn = (more: Partial<SolidElectrolyteInterphase>): CheckedCell => {
    const cell = liquidSymmetric({ thickness: 20e-9, nonuniformity: 0.1, youngsModulus: 1e13, ...more });
    return { ...cell, electrolyte: { ...cell.electrolyte!, lithiumExchangeCurrentDensity: 1e7 } };
  };
  const plate = (cell: CheckedCell, seconds: number): Promise<RunResult> =>
    runSimulation(
      simulate(
        cell,
        protocol(step({ kind: 'plate', rate: { kind: 'current_density', value: 10 } }, [forTime(seconds)], 5)),
        ['sei_rupture'],
        { mesh, tolerance: { relative: 1e-7, absolute: 1e-8 } },
      ),
    );
  /** When the film of the anode breaks, s: the last time it is whole. */
  const onset = (result: RunResult): number => {
    const broken = column(result, 'anode.broken_fraction');
    const first = broken.findIndex((f) => f > 0);
    return column(result, 'time')[first - 1]!;
  };

  it.each([
    [0.02, 217.2],
    [0.05, 400.3],
    [0.1, 613.2],
    [0.2, 918.5],
  ])('a strain of %d is reached after %d s (V-A06-1)', async (fractureStrain, seconds) => {
    const result = await plate(torn({ fractureStrain }), 1.2 * seconds);
    expect(ratio(onset(result), seconds)).toBeLessThan(1e-3);
  });

  it('half the unevenness takes twice the time (V-A06-2)', async () => {
    const [once, half] = [onset(await plate(torn({}), 600)), onset(await plate(torn({ nonuniformity: 0.05 }), 1000))];
    expect(ratio(half, 2 * once)).toBeLessThan(1e-4);
  });
});
