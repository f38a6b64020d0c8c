import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { QUESTION_OPTIONS, STORE_OPTIONS } from '../question-options.ts';

export function healthCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('health')
    .description(
      'check crosswalks for contradictions, missing mappings, other editions and unreviewed rows, and your own records for those without effect',
    );
  for (const option of [...QUESTION_OPTIONS, ...STORE_OPTIONS]) command.addOption(option);
  command.action(run(() => import('../work/health.ts')));
}
