import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { WRITING_OPTIONS } from '../question-options.ts';

export function loadReportCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('load-report')
    .description('loads an edited workbook back')
    .argument('<file>', 'an XLSX file that the command report, the server or GraphQL made')
    .option('--dry-run', 'say what would change, write nothing')
    .option('--at <datetime>', 'the time that the change bears, YYYY-MM-DDTHH:MM:SSZ (default: now)');
  for (const option of WRITING_OPTIONS) command.addOption(option);
  command.action(run(() => import('../work/load-report.ts')));
}
