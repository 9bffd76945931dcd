// The pressures that both keep contact and short nothing, what opens an empty window, and the map over currents and
// temperatures: its zones are those that the findings of the editor report, point by point.

import { describe, expect, test } from 'vitest';
import type { PressureMap, PressureZone } from '../../model/pressure-map.ts';
import type { CheckedSimulation } from '../../model/simulation.ts';
import { lithiumInterfaces } from '../../physics/lithium-interface.ts';
import { operationOf } from '../../physics/operation.ts';
import { pressureMap } from '../../physics/pressure-map.ts';
import { pressureDemand, pressureWindow, waysOut } from '../../physics/pressure-window.ts';
import { checkText, createTestServices, readExample } from '../support/language-host.ts';

const services = createTestServices();

interface Asked {
  readonly pressure?: number;
  readonly current: number;
  readonly charge?: number;
  readonly density?: number;
  readonly life?: number;
  readonly celsius?: number;
}

const symmetric = ({ pressure = 5, current, charge = 0.5, density = 82, life, celsius = 25 }: Asked): string => `
cell own {
  area = 0.785 cm^2
  temperature = ${celsius} degC
  stack { pressure = ${pressure} MPa }
  anode = lithium { thickness = 100 um }
  separator = solid { electrolyte = Li6PS5Cl  thickness = 500 um  relative_density = ${density} % }
  cathode = lithium { thickness = 100 um }
}
protocol both {
  strip at ${current} mA/cm^2 until ${charge} mAh/cm^2
  plate at ${current} mA/cm^2 until ${charge} mAh/cm^2
}
simulation s { cell = own  protocol = both ${life === undefined ? '' : ` target_life = ${life} h`} }
`;

async function simulationOf(text: string): Promise<CheckedSimulation> {
  const { simulations } = await checkText(services, text);
  const found = simulations[0]?.simulation;
  if (found === undefined) throw new Error('no simulation');
  return found;
}

async function mapOf(text: string, against: PressureMap['against'] = 'current'): Promise<PressureMap> {
  const simulation = await simulationOf(text);
  const map = pressureMap(simulation.name, simulation.cell, operationOf(simulation), against);
  if (typeof map === 'string') throw new Error(map);
  return map;
}

async function windowOf(asked: Asked) {
  const { cell, ...rest } = await simulationOf(symmetric(asked));
  const [face] = lithiumInterfaces(cell);
  const demand = face === undefined ? undefined : pressureDemand(face, operationOf({ cell, ...rest }));
  if (face === undefined || demand === undefined) throw new Error('no interface that strips and plates');
  const window = pressureWindow(face, demand, cell.temperature);
  if (window === undefined) throw new Error('no window');
  return { window, ways: () => waysOut(face, demand, cell.temperature), face, demand };
}

describe('the window of RC1 geometry', () => {
  test('RC3: from 4.32 to 75 MPa without a life target', async () => {
    const { window } = await windowOf({ current: 0.4 });
    expect(window.needed / 1e6).toBeCloseTo(4.32, 2);
    expect(window.allowed / 1e6).toBeCloseTo(75, 9);
    expect(window).toMatchObject({ limitedBy: 'shorts', isEmpty: false });
  });

  test('RC10: 10.1 MPa are needed and no pressure lives for 2000 h', async () => {
    const { window } = await windowOf({ current: 2, life: 2000 });
    expect(window.needed / 1e6).toBeCloseTo(10.1, 1);
    expect(window.allowed / 1e6).toBeCloseTo(-21.7, 1);
    expect(window).toMatchObject({ limitedBy: 'life', isEmpty: true });
  });

  test('a window can be empty without a life target', async () => {
    expect((await windowOf({ current: 150 })).window).toMatchObject({ limitedBy: 'shorts', isEmpty: true });
  });

  test('ways out of RC10: each alone opens the window, a little less of it does not', async () => {
    const { ways, face, demand } = await windowOf({ current: 2, life: 2000 });
    const { slower, denser, warmer } = ways();
    expect(slower?.share).toBeGreaterThan(0.001);
    const at = (share: number) =>
      pressureWindow(face, { ...demand, stripping: share * demand.stripping, plating: share * demand.plating }, 298.15)
        ?.isEmpty;
    expect(at((slower?.share ?? 0) * 0.999)).toBe(false);
    expect(at((slower?.share ?? 0) * 1.001)).toBe(true);
    const dense = (relativeDensity: number) =>
      pressureWindow({ ...face, barrier: { ...face.barrier, relativeDensity } }, demand, 298.15)?.isEmpty;
    expect(dense(denser?.relativeDensity ?? 0)).toBe(false);
    expect(dense((denser?.relativeDensity ?? 0) - 0.01)).toBe(true);
    // Warmth shortens the life more than it helps contact.
    expect(warmer).toBeUndefined();
  });

  test('warmth opens a window that only the short at once limits', async () => {
    const { ways, face, demand } = await windowOf({ current: 150 });
    const kelvin = ways().warmer?.temperature ?? 0;
    expect(kelvin).toBeGreaterThan(298.15);
    expect(pressureWindow(face, demand, kelvin)?.isEmpty).toBe(false);
    expect(pressureWindow(face, demand, kelvin - 1)?.isEmpty).toBe(true);
  });
});

