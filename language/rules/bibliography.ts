// Literature that rules cite, by key.

export interface Reference {
  readonly text: string;
  readonly doi?: string;
}

export const bibliography: Readonly<Record<string, Reference>> = {
  'ahmad-2017': {
    text: 'Ahmad & Viswanathan, Phys. Rev. Lett. 119, 056003 (2017)',
    doi: '10.1103/PhysRevLett.119.056003',
  },
  'barai-2021': { text: 'Barai et al., Chem. Mater. 33, 5527 (2021)' },
  'bielefeld-2019': {
    text: 'Bielefeld, Weber & Janek, J. Phys. Chem. C 123, 1626 (2019)',
    doi: '10.1021/acs.jpcc.8b11043',
  },
  'bruggeman-1935': { text: 'Bruggeman, Ann. Phys. 416, 636 (1935)', doi: '10.1002/andp.19354160705' },
  'bucci-2017': { text: 'Bucci et al., J. Mater. Chem. A 5, 19422 (2017)', doi: '10.1039/C7TA03199H' },
  'bucci-2018': { text: 'Bucci et al., Phys. Rev. Mater. 2, 105407 (2018)', doi: '10.1103/PhysRevMaterials.2.105407' },
  'chen-2020': { text: 'Chen et al., J. Electrochem. Soc. 167, 080534 (2020)', doi: '10.1149/1945-7111/ab9050' },
  crc: { text: 'CRC Handbook of Chemistry and Physics' },
  'doux-2020': { text: 'Doux et al., Adv. Energy Mater. 10, 1903253 (2020)', doi: '10.1002/aenm.201903253' },
  'doyle-1993': { text: 'Doyle, Fuller & Newman, J. Electrochem. Soc. 140, 1526 (1993)', doi: '10.1149/1.2221597' },
  'fang-2019': { text: 'Fang et al., Nature 572, 511 (2019)', doi: '10.1038/s41586-019-1481-z' },
  'fang-2021': { text: 'Fang et al., Nat. Energy 6, 987 (2021)', doi: '10.1038/s41560-021-00917-3' },
  'han-2019': { text: 'Han et al., Nat. Energy 4, 187 (2019)', doi: '10.1038/s41560-018-0312-z' },
  'hao-2018': { text: 'Hao, Verma & Mukherjee, J. Mater. Chem. A 6, 19664 (2018)' },
  'kasemchainan-2019': { text: 'Kasemchainan et al., Nat. Mater. 18, 1105 (2019)', doi: '10.1038/s41563-019-0438-9' },
  'kondrakov-2017': { text: 'Kondrakov et al., J. Phys. Chem. C 121, 3286 (2017)', doi: '10.1021/acs.jpcc.6b12885' },
  'landau-1970': { text: 'Landau & Lifshitz, Theory of Elasticity, Pergamon (1970)' },
  'landesfeind-2019': {
    text: 'Landesfeind & Gasteiger, J. Electrochem. Soc. 166, A3079 (2019)',
    doi: '10.1149/2.0571912jes',
  },
  'lewis-2022': { text: 'Lewis et al., ACS Appl. Mater. Interfaces 14 (2022)' },
  'masias-2019': { text: 'Masias et al., J. Mater. Sci. 54, 2585 (2019)', doi: '10.1007/s10853-018-2971-3' },
  'mohtat-2019': { text: 'Mohtat et al., J. Power Sources 427, 101 (2019)' },
  'monroe-2005': { text: 'Monroe & Newman, J. Electrochem. Soc. 152, A396 (2005)', doi: '10.1149/1.1850854' },
  'newman-1962': { text: 'Newman & Tobias, J. Electrochem. Soc. 109, 1183 (1962)', doi: '10.1149/1.2425269' },
  'newman-2004': { text: 'Newman & Thomas-Alyea, Electrochemical Systems, Wiley (2004)' },
  'persson-2006': { text: 'Persson, Surf. Sci. Rep. 61, 201 (2006)', doi: '10.1016/j.surfrep.2006.04.001' },
  'porz-2017': { text: 'Porz et al., Adv. Energy Mater. 7, 1701003 (2017)', doi: '10.1002/aenm.201701003' },
  'randau-2020': { text: 'Randau et al., Nat. Energy 5, 259 (2020)', doi: '10.1038/s41560-020-0565-1' },
  'roy-2021': { text: 'Roy, Fleck & Deshpande, Extreme Mech. Lett. 46, 101307 (2021)' },
  'sakuda-2013': { text: 'Sakuda, Hayashi & Tatsumisago, Sci. Rep. 3, 2261 (2013)', doi: '10.1038/srep02261' },
  'walther-2020': { text: 'Walther et al., Chem. Mater. 32, 6123 (2020)' },
  'weng-2023': { text: 'Weng, Siegel & Stefanopoulou, J. Electrochem. Soc. (2023)' },
  'wenzel-2016': { text: 'Wenzel et al., Chem. Mater. 28, 2400 (2016)', doi: '10.1021/acs.chemmater.6b00610' },
  'yan-2016': { text: 'Yan et al., Nat. Energy 1, 16010 (2016)', doi: '10.1038/nenergy.2016.10' },
  'ye-2021': { text: 'Ye & Li, Nature 593, 218 (2021)', doi: '10.1038/s41586-021-03486-3' },
  'zhu-2015': { text: 'Zhu, He & Mo, ACS Appl. Mater. Interfaces 7, 23685 (2015)', doi: '10.1021/acsami.5b07517' },
};
