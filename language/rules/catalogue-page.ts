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
  ].join('\n');
  return `${[intro, ...sections].join('\n\n')}\n`;
}
