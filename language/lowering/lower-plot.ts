// `plot y vs x at t` to the checked request, and whether the run can show it.

import type { CheckedProtocol, ProtocolItem, ProtocolStep } from '../../model/protocol.ts';
import type { PlotRequest } from '../../model/simulation.ts';
import { sameDimension } from '../../quantity/dimension.ts';
import { printNumber } from '../../quantity/print.ts';
import { knownUnit } from '../../quantity/unit.ts';
import type { Finding } from '../finding.ts';
import type { Plot } from '../generated/ast.ts';
import { mismatch } from './check-dimension.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { given } from './given.ts';
import { finding } from './messages.ts';
import type { ParsedFile } from './parsed-file.ts';
import { placeOf, textOf } from './parsed-file.ts';
import { plainScope, readColumn } from './result-quantity.ts';
import { constantOf } from './typed-value.ts';

export function lowerPlot(
  node: Plot,
  file: ParsedFile,
  protocol: CheckedProtocol | undefined,
  report: (found: Finding) => void,
): readonly PlotRequest[] {
  const y = readColumn(node.y, file, report);
  const x = readColumn(node.x, file, report);
  const time = node.time === undefined ? undefined : evaluateExpression(node.time, plainScope(file, report));
  const seconds = knownUnit('s').dimension;
  if (time !== undefined && node.time !== undefined && !sameDimension(time.dimension, seconds)) {
    report(mismatch({ name: 'time of the plot' }, { unit: 'h' }, seconds, time, node.time, file));
    return [];
  }
  if (y === undefined || x === undefined) return [];
  const at = time === undefined ? undefined : constantOf(time);
  if ((x.full === 'position' || x.full === 'radius') && node.time === undefined) report(withoutTime(node, file));
  if (at !== undefined) reportOutside(node, at, protocol, file, report);
  return [{ text: textOf(node), y: y.full, x: x.full, ...given('at', at), byCycle: node.grouping !== undefined }];
}

function withoutTime(node: Plot, file: ParsedFile): Finding {
  return finding(
    'structure/plot-time',
    'warning',
    placeOf(file, node),
    `\`${textOf(node)}\` is a profile and does not say at what time`,
    { help: `write \`${textOf(node)} at 1 h\`` },
  );
}

function reportOutside(
  node: Plot,
  at: number,
  protocol: CheckedProtocol | undefined,
  file: ParsedFile,
  report: (found: Finding) => void,
): void {
  const longest = protocol === undefined ? Infinity : longestDuration(protocol.items);
  if (at >= 0 && at <= longest) return;
  const limit = Number.isFinite(longest) ? `runs from 0 to ${printNumber(longest / 3600)} h at most` : 'begins at 0 h';
  report(
    finding(
      'structure/plot-time',
      'warning',
      placeOf(file, node.time),
      `there is nothing to plot at ${textOf(node.time)}: \`${protocol?.name ?? 'the protocol'}\` ${limit}`,
      { help: 'give a time within the run' },
    ),
  );
}

/** An upper bound in s by the times of the steps; infinite where a step has none. */
function longestDuration(items: readonly ProtocolItem[]): number {
  return items.reduce((sum, item) => {
    switch (item.type) {
      case 'step':
        return sum + stepDuration(item);
      case 'repeat':
        return sum + item.count * longestDuration(item.body);
      case 'every':
        // How often its cycles come round is the affair of the block around it.
        return item.body.length === 0 ? sum : Infinity;
      case 'stop':
        return sum;
    }
  }, 0);
}

function stepDuration(step: ProtocolStep): number {
  return Math.min(Infinity, ...step.ends.flatMap((end) => (end.kind === 'time' ? [end.duration] : [])));
}
