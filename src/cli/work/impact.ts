import type { Projection } from '../../coverage/projection/projection.ts';
import { findImpact, type ImpactAnswer } from '../../coverage/questions/impact.ts';
import { directionsInWords } from '../../model/directions-in-words.ts';
import { inCommand } from '../../problems/problem.ts';
import { formatEnd, formatHeading } from '../answer-heading.ts';
import { impactAnswer } from '../answers/what-if-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { ExactNames } from '../exact-names.ts';
import type { Layout } from '../layout.ts';
import { provisionColumn } from '../provision-column.ts';
import { choiceOf, listOf } from '../question-flags.ts';
import { changeCells } from '../status-changes.ts';
import { formatTable } from '../table.ts';
import { withProjection } from '../with-store.ts';

/** `impact EVIDENCE` or `impact --control ID`: what would change without a record, for the organization and every system. */
export const work: CommandWork = async (terminal, options, evidence) => {
  const control = options.control;
  if ((evidence === undefined) === (control === undefined)) {
    const sentence = 'Name a piece of evidence, or a control with --control ID.';
    return terminal.misuse([inCommand('impact', sentence)]);
  }
  return withProjection(terminal, options, (projection, flags) => {
    const names = new ExactNames(terminal, projection);
    const of =
      control === undefined
        ? { evidence: names.evidence(String(evidence)) }
        : { control: names.control(String(control)) };
    const answer = findImpact(projection, choiceOf(flags), of, listOf(flags.frameworks));
    return terminal.tell(impactAnswer, answer, (value, layout) => formatImpact(value, projection, layout));
  });
};

function formatImpact(answer: ImpactAnswer, { catalogue }: Projection, layout: Layout): string {
  const of = 'evidence' in answer ? `evidence ${answer.evidence}` : `control ${answer.control}`;
  const provision = provisionColumn(answer.frameworks);
  const cells = changeCells(catalogue, provision);
  const rows = answer.changes.map((change) => [change.system ?? '(organization)', ...cells(change)]);
  const header = ['Scope', provision.header, 'Title', 'Now', 'Without it'];
  return [
    formatHeading(`Impact of the ${of}`, answer, layout, `${directionsInWords(answer.changes)} without it`),
    ...(rows.length === 0 ? [] : [formatTable(header, rows, layout.width)]),
    formatEnd(answer, layout),
  ].join('\n');
}
