// The page of a finding: what `explain` prints. The pages are text that the host hands in, by code.

import { catalogue } from './catalogue.ts';

/** Page of a rule by its code (`stack/…`) or its number (`AE17`); undefined where there is none. */
export function explainCode(code: string, pages: Readonly<Record<string, string>>): string | undefined {
  const wanted = code.toLowerCase();
  const rule = catalogue.find(
    (r) => r.code === wanted || r.id.toLowerCase() === wanted || alsoKnownAs[r.code]?.includes(wanted) === true,
  );
  const ofLanguage = Object.keys(alsoKnownAs).find((own) => alsoKnownAs[own]?.includes(wanted) === true);
  return pages[rule?.code ?? ofLanguage ?? wanted];
}

/** Further numbers of rules that report, or cover, several criteria. */
const alsoKnownAs: Readonly<Record<string, readonly string[]>> = {
  'transport/limiting-current': ['ae02'],
  'balance/efficiency-below-target': ['ae08', 'd-bom-06'],
  'protocol/strips-more-than-present': ['d-li-01'],
  'range/unusual': ['d-th-02'],
  'stack/pressure-swing': ['d-fix-04'],
};

/** All numbers that `explainCode` knows, as they are printed. */
export const criterionNumbers: readonly string[] = [
  ...catalogue.map((rule) => rule.id),
  ...Object.values(alsoKnownAs).flatMap((own) => own.map((id) => id.toUpperCase())),
];
