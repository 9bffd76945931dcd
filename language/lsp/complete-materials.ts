// Materials of the kinds that may stand here, each with its key numbers, curve and source.

import type { CompletionItem } from 'vscode-languageserver';
import { CompletionItemKind } from 'vscode-languageserver';
import type { Material } from '../generated/ast.ts';
import { aliasesOfMaterial } from '../lowering/material-aliases.ts';
import { kindOf } from '../lowering/material-kind.ts';
import { offered, withImport, type Offered } from './auto-import.ts';
import type { CompletionPlace } from './completion-place.ts';
import { item, ranked } from './completion-item.ts';
import { materialCard } from './material-card.ts';
import { materialFacts } from './material-facts.ts';

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
  return [...aliasesOfMaterial(node.name), text].filter((own) => own !== '');
}
