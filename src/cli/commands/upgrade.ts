import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { FORCE_OPTION, OVERWRITE_OPTION, WRITING_OPTIONS } from '../question-options.ts';

export function upgradeCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('upgrade')
    .description('plan what becomes of your records in a new edition of a framework, or carry them over')
    .argument('<old>', 'the slug of the earlier edition')
    .argument('<new>', 'the slug of the new edition (the same if it was loaded over the earlier one)')
    .option('--organization <slug>', 'the organization (needed if the store has several)')
    .option('--refs <refs>', 'only records on these provisions of the earlier edition, separated by ";"')
    .option('--out <file>', 'also write the plan to this XLSX workbook')
    .addOption(OVERWRITE_OPTION)
    .option('--apply', 'carry the records over, as one change (default: show the plan, and write nothing)')
    .option('--at <datetime>', 'the time of the change, YYYY-MM-DDTHH:MM:SSZ (default: now)')
    .addOption(FORCE_OPTION);
  for (const option of WRITING_OPTIONS) command.addOption(option);
  command.action(run(() => import('../work/upgrade.ts')));
}
