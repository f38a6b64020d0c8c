import { type Command, Option } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { FRAMEWORKS_OPTION, QUESTION_OPTIONS, STORE_OPTIONS } from '../question-options.ts';

const WITHIN = new Option('--within <days>', 'days from the date asked (default: 90)');
const OWNER = new Option('--owner <owner>', 'only what this owner has to do');

export function dueCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('due')
    .description('list what is due or overdue, by day: evidence that ends, actions, reviews, law, drafts');
  for (const option of [WITHIN, OWNER, FRAMEWORKS_OPTION, ...QUESTION_OPTIONS, ...STORE_OPTIONS])
    command.addOption(option);
  command.action(run(() => import('../work/due.ts')));
}
