import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { FRAMEWORKS_OPTION, QUESTION_OPTIONS, STORE_OPTIONS, SYSTEM_OPTION } from '../question-options.ts';

export function statementOfApplicabilityCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('statement-of-applicability')
    .description('show which controls apply, why or why not, and what each decision lacks');
  for (const option of [FRAMEWORKS_OPTION, SYSTEM_OPTION, ...QUESTION_OPTIONS, ...STORE_OPTIONS])
    command.addOption(option);
  command.action(run(() => import('../work/statement-of-applicability.ts')));
}
