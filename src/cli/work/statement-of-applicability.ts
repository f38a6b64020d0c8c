import { fullTitle } from '../../coverage/projection/full-titles.ts';
import type { Projection } from '../../coverage/projection/projection.ts';
import {
  type ListedRemedies,
  listedRemedies,
  remediesOfScope,
} from '../../coverage/questions/find-remedies.ts';
import {
  type ApplicabilityAnswer,
  type SoaRow,
  stateApplicability,
} from '../../coverage/questions/statement-of-applicability.ts';
import { remedyInWords } from '../../model/remedy-in-words.ts';
import { formatEnd, formatHeading } from '../answer-heading.ts';
import { applicabilityAnswer } from '../answers/applicability-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import type { Layout } from '../layout.ts';
import { provisionColumn } from '../provision-column.ts';
import { choiceOf, listOf } from '../question-flags.ts';
import { formatTable } from '../table.ts';
import { withProjection } from '../with-store.ts';

/**
 * `statement-of-applicability`: the controls of the chosen frameworks, each with its decision and what it lacks.
 */
export const work: CommandWork = (terminal, options) =>
  withProjection(terminal, options, (projection, flags) => {
    const choice = choiceOf(flags);
    const answer = stateApplicability(projection, choice, listOf(flags.frameworks));
    if (!answer.ok) return terminal.refuse(answer.problems);
    const remediesOf = remediesOfScope(projection, choice);
    if (!remediesOf.ok) return terminal.refuse(remediesOf.problems);
    const withRemedies = {
      ...answer.value,
      controls: answer.value.controls.map((control) => ({
        ...control,
        ...listedRemedies(remediesOf.value, control),
      })),
    };
    return terminal.answer(applicabilityAnswer, withRemedies, () =>
      formatApplicability(withRemedies, projection, terminal.layout),
    );
  });

/** The answer, with the remedies of each control. */
interface RemediedAnswer extends Omit<ApplicabilityAnswer, 'controls'> {
  readonly controls: readonly (SoaRow & ListedRemedies)[];
}

function formatApplicability(answer: RemediedAnswer, { catalogue }: Projection, layout: Layout): string {
  const column = provisionColumn(answer.frameworks, 'Control');
  const rows = answer.controls.map(({ decision, ...control }) => [
    column.name(control.framework, control.ref),
    fullTitle(catalogue, control),
    [inWords(control.applicable), decision?.driver, decision?.owner]
      .filter((part) => part != null)
      .join(', '),
    [
      control.status,
      control.implementation,
      ...(control.answeredBy === null ? [] : [`answered by ${control.answeredBy}`]),
    ].join(', '),
    [evidenceInForce(control), ...control.remedies.slice(0, 1).map(remedyInWords)]
      .filter((part) => part !== '')
      .join('; '),
    control.defects.join(', '),
  ]);
  const lacking = answer.controls.filter(({ defects }) => defects.length > 0).length;
  const title = `Statement of applicability${column.ofFramework}`;
  if (answer.controls.length === 0) {
    const none = 'no provision that was asked about is a control';
    return [formatHeading(title, answer, layout, none), formatEnd(answer, layout)].join('\n');
  }
  const summary = `${lacking} of ${answer.controls.length} controls lack something`;
  return [
    formatHeading(title, answer, layout, summary),
    formatTable(
      [column.header, 'Title', 'Decision', 'Status', 'Evidence and best remedy', 'Lacks'],
      rows,
      layout.width,
    ),
    formatEnd(answer, layout),
  ].join('\n');
}

function evidenceInForce({ evidence }: Pick<SoaRow, 'evidence'>): string {
  const inForce = evidence.filter(({ standing }) => standing === 'IN_FORCE');
  return inForce.map((each) => each.evidence).join(', ');
}

function inWords(applicable: boolean | null): string | null {
  if (applicable === null) return null;
  return applicable ? 'applies' : 'does not apply';
}
