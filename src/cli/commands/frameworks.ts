import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { STORE_OPTIONS } from '../question-options.ts';

export function frameworksCommand(program: Command, run: CommandRunner): void {
  const command = program.command('frameworks').description('list the frameworks of the store');
  for (const option of STORE_OPTIONS) command.addOption(option);
  command.action(run(() => import('../work/frameworks.ts')));
}
