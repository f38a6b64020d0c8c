import { answerCoverage, type CoverageAnswer } from '../../coverage/questions/coverage.ts';
import { type SystemRecordsOf, systemRecords } from '../../coverage/questions/system-records.ts';
import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import { formatHeading, formatNotices } from '../answer-heading.ts';
import { coverageAnswer } from '../answers/coverage-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import { choiceOf } from '../question-flags.ts';
import { systemColumns } from '../system-columns.ts';
import { formatTable } from '../table.ts';
import { withProjection } from '../with-store.ts';

/** `coverage`: which provisions of one framework evidence supports, how far, and why not further. */
export const work: CommandWork = (terminal, options) =>
  withProjection(terminal, options, (projection, flags) => {
    const choice = choiceOf(flags);
    const answer = answerCoverage(projection, choice, String(options.framework));
    const recordsOf = systemRecords(projection, choice);
    if (!answer.ok) return terminal.refuse(answer.problems);
    if (!recordsOf.ok) return terminal.refuse(recordsOf.problems);
    return terminal.answer(coverageAnswer, answer.value, () =>
      formatCoverage(answer.value, recordsOf.value, terminal.width),
    );
  });

function formatCoverage(answer: CoverageAnswer, recordsOf: SystemRecordsOf, width: number | null): string {
  const { framework } = answer;
  const provisions = answer.provisions.map((row) => ({ framework, ...row }));
  const ofSystem = systemColumns(provisions, recordsOf);
  const rows = provisions.map((row) => [
    row.ref,
    row.title,
    row.status,
    row.basis,
    row.openConditions === null
      ? (row.reason ?? row.notApplicableBecause)
      : openQuestions(row.openConditions),
    row.appliesFrom,
    ...ofSystem.cells(row),
  ]);
  const counts = COVERAGE_STATUSES.map((status) => [status, answer.counts[status]]);
  return [
    formatHeading(`Coverage of ${answer.framework}`, answer),
    formatTable(['Status', 'Provisions'], counts),
    '',
    formatTable(
      ['Ref', 'Title', 'Status', 'Basis', 'Reason', 'Applies from', ...ofSystem.header],
      rows,
      width,
    ),
    formatNotices(answer.notices),
  ].join('\n');
}

/** The questions that must be answered to know whether the provision applies. */
function openQuestions(conditions: readonly string[]): string {
  return `open: ${conditions.join(', ')}`;
}
