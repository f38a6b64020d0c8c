import { findGaps, type Gap, type GapsAnswer } from '../../coverage/questions/gaps.ts';
import { type SystemRecordsOf, systemRecords } from '../../coverage/questions/system-records.ts';
import { remedyInWords } from '../../model/remedy-in-words.ts';
import { formatHeading, formatNotices } from '../answer-heading.ts';
import { gapsAnswer } from '../answers/gaps-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import { readGapFilterFlags } from '../gap-filter-flags.ts';
import { choiceOf, listOf } from '../question-flags.ts';
import { systemColumns } from '../system-columns.ts';
import { formatTable } from '../table.ts';
import { withProjection } from '../with-store.ts';

/** `gaps`: the provisions that evidence does not cover, the most urgent first. */
export const work: CommandWork = async (terminal, received) => {
  const filter = readGapFilterFlags(received);
  if (!filter.ok) return terminal.refuse(filter.problems);
  return withProjection(terminal, received, (projection, flags) => {
    const choice = choiceOf(flags);
    const answer = findGaps(projection, choice, listOf(flags.frameworks), filter.value);
    const recordsOf = systemRecords(projection, choice);
    if (!answer.ok) return terminal.refuse(answer.problems);
    if (!recordsOf.ok) return terminal.refuse(recordsOf.problems);
    return terminal.answer(gapsAnswer, withSystemRecords(answer.value, recordsOf.value), () =>
      formatGaps(answer.value, recordsOf.value, terminal.width),
    );
  });
};

function formatGaps(answer: GapsAnswer, recordsOf: SystemRecordsOf, width: number | null): string {
  const ofSystem = systemColumns(answer.gaps, recordsOf);
  const ofLaw = penaltyColumn(answer.gaps);
  const rows = answer.gaps.map((gap) => [
    gap.urgency,
    gap.framework,
    gap.ref,
    gap.title,
    gap.status,
    gap.reason,
    gap.leverage,
    gap.appliesFrom,
    ...ofLaw.cells(gap),
    remediesInWords(gap),
    ...ofSystem.cells(gap),
  ]);
  return [
    formatHeading(`${answer.gaps.length} gaps`, answer),
    formatTable(
      [
        ...['Urgency', 'Framework', 'Ref', 'Title', 'Status', 'Reason', 'Leverage', 'Applies from'],
        ...[...ofLaw.header, 'Remedies', ...ofSystem.header],
      ],
      rows,
      width,
    ),
    formatNotices(answer.notices),
  ].join('\n');
}

/** The provisions that set a fine; no column where none does. */
function penaltyColumn(gaps: readonly Gap[]) {
  if (gaps.every(({ penalties }) => penalties.length === 0)) return { header: [], cells: () => [] };
  const cells = ({ penalties }: Gap): string[] => [penalties.map(({ ref }) => ref).join(', ')];
  return { header: ['Penalty'], cells };
}

/** The best remedy, and how many more there are. */
function remediesInWords({ remedies: [best], remedyCount }: Gap): string | null {
  if (best === undefined) return null;
  return remedyCount === 1 ? remedyInWords(best) : `${remedyInWords(best)}; ${remedyCount - 1} more`;
}

/** Each gap with the records of the system that answers. They are found when the answer is printed as JSON. */
function withSystemRecords(answer: GapsAnswer, recordsOf: SystemRecordsOf) {
  return {
    ...answer,
    get gaps() {
      return answer.gaps.map((gap) => {
        const { actions, evidence } = recordsOf(gap);
        return {
          ...gap,
          systemActions: actions.map(({ localId: id, title, owner, targetDate, status }) => ({
            ...{ id, title, owner, targetDate, status },
          })),
          systemEvidence: evidence?.localId ?? null,
        };
      });
    },
  };
}
