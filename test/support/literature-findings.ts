// What the checks say of everything that ships: examples, literature cells, standard protocols. Each finding has the line
// that says why it is right; one without, or a line that no finding needs any more, fails the test of the page.

import type { CheckedFile, LocatedFinding } from '../../language/check-text.ts';
import { checkText, createTestServices, exampleNames, libraryFiles, readExample } from './language-host.ts';

/** Why a finding is right, by where it comes up and its number. */
const reasons: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'examples/argyrodite-nmc811.cell': {
    AE11: 'always given for lithium on a solid electrolyte: the elastic criterion alone decides nothing',
    AE24: 'the cell charges to 4.3 V, the coating is stable to 3.88 V and lives on kinetics above',
    'D-BOM-03': 'the foil holds several times what the cathode gives; harmless, but it is weight',
    'D-CONF-01': 'NMC811 contracts in a matrix that bears little tension',
    'D-DEL-01': 'particles of 2.5 µm debond at the contraction of a full charge',
    'D-DEL-02': '5 MPa cannot hold them against it',
  },
  'examples/multilayer.cell': {
    AE11: 'always given for lithium on a solid electrolyte: the elastic criterion alone decides nothing',
    AE24: 'the cell charges to 4.25 V, the coating is stable to 3.88 V and lives on kinetics above',
    AE26: 'the cell with Li3YCl6 in the centre is there to show this: it is too stable to fill a crack',
    'D-BOM-03': 'the foil holds several times what the cathode gives; harmless, but it is weight',
    'D-BOM-05': 'three pressed layers of a laboratory cell, 200 µm in all',
    'D-CONF-01': 'NMC811 contracts in a matrix that bears little tension',
    'D-DEL-01': 'particles of 2.5 µm debond at the contraction of a full charge',
    'D-DEL-02': '5 MPa cannot hold them against it',
  },
  'examples/critical-stripping.cell': {
    AE11: 'always given for lithium on a solid electrolyte',
    AE12: 'what the ladder strips from one side it plates on the other, at half of what cracks a flaw',
    AE13: 'at that current one cell in seventy starts a filament',
    AE17: 'the ladder goes beyond the critical current to find it',
    AE21: 'a pellet of 82 % has 18 % of pores',
    AE22: 'the 3 mAh/cm² that are stripped from one side are plated on the other',
    'D-CONT-03': 'the critical current was measured at 7 MPa',
  },
  'examples/lg-m50.cell': {
    'D-BAL-04': 'the printed initial state is 99 % of the window',
    'D-DFN-02': 'the fit has 28 % more sites than the crystal',
  },
  'examples/lithium-metal-liquid.cell': {
    AE04: 'the film of 20 Ω·cm² outweighs charge transfer in an ether',
    AE05: 'a native film breaks long before a charge is plated',
    AE28: 'lithium grows by more than a tenth of the stack',
    'D-BOM-03': 'the foil holds three times what the cathode gives',
  },
  'examples/lithium-symmetric.cell': {
    AE11: 'always given for lithium on a solid electrolyte',
    AE17: 'the example shows contact loss: 76 % of the critical current at 5 MPa, far above it at 1 MPa',
    AE21: 'a pellet of 82 % has 18 % of pores',
  },
  a123_lfp_prada2013: { 'D-DFN-04': '1.90 S/m as the set is used; read as S/cm it is 0.190 S/m' },
  kokam_lco_marquis2019: {
    'D-BAL-04': 'the initial state of the set is not that of a full cell',
    'D-DFN-12': 'printed 0.68 Ah, held 0.87 Ah between the cut-offs',
  },
  kokam_nco_ecker2015: { 'D-BAL-04': 'the initial state of the set is 96 % of the window' },
  lg_m50_chen2020: {
    'D-BAL-04': 'the printed initial state is 99 % of the window',
    'D-DFN-02': 'the fit has 28 % more sites than the crystal',
  },
  lg_m50_okane2022: {
    'D-DFN-02': 'the fit has 28 % more sites than the crystal',
    'D-OM-01': 'Ω = 12.5 cm³/mol as printed is 79 % of volume, ten times that of layered oxides',
    'D-SDD-01': 'with that Ω stress multiplies the diffusivity several hundred times',
  },
  lg_m50_oregan2022: {
    'D-BAL-02': 'at 4.2 V the graphite is at x = 0.984; the printed 4.4 V is out of reach (4.237 V at most)',
    'D-BAL-05': 'the ratio of the electrodes is 1.017',
  },
  li_nmc_xu2019: {
    'D-BOM-03': 'a foil of 700 µm',
    'D-DFN-12': 'printed 2.4 mAh, held 3.8 mAh between the cut-offs',
  },
  li_symmetric_doux2020: {
    AE11: 'always given for lithium on a solid electrolyte',
    AE21: 'their pellet has 18 % of pores, through which lithium went at 25 MPa',
  },
  nca_kim2011: {
    'D-BAL-04': 'the initial state of the set is not that of a full cell',
    'D-BAL-05': 'the ratio of the electrodes lies outside the usual',
  },
  'enertech_lco_ai2020 with LiPF6_EC_DMC_Ai_as_coded': {
    'D-DFN-03': 'cm²/s taken for m²/s: 3.2e-6 instead of 3.2e-10',
  },
  'a123_lfp_prada2013 with LiPF6_EC_EMC_Prada_corrected': {
    'D-DFN-05': 'a tenth of the conductivity with the diffusivity kept: the two are not of one salt',
  },
  rate_test: {
    'D-DFN-06': '5C leaves 12 min, particles need 8 min to relax',
    'D-DFN-07': '5C is beyond what salt diffusion feeds',
    'D-SBV-02': 'at 5C the gradient in a particle of 5 µm moves its potential by 23 mV',
  },
  strip_plate_ladder: {
    AE11: 'always given for lithium on a solid electrolyte',
    'D-CONT-03': '10 MPa is above the 5 MPa that lithium at a sulfide is known to stand',
  },
  strip_plate_cycling: {
    AE11: 'always given for lithium on a solid electrolyte',
    'D-CONT-03': '10 MPa is above the 5 MPa that lithium at a sulfide is known to stand',
  },
  lithium_metal_protocols: {
    AE05: 'a native film breaks long before a charge is plated',
    'D-BOM-03': 'a foil of 100 µm holds nine times what the cathode gives',
  },
};

