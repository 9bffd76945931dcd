// Spectra of planar lithium with its double layer against closed forms: R/(1 + iωRC) in series with what else the cell has.

import { describe, expect, it } from 'vitest';
import type { CheckedCell, Interface, LithiumElectrode } from '../../model/cell.ts';
import type { ModelName } from '../../model/simulation.ts';
import { layerConductivity } from '../../physics/composite.ts';
import { faraday, thermalVoltage } from '../../physics/constants.ts';
import type { Spectrum } from '../../solver/run/result.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate, symmetricCell } from '../support/argyrodite.ts';
import { constant } from '../support/lg-m50.ts';
import { liquidSymmetric } from '../support/liquid-lithium.ts';
import { forTime, protocol, step } from '../support/protocols.ts';
import { stepEnds } from '../support/result-lookup.ts';
import { xu2019 } from '../support/xu2019.ts';

const steps = protocol(step({ kind: 'impedance', from: 1e6, to: 1e-3, pointsPerDecade: 4 }, []));

async function spectrumOf(cell: CheckedCell, model: ModelName = 'p2d', cells = 20): Promise<Spectrum> {
  const mesh = { anode: cells, separator: cells, cathode: cells, particle: 8 };
  const result = await runSimulation(simulate(cell, steps, [], { model, mesh }));
  expect(result.status).toBe('completed');
  return result.spectra[0]!;
}

type Complex = readonly [number, number];
const arc = (resistance: number, capacitance: number, omega: number): Complex => {
  const x = omega * resistance * capacitance;
  return [resistance / (1 + x * x), (-resistance * x) / (1 + x * x)];
};
/** Largest distance of a spectrum from a closed form in Ω m² over the size of that. */
function distance(
  { frequency, real, imaginary }: Spectrum,
  area: number,
  expected: (omega: number) => Complex,
): number {
  return Math.max(
    ...Array.from(frequency, (f, k) => {
      const [re, im] = expected(2 * Math.PI * f);
      return Math.hypot(area * real[k]! - re, area * imaginary[k]! - im) / Math.hypot(re, im);
    }),
  );
}

describe('lithium on a solid electrolyte', () => {
  const face: Interface = { localResistance: 2e-4, resistance: 12e-4, doubleLayerCapacitance: 0.05 };
  const cell = { ...symmetricCell(25e6), interfaces: { anode: face, cathode: { ...face, localResistance: 5e-4 } } };

  it('has an arc for each side in series with contacts and electrolyte', async () => {
    const [layer] = cell.separator.kind === 'solid' ? cell.separator.layers : [];
    const series = layer!.thickness / layerConductivity(layer!, cell) + 10e-4 + 7e-4;
    const expected = (omega: number): Complex => {
      const [[ar, ai], [br, bi]] = [arc(2e-4, 0.05, omega), arc(5e-4, 0.05, omega)];
      return [series + ar + br, ai + bi];
    };
    expect(distance(await spectrumOf(cell), cell.area, expected)).toBeLessThan(1e-9);
  });

  it('has 0.2 F/m² where nothing is given, and a resistance alone without a layer', async () => {
    const without = (capacitance: number | undefined): CheckedCell => {
      const { doubleLayerCapacitance: _own, ...bare } = face;
      const own = capacitance === undefined ? bare : { ...bare, doubleLayerCapacitance: capacitance };
      return { ...cell, interfaces: { anode: own, cathode: own } };
    };
    const [usual, given, none] = [
      await spectrumOf(without(undefined)),
      await spectrumOf(without(0.2)),
      await spectrumOf(without(0)),
    ];
    expect([...usual.imaginary]).toEqual([...given.imaginary]);
    expect(Math.max(...usual.imaginary.map((z) => -z))).toBeGreaterThan(1.9e-4 / cell.area);
    expect(Math.max(...none.imaginary.map(Math.abs))).toBeLessThan(1e-12);
  });

  it('covers what is left of the contact: losing it widens the arc and leaves its frequency', async () => {
    const own: Interface = { localResistance: 2e-4, doubleLayerCapacitance: 0.05 };
    const lossy = { ...symmetricCell(3e6), interfaces: { anode: own, cathode: own } };
    const peak = 1 / (2 * Math.PI * 2e-4 * 0.05);
    const at = (frequency: number): ReturnType<typeof step> =>
      step({ kind: 'impedance', from: frequency, to: frequency / 10, pointsPerDecade: 1 }, []);
    const items = [
      at(1e13),
      at(peak),
      step({ kind: 'strip', rate: { kind: 'current_density', value: 4 } }, [forTime(1800)]),
      at(1e13),
      at(peak),
    ];
    const result = await runSimulation(simulate(lossy, protocol(...items), ['contact_loss']));
    const contact = stepEnds(result, 'anode.contact_fraction', 3).last;
    expect(contact).toBeLessThan(0.95);
    const [high, low, highLost, lowLost] = result.spectra.map((s) => [s.real[0]!, s.imaginary[0]!] as const);
    const half = (a: Complex, b: Complex): Complex => [lossy.area * (b[0] - a[0]), -lossy.area * (b[1] - a[1])];
    // At its peak an arc is half of its resistance in both directions.
    for (const value of half(high!, low!)) expect(Math.abs(value / 2e-4 - 1)).toBeLessThan(1e-6);
    for (const value of half(highLost!, lowLost!))
      expect(Math.abs(value / (1e-4 / contact + 1e-4) - 1)).toBeLessThan(1e-3);
  });
});

