import { findGaps, type GapsAnswer } from '../../coverage/questions/gaps.ts';
import { formatHeading, formatNotices } from '../answer-heading.ts';
import { gapsAnswer } from '../answers/gaps-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import { readGapFilterFlags } from '../gap-filter-flags.ts';
import { choiceOf, listOf } from '../question-flags.ts';
import { formatTable } from '../table.ts';
import { withProjection } from '../with-store.ts';

/** `gaps`: the provisions that evidence does not cover, the most urgent first. */
export const work: CommandWork = async (terminal, received) => {
  const filter = readGapFilterFlags(received);
  if (!filter.ok) return terminal.refuse(filter.problems);
  return withProjection(terminal, received, (projection, flags) => {
    const answer = findGaps(projection, choiceOf(flags), listOf(flags.frameworks), filter.value);
    return terminal.tell(gapsAnswer, answer, formatGaps);
  });
};

function formatGaps(answer: GapsAnswer, width: number | null): string {
  const rows = answer.gaps.map((gap) => [
    gap.urgency,
    gap.framework,
    gap.ref,
    gap.title,
    gap.status,
    gap.reason,
    gap.leverage,
    gap.appliesFrom,
  ]);
  return [
    formatHeading(`${answer.gaps.length} gaps`, answer),
    formatTable(
      ['Urgency', 'Framework', 'Ref', 'Title', 'Status', 'Reason', 'Leverage', 'Applies from'],
      rows,
      width,
    ),
    formatNotices(answer.notices),
  ].join('\n');
}
