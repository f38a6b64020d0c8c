import type { Projection } from '../../coverage/projection/projection.ts';
import { DUE_WITHIN, type DueAnswer, type DueItem, findDue } from '../../coverage/questions/due.ts';
import { isEndedSystem } from '../../coverage/questions/records-on-ended.ts';
import type { DueKind } from '../../model/due-kind.ts';
import { markEnded, markRetired } from '../../model/mark.ts';
import { formatEnd, formatHeading } from '../answer-heading.ts';
import { dueAnswer } from '../answers/due-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import { daysOf } from '../days-of.ts';
import { ExactNames } from '../exact-names.ts';
import type { Layout } from '../layout.ts';
import { choiceOf, listOf } from '../question-flags.ts';
import { formatTable } from '../table.ts';
import { withProjection } from '../with-store.ts';
import { wrap } from '../wrap.ts';

/** `due`: what is due or overdue, in order of day. */
export const work: CommandWork = (terminal, options) =>
  withProjection(terminal, options, (projection, flags) => {
    const names = new ExactNames(terminal, projection);
    const owner = names.ownerOfDue(typeof options.owner === 'string' ? options.owner : null);
    const within = daysOf(options.within, DUE_WITHIN);
    const answer = findDue(projection, choiceOf(flags), listOf(flags.frameworks), within, owner);
    if (!answer.ok) return terminal.refuse(answer.problems);
    const { value } = answer;
    return terminal.answer(dueAnswer, { ...value, due: value.due.map(shown) }, () =>
      formatDue(value, projection, terminal.layout),
    );
  });

/** Records by their local ids. */
function shown({ evidence, action, decision: _, ...item }: DueItem) {
  return { ...item, evidence: evidence?.localId ?? null, action: action?.localId ?? null };
}

/** What the table calls each kind of row; its legend explains these words. */
const WHAT: Readonly<Record<DueKind, string>> = {
  EVIDENCE_ENDS: 'ends',
  ACTION_DUE: 'action',
  DECISION_REVIEW: 'review',
  DOCUMENT_REVIEW: 'documents',
  LAW_STARTS: 'law',
  EVIDENCE_WAITS: 'waits',
};

/** The id of a record, with the provision of an action where that is retired; else the ref of the provision. */
function nameOf({ evidence, action, framework, ref, retired }: DueItem): string {
  const name = evidence?.localId ?? action?.localId ?? ref ?? '';
  return retired ? `${name} on ${markRetired(`${framework} ${ref}`, retired)}` : name;
}
const LEGEND =
  'ends: evidence ends; action: an action has to be finished; review: a decision has to be reviewed; documents: your documents have to be reviewed; law: a provision of a law begins to apply; waits: evidence has to be accepted.';

function formatDue(answer: DueAnswer, { organization }: Projection, layout: Layout): string {
  const rows = answer.due.map((item) => [
    item.day ?? 'no day',
    item.isOverdue ? `${WHAT[item.kind]}, overdue` : WHAT[item.kind],
    nameOf(item),
    item.title,
    item.owner,
    item.system === null ? null : markEnded(item.system, isEndedSystem(organization, item.system)),
  ]);
  const overdue = answer.due.filter(({ isOverdue }) => isOverdue).length;
  const { renewedCount } = answer;
  const renewed = renewedCount === 0 ? '' : `, ${renewedCount} renewed and left out`;
  const counts = `${answer.due.length} in all, ${overdue} overdue${renewed}`;
  return [
    formatHeading(`Due within ${answer.within} days`, answer, layout, counts),
    ...wrap(LEGEND, layout.width),
    '',
    formatTable(['Day', 'What', 'Id or ref', 'Title', 'Owner', 'System'], rows, layout.width),
    formatEnd(answer, layout),
  ].join('\n');
}