describe('lithium in a liquid', () => {
  const cell = liquidSymmetric();
  const [i0, capacitance] = [10, 0.2];
  const transfer = thermalVoltage(298.15) / i0;

  /** Electrolyte, two films, two arcs, and salt between them: finite diffusion that is odd about the middle. */
  const expected = (omega: number): Complex => {
    const film = cell.interfaces.anode.filmResistance! + cell.interfaces.cathode.filmResistance!;
    const [ar, ai] = arc(transfer, capacitance, omega);
    const [zr, zi] = [1e-3 / 1 + film + 2 * ar, 2 * ai];
    // tanh(qL/2)/(qD) with q = √(iω/D); the salt comes with the share g of the current that charge transfer takes, less t₊.
    const [diffusivity, half] = [3e-10, 5e-4];
    const p = Math.sqrt(omega / (2 * diffusivity));
    const x = 2 * p * half;
    const [tr, ti] =
      x > 700 ? [1, 0] : [Math.sinh(x) / (Math.cosh(x) + Math.cos(x)), Math.sin(x) / (Math.cosh(x) + Math.cos(x))];
    // (tr + i ti)/(p (1 + i) D)
    const scale = 1 / (2 * p * diffusivity);
    const [wr, wi] = [scale * (tr + ti), scale * (ti - tr)];
    const [gr, gi] = [ar / transfer - 0.38, ai / transfer];
    const k = (2 * (2 * thermalVoltage(298.15) * 0.62)) / (1000 * faraday);
    return [zr + k * (wr * gr - wi * gi), zi + k * (wr * gi + wi * gr)];
  };

  it('has arcs in series with electrolyte, films and diffusion of the salt', async () => {
    // Thin layers of salt at high frequency are finer than the mesh, and as good as no part of the impedance: the distance halves with the cells.
    expect(distance(await spectrumOf(cell, 'p2d', 200), cell.area, expected)).toBeLessThan(5e-4);
  });

  it.each(['p2d', 'spme'] as const)('gives a half cell its arc: %s', async (model) => {
    // Against lithium without resistance; without a diffusion potential, through which the salt that the layer keeps would show.
    const calm = { ...xu2019, electrolyte: { ...xu2019.electrolyte!, thermodynamicFactor: constant(1e-12) } };
    const foil = xu2019.anode as LithiumElectrode;
    const ideal = { ...calm, anode: { ...foil, exchangeCurrentDensity: constant(1e12) } };
    const [own, other] = [await spectrumOf(calm, model), await spectrumOf(ideal, model)];
    const exchange = faraday * 3.5e-8 * (1 / 1.3e-5) ** 0.7 * 1000 ** 0.3;
    const resistance = thermalVoltage(298.15) / exchange;
    own.frequency.forEach((f, k) => {
      const [re, im] = arc(resistance, 0.2, 2 * Math.PI * f);
      const [dr, di] = [
        xu2019.area * (own.real[k]! - other.real[k]!),
        xu2019.area * (own.imaginary[k]! - other.imaginary[k]!),
      ];
      expect(Math.hypot(dr - re, di - im) / resistance).toBeLessThan(1e-8);
    });
  });
});
