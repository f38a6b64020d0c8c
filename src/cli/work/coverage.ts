import { answerCoverage, type CoverageAnswer } from '../../coverage/questions/coverage.ts';
import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import { formatHeading, formatNotices } from '../answer-heading.ts';
import { coverageAnswer } from '../answers/coverage-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import { choiceOf } from '../question-flags.ts';
import { formatTable } from '../table.ts';
import { withProjection } from '../with-store.ts';

/** `coverage`: which provisions of one framework evidence supports, how far, and why not further. */
export const work: CommandWork = (terminal, options) =>
  withProjection(terminal, options, (projection, flags) => {
    const answer = answerCoverage(projection, choiceOf(flags), String(options.framework));
    return terminal.tell(coverageAnswer, answer, formatCoverage);
  });

function formatCoverage(answer: CoverageAnswer, width: number | null): string {
  const rows = answer.provisions.map((row) => [
    row.ref,
    row.title,
    row.status,
    row.basis,
    row.openConditions === null
      ? (row.reason ?? row.notApplicableBecause)
      : openQuestions(row.openConditions),
    row.appliesFrom,
  ]);
  const counts = COVERAGE_STATUSES.map((status) => [status, answer.counts[status]]);
  return [
    formatHeading(`Coverage of ${answer.framework}`, answer),
    formatTable(['Status', 'Provisions'], counts),
    '',
    formatTable(['Ref', 'Title', 'Status', 'Basis', 'Reason', 'Applies from'], rows, width),
    formatNotices(answer.notices),
  ].join('\n');
}

/** The questions that must be answered to know whether the provision applies. */
function openQuestions(conditions: readonly string[]): string {
  return `open: ${conditions.join(', ')}`;
}
