import type { Projection } from '../../coverage/projection/projection.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import type { GraphQLContext } from '../context.ts';
import { meantProjection, noOrganization } from '../meant-projection.ts';
import { listsOf } from '../organization-lists.ts';
import { PAGING } from '../paging.ts';
import { Provision } from '../references/provision.ts';
import { inSteps, madeOnce } from '../time-slices.ts';
import { ActionConnection } from './action.ts';
import { AddressingConnection } from './addressing.ts';
import { DecisionConnection } from './decision.ts';
import { pageOfRecords, pageOfSupports } from './records.ts';
import { SupportConnection } from './support.ts';

const ARGUMENTS = builder.args((t) => ({
  ...PAGING,
  organization: t.string({
    description: 'The slug of the organization whose records are meant. Default: your own, or the only one.',
  }),
}));

/** The organization whose records are meant. Throws `UNKNOWN_ORGANIZATION` and `ORGANIZATION_NEEDED`. */
async function ownerOf(
  { desk }: GraphQLContext,
  organization: string | null | undefined,
): Promise<Projection> {
  const projection = await meantProjection(desk, organization);
  if (projection === null) throw noOrganization(organization);
  return projection;
}

/** Whose list it is: that of one provision in one organization. */
function owned(provision: string, { organization }: Projection): readonly string[] {
  return [provision, organization.organization.slug];
}

builder.objectFields(Provision, (t) => ({
  supports: t.field({
    type: SupportConnection,
    nullable: true,
    args: ARGUMENTS,
    cost: { work: ({ links }) => links / 1_000 },
    description:
      'The evidence that supports it, as somebody stated, whether or not it counts. What evidence takes over from its predecessor is not repeated.',
    resolve: async ({ id }, args, context, info) => {
      const projection = await ownerOf(context, args.organization);
      const groups = await inSteps(context, projection.organization.supportsByProvision());
      const page = askedPage(info, args, ...owned(id, projection));
      return pageOfSupports(projection, groups.rowsOf(id), page);
    },
  }),
  addresses: t.field({
    type: AddressingConnection,
    nullable: true,
    args: ARGUMENTS,
    description: 'The applied controls that address it, as somebody stated.',
    resolve: async ({ id }, args, context, info) => {
      const projection = await ownerOf(context, args.organization);
      const lists = await madeOnce(context, listsOf, projection.organization);
      const found = lists.addressingsOfProvision.get(id);
      return pageOfRecords(projection, found, askedPage(info, args, ...owned(id, projection)));
    },
  }),
  decisions: t.field({
    type: DecisionConnection,
    nullable: true,
    args: ARGUMENTS,
    description:
      'The decisions on whether it applies, of every scope and day, in file order. Decisions on provisions above it are not among them.',
    resolve: async ({ id }, args, context, info) => {
      const projection = await ownerOf(context, args.organization);
      const lists = await madeOnce(context, listsOf, projection.organization);
      const found = lists.decisionsOfProvision.get(id);
      return pageOfRecords(projection, found, askedPage(info, args, ...owned(id, projection)));
    },
  }),
  actions: t.field({
    type: ActionConnection,
    nullable: true,
    args: ARGUMENTS,
    description: 'The actions on it, of every scope, done or not, in file order.',
    resolve: async ({ id }, args, context, info) => {
      const projection = await ownerOf(context, args.organization);
      const lists = await madeOnce(context, listsOf, projection.organization);
      const found = lists.actionsOfProvision.get(id);
      return pageOfRecords(projection, found, askedPage(info, args, ...owned(id, projection)));
    },
  }),
}));
