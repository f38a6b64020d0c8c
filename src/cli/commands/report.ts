import type { Command } from 'commander';
import { z } from 'zod';
import { makeGapReport } from '../../excel/gap-report.ts';
import type { CommandRunner } from '../command-runner.ts';
import { GAP_FILTER_OPTIONS, readGapFilter } from '../gap-filter-options.ts';
import {
  choiceOf,
  FRAMEWORKS_OPTION,
  listOf,
  QUESTION_OPTIONS,
  questionFlags,
  STORE_OPTIONS,
} from '../question-options.ts';
import { projectionOf, withStore } from '../with-store.ts';
import { writeWhole } from '../write-whole.ts';

const reportFlags = z.object({ out: z.string(), system: z.array(z.string()).optional() });

/** `report gap`: the gap workbook. */
export function reportCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('report')
    .description('writes a workbook')
    .argument('<kind>', 'gap')
    .requiredOption('--out <file>', 'the XLSX file to write')
    .option('--system <id...>', 'AI systems by local id (default: the organization)');
  for (const option of [FRAMEWORKS_OPTION, ...GAP_FILTER_OPTIONS, ...QUESTION_OPTIONS, ...STORE_OPTIONS])
    command.addOption(option);
  command.action(
    run(async (terminal, { system, ...received }, kind) => {
      if (kind !== 'gap') {
        const sentence = `There is no report ${JSON.stringify(kind)}; the kinds are: gap.`;
        return terminal.refuse([{ file: 'kind', line: 0, column: 0, code: 'UNKNOWN_REPORT', sentence }]);
      }
      const flags = questionFlags.parse(received);
      const { out, system: systems } = reportFlags.parse({ ...received, system });
      const filter = readGapFilter(received);
      if (!filter.ok) return terminal.refuse(filter.problems);
      return withStore(terminal, flags, async (application) => {
        const projection = await projectionOf(application, flags.organization);
        if (!projection.ok) return terminal.refuse(projection.problems);
        const { asOf, crosswalks } = choiceOf(flags);
        const report = await makeGapReport(projection.value, {
          systems: systems ?? [null],
          frameworks: listOf(flags.frameworks),
          asOf,
          crosswalks,
          filter: filter.value,
        });
        if (!report.ok) return terminal.refuse(report.problems);
        const { bytes, sha256, contentSha256, state, rows } = report.value;
        await writeWhole(out, bytes);
        const summary = { file: out, sha256, contentSha256, state, rows };
        return terminal.answer(summary, () => `${out}: ${bytes.length} bytes, content ${contentSha256}`);
      });
    }),
  );
}
