import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { STORE_OPTIONS } from '../question-options.ts';

export function mappingsCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('mappings')
    .description(
      'mappings from and to one provision, each with its author and the review of the organization',
    )
    .argument('<framework>', 'its slug')
    .argument('<ref...>', 'the ref of the provision, as the document prints it; it needs no quotes')
    .option('--to <framework>', 'only those whose other end lies in this framework')
    .option('--crosswalks <slugs>', 'comma-separated')
    .option('--organization <slug>', 'whose reviews are shown (default: the only one)')
    .option('--as-of <date>', 'the day on which reviews count, YYYY-MM-DD (default: today, UTC)');
  for (const option of STORE_OPTIONS) command.addOption(option);
  command.action(run(() => import('../work/mappings.ts')));
}