const halfCell = `cell half {
  area = 1 cm^2
  voltage_window = 2.8 V .. 4.3 V
  electrolyte = LiPF6_EC_EMC
  anode = lithium { thickness = 100 um }
  separator = porous { thickness = 20 um  porosity = 40 % }
  cathode = composite {
    thickness = 40 um
    porosity = 30 %
    active NMC622 { volume_fraction = 60 %  particle_radius = 4 um }
    carbon carbon_black { volume_fraction = 5 % }
    binder PVDF { volume_fraction = 5 % }
  }
}
`;
const symmetricCell = `cell symmetric extends li_symmetric_doux2020 {
  stack { pressure = 10 MPa }
  separator { relative_density = 90 % }
}
`;
const run = (cell: string, protocol: string): string => `simulation s { cell = ${cell}  protocol = ${protocol} }\n`;

/** A protocol of the library in a cell it is made for. */
export const protocolUses: readonly { readonly protocol: string; readonly text: string }[] = [
  ...['formation', 'cccv', 'capacity_check', 'rate_test', 'gitt', 'hppc', 'calendar'].map((protocol) => ({
    protocol,
    text: run('lg_m50_chen2020', protocol),
  })),
  { protocol: 'cccv_lfp', text: run('a123_lfp_prada2013', 'cccv_lfp') },
  ...['formation_lithium_metal', 'cccv_lithium_metal'].map((protocol) => ({
    protocol,
    text: halfCell + run('half', protocol),
  })),
  ...['strip_plate_ladder', 'strip_plate_cycling'].map((protocol) => ({
    protocol,
    text: symmetricCell + run('symmetric', protocol),
  })),
];

export interface Explained {
  readonly where: string;
  readonly finding: LocatedFinding;
  /** Undefined: nobody has said why. */
  readonly reason: string | undefined;
}

const variants = [
  ['enertech_lco_ai2020', 'LiPF6_EC_DMC_Ai_as_coded'],
  ['a123_lfp_prada2013', 'LiPF6_EC_EMC_Prada_corrected'],
] as const;

