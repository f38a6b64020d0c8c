import type { Sizes } from '../../access/sizes.ts';
import type { Projection } from '../../coverage/projection/projection.ts';
import { stateKey } from '../../coverage/projection/state-key.ts';
import { findImpactInSteps, type ImpactOf } from '../../coverage/questions/impact.ts';
import type { ScopedStatusChange } from '../../coverage/questions/scoped-changes.ts';
import { whatFallsInSteps } from '../../coverage/questions/what-falls.ts';
import { NO_ROWS, type RowsInSteps } from '../../coverage/rows-on-demand.ts';
import type { Steps } from '../../coverage/steps.ts';
import { type AskedPage, askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { askedRecords, CHOICE, choiceOf, FRAMEWORKS } from '../choice.ts';
import type { GraphQLContext } from '../context.ts';
import { orRefuse } from '../error-codes.ts';
import { evaluating } from '../evaluating.ts';
import { ownedByAnswer } from '../list-owner.ts';
import { pageInSteps } from '../page.ts';
import { PAGING } from '../paging.ts';
import { AppliedControl } from '../references/applied-control.ts';
import { Evidence } from '../references/evidence.ts';
import { StatusChangeConnection } from './status-change.ts';

/**
 * Both sides are evaluated for all scopes at once; after that, each scope that a page tells of is evaluated on both. The
 * fewer frameworks are asked about, the less there is to compare.
 */
function impactWork(
  { systems, frameworks, provisions, links, mappings }: Sizes,
  { first, last, frameworks: asked }: ImpactArguments,
): number {
  const compared = Math.min(frameworks, asked?.length ?? frameworks);
  const told = Math.min(first ?? last ?? 0, systems + 1);
  return 50 + (links + mappings) / 400 + (systems * compared) / 5 + (told * provisions) / 250;
}

interface ImpactArguments {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly frameworks?: readonly string[] | null | undefined;
}

async function changesWithout(
  context: GraphQLContext,
  projection: Projection,
  choice: Parameters<typeof findImpactInSteps>[1],
  of: ImpactOf,
  { args, info }: { readonly args: ImpactArguments; readonly info: Parameters<typeof askedPage>[0] },
) {
  const finding = findImpactInSteps(projection, choice, of, args.frameworks ?? null);
  const answer = orRefuse(await evaluating(context, finding));
  const page = askedPage(info, args, ...ownedByAnswer(answer), of);
  return pageOfChanges(context, projection, answer.changes, page);
}

/** Only the changes of the page are made. */
function pageOfChanges(
  context: GraphQLContext,
  projection: Projection,
  changes: RowsInSteps<ScopedStatusChange>,
  page: AskedPage,
) {
  const make = (rows: Steps<readonly ScopedStatusChange[]>) => evaluating(context, rows);
  return pageInSteps(changes, page, stateKey(projection), make, ({ system, ...change }) => ({
    ...{ projection, change, system },
  }));
}

builder.objectField(Evidence, 'impact', (t) =>
  t.field({
    type: StatusChangeConnection,
    nullable: true,
    description:
      'The statuses that would change if this evidence and its links did not exist: of the organization, then of each system.',
    args: { ...CHOICE, ...FRAMEWORKS, ...PAGING },
    cost: { evaluates: true, work: impactWork },
    resolve: async ({ projection: newest, record }, args, context, info) => {
      const projection = await askedRecords(context, newest, args);
      const of = { evidence: record.localId };
      return changesWithout(context, projection, choiceOf(null, args, context), of, { args, info });
    },
  }),
);

builder.objectField(Evidence, 'whatFalls', (t) =>
  t.field({
    type: StatusChangeConnection,
    nullable: true,
    description:
      'The statuses that change on the day after the last day of this evidence, compared with evidence that has no last day: of the organization, then of the systems that it is about, or of every system in scope on that day. The field `expiring` lists the evidence that ends.',
    args: { crosswalks: CHOICE.crosswalks, assume: CHOICE.assume, knownAt: CHOICE.knownAt, ...PAGING },
    cost: { evaluates: true, work: impactWork },
    resolve: async ({ projection: newest, record }, args, context, info) => {
      const projection = await askedRecords(context, newest, args);
      // Records that are chosen here may hold it differently, or not yet.
      const evidence = projection.organization.records.evidence.get(record.id);
      const falling = evidence && whatFallsInSteps(projection, evidence, args.crosswalks ?? null);
      const changes = falling === undefined ? NO_ROWS : orRefuse(await evaluating(context, falling));
      const { slug } = projection.organization.organization;
      const crosswalks = [...projection.chosenCrosswalks(args.crosswalks ?? null)].sort();
      const page = askedPage(info, args, slug, record.localId, crosswalks);
      return pageOfChanges(context, projection, changes, page);
    },
  }),
);

builder.objectField(AppliedControl, 'impact', (t) =>
  t.field({
    type: StatusChangeConnection,
    nullable: true,
    description:
      'The statuses that would change if this control and its links did not exist: of the organization, then of each system.',
    args: { ...CHOICE, ...FRAMEWORKS, ...PAGING },
    cost: { evaluates: true, work: impactWork },
    resolve: async ({ projection: newest, record }, args, context, info) => {
      const projection = await askedRecords(context, newest, args);
      const of = { control: record.localId };
      return changesWithout(context, projection, choiceOf(null, args, context), of, { args, info });
    },
  }),
);
