import type { Command } from 'commander';
import { answerMatrix, type MatrixAnswer } from '../../coverage/questions/matrix.ts';
import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import { formatHeading, formatNotices } from '../answer-heading.ts';
import { matrixAnswer } from '../answers/matrix-answer.ts';
import type { CommandRunner } from '../command-runner.ts';
import { choiceOf, FRAMEWORKS_OPTION, listOf, QUESTION_OPTIONS, STORE_OPTIONS } from '../question-options.ts';
import { formatTable } from '../table.ts';
import { withProjection } from '../with-store.ts';

/** `matrix`: counts for the organization and every system × framework. */
export function matrixCommand(program: Command, run: CommandRunner): void {
  const command = program.command('matrix').description('counts per status for every system and framework');
  for (const option of [FRAMEWORKS_OPTION, ...QUESTION_OPTIONS, ...STORE_OPTIONS]) command.addOption(option);
  command.action(
    run((terminal, options) =>
      withProjection(terminal, options, (projection, flags) => {
        const answer = answerMatrix(projection, choiceOf(flags), listOf(flags.frameworks));
        return terminal.tell(matrixAnswer, answer, formatMatrix);
      }),
    ),
  );
}

function formatMatrix(answer: MatrixAnswer, width: number | null): string {
  const rows = answer.rows.map((row) => [
    row.system ?? '(organization)',
    row.framework,
    ...COVERAGE_STATUSES.map((status) => row.counts[status]),
  ]);
  return [
    formatHeading('Matrix', answer),
    formatTable(['System', 'Framework', ...COVERAGE_STATUSES], rows, width),
    formatNotices(answer.notices),
  ].join('\n');
}
