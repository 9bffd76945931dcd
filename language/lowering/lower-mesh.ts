// How finely a simulation resolves space and time.

import type { Mesh, Tolerance } from '../../model/simulation.ts';
import { sizeClassCounts } from '../../physics/particle-sizes.ts';
import { given } from './given.ts';
import { notAChoice } from './messages.ts';
import { placeOf } from './parsed-file.ts';
import { findInLayers, type PartBlock } from './part-block.ts';
import { readTruth } from './read-choice.ts';
import { readNumber } from './read-value.ts';

/** `mesh { … }`, defaults filled in. */
export function lowerMesh(block: PartBlock): Mesh | undefined {
  const [anode, separator, cathode, particle] = ['anode', 'separator', 'cathode', 'particle'].map((name) =>
    readNumber(block, name),
  );
  if (anode === undefined || separator === undefined || cathode === undefined || particle === undefined)
    return undefined;
  return {
    anode,
    separator,
    cathode,
    particle,
    ...given('shells', readNumber(block, 'shells')),
    ...given('sizeClasses', readSizes(block)),
    ...given('check', readTruth(block, 'check')),
  };
}

/** Numbers of sizes that have an integration rule; another one is said and left out. */
function readSizes(block: PartBlock): number | undefined {
  const sizes = readNumber(block, 'particle_sizes');
  if (sizes === undefined || sizeClassCounts.includes(sizes)) return sizes;
  const found = findInLayers(block, 'particle_sizes');
  const list = sizeClassCounts.join(', ');
  if (found !== undefined)
    block.context.report(
      notAChoice(
        'structure/unknown-choice',
        placeOf(found.file, found.value ?? found.node),
        'particle_sizes',
        String(sizes),
        undefined,
        `it is one of ${list}`,
      ),
    );
  return undefined;
}

/** `tolerance { … }`, defaults filled in. */
export function lowerTolerance(block: PartBlock): Tolerance | undefined {
  const relative = readNumber(block, 'relative');
  const absolute = readNumber(block, 'absolute');
  return relative === undefined || absolute === undefined ? undefined : { relative, absolute };
}
