import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { FORCE_OPTION, OVERWRITE_OPTION, WRITING_OPTIONS } from '../question-options.ts';

export function loadReportCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('load-report')
    .description('load an edited workbook back')
    .argument('<file>', 'an XLSX file that the command report, the server or GraphQL wrote')
    .option('--dry-run', 'show what would change, and write nothing')
    .option('--take-clean', 'load all edits but those of what somebody else has changed since the export')
    .option('--rebase <file>', 'write a new export that has in it the edits that are not loaded')
    .addOption(OVERWRITE_OPTION)
    .option('--at <datetime>', 'the time of the change, YYYY-MM-DDTHH:MM:SSZ (default: now)')
    .addOption(FORCE_OPTION);
  for (const option of WRITING_OPTIONS) command.addOption(option);
  command.action(run(() => import('../work/load-report.ts')));
}
