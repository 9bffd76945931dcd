// What stands behind the file of a drive cycle, in any order: the first of each counts.

import type { DriveAction, DriveOption } from '../generated/ast.ts';

export interface DriveOptions {
  readonly quantity: Extract<DriveOption, { $type: 'DriveQuantity' }> | undefined;
  readonly sign: Extract<DriveOption, { $type: 'DriveSign' }> | undefined;
  readonly shape: Extract<DriveOption, { $type: 'DriveShape' }> | undefined;
  /** Those of a kind that stands before already, with the first of it. */
  readonly again: readonly { readonly option: DriveOption; readonly first: DriveOption }[];
}

export function driveOptions({ options }: DriveAction): DriveOptions {
  const first = <T extends DriveOption['$type']>(type: T): Extract<DriveOption, { $type: T }> | undefined =>
    options.find((option): option is Extract<DriveOption, { $type: T }> => option.$type === type);
  return {
    quantity: first('DriveQuantity'),
    sign: first('DriveSign'),
    shape: first('DriveShape'),
    again: options.flatMap((option) => {
      const own = first(option.$type);
      return own === undefined || own === option ? [] : [{ option, first: own }];
    }),
  };
}
