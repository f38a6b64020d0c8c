import type { Projection } from '../../coverage/projection/projection.ts';
import { stateKey } from '../../coverage/projection/state-key.ts';
import { asPublished } from '../../coverage/questions/mappings-of.ts';
import {
  findOpenReviewsInSteps,
  type OpenReviewsAnswer,
  type OpenReview as Review,
} from '../../coverage/questions/open-reviews.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { askedRecords, CHOICE, choiceOf, FRAMEWORKS } from '../choice.ts';
import { connectionOf } from '../connection.ts';
import { orRefuse } from '../error-codes.ts';
import { evaluating } from '../evaluating.ts';
import { ownedByAnswer } from '../list-owner.ts';
import { type Page, pageOf } from '../page.ts';
import { PAGING } from '../paging.ts';
import { Scope } from '../references/scope.ts';
import { Answer, CrosswalkAnswer } from './answer.ts';
import { Relationship } from './enums.ts';
import { Mapping } from './mapping.ts';
import { StatusChangeConnection } from './status-change.ts';

interface OpenReviewParent {
  readonly projection: Projection;
  readonly answer: OpenReviewsAnswer;
  readonly review: Review;
}

const OpenReview = builder.objectRef<OpenReviewParent>('OpenReview').implement({
  description:
    'A pair of provisions that a crosswalk maps and that nobody vouches for, with what would change if the organization confirmed it.',
  fields: (t) => ({
    mapping: t.field({
      type: Mapping,
      description: 'The mapping. If its crosswalk has several rows on the pair, it stands for all of them.',
      resolve: ({ projection, answer, review }) => ({
        ...asPublished(review.mapping),
        reviewer: { projection, asOf: answer.asOf },
      }),
    }),
    relationship: t.field({
      type: Relationship,
      description: 'How the answer follows the mapping, from its source to its target.',
      resolve: ({ review }) => review.relationship,
    }),
    rising: t.int({
      description: 'How many statuses would rise if the organization confirmed this mapping alone.',
      resolve: ({ review }) => review.rises.length,
    }),
    rises: t.field({
      type: StatusChangeConnection,
      nullable: true,
      args: PAGING,
      description:
        'The statuses that would rise. `from` is the status now, `to` is the status if the organization confirmed this mapping alone.',
      resolve: ({ projection, answer, review }, args, _, info) =>
        pageOf(
          review.rises,
          askedPage(info, args, ...ownedByAnswer(answer), review.mapping.id),
          stateKey(projection),
          (change) => ({ projection, change, system: answer.system }),
        ),
    }),
  }),
});

/** A page of open reviews, with the answer that it is cut from. */
interface OpenReviewPage extends Page<OpenReviewParent> {
  readonly answer: OpenReviewsAnswer;
}

const OpenReviewConnection = connectionOf<OpenReviewParent, OpenReviewPage>('OpenReview', OpenReview);

OpenReviewConnection.addInterfaces([Answer, CrosswalkAnswer]);

builder.objectField(OpenReviewConnection, 'ceiling', (t) =>
  t.int({
    description: 'How many statuses would rise if the organization confirmed all mappings of the list.',
    resolve: ({ answer }) => answer.ceiling,
  }),
);

builder.interfaceField(Scope, 'openReviews', (t) =>
  t.field({
    type: OpenReviewConnection,
    nullable: true,
    description:
      'The mappings that nobody vouches for, and which therefore give INDICATIVE at most. Those come first whose confirmation would raise the most statuses.',
    args: { ...CHOICE, ...FRAMEWORKS, ...PAGING },
    cost: {
      evaluates: true,
      work: ({ systems, frameworks, provisions, mappings }) =>
        50 + provisions / 4 + (systems * frameworks) / 10 + mappings / 20,
    },
    resolve: async ({ projection: newest, system }, args, context, info) => {
      const projection = await askedRecords(context, newest, args);
      const choice = choiceOf(system, args, context);
      const finding = findOpenReviewsInSteps(projection, choice, args.frameworks ?? null);
      const answer = orRefuse(await evaluating(context, finding));
      const page = askedPage(info, args, ...ownedByAnswer(answer));
      const rows = pageOf(answer.reviews, page, stateKey(projection), (review) => ({
        ...{ projection, answer, review },
      }));
      return { ...rows, answer };
    },
  }),
);
