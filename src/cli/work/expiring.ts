import type { Projection } from '../../coverage/projection/projection.ts';
import { EXPIRING_WITHIN, type ExpiringAnswer, findExpiring } from '../../coverage/questions/expiring.ts';
import type { ScopedStatusChange } from '../../coverage/questions/scoped-changes.ts';
import { whatFalls } from '../../coverage/questions/what-falls.ts';
import { formatEnd, formatHeading } from '../answer-heading.ts';
import { expiringAnswer } from '../answers/expiring-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import { daysOf } from '../days-of.ts';
import type { Layout } from '../layout.ts';
import { choiceOf } from '../question-flags.ts';
import { formatTable } from '../table.ts';
import { withProjection } from '../with-store.ts';
import { wrap } from '../wrap.ts';

/** `expiring`: the evidence that ends within a number of days. */
export const work: CommandWork = (terminal, options) =>
  withProjection(terminal, options, (projection, flags) => {
    const choice = choiceOf(flags);
    const answer = findExpiring(projection, choice, daysOf(options.within, EXPIRING_WITHIN));
    if (!answer.ok) return terminal.refuse(answer.problems);
    const { value } = answer;
    const falls = new Map(
      value.expiring.map(({ evidence }) => {
        const falls = whatFalls(projection, evidence, choice.crosswalks);
        return [evidence.id, falls.ok ? falls.value : []];
      }),
    );
    return terminal.answer(expiringAnswer, shown(value, falls), () =>
      formatExpiring(value, falls, projection, terminal.layout),
    );
  });

/** What `--json` prints: evidence by its local id. */
function shown({ expiring, ...answer }: ExpiringAnswer, falls: Falls) {
  return {
    ...answer,
    expiring: expiring.map(({ evidence, validUntil, renewedBy }) => ({
      ...{ evidence: evidence.localId, validUntil },
      renewedBy: renewedBy?.localId ?? null,
      changes: falls.get(evidence.id) ?? [],
    })),
  };
}

const HEADER = ['Until', 'Days', 'Worse', 'Id', 'Title and kind', 'Owner', 'Systems'];

/** What falls when each piece of evidence ends, by its id. */
type Falls = ReadonlyMap<string, readonly ScopedStatusChange[]>;

function formatExpiring(
  answer: ExpiringAnswer,
  falls: Falls,
  { catalogue }: Projection,
  layout: Layout,
): string {
  const { recordKinds } = catalogue.records;
  const renewed = answer.expiring.filter((each) => each.renewedBy !== null).length;
  const rows = answer.expiring.map(({ evidence, validUntil, daysLeft, renewedBy }) => [
    validUntil,
    daysLeft,
    falls.get(evidence.id)?.length ?? 0,
    evidence.localId,
    `${evidence.title} (${recordKinds.get(evidence.kind)?.label ?? evidence.kind})`,
    evidence.owner,
    evidence.systems.join(', '),
    ...(renewed === 0 ? [] : [renewedBy?.localId ?? null]),
  ]);
  return [
    formatHeading(
      `Evidence that ends within ${answer.within} days`,
      answer,
      layout,
      counted(answer.expiring.length) + (renewed === 0 ? '' : `, ${renewed} of them renewed`),
    ),
    ...wrap(
      'Until: the last day on which it counts. Days: how many are left. Worse: how many statuses of the organization and its systems become worse on the day after (--json lists them).',
      layout.width,
    ),
    '',
    formatTable(renewed === 0 ? HEADER : [...HEADER, 'Renewed by'], rows, layout.width),
    formatEnd(answer, layout),
  ].join('\n');
}

function counted(records: number): string {
  return records === 0 ? 'none' : `${records} ${records === 1 ? 'record' : 'records'}`;
}
