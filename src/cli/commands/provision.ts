import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { QUESTION_OPTIONS, STORE_OPTIONS, SYSTEM_OPTION } from '../question-options.ts';

export function provisionCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('provision')
    .description('show the status of one provision, the counts beneath it, and the decision about it')
    .argument('<framework>', 'the slug of the framework')
    .argument('<ref...>', 'the ref of the provision, as the document prints it; it needs no quotes');
  for (const option of [SYSTEM_OPTION, ...QUESTION_OPTIONS, ...STORE_OPTIONS]) command.addOption(option);
  command.action(run(() => import('../work/provision.ts')));
}
