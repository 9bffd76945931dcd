// The command line `cellwright`. Results go to stdout, findings and progress to stderr; exit status 0 good, 1 findings of
// severity error, failed expectation or failed run, 2 wrong use.

import { Command, CommanderError, Option } from 'commander';
import { assessCommand } from './assess-command.ts';
import { checkCommand } from './check-command.ts';
import { UsageError } from './host.ts';
import { resultsCommand } from './results-command.ts';
import { runCommand } from './run-command.ts';
import { refuse } from './unavailable.ts';
import { tableNames } from '../solver/run/result-tables.ts';
import { explainCommand, formatCommand, libraryCommand, lspCommand } from './text-commands.ts';

const program = new Command('cellwright')
  .description('Check, assess and simulate battery cells written as .cell files.')
  .version('0.1.0')
  .exitOverride()
  .configureHelp({ sortSubcommands: false });

program
  .command('check')
  .description('check files and print what was found')
  .argument('<file...>')
  .addOption(new Option('--format <format>', 'text, json or sarif').choices(['text', 'json', 'sarif']).default('text'))
  .option('--settings <file>', 'thresholds and codes to leave out, as in the settings of the editor (JSON)')
  .action(run(checkCommand));

program
  .command('run')
  .description('run one simulation of a file, or all in order')
  .argument('<file>')
  .argument('[simulation]')
  .addOption(new Option('--format <format>', 'text or json').choices(['text', 'json']).default('text'))
  .option('--out <folder>', 'write the run file while it runs, then CSV, BDF and Parquet files, per simulation')
  .option('--resume <run file>', 'go on with a run that was cut off or stopped, from its last finished cycle')
  .option('--anew', 'begin again although --out holds an unfinished run')
  .option('--check-mesh', 'run once more on twice the cells and say how far the voltage moves')
  .option('--report <file>', 'write an HTML report that needs no network')
  .option('--quiet', 'do not print findings, only what comes of the run')
  .action(run(runCommand));

program
  .command('results')
  .description('print or convert what a run file (.cellrun) holds, finished or not')
  .argument('<run file>')
  .addOption(
    new Option('--format <format>', 'text, json, csv, parquet or bdf')
      .choices(['text', 'json', 'csv', 'parquet', 'bdf'])
      .default('text'),
  )
  .addOption(new Option('--table <table>', 'for csv and parquet').choices(tableNames).default('points'))
  .option('--out <folder>', 'write CSV, BDF and Parquet files instead')
  .action(run(resultsCommand));

program
  .command('assess')
  .description('evaluate every closed-form mechanism of a cell, without running it')
  .argument('<file>')
  .argument('[cell]')
  .addOption(new Option('--format <format>', 'text or json').choices(['text', 'json']).default('text'))
  .addOption(new Option('--map <map>', 'what happens at every stack pressure instead').choices(['pressure']))
  .addOption(
    new Option('--against <axis>', 'other axis of the map').choices(['current', 'temperature']).default('current'),
  )
  .option('--simulation <name>', 'whose currents the map is for; left out: all in turn')
  .option('--out <file>', 'write the map as .svg, .json (Vega-Lite) or .csv')
  .action(run(assessCommand));

program
  .command('explain')
  .description('explain the code of a finding, e.g. balance/np-ratio or AE17')
  .argument('<code>')
  .action(run(explainCommand));

program
  .command('library')
  .description('list the built-in library, or print one of its files')
  .argument('[name]')
  .action(run(libraryCommand));

program
  .command('format')
  .description('format files in place')
  .argument('<file...>')
  .option('--check', 'change nothing, exit with 1 where a file is not formatted')
  .action(run(formatCommand));

program
  .command('lsp')
  .description('start the language server')
  .requiredOption('--stdio', 'talk over standard input and output')
  .action(run(lspCommand));

for (const name of ['sweep', 'fit', 'test', 'import', 'export'] as const)
  program
    .command(name)
    .description('not available yet')
    .argument('[arguments...]')
    .allowUnknownOption()
    .action(run(refuse(name)));

await main();

/** Commands return an exit status; it is set, not thrown, so that pending output is written. */
function run<A extends readonly unknown[]>(command: (...args: A) => Promise<number>): (...args: A) => Promise<void> {
  return async (...args) => {
    process.exitCode = await command(...args);
  };
}

async function main(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`cellwright: ${error.message}\n`);
      process.exitCode = 2;
    } else if (error instanceof CommanderError) {
      // Help and version also arrive here, with status 0.
      process.exitCode = error.exitCode === 0 ? 0 : 2;
    } else {
      throw error;
    }
  }
}
