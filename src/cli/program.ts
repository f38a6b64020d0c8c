import { Command, CommanderError, Option } from 'commander';
import { PRODUCT_VERSION } from '../model/product-version.ts';
import type { CommandRunner } from './command-runner.ts';
import { backupCommands } from './commands/backup.ts';
import { checkCommand } from './commands/check.ts';
import { conditionsCommand } from './commands/conditions.ts';
import { coverageCommand } from './commands/coverage.ts';
import { deriveCommand } from './commands/derive.ts';
import { dueCommand } from './commands/due.ts';
import { evidenceRecordCommand } from './commands/evidence-record.ts';
import { expiringCommand } from './commands/expiring.ts';
import { explainCommand } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { fillCommand } from './commands/fill.ts';
import { frameworksCommand } from './commands/frameworks.ts';
import { gapsCommand } from './commands/gaps.ts';
import { healthCommand } from './commands/health.ts';
import { historyCommand } from './commands/history.ts';
import { initCommand } from './commands/init.ts';
import { ledgerCommand } from './commands/ledger.ts';
import { loadCommand } from './commands/load.ts';
import { loadReportCommand } from './commands/load-report.ts';
import { loadTextCommand } from './commands/load-text.ts';
import { mappingsCommand } from './commands/mappings.ts';
import { matrixCommand } from './commands/matrix.ts';
import { organizationCommand } from './commands/organization.ts';
import { provisionCommand } from './commands/provision.ts';
import { provisionsCommand } from './commands/provisions.ts';
import { reportCommand } from './commands/report.ts';
import { retireCommand } from './commands/retire.ts';
import { schemaCommand } from './commands/schema.ts';
import { serveCommand } from './commands/serve.ts';
import { statementOfApplicabilityCommand } from './commands/statement-of-applicability.ts';
import { upgradeCommand } from './commands/upgrade.ts';
import { upkeepCommands } from './commands/upkeep.ts';
import { viewCommand } from './commands/view.ts';
import { whatIfCommands } from './commands/what-if.ts';
import { wordsCommand } from './commands/words.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Streams } from './terminal.ts';

const COMMANDS = [
  serveCommand,
  initCommand,
  checkCommand,
  loadCommand,
  loadTextCommand,
  loadReportCommand,
  upgradeCommand,
  retireCommand,
  exportCommand,
  historyCommand,
  frameworksCommand,
  provisionsCommand,
  mappingsCommand,
  deriveCommand,
  coverageCommand,
  matrixCommand,
  gapsCommand,
  whatIfCommands,
  explainCommand,
  provisionCommand,
  conditionsCommand,
  statementOfApplicabilityCommand,
  evidenceRecordCommand,
  expiringCommand,
  dueCommand,
  viewCommand,
  healthCommand,
  wordsCommand,
  reportCommand,
  fillCommand,
  backupCommands,
  ledgerCommand,
  organizationCommand,
  upkeepCommands,
  schemaCommand,
];

/** Options of the program and of every command. */
const JSON_OPTION = new Option('--json', 'print JSON, for programs');
const VERBOSE_OPTION = new Option('--verbose', 'also print the recorded state and the crosswalks in full');

/** Runs the command line and returns its exit code. Throws only for a fault of the program itself. */
export async function runProgram(words: readonly string[], streams: Streams): Promise<ExitCode> {
  let exit: ExitCode = EXIT.done;
  const program = new Command('aims-crosswalk')
    .description('Shows how far your evidence covers the frameworks of AI governance, and why.')
    .version(PRODUCT_VERSION)
    .addOption(JSON_OPTION)
    .addOption(VERBOSE_OPTION)
    .showSuggestionAfterError(true)
    .showHelpAfterError('Run the command with --help to see its options.')
    .exitOverride()
    .configureOutput({ writeOut: streams.out, writeErr: streams.err });
  const run: CommandRunner =
    (importWork) =>
    async (...received) => {
      const command = received.at(-1);
      if (!(command instanceof Command)) throw new TypeError('Commander handed over no command.');
      const { runCommand } = await import('./run-command.ts');
      exit = await runCommand(command, streams, importWork);
    };
  for (const add of COMMANDS) add(program, run);
  for (const command of program.commands.flatMap((each) => [each, ...each.commands])) {
    command.addOption(JSON_OPTION).addOption(VERBOSE_OPTION).exitOverride();
  }
  try {
    await program.parseAsync([...words], { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    throw error;
  }
}
