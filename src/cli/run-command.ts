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
    const run = (): Promise<ExitCode> => work(terminal, given, ...command.args);
    const path = terminal.environment.AIMS_SECURITY_LOG;
    if (path === undefined || path === '') return await run();
    const { isLogged, loggedAct, nameOfCommand } = await import('./logged-acts.ts');
    if (!isLogged(command)) return await run();
    const act = { command: nameOfCommand(command), operands: command.args };
    const outcome = await loggedAct(path, { ...act, store: storeOf(given, terminal.environment) }, run);
    return outcome.ok ? outcome.value : terminal.misuse(outcome.problems);
  } catch (error) {
    if (error instanceof StoreError) return terminal.refuse([error.problem]);
    const problem = systemRefusal(error);
    if (problem === null) throw error;
    return terminal.refuse([problem]);
  }
}

/** Which store a command means, as far as its flags say: the address of a server could have a password in it. */
function storeOf(given: Readonly<Record<string, unknown>>, environment: Streams['environment']): string {
  if (typeof given.data === 'string') return given.data;
  if (typeof given.neo4j === 'string' || (environment.NEO4J_URI ?? '') !== '') return 'neo4j';
  return environment.AIMS_DATA ?? 'data';
}
