import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';

export function initCommand(program: Command, run: CommandRunner): void {
  program
    .command('init')
    .description(
      'write an organization to begin with: a folder with headers, examples and a README, or one XLSX workbook',
    )
    .argument('<dir>', 'a new folder; with --xlsx: a new file')
    .option('--xlsx', 'one workbook with drop-down lists, all words, and all refs with their titles')
    .option(
      '--catalogue <dir>',
      'where the examples take their frameworks from (default: the bundled catalogue)',
    )
    .action(run(() => import('../work/init.ts')));
}
