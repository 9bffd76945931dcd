// The `conventions` of a cell to the checked model; undefined where the text has none.

import type { Conventions } from '../../model/conventions.ts';
import type { PartBlock } from './part-block.ts';
import { namedPart } from './parts.ts';
import { readChoice } from './read-choice.ts';

export function lowerConventions(root: PartBlock): Conventions | undefined {
  const block = namedPart(root, 'conventions');
  if (block.layers.length === 0) return undefined;
  root.context.places.set('conventions', block.place);
  const elasticPressure = readChoice(block, 'elastic_pressure') as Conventions['elasticPressure'] | undefined;
  const stressKinetics = readChoice(block, 'stress_kinetics') as Conventions['stressKinetics'] | undefined;
  const nucleation = readChoice(block, 'nucleation') as Conventions['nucleation'] | undefined;
  const replenishment = readChoice(block, 'replenishment') as Conventions['replenishment'] | undefined;
  const constraint = readChoice(block, 'constraint') as Conventions['constraint'] | undefined;
  const leakage = readChoice(block, 'leakage') as Conventions['leakage'] | undefined;
  if (
    elasticPressure === undefined ||
    stressKinetics === undefined ||
    nucleation === undefined ||
    replenishment === undefined ||
    constraint === undefined ||
    leakage === undefined
  )
    return undefined;
  return { elasticPressure, stressKinetics, nucleation, replenishment, constraint, leakage };
}
