// The pages of the guide on mechanisms: every mechanism has a section with its law, range, sources and chart, every example is
// assessed with the verdict it names, and the charts are those that the code draws.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { assessCell } from '../physics/assess.ts';
import { guideCharts } from '../tools/guide-charts.ts';
import { checkText, createTestServices } from './support/language-host.ts';

const folder = join(import.meta.dirname, '..', 'docs', 'guide');
const services = createTestServices();

/** Mechanisms of lithium and its electrolytes, A01 to A28. */
const mechanisms =
  'lithium_kinetics limiting_current sand_time chazalviel wagner nucleation sei_growth sei_rupture sei_swelling dead_lithium electrolyte_consumption cycle_life deposit_pressure elastic_stability stress_kinetics filament_growth grain_boundary_focusing electronic_leakage lithium_creep contact_resistance contact_loss plating_contact_loss constriction pressure_short fabrication_density interlayer anode_free stability_window interphase_growth multilayer self_heating cathode_heterogeneity'.split(
    ' ',
  );

interface Section {
  readonly page: string;
  readonly title: string;
  readonly text: string;
}

const sections: readonly Section[] = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .flatMap((page) =>
    readFileSync(join(folder, page), 'utf8')
      .split(/^## /m)
      .slice(1)
      .map((text) => ({ page, title: text.split('\n')[0] ?? '', text })),
  );
const examples = sections.flatMap(({ page, text }) =>
  [...text.matchAll(/^```cell assess (\w+) (\w+)\n([\s\S]*?)^```$/gm)].map(
    ([, mechanism = '', status = '', written = '']) => ({ page, mechanism, status, written }),
  ),
);

describe.each(mechanisms)('%s', (mechanism) => {
  const own = sections.filter(({ title }) => title.includes(`\`${mechanism}\``));

  it('has one section with law, range, sources, verdict and chart', () => {
    expect(own.map((s) => s.page)).toHaveLength(1);
    const [section] = own;
    for (const part of [
      /\*\*Laws?\.\*\*/,
      /\*\*Range\.\*\*/,
      /\*\*Sources?\.\*\*/,
      /\*\*Verdicts?\.\*\*/,
      /!\[.+\]\(charts\/\w+\.svg\)/,
    ])
      expect(section?.text).toMatch(part);
  });

  it('has an example', () => {
    expect(examples.filter((e) => e.mechanism === mechanism).length).toBeGreaterThan(0);
  });
});

describe('examples', () => {
  it.each(examples)('$page: $mechanism is $status', async ({ mechanism, status, written }) => {
    const { findings, simulations } = await checkText(services, written);
    expect(findings.filter((f) => f.stopsRun).map((f) => f.message)).toEqual([]);
    const checked = simulations.flatMap((s) => s.simulation ?? []);
    const found = checked[0] && assessCell(checked[0].cell, checked).find((v) => v.mechanism === mechanism);
    expect(found?.status, found?.message).toBe(status);
  });
});

describe('charts', () => {
  let made: ReadonlyMap<string, string>;
  beforeAll(async () => {
    made = await guideCharts();
    // Some are of whole runs.
  }, 60_000);
  const number = /-?\d+(?:\.\d+)?(?:e-?\d+)?/g;

  it('are the ones in the folder, and every one is shown', () => {
    expect([...made.keys()].sort()).toEqual(readdirSync(join(folder, 'charts')).sort());
    const shown = sections.flatMap(({ text }) => [...text.matchAll(/\(charts\/(\w+\.svg)\)/g)].map((m) => m[1] ?? ''));
    expect([...new Set(shown)].sort()).toEqual([...made.keys()].sort());
  });

  it('are what the code draws (npm run docs)', () => {
    for (const [name, svg] of made) {
      const committed = readFileSync(join(folder, 'charts', name), 'utf8');
      expect(committed.replace(number, '#'), name).toBe(svg.replace(number, '#'));
      // Processors round the last digit of a power differently.
      const [ours = [], theirs = []] = [svg, committed].map((text) => (text.match(number) ?? []).map(Number));
      ours.forEach((value, k) => expect(Math.abs(value - (theirs[k] ?? NaN)), name).toBeLessThan(0.02));
    }
  });
});
