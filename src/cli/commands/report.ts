import type { Command } from 'commander';
import { REPORT_KINDS } from '../../reports/kind.ts';
import type { CommandRunner } from '../command-runner.ts';
import { REPORT_FILTER_OPTIONS } from '../gap-filter-options.ts';
import { FRAMEWORKS_OPTION, QUESTION_OPTIONS, STORE_OPTIONS } from '../question-options.ts';

export function reportCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('report')
    .description('write a workbook')
    .argument('<kind>', REPORT_KINDS.join(', '))
    .option('--out <file>', 'the XLSX file to write; - is standard output')
    .option('--csv <dir>', 'a new folder in which to write each sheet as a CSV file')
    .option('--overwrite', 'replace the file if it exists, or a folder that has nothing but CSV files')
    .option(
      '--csv-separator <word>',
      'what separates the cells of --csv: comma, semicolon or tab (default: comma)',
    )
    .option('--paper <size>', 'the paper on which the workbook is printed: a4 or letter (default: a4)')
    .option('--system <id...>', 'AI systems by local id (default: the organization)')
    .option(
      '--since <report>',
      'add a sheet with what has changed since an earlier report: its XLSX file, or a time such as 2026-01-31T12:00:00Z',
    )
    .option('--text', 'add a sheet with the official text that your organization has loaded');
  for (const option of [FRAMEWORKS_OPTION, ...REPORT_FILTER_OPTIONS, ...QUESTION_OPTIONS, ...STORE_OPTIONS])
    command.addOption(option);
  command.action(run(() => import('../work/report.ts')));
}
