import type { Command } from 'commander';
import { type Log, openSecurityLog } from '../log.ts';
import type { Outcome } from '../problems/problem.ts';
import { EXIT, type ExitCode } from './exit-code.ts';

/** Commands that neither write nor hand out many records at once, or whose server logs by itself. All others are logged. */
const NOT_LOGGED: ReadonlySet<string> = new Set([
  ...[
    'serve',
    'init',
    'check',
    'frameworks',
    'provisions',
    'mappings',
    'coverage',
    'matrix',
    'gaps',
    'explain',
  ],
  ...['provision', 'conditions', 'statement-of-applicability', 'evidence-record', 'expiring', 'due', 'view'],
  ...['health', 'words', 'schema', 'history', 'doctor', 'ledger verify'],
]);

const LONGEST = 200;
const MOST_OPERANDS = 10;
const WITHOUT_OUTCOME = 'FAILED';

/** The words by which a command is called: `ledger import`. */
export function nameOfCommand(command: Command): string {
  const { parent } = command;
  // The program itself has no parent, and is not part of the name.
  return parent === null || parent.parent === null
    ? command.name()
    : `${nameOfCommand(parent)} ${command.name()}`;
}

/** Whether the security log tells that a command was given. */
export function isLogged(command: Command): boolean {
  return !NOT_LOGGED.has(nameOfCommand(command));
}

/**
 * Runs a command that is told to the security log: a line when it begins and a line when it has ended, so that a
 * command that was killed is there too. They name the command, its operands and its store, and nothing that its options
 * say. Problems: `INVALID_SETTING` where the log cannot be written; nothing has run then.
 *
 * @param path of the security log
 */
export async function loggedAct(
  path: string,
  act: { readonly command: string; readonly operands: readonly string[]; readonly store: string },
  run: () => Promise<ExitCode>,
): Promise<Outcome<ExitCode>> {
  const opened = openSecurityLog(path);
  if (!opened.ok) return opened;
  const { log, lines } = opened.value;
  const line = {
    ...{ command: act.command, store: act.store.slice(0, LONGEST), user: process.getuid?.() ?? null },
    operands: act.operands.slice(0, MOST_OPERANDS).map((operand) => operand.slice(0, LONGEST)),
  };
  tell(log, 'COMMAND_BEGAN', line);
  let exit: ExitCode | null = null;
  try {
    exit = await run();
    return { ok: true, value: exit };
  } finally {
    const outcome = exit === null ? WITHOUT_OUTCOME : exit === EXIT.done ? 'DONE' : 'REFUSED';
    tell(log, 'COMMAND_ENDED', { ...line, outcome, exit });
    await lines.close();
  }
}

function tell(log: Log, event: CommandEvent, line: object): void {
  log.info({ event, ...line });
}

/** What the security log tells about commands. */
export const COMMAND_EVENTS = ['COMMAND_BEGAN', 'COMMAND_ENDED'] as const;
type CommandEvent = (typeof COMMAND_EVENTS)[number];
