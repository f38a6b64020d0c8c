import type { Command } from 'commander';
import { z } from 'zod';
import type { LoadedReport } from '../../loaded-reports.ts';
import { loadReportAnswer } from '../answers/report-answers.ts';
import type { CommandRunner } from '../command-runner.ts';
import { EXIT } from '../exit-code.ts';
import { STORE_OPTIONS, storeFlags } from '../question-options.ts';
import { formatTable } from '../table.ts';
import { readTime, TIME_NEEDED } from '../time-option.ts';
import { withStore } from '../with-store.ts';

const reportFlags = storeFlags.extend({
  dryRun: z.boolean().optional(),
  at: z.string().optional(),
});

/** `load-report`: what was edited in a workbook becomes one change, or nothing of it does. */
export function loadReportCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('load-report')
    .description('loads an edited workbook back')
    .argument('<file>', 'an XLSX file that the command report, the server or GraphQL made')
    .option('--dry-run', 'say what would change, write nothing')
    .option('--at <datetime>', 'the time that the change bears, YYYY-MM-DDTHH:MM:SSZ (default: now)');
  for (const option of STORE_OPTIONS) command.addOption(option);
  command.action(
    run(async (terminal, received, file = '') => {
      const flags = reportFlags.parse(received);
      const at = readTime(flags.at);
      const dryRun = flags.dryRun === true;
      if (at === undefined) {
        terminal.refuse([{ file: 'load-report', line: 0, column: 0, code: 'USAGE', sentence: TIME_NEEDED }]);
        return EXIT.usage;
      }
      return withStore(terminal, flags, async (application) => {
        const loaded = await application.loadReport(file, { at, dryRun });
        if (!loaded.ok) return terminal.refuse(loaded.problems);
        return terminal.answer(loadReportAnswer, { file, dryRun, ...loaded.value }, () =>
          told(loaded.value, dryRun),
        );
      });
    }),
  );
}

function told({ differences, outdated, change }: LoadedReport, isDry: boolean): string {
  const rows = differences.map(({ sheet, row, id, column, from, to }) => [sheet, row, id, column, from, to]);
  const table = formatTable(['Sheet', 'Row', 'Id', 'Column', 'From', 'To'], rows);
  const kept = outdated.map(({ sheet, id }) => `${sheet}: ${id}`).join(', ');
  const written =
    change === null ? 'Nothing was written.' : `Written as change ${change.seq}, ${change.hash}.`;
  return [
    ...(differences.length === 0 ? ['Nothing to change.'] : [table]),
    ...(kept === '' ? [] : [`Not edited here, changed since the export, left as they are: ${kept}`]),
    ...(differences.length === 0 ? [] : [isDry ? 'A dry run: nothing was written.' : written]),
  ].join('\n');
}
