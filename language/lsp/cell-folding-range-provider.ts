// Folding: whatever stands in braces, and block comments.

import type { AstNode } from 'langium';
import { DefaultFoldingRangeProvider } from 'langium/lsp';
import { isBody } from '../generated/ast.ts';

const folded: ReadonlySet<string> = new Set(['Protocol', 'Simulation', 'Sweep', 'Fit', 'Repeat', 'Every', 'Table']);

export class CellFoldingRangeProvider extends DefaultFoldingRangeProvider {
  protected override shouldProcess(node: AstNode): boolean {
    return isBody(node) || folded.has(node.$type);
  }
}
