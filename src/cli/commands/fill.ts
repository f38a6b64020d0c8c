import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { FRAMEWORKS_OPTION, OVERWRITE_OPTION, QUESTION_OPTIONS, STORE_OPTIONS } from '../question-options.ts';

export function fillCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('fill')
    .description('fill a form: a workbook that somebody else made, from answers')
    .argument('<template>', 'the XLSX file to fill; it is not changed')
    .requiredOption('--recipe <file>', 'a YAML file that says which answer fills which cell')
    .requiredOption('--out <file>', 'the XLSX file to write; - is standard output')
    .addOption(OVERWRITE_OPTION)
    .option('--system <id...>', 'AI systems by local id (default: the organization)');
  for (const option of [FRAMEWORKS_OPTION, ...QUESTION_OPTIONS, ...STORE_OPTIONS]) command.addOption(option);
  command.action(run(() => import('../work/fill.ts')));
}
