// What the cards of a hover look things up in.

import type { Environment } from '../lowering/environment.ts';
import type { FileLowering } from '../lowering/lower-file.ts';
import type { ParsedFile } from '../lowering/parsed-file.ts';
import type { CellServices } from '../services/cell-services.ts';

export interface HoverContext {
  readonly file: ParsedFile;
  readonly environment: Environment;
  readonly lowering: FileLowering;
  readonly services: CellServices;
}
