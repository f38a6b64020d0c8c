import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { STORE_OPTIONS } from '../question-options.ts';

export function exportCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('export')
    .description('write an organization as a folder or workbook that `load` reads')
    .argument(
      '<dir>',
      'a new folder, or a file that ends with .xlsx; - writes the workbook to standard output',
    )
    .option('--overwrite', 'replace the workbook if it exists; a folder is always new')
    .option('--organization <slug>', 'which organization (needed if the store has several)');
  for (const option of STORE_OPTIONS) command.addOption(option);
  command.action(run(() => import('../work/export.ts')));
}
