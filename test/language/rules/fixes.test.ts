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
  'balance/loading-contradicts-phases',
  'balance/loading-too-high',
  'balance/much-excess-lithium',
  'balance/nominal-capacity-differs',
  'balance/window-not-reachable',
  'composition/active-material-unused',
  'composition/blend-out-of-balance',
  'composition/blend-overcharges-cobalt-oxide',
  'composition/carbon-in-sulfide',
  'composition/coarse-grains-at-particles',
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
  'composition/tortuous-electrolyte',
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
  'material/electrolyte-modulus-unusual',
  'material/lithium-kinetics-unusual',
  'material/molar-volume-contradicts-curve',
  'material/single-crystal-gain-unusual',
  'material/volume-change-implausible',
  'material/volume-change-sign',
  'material/zero-strain-composition',
  'mechanics/contacts-flow',
  'mechanics/lithiation-arrests',
  'mechanics/pressure-not-practical',
  'mechanics/strain-not-small',
  'mechanics/stress-drives-diffusion',
  'mechanics/stress-shifts-potential',
  'stack/lithium-does-not-creep',
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
  let mended = text;
  for (const edit of fix?.edits ?? []) {
    if (!('uri' in edit.at)) throw new Error('a fix without a place');
    mended = mended.slice(0, edit.at.start) + edit.newText + mended.slice(edit.at.end);
  }
  expect(mended).not.toBe(text);
  const after = await checkText(services, mended);
  expect(after.findings.filter((f) => f.code === code && f.severity !== 'info').map((f) => f.message)).toEqual([]);
});
