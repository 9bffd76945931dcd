// The reference page of all rules, made from their own words.

import { catalogue } from './catalogue.ts';

/** `docs/reference/rules.md` */
export function renderCatalogue(): string {
  const topics = [...new Set(catalogue.map((rule) => rule.code.split('/')[0] ?? ''))];
  const sections = topics.map((topic) => {
    const rows = catalogue
      .filter((rule) => rule.code.startsWith(`${topic}/`))
      .map(
        (rule) =>
          `| [${rule.code}](../../language/rules/${rule.code}.md) | ${rule.id} | ${rule.severity} | ${rule.summary} |`,
      );
    return [`## ${topic}`, '', '| rule | number | severity | what it finds |', '|---|---|---|---|', ...rows].join('\n');
  });
  const intro = [
    '# Rules',
    '',
    `${catalogue.length} rules look at every cell and at every simulation of it. A rule is silenced for the line below by`,
    '`// allow topic/name: reason`. `cellwright explain` prints the page of a rule, by its code or its number.',
    '',
    'Numbers are those of the criteria that were collected for lithium and solid electrolytes (AE) and for cathodes (D). AE39,',
    'D-BAL-07 and above, D-DFN-13 and above, D-PACK-03, D-PROT-07 and above, D-TH-04 and D-PROV-01 are ours. Settings are in SI.',
  ].join('\n');
  return `${[intro, ...sections].join('\n\n')}\n`;
}
