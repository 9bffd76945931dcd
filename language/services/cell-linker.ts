// References are resolved when somebody asks for them. Lowering looks names up by itself, and a keystroke in a long file
// would otherwise resolve thousands that nobody asks for. What the editor's navigation needs is an index of its own.

import type { ReferenceDescription, ReferenceDescriptionProvider } from 'langium';
import { DefaultLinker } from 'langium';

export class CellLinker extends DefaultLinker {
  override link(): Promise<void> {
    return Promise.resolve();
  }
}

export class NoReferenceDescriptions implements ReferenceDescriptionProvider {
  createDescriptions(): Promise<ReferenceDescription[]> {
    return Promise.resolve([]);
  }
}
