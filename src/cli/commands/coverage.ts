import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { FRAMEWORK_OPTION, QUESTION_OPTIONS, STORE_OPTIONS, SYSTEM_OPTION } from '../question-options.ts';

export function coverageCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('coverage')
    .description('show the status of every assessable provision of one framework');
  for (const option of [FRAMEWORK_OPTION, SYSTEM_OPTION, ...QUESTION_OPTIONS, ...STORE_OPTIONS])
    command.addOption(option);
  command.action(run(() => import('../work/coverage.ts')));
}
