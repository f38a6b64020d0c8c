import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { STORE_OPTIONS } from '../question-options.ts';

export function mappingsCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('mappings')
    .description('list the mappings from and to one provision, with their authors and your own reviews')
    .argument('<framework>', 'the slug of the framework')
    .argument('<ref...>', 'the ref of the provision, as the document prints it; it needs no quotes')
    .option('--to <framework>', 'only mappings to or from this framework')
    .option('--crosswalks <slugs>', 'only mappings of these crosswalks, comma-separated')
    .option('--organization <slug>', 'whose reviews to show (default: the only organization)')
    .option('--as-of <date>', 'the day on which reviews have to count, YYYY-MM-DD (default: today, UTC)');
  for (const option of STORE_OPTIONS) command.addOption(option);
  command.action(run(() => import('../work/mappings.ts')));
}
