import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { FRAMEWORKS_OPTION, QUESTION_OPTIONS, STORE_OPTIONS } from '../question-options.ts';

export function matrixCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('matrix')
    .description('count the provisions in each status, for the organization and every system, by framework');
  for (const option of [FRAMEWORKS_OPTION, ...QUESTION_OPTIONS, ...STORE_OPTIONS]) command.addOption(option);
  command.action(run(() => import('../work/matrix.ts')));
}
