import { type Command, Option } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { QUESTION_OPTIONS, STORE_OPTIONS } from '../question-options.ts';

export function evidenceRecordCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('evidence-record')
    .description('show which kinds of evidence one AI system has, and which provisions ask for each kind')
    .addOption(new Option('--system <id>', 'the AI system, by its local id').makeOptionMandatory());
  for (const option of [...QUESTION_OPTIONS, ...STORE_OPTIONS]) command.addOption(option);
  command.action(run(() => import('../work/evidence-record.ts')));
}
