import type { Command } from 'commander';
import { StoreError } from '../problems/store-error.ts';
import type { ImportWork } from './command-runner.ts';
import type { ExitCode } from './exit-code.ts';
import { systemRefusal } from './system-refusal.ts';
import { type Streams, Terminal } from './terminal.ts';

/**
 * Does the work of a command that was called. An error of the store or of the operating system is printed as a
 * problem. Throws any other error.
 */
export async function runCommand(
  command: Command,
  streams: Streams,
  importWork: ImportWork,
): Promise<ExitCode> {
  const given: Readonly<Record<string, unknown>> = command.optsWithGlobals();
  const options = new Map([
    ...command.registeredArguments.map((each) => [each.name(), `<${each.name()}>`] as const),
    ...command.options.map((each) => [each.attributeName(), each.long ?? each.flags] as const),
  ]);
  const terminal = new Terminal(streams, {
    isJson: given.json === true,
    isVerbose: given.verbose === true,
    options,
  });
  const { work } = await importWork();
  try {
    return await work(terminal, given, ...command.args);
  } catch (error) {
    if (error instanceof StoreError) return terminal.refuse([error.problem]);
    const problem = systemRefusal(error);
    if (problem === null) throw error;
    return terminal.refuse([problem]);
  }
}
