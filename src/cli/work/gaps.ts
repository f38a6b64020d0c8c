import { fullTitle } from '../../coverage/projection/full-titles.ts';
import type { Projection } from '../../coverage/projection/projection.ts';
import {
  type ListedRemedies,
  listedRemedies,
  remediesOfScope,
} from '../../coverage/questions/find-remedies.ts';
import { findGaps, type Gap, type GapsAnswer, URGENCIES } from '../../coverage/questions/gaps.ts';
import { type SystemRecordsOf, systemRecords } from '../../coverage/questions/system-records.ts';
import { remedyInWords } from '../../model/remedy-in-words.ts';
import { formatEnd, formatHeading } from '../answer-heading.ts';
import { gapsAnswer } from '../answers/gaps-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import { ExactNames } from '../exact-names.ts';
import { readGapFilterFlags } from '../gap-filter-flags.ts';
import type { Layout } from '../layout.ts';
import { provisionColumn } from '../provision-column.ts';
import { choiceOf, listOf } from '../question-flags.ts';
import { type SystemColumn, systemColumn } from '../system-column.ts';
import { formatTable } from '../table.ts';
import { withProjection } from '../with-store.ts';
import { wrap } from '../wrap.ts';

/** `gaps`: the provisions that evidence does not cover, the most urgent first. */
export const work: CommandWork = async (terminal, received) => {
  const filter = readGapFilterFlags(received);
  if (!filter.ok) return terminal.refuse(filter.problems);
  return withProjection(terminal, received, (projection, flags) => {
    const choice = choiceOf(flags);
    const names = new ExactNames(terminal, projection);
    const asked = {
      ...filter.value,
      owner: names.owner(filter.value.owner),
      beneath: names.beneath(filter.value.beneath),
    };
    const answer = findGaps(projection, choice, listOf(flags.frameworks), asked);
    const recordsOf = systemRecords(projection, choice);
    const remediesOf = remediesOfScope(projection, choice);
    if (!answer.ok) return terminal.refuse(answer.problems);
    if (!recordsOf.ok) return terminal.refuse(recordsOf.problems);
    if (!remediesOf.ok) return terminal.refuse(remediesOf.problems);
    const beside: BesideGaps = {
      recordsOf: recordsOf.value,
      remediesOf: (gap) => listedRemedies(remediesOf.value, gap),
    };
    return terminal.answer(gapsAnswer, withRecords(answer.value, beside), () =>
      formatGaps(answer.value, projection, beside, terminal.layout),
    );
  });
};

/** What is told of a gap beside the gap. */
interface BesideGaps {
  readonly recordsOf: SystemRecordsOf;
  readonly remediesOf: (gap: Gap) => ListedRemedies;
}

function formatGaps(
  answer: GapsAnswer,
  { catalogue }: Projection,
  { recordsOf, remediesOf }: BesideGaps,
  layout: Layout,
): string {
  const ofSystem = systemColumn(answer.gaps, recordsOf);
  const provision = provisionColumn(answer.frameworks);
  const rows = answer.gaps.map((gap) => [
    gap.urgency,
    provision.name(gap.framework, gap.ref),
    fullTitle(catalogue, gap),
    statusInWords(gap),
    gap.leverage,
    helpInWords(gap, remediesOf(gap), ofSystem),
  ]);
  const header = ['Urg', provision.header, 'Title', 'Status and reason', 'Lev', 'What could help'];
  return [
    formatHeading(`Gaps${provision.ofFramework}`, answer, layout, counted(answer.gaps)),
    ...wrap(
      'Urg: urgency, 1 is the most urgent. Lev: leverage, how many statuses full evidence there would make better.',
      layout.width,
    ),
    '',
    formatTable(header, rows, layout.width),
    formatEnd(answer, layout),
  ].join('\n');
}

/** `12, of which 2 of urgency 1, 10 of urgency 3`. */
function counted(gaps: readonly Gap[]): string {
  if (gaps.length === 0) return 'none';
  const byUrgency = URGENCIES.flatMap((urgency) => {
    const count = gaps.filter((gap) => gap.urgency === urgency).length;
    return count === 0 ? [] : [`${count} of urgency ${urgency}`];
  });
  return `${gaps.length}, of which ${byUrgency.join(', ')}`;
}

/** The status, its reason, the day from which the provision applies, and the provisions that set a fine for it. */
function statusInWords({ status, reason, appliesFrom, penalties }: Gap): string {
  const from = appliesFrom === null ? null : `from ${appliesFrom}`;
  const fine = penalties.length === 0 ? null : `fine: ${penalties.map(({ ref }) => ref).join(', ')}`;
  return [status, reason, from, fine].filter((part) => part !== null).join(', ');
}

/** The best remedy and how many more there are, then the system that answers, with what it has. */
function helpInWords(
  gap: Gap,
  { remedies, remedyCount }: ListedRemedies,
  ofSystem: SystemColumn<Gap>,
): string | null {
  const [best] = remedies;
  const more = remedyCount > 1 ? `${remedyCount - 1} more` : null;
  const [answering = null] = ofSystem.cells(gap);
  const parts = [
    best === undefined ? null : remedyInWords(best),
    more,
    answering === null ? null : `answered by ${answering}`,
  ];
  return parts.filter((part) => part !== null).join('; ') || null;
}

/** Each gap with its remedies and the records of the system that answers. They are found when the answer is printed as JSON. */
function withRecords(answer: GapsAnswer, { recordsOf, remediesOf }: BesideGaps) {
  return {
    ...answer,
    get gaps() {
      return answer.gaps.map((gap) => {
        const { actions, evidence } = recordsOf(gap);
        return {
          ...gap,
          ...remediesOf(gap),
          systemActions: actions.map(({ localId: id, title, owner, targetDate, status }) => ({
            ...{ id, title, owner, targetDate, status },
          })),
          systemEvidence: evidence?.localId ?? null,
        };
      });
    },
  };
}
