import type { Projection } from '../../coverage/projection/projection.ts';
import { type BoundsAnswer, findBounds } from '../../coverage/questions/bounds.ts';
import { formatEnd, formatHeading } from '../answer-heading.ts';
import { boundsAnswer } from '../answers/what-if-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import type { Layout } from '../layout.ts';
import { choiceOf, listOf } from '../question-flags.ts';
import { formatChanges, formatCounts } from '../status-changes.ts';
import { STATUS_HEADS_IN_WORDS } from '../status-counts.ts';
import { withProjection } from '../with-store.ts';
import { wrap } from '../wrap.ts';

/** `bounds`: what reviewed mappings alone support, beside what all mappings do. */
export const work: CommandWork = (terminal, options) =>
  withProjection(terminal, options, (projection, flags) => {
    const answer = findBounds(projection, choiceOf(flags), listOf(flags.frameworks));
    return terminal.tell(boundsAnswer, answer, (value, layout) => formatBounds(value, projection, layout));
  });

function formatBounds(answer: BoundsAnswer, { catalogue }: Projection, layout: Layout): string {
  const { proven, possible, changes, frameworks } = answer;
  const rest =
    changes.length === 0
      ? 'no status rests on unreviewed mappings'
      : `${changes.length} ${changes.length === 1 ? 'status rests' : 'statuses rest'} on unreviewed mappings`;
  const sides = [
    { name: 'proven', counts: proven },
    { name: 'possible', counts: possible },
  ];
  return [
    formatHeading('Bounds', answer, layout, rest),
    ...wrap(
      'Proven: only mappings count that somebody has reviewed. Possible: all chosen mappings count, as in every other answer.',
      layout.width,
    ),
    '',
    formatCounts(sides, frameworks, layout.width),
    '',
    ...wrap(STATUS_HEADS_IN_WORDS, layout.width),
    ...(changes.length === 0 ? [] : ['']),
    ...formatChanges(catalogue, frameworks, changes, layout.width, ['Proven', 'Possible']),
    formatEnd(answer, layout),
  ].join('\n');
}
