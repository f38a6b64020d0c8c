import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { QUESTION_OPTIONS, STORE_OPTIONS } from '../question-options.ts';

export function healthCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('health')
    .description('contradictions, unmapped provisions, other editions and unreviewed rows of crosswalks');
  const options = QUESTION_OPTIONS.filter((option) => option.long !== '--as-of');
  for (const option of [...options, ...STORE_OPTIONS]) command.addOption(option);
  command.action(run(() => import('../work/health.ts')));
}
