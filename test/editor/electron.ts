// `npm run test:electron`: the same in-host suite in the desktop editor, where VS Code can be downloaded.

import { rmSync } from 'node:fs';
import { runTests } from '@vscode/test-electron';
import { buildAll } from '../../tools/build.ts';
import { bundleSuite, makeWorkspace } from './in-host-run.ts';
import { repositoryRoot } from './install.ts';

await buildAll();
const workspace = makeWorkspace();
try {
  process.exitCode = await runTests({
    extensionDevelopmentPath: repositoryRoot,
    extensionTestsPath: await bundleSuite(),
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
  });
} catch (error) {
  const text = error instanceof Error ? error.message : String(error);
  process.stdout.write(`the suite in the desktop editor did not run or did not pass: ${text}\n`);
  process.exitCode = 1;
} finally {
  rmSync(workspace, { recursive: true, force: true });
}
