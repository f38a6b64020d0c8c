import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';

export function initCommand(program: Command, run: CommandRunner): void {
  program
    .command('init')
    .description(
      'write a new organization: a folder with headers, examples and a README, or one XLSX workbook',
    )
    .argument('<dir>', 'the new folder (with --xlsx: the new file)')
    .option('--xlsx', 'write one workbook with drop-down lists, all words, and all refs with their titles')
    .option('--overwrite', 'replace the workbook if it exists; a folder is always new')
    .option('--catalogue <dir>', 'the catalogue that the examples use (default: the bundled one)')
    .action(run(() => import('../work/init.ts')));
}
