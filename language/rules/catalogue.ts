// All rules.

import { volumeFractionsDoNotClose } from './composition/volume-fractions-do-not-close.ts';
import type { Rule } from './rule.ts';
import { strippingAboveCriticalCurrent } from './stack/stripping-above-critical-current.ts';

export const catalogue: readonly Rule[] = [volumeFractionsDoNotClose, strippingAboveCriticalCurrent];