/** The finding that stands for a zone; the editor may report milder ones beside it. */
const findingOf: Readonly<Record<PressureZone, string | undefined>> = {
  works: undefined,
  resistive: 'AE20 warning',
  voids: 'AE17 warning',
  short_lived: 'AE18 warning',
  contact_lost: 'AE17 error',
  cracks_after_strip: 'AE38 error',
  cracks: 'AE12 error',
  shorts: 'AE18 error',
};
const severe = Object.values(findingOf).filter((code) => code !== undefined);

describe('zones and findings agree', () => {
  test.each<Asked>(
    [0.6, 2, 6, 12, 50, 80].flatMap((pressure) => [
      { pressure, current: 0.05 },
      { pressure, current: 0.4, charge: 2.5 },
      { pressure, current: 1, charge: 2 },
      { pressure, current: 1.2, charge: 0.5, life: 30 },
      { pressure, current: 2.5 },
    ]),
  )('$pressure MPa, $current mA/cm²', async (asked) => {
    const text = symmetric(asked);
    const { own } = await mapOf(text);
    expect(own.pressure).toBeCloseTo((asked.pressure ?? 0) * 1e6, 3);
    const { findings } = await checkText(services, text);
    const found = new Set(findings.map((f) => `${f.id} ${f.severity}`).filter((code) => severe.includes(code)));
    const expected = findingOf[own.zone];
    if (expected === undefined) expect([...found]).toEqual([]);
    else expect([...found]).toContain(expected);
    // Nothing worse than the zone is found.
    const order = Object.keys(findingOf) as PressureZone[];
    const worse = order.slice(order.indexOf(own.zone) + 1).map((zone) => findingOf[zone]);
    expect([...found].filter((code) => worse.includes(code) && code !== expected)).toEqual([]);
  });
});

describe('the map', () => {
  test('covers the pressures without gaps, and the own column is the cell as it is', async () => {
    const map = await mapOf(symmetric({ current: 0.4, pressure: 3, life: 100 }));
    for (const { stretches } of map.columns) {
      expect(stretches[0]?.from).toBe(map.lowest);
      expect(stretches.at(-1)?.to).toBe(map.highest);
      stretches.slice(1).forEach((stretch, k) => expect(stretch.from).toBe(stretches[k]?.to));
      for (const { from, to } of stretches) expect(to).toBeGreaterThan(from);
    }
    const own = map.columns.find((c) => c.across === map.own.across);
    expect(own?.needed).toBeCloseTo(4.32e6, -4);
    const zones = own?.stretches.map((s) => s.zone);
    expect(zones).toEqual(['voids', 'works', 'short_lived', 'shorts']);
    expect((own?.stretches[0]?.to ?? 0) / (own?.needed ?? 1)).toBeCloseTo(1, 3);
    expect((own?.stretches[1]?.to ?? 0) / (own?.allowed ?? 1)).toBeCloseTo(1, 3);
  });

  test('contact needs the more pressure the faster, the less the warmer', async () => {
    const rising = (await mapOf(symmetric({ current: 0.4 }))).columns.map((c) => c.needed);
    const falling = (await mapOf(symmetric({ current: 0.4 }), 'temperature')).columns.map((c) => c.needed);
    rising.slice(1).forEach((needed, k) => expect(needed).toBeGreaterThan(rising[k] ?? Infinity));
    falling.slice(1).forEach((needed, k) => expect(needed).toBeLessThan(falling[k] ?? 0));
  });

  test('an estimated replenishment has a spread of 2^(1/1.9), one that is given has none', async () => {
    const text = symmetric({ current: 0.4 });
    const [column] = (await mapOf(text)).columns;
    expect((column?.neededSpread[1] ?? 0) / (column?.needed ?? 1)).toBeCloseTo(2 ** (1 / 1.9), 6);
    const given = text.replace('82 %', '82 %  creep_replenishment = 0.0248 mA/cm^2/MPa^(19/10)');
    const [known] = (await mapOf(given)).columns;
    expect(known?.neededSpread).toEqual([known?.needed, known?.needed]);
  });

  test('what has no map says why', async () => {
    const { cell, ...rest } = await simulationOf(readExample('lg-m50.cell'));
    expect(pressureMap('s', cell, operationOf({ cell, ...rest }), 'current')).toBe(
      'needs lithium on a solid electrolyte',
    );
  });
});
