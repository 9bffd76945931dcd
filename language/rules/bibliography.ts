// Literature that rules and laws cite, by key.

export interface Reference {
  readonly text: string;
  readonly doi?: string;
}

export const bibliography: Readonly<Record<string, Reference>> = {
  'doyle-1993': { text: 'Doyle, Fuller & Newman, J. Electrochem. Soc. 140, 1526 (1993)' },
  'kasemchainan-2019': {
    text: 'Kasemchainan et al., Nat. Mater. 18, 1105 (2019)',
    doi: '10.1038/s41563-019-0438-9',
  },
  'doux-2020': { text: 'Doux et al., Adv. Energy Mater. 10, 1903253 (2020)', doi: '10.1002/aenm.201903253' },
};
