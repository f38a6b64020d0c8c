import type { Framework as FrameworkRecord } from '../../model/framework.ts';
import { builder } from '../builder.ts';
import { catalogueKey } from '../catalogue-key.ts';
import { orRefuse } from '../error-codes.ts';
import { pageOf } from '../page.ts';
import { PAGING } from '../paging.ts';
import { ProvisionConnection } from '../references/provision.ts';
import { Condition } from './condition.ts';
import { FrameworkKind, FrameworkStatus, TextLicence } from './enums.ts';
import { Harmonisation } from './harmonisation.ts';
import { Penalty } from './penalty.ts';
import { Recorded } from './recorded.ts';
import { Source } from './source.ts';
import { Term } from './term.ts';

export const Framework = builder.objectRef<FrameworkRecord>('Framework');

builder.node(Framework, {
  description: 'One edition of one document.',
  interfaces: () => [Recorded],
  id: { resolve: (framework) => framework.slug, description: 'Global id.' },
  loadOne: (slug, { desk }) => desk.catalogue().framework(slug),
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Short name, unique in the store.' }),
    title: t.exposeString('title', { description: 'Title of the document.' }),
    edition: t.exposeString('edition', {
      description: 'Short name of the edition; the notes list amendments.',
    }),
    publisher: t.exposeString('publisher', { nullable: true, description: 'Who publishes it.' }),
    kind: t.field({ type: FrameworkKind, description: 'What the document is.', resolve: ({ kind }) => kind }),
    status: t.field({
      type: FrameworkStatus,
      description: 'Whether this edition is current.',
      resolve: ({ status }) => status,
    }),
    supersededBy: t.field({
      type: Framework,
      nullable: true,
      description: 'The edition that replaced it, where the store holds it.',
      resolve: ({ supersededBy }, _, { desk }) =>
        supersededBy === null ? null : desk.catalogue().framework(supersededBy),
    }),
    published: t.exposeString('published', {
      nullable: true,
      description: 'When it was published: a day, a month or a year.',
    }),
    consolidated: t.exposeString('consolidated', {
      nullable: true,
      description: 'Until when its amendments are worked in: a day, a month or a year.',
    }),
    language: t.exposeString('language', { nullable: true, description: 'Language of refs and titles.' }),
    textLicence: t.field({
      type: TextLicence,
      nullable: true,
      description: "How much of the document's own text may be stored.",
      resolve: ({ textLicence }) => textLicence,
    }),
    sources: t.field({
      type: [Source],
      cost: { rows: () => 20 },
      description: 'Where its structure was read.',
      resolve: ({ sources }) => sources,
    }),
    harmonisedFor: t.field({
      type: [Harmonisation],
      cost: { rows: () => 10 },
      description:
        'Laws for which it is cited as a harmonised standard; presumption of conformity only then.',
      resolve: ({ harmonisedFor }) => harmonisedFor,
    }),
    roles: t.field({
      type: [Term],
      cost: { rows: () => 40 },
      description: 'Its words for roles.',
      resolve: ({ roles }) => roles,
    }),
    classes: t.field({
      type: [Term],
      cost: { rows: () => 40 },
      description: 'Its words for classes of systems.',
      resolve: ({ classes }) => classes,
    }),
    conditions: t.field({
      type: [Condition],
      cost: { rows: () => 60 },
      description: 'The questions on which its provisions depend, in the order in which to ask them.',
      resolve: ({ conditions }) => conditions,
    }),
    penalties: t.field({
      type: [Penalty],
      cost: { rows: () => 10 },
      description: 'The fines that it sets for infringing its provisions.',
      resolve: ({ slug, penalties }) => penalties.map((penalty) => ({ framework: slug, penalty })),
    }),
    certificationBodyOnly: t.exposeBoolean('certificationBodyOnly', {
      description: 'Whether it binds auditors rather than those they audit.',
    }),
    notes: t.exposeString('notes', { nullable: true, description: 'Doubts and provenance.' }),
    owner: t.exposeString('owner', {
      nullable: true,
      description: 'Slug of the organization that brought it; null: bundled.',
    }),
    provisions: t.field({
      type: ProvisionConnection,
      nullable: true,
      description: 'Its provisions in document order, retired ones left out.',
      args: {
        ...PAGING,
        search: t.arg.string({
          description: 'Only those whose ref or title has each of these words, in any case.',
        }),
      },
      resolve: ({ slug }, { search, ...page }, { desk }) => {
        const catalogue = desk.catalogue();
        const provisions = orRefuse(catalogue.provisionsOf(slug, search ?? null));
        return pageOf(provisions, page, catalogueKey(catalogue), (provision) => provision);
      },
    }),
  }),
});

builder.queryFields((t) => ({
  frameworks: t.field({
    type: [Framework],
    cost: { rows: ({ frameworks }) => frameworks },
    description: 'All frameworks that the viewer may see, by slug.',
    args: { kind: t.arg({ type: FrameworkKind, description: 'Only documents of this kind.' }) },
    resolve: (_, { kind }, { desk }) =>
      desk.catalogue().frameworks.filter((framework) => !kind || framework.kind === kind),
  }),
  framework: t.field({
    type: Framework,
    nullable: true,
    description: 'One framework; null when there is no such framework.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    resolve: (_, { slug }, { desk }) => desk.catalogue().framework(slug),
  }),
}));
