import type { CrosswalkGap as CrosswalkGapRecord } from '../../model/crosswalk.ts';
import { builder } from '../builder.ts';
import { pageOf } from '../page.ts';
import { CrosswalkKind, CrosswalkStatus, GapBasis, Method, Side, YesNoUnknown } from './enums.ts';
import { Crosswalk, MappingConnection } from './mapping.ts';
import { Provision } from './provision.ts';

const CrosswalkGap = builder.objectRef<CrosswalkGapRecord>('CrosswalkGap').implement({
  description: 'A provision for which a crosswalk holds no mapping, said so on purpose.',
  fields: (t) => ({
    side: t.field({ type: Side, description: 'On which end it lies.', resolve: ({ side }) => side }),
    basis: t.field({
      type: GapBasis,
      description: 'Whether the author says so.',
      resolve: ({ basis }) => basis,
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why there is none.' }),
    provision: t.field({
      type: Provision,
      description: 'The provision without a counterpart.',
      resolve: ({ provision }, _, { catalogue }) => catalogue().index.records.provisions.get(provision)!,
    }),
  }),
});

builder.node(Crosswalk, {
  description: 'A set of mappings with one author, edition pins, licence and status.',
  id: { resolve: (crosswalk) => crosswalk.slug, description: 'Global id.' },
  loadOne: (slug, { catalogue }) => catalogue().index.records.crosswalks.get(slug) ?? null,
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Short name, unique in the store.' }),
    title: t.exposeString('title', { description: 'Title.' }),
    kind: t.field({ type: CrosswalkKind, description: 'Where it comes from.', resolve: ({ kind }) => kind }),
    status: t.field({
      type: CrosswalkStatus,
      description: 'What the author says of it.',
      resolve: ({ status }) => status,
    }),
    sourceFramework: t.exposeString('sourceFramework', { description: 'Slug of the source framework.' }),
    targetFramework: t.exposeString('targetFramework', { description: 'Slug of the target framework.' }),
    sourceEdition: t.exposeString('sourceEdition', {
      nullable: true,
      description: 'The edition that the author had.',
    }),
    targetEdition: t.exposeString('targetEdition', {
      nullable: true,
      description: 'The edition that the author had.',
    }),
    assertedBy: t.exposeString('assertedBy', { description: 'Who asserts the mappings.' }),
    hostedBy: t.exposeString('hostedBy', {
      nullable: true,
      description: 'Who lists it; a listing is no endorsement.',
    }),
    endorsement: t.exposeString('endorsement', { nullable: true, description: 'What endorsement there is.' }),
    published: t.exposeString('published', { nullable: true, description: 'When it was published.' }),
    licence: t.exposeString('licence', { nullable: true, description: 'Licence, as far as it is known.' }),
    method: t.field({
      type: Method,
      nullable: true,
      description: 'Who made the mappings.',
      resolve: ({ method }) => method,
    }),
    sourceComplete: t.field({
      type: YesNoUnknown,
      nullable: true,
      description: 'Whether every source provision is treated.',
      resolve: ({ sourceComplete }) => sourceComplete,
    }),
    targetComplete: t.field({
      type: YesNoUnknown,
      nullable: true,
      description: 'Whether every target provision is treated.',
      resolve: ({ targetComplete }) => targetComplete,
    }),
    notes: t.exposeString('notes', { nullable: true, description: 'Doubts and provenance.' }),
    owner: t.exposeString('owner', {
      nullable: true,
      description: 'The organization that brought it; null: bundled.',
    }),
    gaps: t.field({
      type: [CrosswalkGap],
      description: 'Provisions said to have no counterpart.',
      resolve: ({ slug }, _, { catalogue }) =>
        [...catalogue().index.records.gaps.values()].filter((gap) => gap.crosswalk === slug && !gap.retired),
    }),
    mappings: t.field({
      type: MappingConnection,
      description: 'Its rows in file order, read source relative to target; retired ones left out.',
      args: {
        first: t.arg.int({ required: true, description: 'Rows at most, 1 to 100.' }),
        after: t.arg.string({ description: 'Cursor of the row before the first.' }),
      },
      complexity: ({ first }) => ({ field: 1, multiplier: first }),
      resolve: ({ slug }, page, { catalogue }) => {
        const rows = [...catalogue().index.records.mappings.values()].filter(
          (row) => row.crosswalk === slug && !row.retired,
        );
        const seen = rows
          .sort((a, b) => a.position - b.position)
          .map((mapping) => ({ mapping, other: mapping.target, relationship: mapping.relationship }));
        return pageOf(seen, page, catalogue().state.hash);
      },
    }),
  }),
});

builder.queryFields((t) => ({
  crosswalks: t.field({
    type: [Crosswalk],
    description: 'Crosswalks by slug.',
    args: {
      source: t.arg.string({ description: 'Only those from this framework.' }),
      target: t.arg.string({ description: 'Only those to this framework.' }),
      kind: t.arg({ type: CrosswalkKind, description: 'Only those of this kind.' }),
    },
    authScopes: { reader: true },
    resolve: (_, { source, target, kind }, { catalogue, viewer }) =>
      catalogue()
        .index.crosswalks.filter((crosswalk) => !source || crosswalk.sourceFramework === source)
        .filter((crosswalk) => !target || crosswalk.targetFramework === target)
        .filter((crosswalk) => !kind || crosswalk.kind === kind)
        .filter(
          ({ owner }) => owner === null || viewer?.organization === null || viewer?.organization === owner,
        ),
  }),
  crosswalk: t.field({
    type: Crosswalk,
    nullable: true,
    description: 'One crosswalk.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    authScopes: { reader: true },
    resolve: (_, { slug }, { catalogue }) => catalogue().index.records.crosswalks.get(slug) ?? null,
  }),
}));
