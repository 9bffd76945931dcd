// `drive "us06.csv"`: the file's points, in the signs of results, for the model.

import type { DriveQuantity, DriveStep } from '../../model/protocol.ts';
import type { Finding } from '../finding.ts';
import type { DriveAction } from '../generated/ast.ts';
import { driveOptions, type DriveOptions } from './drive-options.ts';
import type { DriveOutcome } from './drive-table.ts';
import { driveQuantities, readDriveTable } from './drive-table.ts';
import { given } from './given.ts';
import { finding, notAChoice } from './messages.ts';
import type { ParsedFile } from './parsed-file.ts';
import { placeOf, placeOfFeature, textOf } from './parsed-file.ts';
import type { ProtocolLowering } from './protocol-lowering.ts';
import { suggest } from './suggest.ts';

/** undefined where the file cannot be followed; a finding says why. */
export function lowerDrive(node: DriveAction, lowering: ProtocolLowering): DriveStep | undefined {
  const file = node.file as string | undefined;
  if (file === undefined) return undefined;
  const at = placeOfFeature(lowering.file, node, 'file');
  const { quantity: by, sign, shape, again } = driveOptions(node);
  for (const own of again) lowering.report(givenTwice(own, lowering.file));
  const wanted = by?.quantity;
  if (wanted !== undefined && !isQuantity(wanted)) {
    lowering.report(
      notAChoice(
        'structure/unknown-choice',
        placeOfFeature(lowering.file, by ?? node, 'quantity'),
        'by',
        wanted,
        suggest(wanted, driveQuantities),
        `it is one of ${driveQuantities.join(', ')}`,
      ),
    );
    return undefined;
  }
  const outcome = driveTable(lowering, file, wanted);
  if (outcome === undefined) {
    lowering.report(
      finding('names/unknown-file', 'error', at, `there is no file "${file}"`, {
        help: 'give the path from the folder of this file',
      }),
    );
    return undefined;
  }
  if (!outcome.ok) {
    lowering.report(
      finding('protocol/drive-file', 'error', at, `"${file}" ${outcome.message}`, {
        why: 'a drive cycle follows one quantity over time, each with its unit',
        help: outcome.help,
      }),
    );
    return undefined;
  }
  const { quantity, times, values } = outcome.table;
  const turned = sign?.sign === 'discharges' && quantity !== 'voltage';
  return {
    kind: 'drive',
    file,
    quantity,
    times,
    // −0 would be a current of its own.
    values: turned ? values.map((value) => 0 - value) : values,
    interpolation: shape?.shape === 'stepwise' ? 'stepwise' : 'linear',
    ...given('positive', sign?.sign),
  };
}

/** The second of two is an error only where they differ. */
function givenTwice({ option, first }: DriveOptions['again'][number], file: ParsedFile): Finding {
  const [own, before] = [textOf(option), textOf(first)];
  const isSame = own === before;
  return finding(
    'names/duplicate',
    isSame ? 'hint' : 'error',
    placeOf(file, option),
    isSame ? `\`${own}\` stands twice in this step` : `\`${own}\` contradicts \`${before}\` in the same step`,
    { help: 'keep one of the two', related: [{ at: placeOf(file, first), note: 'the first one' }] },
  );
}

function isQuantity(name: string): name is DriveQuantity {
  return (driveQuantities as readonly string[]).includes(name);
}

interface Known {
  readonly text: string;
  readonly outcome: DriveOutcome;
}
/** Long files are read once, not at every keystroke in their protocol. */
const known = new Map<string, Known>();
const mostKnown = 16;

/** What the file says; undefined where there is none. */
function driveTable(
  { environment, file }: ProtocolLowering,
  path: string,
  wanted: DriveQuantity | undefined,
): DriveOutcome | undefined {
  const text = environment.tables.get(`${file.uri} ${path}`);
  if (text === undefined) return undefined;
  const key = keyOf(file.uri, path, wanted);
  const before = known.get(key);
  if (before?.text === text) return before.outcome;
  const outcome = readDriveTable(text, wanted);
  known.delete(key);
  known.set(key, { text, outcome });
  const oldest = known.keys().next().value;
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return outcome;
}

/** What the last check of the file at `uri` read, for who cannot read files; undefined where that is long ago. */
export function driveTableRead(uri: string, path: string, wanted: DriveQuantity | undefined): DriveOutcome | undefined {
  return known.get(keyOf(uri, path, wanted))?.outcome;
}

function keyOf(uri: string, path: string, wanted: DriveQuantity | undefined): string {
  return `${uri} ${path} ${wanted ?? ''}`;
}
