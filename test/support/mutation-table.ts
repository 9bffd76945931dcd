// Slips that the reference validator of BPX 1.1.1 lets pass, made in the LG M50 cell, and values of published parameter sets
// that are doubtful: what is said of each here. Source of the list: own runs of that validator.

import { checkText, createTestServices } from './language-host.ts';

interface Mutation {
  /** What was changed, in the words of a BPX user. */
  readonly change: string;
  readonly text: string;
  readonly code: string;
}

const cell = (body: string): string => `cell mutated extends lg_m50_chen2020 {\n${body}\n}\n`;
const run = (name: string, extra = ''): string =>
  `protocol p { discharge at C/2 until 3 V }\nsimulation s {\n  cell     = ${name}\n  protocol = p\n  ${extra}\n}\n`;

const mutations: readonly Mutation[] = [
  { change: 'porosity 25', text: cell('  cathode { porosity = 25 }'), code: 'range/impossible' },
  { change: 'porosity −1', text: cell('  cathode { porosity = -1 }'), code: 'range/impossible' },
  { change: 'porosity NaN', text: cell('  cathode { porosity = NaN }'), code: 'names/unknown-name' },
  { change: 'thickness 56.2 m', text: cell('  cathode { thickness = 56.2 m }'), code: 'range/impossible' },
  { change: 'thickness without a unit', text: cell('  cathode { thickness = 5.62e-5 }'), code: 'units/missing-unit' },
  {
    change: 'thickness as a text, "5e-5"',
    text: cell('  cathode { thickness = "5e-5" }'),
    code: 'structure/wrong-kind',
  },
  {
    change: 'minimum stoichiometry above the maximum',
    text: cell('  cathode { active NMC811_LGM50 { smallest_stoichiometry = 0.9  largest_stoichiometry = 0.2 } }'),
    code: 'balance/stoichiometry-limits-crossed',
  },
  {
    change: 'surface area 5e6 1/m, so a volume fraction of 6.9',
    text: cell('  cathode { active NMC811_LGM50 { volume_fraction = 6.9 } }'),
    code: 'range/impossible',
  },
  {
    change: 'fractions of active material and pores that sum to 1.2',
    text: cell('  cathode { porosity = 53.5 % }'),
    code: 'composition/volume-fractions-do-not-close',
  },
  {
    change: 'lower cut-off 4.5 V, upper 4.2 V',
    text: cell('  voltage_window = 4.5 V .. 4.2 V'),
    code: 'range/reversed',
  },
  {
    change: 'transference number 2',
    text: `material liquid : liquid_electrolyte extends LiPF6_EC_EMC { transference_number = 2 }\n${cell('  electrolyte = liquid')}`,
    code: 'range/impossible',
  },
  { change: 'reference temperature 25 K', text: cell('  reference_temperature = 25 K'), code: 'range/impossible' },
  {
    change: 'open-circuit potential that is not monotonic',
    text: cell(
      '  cathode { active NMC811_LGM50 { open_circuit_potential(x) = table { 0.2: 4.3 V  0.4: 4.0 V  0.6: 4.1 V  1: 3.5 V } } }',
    ),
    code: 'material/potential-not-monotonic',
  },
  {
    change: 'a key that does not exist, `Thickness`',
    text: cell('  cathode { Thickness = 75 um }'),
    code: 'names/unknown-property',
  },
  {
    change: 'OKane2022: Ω of the positive electrode 1.25e-5 m³/mol (the diffusivity is multiplied by 113 to 415)',
    text: run('lg_m50_okane2022', 'include stress_diffusion'),
    code: 'mechanics/stress-drives-diffusion',
  },
  {
    change: 'OKane2022: the same, as a change of volume',
    text: run('lg_m50_okane2022'),
    code: 'material/volume-change-implausible',
  },
  {
    change: 'Ai2020 as coded: D_e of the electrolyte 3.2e-6 m²/s at 1 mol/L, a factor 1e4 too high',
    text: `material as_coded : liquid_electrolyte extends LiPF6_EC_DMC_Ai {\n  salt_diffusivity(c) = 5.4e-6 m^2/s * 10^(-0.22 * c / (1 mol/L))\n}\ncell ai extends enertech_lco_ai2020 { electrolyte = as_coded }\n${run('ai')}`,
    code: 'units/salt-diffusivity-in-cm2',
  },
  {
    change: 'Prada2013: κ of the electrolyte 1.9 S/m, a factor 10 too high',
    text: run('a123_lfp_prada2013'),
    code: 'units/conductivity-too-high',
  },
];

export interface MutationRow {
  readonly change: string;
  readonly code: string;
  readonly severity: string | undefined;
  readonly message: string | undefined;
}

/** What is found for each mutation under its expected code; no message where it is not found. */
export async function mutationRows(): Promise<readonly MutationRow[]> {
  const services = createTestServices();
  const rows: MutationRow[] = [];
  for (const { change, text, code } of mutations) {
    const found = (await checkText(services, text)).findings.find((own) => own.code === code);
    rows.push({ change, code, severity: found?.severity, message: found?.message });
  }
  return rows;
}

/** `docs/reference/mutations.md` */
export async function mutationsPage(): Promise<string> {
  const rows = (await mutationRows()).map(
    ({ change, code, severity = '–', message = 'not found' }) =>
      `| ${change} | ${severity} | \`${code}\` | ${message.replaceAll('|', '\\|')} |`,
  );
  return `# What other validators let pass

Slips that the reference validator of BPX (1.1.1, own runs) accepts without an error, made in the LG M50 cell, and doubtful values of published
parameter sets. Each line is checked by a test.

| change | severity | code | what is said |
|---|---|---|---|
${rows.join('\n')}
`;
}
