import type { Sizes } from '../../access/sizes.ts';
import type { Projection } from '../../coverage/projection/projection.ts';
import { stateKey } from '../../coverage/projection/state-key.ts';
import { findImpactInSteps, type ImpactOf } from '../../coverage/questions/impact.ts';
import { whatFallsInSteps } from '../../coverage/questions/what-falls.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { askedRecords, CHOICE, choiceOf, FRAMEWORKS } from '../choice.ts';
import type { GraphQLContext } from '../context.ts';
import { orRefuse } from '../error-codes.ts';
import { evaluating } from '../evaluating.ts';
import { ownedByAnswer } from '../list-owner.ts';
import { pageOf } from '../page.ts';
import { PAGING } from '../paging.ts';
import { AppliedControl } from '../references/applied-control.ts';
import { Evidence } from '../references/evidence.ts';
import { StatusChangeConnection } from './status-change.ts';

/** Every scope is compared, with the record and without it. */
function impactWork({ systems, frameworks, provisions, links, mappings }: Sizes): number {
  return 50 + ((systems + 1) * (frameworks + provisions / 20)) / 2 + (links + mappings) / 200;
}

interface ImpactArguments {
  readonly first: number;
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
  return pageOf(answer.changes, page, stateKey(projection), ({ system, ...change }) => ({
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
      const changes = falling === undefined ? [] : orRefuse(await evaluating(context, falling));
      const { slug } = projection.organization.organization;
      const crosswalks = [...projection.chosenCrosswalks(args.crosswalks ?? null)].sort();
      const page = askedPage(info, args, slug, record.localId, crosswalks);
      return pageOf(changes, page, stateKey(projection), ({ system, ...change }) => ({
        ...{ projection, change, system },
      }));
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
