// What people call the materials of the library: other names of the chemistry, abbreviations, trade names.

/** By the name of the material; completion answers to these, and an unknown name that is one of them is told its material. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  NMC811: ['NCM811', 'NMC 811', 'NCM 811', 'LiNiMnCoO2', 'layered oxide'],
  NMC622: ['NCM622', 'NCM 622', 'layered oxide'],
  NMC532: ['NCM523', 'NCM532', 'NMC523', 'layered oxide'],
  NMC111: ['NCM111', 'NMC333', 'NCM333', 'NMC', 'NCM', 'layered oxide'],
  NCA: ['LiNiCoAlO2', 'layered oxide'],
  LCO: ['LiCoO2', 'cobalt oxide'],
  LFP: ['LiFePO4', 'lithium iron phosphate', 'olivine'],
  LMO: ['LiMn2O4', 'spinel'],
  LTO: ['Li4Ti5O12', 'titanate'],
  graphite: ['C6', 'carbon anode', 'natural graphite', 'artificial graphite', 'MCMB'],
  Si: ['silicon'],
  Ge: ['germanium'],
  Sn: ['tin'],
  Li6PS5Cl: ['LPSC', 'LPSCl', 'argyrodite', 'sulfide'],
  beta_Li3PS4: ['LPS', 'Li3PS4', 'b-Li3PS4', 'thiophosphate'],
  LPS_glass: ['75Li2S-25P2S5', 'Li2S-P2S5'],
  LGPS: ['Li10GeP2S12', 'thiophosphate', 'sulfide'],
  LLZO: ['LLZTO', 'Li7La3Zr2O12', 'garnet', 'Ta-LLZO', 'Al-LLZO'],
  LATP: ['NASICON'],
  LiPON: ['LIPON', 'LiPON film'],
  PEO_LiTFSI: ['PEO', 'polymer', 'PEO-LiTFSI'],
  LiNbO3: ['LNO', 'niobate'],
  Al2O3: ['alumina'],
  LiPF6_EC_EMC: ['LP57', 'LiPF6', 'carbonate', 'EC EMC', 'EC:EMC', 'EC/EMC'],
  LiPF6_EC_DMC: ['LP30', 'EC DMC', 'EC:DMC', 'EC/DMC'],
  LiTFSI_DOL_DME: ['DOL DME', 'DOL/DME', 'DOL:DME', 'LiTFSI', 'ether'],
  LiFSI_1M_DME: ['LiFSI', 'LiFSI DME', 'ether'],
  LiFSI_4M_DME: ['concentrated LiFSI', 'ether'],
  carbon_black: ['CB', 'Super P', 'SuperP', 'Super C65', 'C65', 'acetylene black', 'Ketjenblack', 'carbon'],
  VGCF: ['carbon fibre', 'carbon fiber'],
  carbon_nanotubes: ['CNT', 'MWCNT', 'SWCNT'],
  CMC_SBR: ['CMC', 'SBR'],
  Ag: ['silver'],
  Au: ['gold'],
  Zn: ['zinc'],
  Mg: ['magnesium'],
  Cu: ['copper'],
  Al: ['aluminium', 'aluminum'],
  Ni: ['nickel'],
};

/** Other names of a material, as people write them. */
export function aliasesOfMaterial(name: string): readonly string[] {
  return aliases[name] ?? [];
}

/** The first of `fitting` that also goes by this name; case, blanks and signs do not count. */
export function materialByAlias(name: string, fitting: readonly string[]): string | undefined {
  return fitting.find((own) => aliasesOfMaterial(own).some((alias) => plain(alias) === plain(name)));
}

/** Letters and digits alone: `LiNi0.8Mn0.1Co0.1O2` and `lini0_8mn0_1co0_1o2` are one. */
export function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