/** Findings of criteria on all that ships; what is not built yet says so itself and is left out. */
export async function shippedFindings(): Promise<readonly Explained[]> {
  const services = createTestServices();
  const explained: Explained[] = [];
  const add = (where: string, { findings }: CheckedFile, keys: readonly string[] = [where]): void => {
    for (const finding of findings) {
      if (/not-(built|available)$/.test(finding.code)) continue;
      const reason = keys.map((key) => reasons[key]?.[finding.id ?? finding.code]).find((own) => own !== undefined);
      explained.push({ where, finding, reason });
    }
  };
  for (const name of exampleNames) add(`examples/${name}`, await checkText(services, readExample(name)));
  for (const { name, text } of libraryFiles)
    if (name.startsWith('cells/')) add(name.slice(6, -5), await checkText(services, text));
  for (const [cell, electrolyte] of variants) {
    const text = `cell own extends ${cell} { electrolyte = ${electrolyte} }`;
    add(`${cell} with ${electrolyte}`, await checkText(services, text), [`${cell} with ${electrolyte}`, cell]);
  }
  for (const { protocol, text } of protocolUses) {
    const cell = /cell = (\w+)/.exec(text)?.[1] ?? '';
    const keys = [protocol, cell, ...(cell === 'half' ? ['lithium_metal_protocols'] : [])];
    add(protocol, await checkText(services, text), keys);
  }
  return explained;
}

/** Reasons that nothing on the list needs. */
export function reasonsLeftOver(explained: readonly Explained[]): readonly string[] {
  const used = new Set(explained.map((own) => own.reason));
  return Object.entries(reasons).flatMap(([where, own]) =>
    Object.entries(own).flatMap(([id, reason]) => (used.has(reason) ? [] : [`${where} ${id}`])),
  );
}

export async function literatureFindingsPage(): Promise<string> {
  const explained = await shippedFindings();
  const protocols = new Set(protocolUses.map((own) => own.protocol));
  const key = ({ finding }: Explained): string => `${finding.code} ${finding.message}`;
  // What is said of a cell anyway is not repeated for every protocol that runs in it.
  const ofCells = new Set(explained.filter((own) => !protocols.has(own.where)).map(key));
  const rows = explained
    .filter((own) => !protocols.has(own.where) || !ofCells.has(key(own)))
    .map(
      ({ where, finding, reason }) =>
        `| ${where} | ${finding.severity} | ${finding.id ?? finding.code} | ${finding.message.replaceAll('|', '\\|')} | ${reason ?? ''} |`,
    );
  return `# What the checks say of what ships

The four examples, the literature cells, the other reading of two doubtful electrolytes, and every standard protocol in a cell it is
made for (beyond what is said of that cell anyway). An error stands here only where a number is wrong on purpose. Every finding has its reason: a test fails where one has none.

| where | severity | number | what it says | why it is right |
| --- | --- | --- | --- | --- |
${[...new Set(rows)].join('\n')}

## Corrected, with the printed value beside it

- \`enertech_lco_ai2020\`: salt diffusivity in m²/s; as coded: \`LiPF6_EC_DMC_Ai_as_coded\`.
- \`lg_m50_oregan2022\`: upper cut-off 4.2 V; printed 4.4 V, which the lithium in the cell does not reach (D-BAL-01).
- \`umbl_nmc_mohtat2020\`: ships full; printed empty, at 2.81 V. Entropies are left out: they follow from a potential without its s⁵ term.
- \`kokam_lco_marquis2019\`: entropies are left out: they divide a slope by a concentration.

## Kept as used, with the correction beside it

- \`a123_lfp_prada2013\`: conductivity 1.90 S/m at 1.2 mol/L; corrected: \`LiPF6_EC_EMC_Prada_corrected\`, 0.190 S/m.
- \`lg_m50_chen2020\`, \`lg_m50_okane2022\`: 63104 mol/m³ in a crystal that holds 49137.
- \`lg_m50_okane2022\`: Ω of the positive particles 12.5 cm³/mol.
- \`li_nmc_xu2019\`: nominal 2.4 mAh.
- \`kokam_nco_ecker2015\`: 0.15625 Ah nominal, a printed 1C of 0.15652 A; reference temperatures of 296 and 296.15 K, written out.
`;
}
