// Settings of the checks from a file: the editor's `settings.json`, or an object with the same names without `cellwright.checks.`.

import { catalogue } from '../language/rules/catalogue.ts';
import { languageCodes } from '../language/lowering/language-codes.ts';
import { suggest } from '../language/lowering/suggest.ts';
import { defaultSettings, readSettings, type CellSettings } from '../language/services/cell-settings.ts';
import { readText, UsageError } from './host.ts';

type Checks = CellSettings['checks'];
const prefix = 'cellwright.checks.';

/** The defaults where no file is named. A code or threshold that does not exist is wrong use. */
export async function readCheckSettings(path: string | undefined): Promise<Checks> {
  if (path === undefined) return defaultSettings.checks;
  const raw = parse(path, await readText(path));
  const own = Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [name.startsWith(prefix) ? name.slice(prefix.length) : name, value]),
  );
  const { checks } = readSettings({ checks: own });
  for (const code of [...checks.disabled, ...Object.keys(checks.thresholds)]) requireCode(path, code);
  for (const [code, thresholds] of Object.entries(checks.thresholds))
    for (const name of Object.keys(thresholds)) requireThreshold(path, code, name);
  return checks;
}

function parse(path: string, text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw new UsageError(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw new UsageError(`${path} holds no object of settings`);
}

function requireCode(path: string, code: string): void {
  const known = [...languageCodes, ...catalogue.flatMap((rule) => [rule.code, rule.id])];
  if (known.includes(code)) return;
  const near = suggest(code, known);
  throw new UsageError(
    `${path}: no finding has the code ${code}${near === undefined ? '' : `; did you mean ${near}?`}`,
  );
}

function requireThreshold(path: string, code: string, name: string): void {
  const options = Object.keys(catalogue.find((rule) => rule.code === code)?.options ?? {});
  if (options.includes(name)) return;
  const known = options.length === 0 ? 'it has none' : `it has ${options.join(', ')}`;
  throw new UsageError(`${path}: ${code} has no threshold ${name}; ${known}`);
}
