// Commands whose forms are checked but not executed yet: they say so, and what to do instead.

import { UsageError } from './host.ts';

export const unavailable = {
  sweep: 'sweeps are checked but cannot be run yet; run its simulation with `with PATH = …` instead',
  fit: 'fits are checked but cannot be run yet; `compare` a run with the data by eye instead',
  test: 'expectations are evaluated by `cellwright run FILE`, whose exit status tells',
  import: 'other formats cannot be read yet; write the cell as a .cell file',
  export: 'cells cannot be written in other formats yet; `cellwright run FILE --out DIR` writes results',
} as const;

export function refuse(command: keyof typeof unavailable): () => Promise<number> {
  return () => Promise.reject(new UsageError(`\`${command}\` is not available yet: ${unavailable[command]}`));
}
