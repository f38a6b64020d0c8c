import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { FRAMEWORKS_OPTION, QUESTION_OPTIONS, STORE_OPTIONS, SYSTEM_OPTION } from '../question-options.ts';

export function conditionsCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('conditions')
    .description(
      'list the yes/no questions on which provisions depend, with their answers, the open ones first',
    );
  for (const option of [FRAMEWORKS_OPTION, SYSTEM_OPTION, ...QUESTION_OPTIONS, ...STORE_OPTIONS])
    command.addOption(option);
  command.action(run(() => import('../work/conditions.ts')));
}
