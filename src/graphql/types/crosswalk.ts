import { asPublished } from '../../coverage/questions/mappings-of.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { pageByKey } from '../page-by-key.ts';
import { pageOfSelected } from '../page-of-selected.ts';
import { PAGING } from '../paging.ts';
import { Crosswalk } from '../references/crosswalk.ts';
import { Framework } from '../references/framework.ts';
import { Organization, organizationParent } from '../references/organization.ts';
import { reviewedBy } from '../review-of.ts';
import { inSteps } from '../time-slices.ts';
import { CrosswalkGapConnection } from './crosswalk-gap.ts';
import { CrosswalkKind, CrosswalkStatus, Method, RationaleType, YesNoUnknown } from './enums.ts';
import { MappingConnection } from './mapping.ts';
import { filteringReviewer, MappingFilter, mappingTest, REVIEWS_OF } from './mapping-filter.ts';
import { Recorded } from './recorded.ts';

builder.node(Crosswalk, {
  description: 'A set of mappings between two frameworks, with one author, editions, a licence and a status.',
  interfaces: () => [Recorded],
  id: { resolve: (crosswalk) => crosswalk.slug, description: 'The global id.' },
  loadOne: (slug, { desk }) => desk.catalogue().crosswalk(slug),
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'The short name. No other crosswalk of the store has it.' }),
    title: t.exposeString('title', { description: 'The title.' }),
    version: t.exposeString('version', {
      nullable: true,
      description: 'The version that the author gave it.',
    }),
    kind: t.field({
      type: CrosswalkKind,
      description: 'Where the crosswalk comes from.',
      resolve: ({ kind }) => kind,
    }),
    status: t.field({
      type: CrosswalkStatus,
      description: 'How far the author has come with the crosswalk.',
      resolve: ({ status }) => status,
    }),
    source: t.field({
      type: Framework,
      description: 'The framework from which the crosswalk maps.',
      resolve: ({ sourceFramework }, _, { desk }) => desk.catalogue().framework(sourceFramework)!,
    }),
    target: t.field({
      type: Framework,
      description: 'The framework to which the crosswalk maps.',
      resolve: ({ targetFramework }, _, { desk }) => desk.catalogue().framework(targetFramework)!,
    }),
    sourceEdition: t.exposeString('sourceEdition', {
      nullable: true,
      description: 'The edition of the source that the author worked with.',
    }),
    targetEdition: t.exposeString('targetEdition', {
      nullable: true,
      description: 'The edition of the target that the author worked with.',
    }),
    assertedBy: t.exposeString('assertedBy', {
      description: 'The author, who asserts that the mappings are right.',
    }),
    hostedBy: t.exposeString('hostedBy', {
      nullable: true,
      description: 'Who publishes or lists the crosswalk. A listing is not an endorsement.',
    }),
    endorsement: t.exposeString('endorsement', {
      nullable: true,
      description: 'Who endorses the crosswalk, and how.',
    }),
    published: t.exposeString('published', {
      nullable: true,
      description: 'When the crosswalk was published.',
    }),
    retrieved: t.exposeString('retrieved', {
      nullable: true,
      description: 'When the copy was read from which the catalogue has it.',
    }),
    derivedOn: t.expose('derivedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day on which it was computed from other crosswalks.',
    }),
    location: t.exposeString('location', { nullable: true, description: 'Where that copy was read.' }),
    licence: t.exposeString('licence', {
      nullable: true,
      description: 'The licence, as far as it is known.',
    }),
    redistributable: t.field({
      type: YesNoUnknown,
      nullable: true,
      description: 'Whether others may pass the crosswalk on.',
      resolve: ({ redistributable }) => redistributable,
    }),
    method: t.field({
      type: Method,
      nullable: true,
      description: 'Whether people or a program decided the mappings.',
      resolve: ({ method }) => method,
    }),
    defaultRationaleType: t.field({
      type: RationaleType,
      nullable: true,
      description: 'Why the author mapped two provisions, for rows that do not say it themselves.',
      resolve: ({ defaultRationaleType }) => defaultRationaleType,
    }),
    relationshipDirection: t.exposeString('relationshipDirection', {
      nullable: true,
      description: 'The direction in which the original says its relationships are to be read.',
    }),
    sourceComplete: t.field({
      type: YesNoUnknown,
      nullable: true,
      description: 'Whether the author looked at every provision of the source.',
      resolve: ({ sourceComplete }) => sourceComplete,
    }),
    targetComplete: t.field({
      type: YesNoUnknown,
      nullable: true,
      description: 'Whether the author looked at every provision of the target.',
      resolve: ({ targetComplete }) => targetComplete,
    }),
    supersedes: t.field({
      type: Crosswalk,
      nullable: true,
      description: 'The crosswalk that this one replaces, if the store has it.',
      resolve: ({ supersedes }, _, { desk }) =>
        supersedes === null ? null : desk.catalogue().crosswalk(supersedes),
    }),
    useCase: t.exposeString('useCase', {
      nullable: true,
      description: 'The purpose for which the crosswalk was made.',
    }),
    notes: t.exposeString('notes', { nullable: true, description: 'Remarks, such as doubts and origin.' }),
    owner: t.field({
      type: Organization,
      nullable: true,
      description: 'The organization whose folder it comes from. Null if it is bundled.',
      resolve: ({ owner }, _, { desk }) => organizationParent(desk, owner),
    }),
    retired: t.exposeBoolean('retired', {
      description: 'Whether it was withdrawn from the catalogue. No question finds it any more.',
    }),
    mappings: t.field({
      type: MappingConnection,
      nullable: true,
      description:
        'The rows in file order, without retired ones. Each relationship is read from the source to the target.',
      args: {
        ...PAGING,
        filter: t.arg({ type: MappingFilter, description: 'Which mappings to show. Default: all.' }),
        ...REVIEWS_OF,
      },
      cost: { work: ({ mappingsOfCrosswalk }, { filter }) => (filter ? mappingsOfCrosswalk / 100 : 0) },
      resolve: async (crosswalk, args, context, info) => {
        const { filter, organization } = args;
        const reviewer = await filteringReviewer(context.desk, organization, filter);
        const test = mappingTest(filter, () => crosswalk, reviewer);
        const { counting } = await inSteps(context, context.desk.catalogue().rowsOf(crosswalk.slug));
        return pageOfSelected(
          context,
          counting,
          { isWanted: test && ((mapping) => test(asPublished(mapping))), order: null },
          askedPage(info, args, crosswalk.slug, ...reviewedBy(reviewer)),
          asPublished,
        );
      },
    }),
    gaps: t.field({
      type: CrosswalkGapConnection,
      nullable: true,
      description:
        'The provisions that the crosswalk lists as ones without a mapping: those of the source first, in document order.',
      args: PAGING,
      resolve: async ({ slug }, args, context, info) => {
        const catalogue = context.desk.catalogue();
        const { gaps } = await inSteps(context, catalogue.rowsOf(slug));
        return pageByKey(
          gaps,
          ({ side, provision }) => [side, catalogue.provision(provision)?.position ?? 0, provision],
          askedPage(info, args, slug),
          (gap) => gap,
        );
      },
    }),
  }),
});

builder.queryFields((t) => ({
  crosswalks: t.field({
    type: [Crosswalk],
    cost: { rows: ({ crosswalks }) => crosswalks },
    description: 'All crosswalks that you may see, by slug.',
    args: {
      source: t.arg.string({ description: 'Only crosswalks from this framework.' }),
      target: t.arg.string({ description: 'Only crosswalks to this framework.' }),
      kind: t.arg({ type: CrosswalkKind, description: 'Only crosswalks of this kind.' }),
    },
    resolve: (_, { source, target, kind }, { desk }) =>
      desk
        .catalogue()
        .crosswalks.filter(
          (crosswalk) =>
            (!source || crosswalk.sourceFramework === source) &&
            (!target || crosswalk.targetFramework === target) &&
            (!kind || crosswalk.kind === kind),
        ),
  }),
  crosswalk: t.field({
    type: Crosswalk,
    nullable: true,
    description: 'The crosswalk with this slug, also a retired one. Null if there is none.',
    args: { slug: t.arg.string({ required: true, description: 'The slug of the crosswalk.' }) },
    resolve: (_, { slug }, { desk }) => desk.catalogue().crosswalk(slug),
  }),
}));
