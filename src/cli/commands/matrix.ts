import type { Command } from 'commander';
import { answerMatrix, type MatrixAnswer } from '../../coverage/questions/matrix.ts';
import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import { formatHead, formatNotices } from '../answer-head.ts';
import type { CommandRunner } from '../command-runner.ts';
import {
  choiceOf,
  FRAMEWORKS_OPTION,
  listOf,
  QUESTION_OPTIONS,
  questionFlags,
  STORE_OPTIONS,
} from '../question-options.ts';
import { formatTable } from '../table.ts';
import { projectionOf, withStore } from '../with-store.ts';

/** `matrix`: counts for the organization and every system × framework. */
export function matrixCommand(program: Command, run: CommandRunner): void {
  const command = program.command('matrix').description('counts per status for every system and framework');
  for (const option of [FRAMEWORKS_OPTION, ...QUESTION_OPTIONS, ...STORE_OPTIONS]) command.addOption(option);
  command.action(
    run(async (terminal, options) => {
      const flags = questionFlags.parse(options);
      return withStore(terminal, flags, async (application) => {
        const projection = await projectionOf(application, flags.organization);
        if (!projection.ok) return terminal.refuse(projection.problems);
        const answer = answerMatrix(projection.value, choiceOf(flags), listOf(flags.frameworks));
        if (!answer.ok) return terminal.refuse(answer.problems);
        return terminal.answer(answer.value, () => formatMatrix(answer.value));
      });
    }),
  );
}

function formatMatrix(answer: MatrixAnswer): string {
  const rows = answer.rows.map((row) => [
    row.system ?? '(organization)',
    row.framework,
    ...COVERAGE_STATUSES.map((status) => row.counts[status]),
  ]);
  return [
    formatHead('Matrix', answer),
    formatTable(['System', 'Framework', ...COVERAGE_STATUSES], rows),
    formatNotices(answer.notices),
  ].join('\n');
}
