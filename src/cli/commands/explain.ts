import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { QUESTION_OPTIONS, STORE_OPTIONS, SYSTEM_OPTION } from '../question-options.ts';

export function explainCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('explain')
    .description('the chains behind the status of one provision')
    .usage('[options] <framework> <ref>')
    .argument('[framework]', 'its slug, here or with --framework')
    .argument('[ref...]', 'the ref of the provision, as the document prints it; it needs no quotes')
    .option('--framework <slug>', 'one framework, in place of the argument')
    .option('--limit <number>', 'chains at most', '20')
    .option('--text', "with the provision's text, where the organization has loaded its own copy");
  for (const option of [SYSTEM_OPTION, ...QUESTION_OPTIONS, ...STORE_OPTIONS]) command.addOption(option);
  command.action(run(() => import('../work/explain.ts')));
}
