import type { CatalogueIndex } from '../../coverage/projection/catalogue-index.ts';
import { fullTitle } from '../../coverage/projection/full-titles.ts';
import type { Projection } from '../../coverage/projection/projection.ts';
import {
  findOpenReviews,
  type OpenReview,
  type OpenReviewsAnswer,
} from '../../coverage/questions/open-reviews.ts';
import { counted } from '../../model/counted.ts';
import { membersOfSide } from '../../model/crosswalk.ts';
import { formatEnd, formatHeading } from '../answer-heading.ts';
import { openReviewsAnswer } from '../answers/what-if-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import type { Layout } from '../layout.ts';
import { provisionColumn } from '../provision-column.ts';
import { choiceOf, listOf } from '../question-flags.ts';
import { risesInWords } from '../rises-in-words.ts';
import { formatTable } from '../table.ts';
import { withProjection } from '../with-store.ts';
import { wrap } from '../wrap.ts';

/** `open-reviews`: the mappings that nobody vouches for, those first whose confirmation would raise the most statuses. */
export const work: CommandWork = (terminal, options) =>
  withProjection(terminal, options, (projection, flags) => {
    const answer = findOpenReviews(projection, choiceOf(flags), listOf(flags.frameworks));
    if (!answer.ok) return terminal.refuse(answer.problems);
    const { catalogue } = projection;
    const reviews = answer.value.reviews.map((review) => told(catalogue, review));
    return terminal.answer(openReviewsAnswer, { ...answer.value, reviews }, () =>
      formatOpenReviews(answer.value, projection, terminal.layout),
    );
  });

function told(catalogue: CatalogueIndex, { mapping, relationship, rises }: OpenReview) {
  const { id, crosswalk, source, target, confidence, rationale } = mapping;
  return {
    ...{ id, crosswalk, assertedBy: catalogue.records.crosswalks.get(crosswalk)?.assertedBy ?? null },
    ...{ source, sourceTitle: titleOf(catalogue, source), target, targetTitle: titleOf(catalogue, target) },
    ...{ relationship, confidence, rationale, rises },
  };
}

/** Of a union the titles of its provisions, joined by `; `. */
function titleOf(catalogue: CatalogueIndex, side: string): string {
  const { provisions } = catalogue.records;
  return membersOfSide(side)
    .flatMap((id) => provisions.get(id) ?? [])
    .map((provision) => fullTitle(catalogue, provision))
    .join('; ');
}

function formatOpenReviews(answer: OpenReviewsAnswer, { catalogue }: Projection, layout: Layout): string {
  const { reviews, ceiling, frameworks } = answer;
  const raising = reviews.filter(({ rises }) => rises.length > 0);
  const provision = provisionColumn(frameworks);
  const rows = raising.map((review) => {
    const { source, sourceTitle, target, targetTitle, crosswalk, assertedBy, rises } = told(
      catalogue,
      review,
    );
    return [
      rises.length,
      `${source.replace(':', ' ')} ${sourceTitle}`,
      `${target.replace(':', ' ')} ${targetTitle}`,
      [crosswalk, assertedBy].filter((part) => part !== null).join(', '),
      risesInWords(rises, (framework, ref) => provision.name(framework, ref)),
    ];
  });
  const rest = reviews.length - raising.length;
  const header = ['Rise', 'Source', 'Target', 'Crosswalk and author', 'Makes better'];
  return [
    formatHeading('Open reviews', answer, layout, `nobody vouches for ${counted(reviews.length, 'mapping')}`),
    ...wrap(
      `Rise: how many statuses would rise if you confirmed the mapping alone. If you confirmed all of them, ${ceiling} would. ${restInWords(rest, raising.length)}`,
      layout.width,
    ),
    ...(rows.length === 0 ? [] : ['', formatTable(header, rows, layout.width)]),
    formatEnd(answer, layout),
  ].join('\n');
}

function restInWords(rest: number, listed: number): string {
  if (rest === 0) return 'The table has all of them.';
  if (listed === 0) return 'None would by one of them alone; --json lists them.';
  return `None would by one of the other ${rest} alone; --json lists these too.`;
}
