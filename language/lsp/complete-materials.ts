// Materials of the kinds that may stand here, each with its key numbers, curve and source.

import type { CompletionItem } from 'vscode-languageserver';
import { CompletionItemKind } from 'vscode-languageserver';
import type { Material } from '../generated/ast.ts';
import { kindOf } from '../lowering/material-kind.ts';
import { offered, withImport, type Offered } from './auto-import.ts';
import type { CompletionPlace } from './completion-place.ts';
import { item, ranked } from './completion-item.ts';
import { materialCard } from './material-card.ts';
import { materialFacts } from './material-facts.ts';

/** Names that people type for a chemistry, by what the name or formula of the material begins with. */
const aliases: readonly (readonly [pattern: RegExp, names: string])[] = [
  [/NMC|NCM|LiNi\d?.*Mn.*Co/i, 'NMC NCM layered oxide'],
  [/NCA|LiNi.*Al/i, 'NCA layered oxide'],
  [/LCO|LiCoO2/i, 'LCO cobalt oxide'],
  [/LFP|FePO4/i, 'LFP LiFePO4 olivine'],
  [/graphite|SiO/i, 'graphite carbon anode'],
  [/Li6PS5Cl/i, 'LPS LPSC LPSCl argyrodite sulfide'],
  [/LGPS|Li10GeP2S12/i, 'LGPS Li10GeP2S12 thiophosphate sulfide'],
  [/LLZO|Li7La3Zr2O12/i, 'LLZO LLZTO garnet oxide'],
  [/LiNbO3/i, 'LNO niobate coating'],
  [/LiPF6/i, 'LiPF6 carbonate LP30 EC EMC'],
  [/LiFSI/i, 'LiFSI ether DME'],
  [/carbon_black/i, 'carbon black CB super P acetylene'],
  [/VGCF/i, 'VGCF carbon fibre fiber'],
  [/PVDF/i, 'PVDF binder'],
  [/^Ag$/i, 'silver Ag'],
  [/^Cu$/i, 'copper Cu'],
  [/^Al$/i, 'aluminium aluminum Al'],
];

/** `kinds`: left out where any will do. */
export function completeMaterials(place: CompletionPlace, kinds?: readonly string[]): CompletionItem[] {
  const { environment } = place;
  const kind = ({ node, file }: Offered<'Material'>): string | undefined =>
    kindOf(node, ({ base }) =>
      base === undefined ? undefined : environment.find('Material', base.$refText, file)?.node,
    );
  const found = offered(place, 'Material').filter((own) => kinds === undefined || kinds.includes(kind(own) ?? ''));
  return ranked(
    found.map((own) => {
      const { node, file } = own;
      const facts = materialFacts(node, file, environment);
      const short = facts?.rows.find(([name]) => name === 'capacity' || name === 'ionic conductivity')?.[1];
      return withImport(
        {
          ...item(
            node.name,
            CompletionItemKind.Struct,
            facts?.description ?? kind(own)?.replaceAll('_', ' ') ?? 'material',
            materialCard(node, file, environment),
          ),
          ...(short === undefined ? {} : { labelDetails: { description: short } }),
          filterText: [node.name, ...aliasesOf(node)].join(' '),
        },
        own,
      );
    }),
    0,
  );
}

function aliasesOf(node: Material): readonly string[] {
  // A declaration that is being typed has no body.
  const members = (node.body as Material['body'] | undefined)?.members ?? [];
  const formula = members.find((own) => own.$type === 'Property' && own.name === 'formula');
  const text = formula?.$type === 'Property' && formula.value?.$type === 'Text' ? formula.value.text : '';
  const names = aliases.filter(([pattern]) => pattern.test(node.name) || (text !== '' && pattern.test(text)));
  return [...names.map(([, own]) => own), text].filter((own) => own !== '');
}
