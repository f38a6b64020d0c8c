import {
  type ApplicabilityAnswer,
  stateApplicability,
} from '../../coverage/questions/statement-of-applicability.ts';
import { formatHeading, formatNotices } from '../answer-heading.ts';
import { applicabilityAnswer } from '../answers/applicability-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import { choiceOf, listOf } from '../question-flags.ts';
import { formatTable } from '../table.ts';
import { withProjection } from '../with-store.ts';

/**
 * `statement-of-applicability`: the controls of the chosen frameworks, each with its decision and what it lacks.
 */
export const work: CommandWork = (terminal, options) =>
  withProjection(terminal, options, (projection, flags) => {
    const answer = stateApplicability(projection, choiceOf(flags), listOf(flags.frameworks));
    return terminal.tell(applicabilityAnswer, answer, formatApplicability);
  });

function formatApplicability(answer: ApplicabilityAnswer, width: number | null): string {
  const rows = answer.controls.map(({ decision, ...control }) => [
    control.framework,
    control.ref,
    control.title,
    control.applicable === null ? null : control.applicable ? 'yes' : 'no',
    decision?.driver ?? null,
    decision?.owner ?? null,
    control.implementation,
    control.status,
    control.evidence
      .filter(({ standing }) => standing === 'IN_FORCE')
      .map(({ evidence }) => evidence)
      .join(', '),
    control.defects.join(', '),
  ]);
  return [
    formatHeading('Statement of applicability', answer),
    formatTable(
      [
        ...['Framework', 'Control', 'Title', 'Applicable', 'Driver', 'Owner'],
        ...['Implementation', 'Status', 'Evidence in force', 'Lacks'],
      ],
      rows,
      width,
    ),
    formatNotices(answer.notices),
  ].join('\n');
}
