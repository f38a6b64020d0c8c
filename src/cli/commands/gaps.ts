import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { GAP_FILTER_OPTIONS } from '../gap-filter-options.ts';
import { FRAMEWORKS_OPTION, QUESTION_OPTIONS, STORE_OPTIONS, SYSTEM_OPTION } from '../question-options.ts';

export function gapsCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('gaps')
    .description('list the provisions that evidence does not cover, the most urgent first');
  const options = [
    FRAMEWORKS_OPTION,
    SYSTEM_OPTION,
    ...GAP_FILTER_OPTIONS,
    ...QUESTION_OPTIONS,
    ...STORE_OPTIONS,
  ];
  for (const option of options) command.addOption(option);
  command.action(run(() => import('../work/gaps.ts')));
}
