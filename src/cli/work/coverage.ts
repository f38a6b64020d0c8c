import { fullTitle } from '../../coverage/projection/full-titles.ts';
import type { Projection } from '../../coverage/projection/projection.ts';
import { answerCoverage, type CoverageAnswer } from '../../coverage/questions/coverage.ts';
import { type SystemRecordsOf, systemRecords } from '../../coverage/questions/system-records.ts';
import type { ProvisionCoverage } from '../../model/coverage.ts';
import { formatEnd, formatHeading } from '../answer-heading.ts';
import { coverageAnswer } from '../answers/coverage-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import { ExactNames } from '../exact-names.ts';
import type { Layout } from '../layout.ts';
import { choiceOf } from '../question-flags.ts';
import { countsInWords } from '../status-counts.ts';
import { systemColumn } from '../system-column.ts';
import { formatTable } from '../table.ts';
import { withProjection } from '../with-store.ts';

/** `coverage`: which provisions of one framework evidence supports, how far, and why not further. */
export const work: CommandWork = (terminal, options) =>
  withProjection(terminal, options, (projection, flags) => {
    const choice = choiceOf(flags);
    const framework = new ExactNames(terminal, projection).framework(String(options.framework));
    const answer = answerCoverage(projection, choice, framework);
    const recordsOf = systemRecords(projection, choice);
    if (!answer.ok) return terminal.refuse(answer.problems);
    if (!recordsOf.ok) return terminal.refuse(recordsOf.problems);
    return terminal.answer(coverageAnswer, answer.value, () =>
      formatCoverage(answer.value, projection, recordsOf.value, terminal.layout),
    );
  });

function formatCoverage(
  answer: CoverageAnswer,
  { catalogue }: Projection,
  recordsOf: SystemRecordsOf,
  layout: Layout,
): string {
  const { framework } = answer;
  const provisions = answer.provisions.map((row) => ({ framework, ...row }));
  const ofSystem = systemColumn(provisions, recordsOf);
  const rows = provisions.map((row) => [
    row.ref,
    fullTitle(catalogue, row),
    row.status,
    why(row),
    ...ofSystem.cells(row),
  ]);
  return [
    formatHeading(`Coverage of ${framework}`, answer, layout, countsInWords(answer.counts)),
    formatTable(['Ref', 'Title', 'Status', 'Why', ...ofSystem.header], rows, layout.width),
    formatEnd(answer, layout),
  ].join('\n');
}

/** Why the provision is not covered, whether a mapping is used, and from when it applies. */
function why({
  reason,
  notApplicableBecause,
  openConditions,
  basis,
  appliesFrom,
}: ProvisionCoverage): string {
  const parts = [
    openConditions === null ? (reason ?? notApplicableBecause) : `open: ${openConditions.join(', ')}`,
    basis === 'INFERRED' ? 'over a mapping' : null,
    appliesFrom === null ? null : `from ${appliesFrom}`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}
