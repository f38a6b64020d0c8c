import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';

export function initCommand(program: Command, run: CommandRunner): void {
  program
    .command('init')
    .description('writes an organization folder with headers, examples and a README')
    .argument('<dir>', 'a new folder')
    .option(
      '--catalogue <dir>',
      'where the examples take their frameworks from (default: the bundled catalogue)',
    )
    .action(run(() => import('../work/init.ts')));
}
