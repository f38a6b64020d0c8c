import { asPublished } from '../../coverage/questions/mappings-of.ts';
import { builder } from '../builder.ts';
import { catalogueKey } from '../catalogue-key.ts';
import { pageOf } from '../page.ts';
import { PAGING } from '../paging.ts';
import { Crosswalk } from '../references/crosswalk.ts';
import { CrosswalkGapConnection } from './crosswalk-gap.ts';
import { CrosswalkKind, CrosswalkStatus, Method, RationaleType, YesNoUnknown } from './enums.ts';
import { Framework } from './framework.ts';
import { MappingConnection } from './mapping.ts';
import { Recorded } from './recorded.ts';

builder.node(Crosswalk, {
  description: 'A set of mappings with one author, edition pins, licence and status.',
  interfaces: () => [Recorded],
  id: { resolve: (crosswalk) => crosswalk.slug, description: 'Global id.' },
  loadOne: (slug, { desk }) => desk.catalogue().crosswalk(slug),
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Short name, unique in the store.' }),
    title: t.exposeString('title', { description: 'Title.' }),
    version: t.exposeString('version', { nullable: true, description: 'Version, as the author has it.' }),
    kind: t.field({ type: CrosswalkKind, description: 'Where it comes from.', resolve: ({ kind }) => kind }),
    status: t.field({
      type: CrosswalkStatus,
      description: 'What the author says of it.',
      resolve: ({ status }) => status,
    }),
    source: t.field({
      type: Framework,
      description: 'The framework that its rows are read from.',
      resolve: ({ sourceFramework }, _, { desk }) => desk.catalogue().framework(sourceFramework)!,
    }),
    target: t.field({
      type: Framework,
      description: 'The framework that its rows are read to.',
      resolve: ({ targetFramework }, _, { desk }) => desk.catalogue().framework(targetFramework)!,
    }),
    sourceEdition: t.exposeString('sourceEdition', {
      nullable: true,
      description: 'The edition of the source that the author had.',
    }),
    targetEdition: t.exposeString('targetEdition', {
      nullable: true,
      description: 'The edition of the target that the author had.',
    }),
    assertedBy: t.exposeString('assertedBy', { description: 'Who asserts the mappings.' }),
    hostedBy: t.exposeString('hostedBy', {
      nullable: true,
      description: 'Who lists it; a listing is no endorsement.',
    }),
    endorsement: t.exposeString('endorsement', { nullable: true, description: 'What endorsement there is.' }),
    published: t.exposeString('published', { nullable: true, description: 'When it was published.' }),
    retrieved: t.exposeString('retrieved', { nullable: true, description: 'When it was read.' }),
    location: t.exposeString('location', { nullable: true, description: 'Where it lies.' }),
    licence: t.exposeString('licence', { nullable: true, description: 'Licence, as far as it is known.' }),
    redistributable: t.field({
      type: YesNoUnknown,
      nullable: true,
      description: 'Whether it may be passed on.',
      resolve: ({ redistributable }) => redistributable,
    }),
    method: t.field({
      type: Method,
      nullable: true,
      description: 'Who made the mappings.',
      resolve: ({ method }) => method,
    }),
    defaultRationaleType: t.field({
      type: RationaleType,
      nullable: true,
      description: 'Why its rows were mapped, where a row does not say.',
      resolve: ({ defaultRationaleType }) => defaultRationaleType,
    }),
    relationshipDirection: t.exposeString('relationshipDirection', {
      nullable: true,
      description: 'The direction of reading that the original declared.',
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
    supersedes: t.exposeString('supersedes', { nullable: true, description: 'What it replaces.' }),
    useCase: t.exposeString('useCase', { nullable: true, description: 'What it was made for.' }),
    notes: t.exposeString('notes', { nullable: true, description: 'Doubts and provenance.' }),
    owner: t.exposeString('owner', {
      nullable: true,
      description: 'Slug of the organization that brought it; null: bundled.',
    }),
    mappings: t.field({
      type: MappingConnection,
      nullable: true,
      description: 'Its rows in file order, read source relative to target; retired ones left out.',
      args: PAGING,
      resolve: ({ slug }, page, { desk }) => {
        const catalogue = desk.catalogue();
        return pageOf(catalogue.rowsOf(slug).mappings, page, catalogueKey(catalogue), asPublished);
      },
    }),
    gaps: t.field({
      type: CrosswalkGapConnection,
      nullable: true,
      description: 'Provisions that the author states to have no counterpart.',
      args: PAGING,
      resolve: ({ slug }, page, { desk }) => {
        const catalogue = desk.catalogue();
        return pageOf(catalogue.rowsOf(slug).gaps, page, catalogueKey(catalogue), (gap) => gap);
      },
    }),
  }),
});

builder.queryFields((t) => ({
  crosswalks: t.field({
    type: [Crosswalk],
    cost: { rows: ({ crosswalks }) => crosswalks },
    description: 'All crosswalks that the viewer may see, by slug.',
    args: {
      source: t.arg.string({ description: 'Only those from this framework.' }),
      target: t.arg.string({ description: 'Only those to this framework.' }),
      kind: t.arg({ type: CrosswalkKind, description: 'Only those of this kind.' }),
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
    description: 'One crosswalk; null when there is no such crosswalk.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    resolve: (_, { slug }, { desk }) => desk.catalogue().crosswalk(slug),
  }),
}));
