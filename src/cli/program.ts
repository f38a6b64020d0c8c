import { Command, CommanderError } from 'commander';
import { PRODUCT_VERSION } from '../model/product-version.ts';
import { StoreError } from '../problems/store-error.ts';
import type { CommandRunner } from './command-runner.ts';
import { checkCommand } from './commands/check.ts';
import { coverageCommand } from './commands/coverage.ts';
import { explainCommand } from './commands/explain.ts';
import { frameworksCommand } from './commands/frameworks.ts';
import { gapsCommand } from './commands/gaps.ts';
import { healthCommand } from './commands/health.ts';
import { initCommand } from './commands/init.ts';
import { ledgerCommand } from './commands/ledger.ts';
import { loadCommand } from './commands/load.ts';
import { loadReportCommand } from './commands/load-report.ts';
import { loadTextCommand } from './commands/load-text.ts';
import { mappingsCommand } from './commands/mappings.ts';
import { matrixCommand } from './commands/matrix.ts';
import { reportCommand } from './commands/report.ts';
import { schemaCommand } from './commands/schema.ts';
import { serveCommand } from './commands/serve.ts';
import { upkeepCommands } from './commands/upkeep.ts';
import { viewCommand } from './commands/view.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { systemRefusal } from './system-refusal.ts';
import { type Streams, Terminal } from './terminal.ts';

const COMMANDS = [
  serveCommand,
  initCommand,
  checkCommand,
  loadCommand,
  loadTextCommand,
  loadReportCommand,
  frameworksCommand,
  mappingsCommand,
  coverageCommand,
  matrixCommand,
  gapsCommand,
  explainCommand,
  viewCommand,
  healthCommand,
  reportCommand,
  ledgerCommand,
  upkeepCommands,
  schemaCommand,
];

/** Runs the command line and says how it ended. Nothing is thrown but what is a fault of the program. */
export async function runCommandLine(words: readonly string[], streams: Streams): Promise<ExitCode> {
  let exit: ExitCode = EXIT.done;
  const program = new Command('aims-crosswalk')
    .description('What is covered across frameworks of AI governance, how far, and on what grounds.')
    .version(PRODUCT_VERSION)
    .option('--json', 'answer as JSON, for programs')
    .showSuggestionAfterError(true)
    .showHelpAfterError('Add --help to see what a command takes.')
    .exitOverride()
    .configureOutput({ writeOut: streams.out, writeErr: streams.err });
  const run: CommandRunner =
    (work) =>
    async (...received) => {
      const command = received.at(-1);
      if (!(command instanceof Command)) throw new TypeError('Commander handed over no command.');
      const options: Record<string, unknown> = command.optsWithGlobals();
      const operands = command.args;
      exit = await perform(command, streams, (terminal) => work(terminal, options, ...operands));
    };
  for (const add of COMMANDS) add(program, run);
  for (const command of program.commands.flatMap((each) => [each, ...each.commands])) {
    command.option('--json', 'answer as JSON, for programs').exitOverride();
  }
  try {
    await program.parseAsync([...words], { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    throw error;
  }
}

/** Does a command's work; what a store or the operating system refuses is told as what it is. */
async function perform(
  command: Command,
  streams: Streams,
  work: (terminal: Terminal) => Promise<ExitCode>,
): Promise<ExitCode> {
  const options = new Map([
    ...command.registeredArguments.map((each) => [each.name(), `<${each.name()}>`] as const),
    ...command.options.map((each) => [each.attributeName(), each.long ?? each.flags] as const),
  ]);
  const terminal = new Terminal(streams, { isJson: command.optsWithGlobals().json === true, options });
  try {
    return await work(terminal);
  } catch (error) {
    if (error instanceof StoreError) return terminal.refuse([error.problem]);
    const problem = systemRefusal(error);
    if (problem === null) throw error;
    return terminal.refuse([problem]);
  }
}
