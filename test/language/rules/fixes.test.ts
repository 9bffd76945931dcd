// A fix mends its finding: applied to the example of the rule's page, the finding is gone.

import { expect, test } from 'vitest';
import { catalogue } from '../../../language/rules/catalogue.ts';
import { checkText, createTestServices } from '../../support/language-host.ts';
import { pageBlocks, readPage } from '../../support/rule-pages.ts';

const services = createTestServices();

const withFix = [
  'balance/capacity-above-theory',
  'balance/charged-without-lithium',
  'balance/efficiency-below-target',
  'balance/little-electrolyte',
  'balance/loading-too-high',
  'balance/much-excess-lithium',
  'balance/nominal-capacity-differs',
  'balance/stoichiometry-limits-crossed',
  'balance/window-not-reachable',
  'composition/active-material-unused',
  'composition/blend-out-of-balance',
  'composition/blend-overcharges-cobalt-oxide',
  'composition/carbon-in-sulfide',
  'composition/coating-resistive',
  'composition/contact-fades',
  'composition/electrolyte-barely-percolates',
  'composition/electrolyte-does-not-percolate',
  'composition/much-binder',
  'composition/much-carbon-in-sulfide',
  'composition/packs-too-densely',
  'composition/particles-debond',
  'composition/point-contacts',
  'composition/polycrystal-in-solid',
  'composition/sintered-too-hot',
  'composition/sizes-too-similar',
  'composition/voids-grow',
  'composition/volume-fractions-do-not-close',
  'fracture/alloy-particle-too-large',
  'fracture/crack-crosses-particle',
  'fracture/cracks-grow',
  'fracture/cracks-slow-diffusion',
  'fracture/grains-part',
  'fracture/particle-above-critical-radius',
  'fracture/tension-near-strength',
  'material/elastic-constants-inconsistent',
  'material/lithium-kinetics-unusual',
  'material/molar-volume-contradicts-curve',
  'material/volume-change-sign',
  'mechanics/pressure-not-practical',
  'mechanics/strain-not-small',
  'mechanics/stress-drives-diffusion',
  'mechanics/stress-shifts-potential',
  'stack/lithium-does-not-creep',
  'stack/no-pressure-window',
  'stack/pressure-too-low-for-contact',
  'stack/pressure-unusual-in-liquid',
  'stack/stripping-above-critical-current',
  'transport/electrode-resistance-high',
  'transport/even-reaction-assumed',
  'transport/ohmic-drop',
  'transport/single-particle-too-simple',
  'transport/slow-particles',
  'transport/surface-saturates',
  'transport/uneven-reaction',
];

test.each(withFix)('%s', async (code) => {
  expect(catalogue.map((rule) => rule.code)).toContain(code);
  const text = pageBlocks(readPage(code))[0]?.text ?? '';
  const before = (await checkText(services, text)).findings.find((f) => f.code === code);
  const fix = before?.fixes[0];
  expect(fix?.title).toMatch(/\S/);
  // From behind, so that no edit moves the place of another.
  const edits = (fix?.edits ?? []).map(({ at, newText }) => {
    if (!('uri' in at)) throw new Error('a fix without a place');
    return { ...at, newText };
  });
  const mended = edits
    .sort((a, b) => b.start - a.start)
    .reduce((own, { start, end, newText }) => own.slice(0, start) + newText + own.slice(end), text);
  expect(mended).not.toBe(text);
  const after = await checkText(services, mended);
  // What was a warning may stay as an info; what was an info has to go.
  const left = after.findings.filter((f) => f.code === code && (f.severity !== 'info' || before?.severity === 'info'));
  expect(left.map((f) => f.message)).toEqual([]);
});
