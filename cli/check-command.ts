import { wantedFindings } from '../language/wanted-findings.ts';
import { readCheckSettings } from './check-settings.ts';
import { checkPath, createServices } from './host.ts';
import { countFindings, findingsAsJson, findingsAsSarif, renderFinding } from './render-findings.ts';

/** Exit status 1 where a file has an error. */
export async function checkCommand(
  paths: readonly string[],
  options: { readonly format: string; readonly settings?: string },
): Promise<number> {
  const settings = await readCheckSettings(options.settings);
  const services = await createServices();
  const files = [];
  for (const path of paths) {
    const { text, file } = await checkPath(services, path, { settings: settings.thresholds });
    files.push({ path, text, findings: wantedFindings(file.findings, settings) });
  }
  if (options.format === 'json') {
    print({ files: files.map((f) => findingsAsJson(f.path, f.findings)) });
  } else if (options.format === 'sarif') {
    print(findingsAsSarif(files));
  } else {
    for (const { path, text, findings } of files) {
      const lines = text.split(/\r?\n/);
      for (const finding of findings)
        process.stderr.write(`${renderFinding(path, lines, finding, process.stderr.isTTY)}\n\n`);
      process.stdout.write(`${path}: ${countFindings(findings)}\n`);
    }
  }
  return files.some((f) => f.findings.some((x) => x.severity === 'error')) ? 1 : 0;
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
