import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { QUESTION_OPTIONS, STORE_OPTIONS, SYSTEM_OPTION } from '../question-options.ts';

export function explainCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('explain')
    .description(
      'explain why one provision has its status: evidence, mappings, rules, and what could be done',
    )
    .usage('[options] <framework> <ref>')
    .argument('[framework]', 'the slug of the framework, here or with --framework')
    .argument('[ref...]', 'the ref of the provision, as the document prints it; it needs no quotes')
    .option('--framework <slug>', 'the framework, in place of the argument')
    .option('--limit <number>', 'how many chains to show at most', '20')
    .option('--text', 'also print the text of the provision, if your organization has loaded its own copy');
  for (const option of [SYSTEM_OPTION, ...QUESTION_OPTIONS, ...STORE_OPTIONS]) command.addOption(option);
  command.action(run(() => import('../work/explain.ts')));
}
