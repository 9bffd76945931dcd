// Families that alloy with lithium: they swell several times and flow, so that laws of elastic insertion hosts do not hold.

import type { ActiveFamily } from '../../model/active-properties.ts';

export const alloys: readonly (ActiveFamily | undefined)[] = ['silicon', 'tin', 'germanium'];
