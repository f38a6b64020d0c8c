import type { Framework as FrameworkRecord } from '../../model/framework.ts';
import { builder } from '../builder.ts';
import { pageOf } from '../page.ts';
import { FrameworkKind, FrameworkStatus } from './enums.ts';
import { Provision, ProvisionConnection } from './provision.ts';

export const Framework = builder.objectRef<FrameworkRecord>('Framework');

builder.node(Framework, {
  description: 'One edition of one document.',
  id: { resolve: (framework) => framework.slug, description: 'Global id.' },
  loadOne: (slug, { catalogue }) => catalogue().index.records.frameworks.get(slug) ?? null,
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Short name, unique in the store.' }),
    title: t.exposeString('title', { description: 'Title of the document.' }),
    edition: t.exposeString('edition', { description: 'Edition, short; amendments stand in the notes.' }),
    publisher: t.exposeString('publisher', { nullable: true, description: 'Who publishes it.' }),
    kind: t.field({ type: FrameworkKind, description: 'What the document is.', resolve: ({ kind }) => kind }),
    status: t.field({
      type: FrameworkStatus,
      description: 'Whether this edition is current.',
      resolve: ({ status }) => status,
    }),
    supersededBy: t.exposeString('supersededBy', {
      nullable: true,
      description: 'Slug of the edition that replaced it.',
    }),
    published: t.exposeString('published', {
      nullable: true,
      description: 'When it was published: a day, a month or a year.',
    }),
    certificationBodyOnly: t.exposeBoolean('certificationBodyOnly', {
      description: 'Whether it binds auditors rather than those they audit.',
    }),
    notes: t.exposeString('notes', { nullable: true, description: 'Doubts and provenance.' }),
    owner: t.exposeString('owner', {
      nullable: true,
      description: 'The organization that brought it; null: bundled.',
    }),
    provisions: t.field({
      type: ProvisionConnection,
      description: 'Its provisions in document order, retired ones left out.',
      args: {
        first: t.arg.int({ required: true, description: 'Rows at most, 1 to 100.' }),
        after: t.arg.string({ description: 'Cursor of the row before the first.' }),
      },
      complexity: ({ first }) => ({ field: 1, multiplier: first }),
      resolve: ({ slug }, args, { catalogue }) => {
        const { index, state } = catalogue();
        const range = index.frameworks[index.frameworkNumber.get(slug)!]!;
        return pageOf(index.provisions.slice(range.start, range.end), args, state.hash);
      },
    }),
  }),
});

builder.queryFields((t) => ({
  frameworks: t.field({
    type: [Framework],
    description: 'All bundled frameworks, and those that organizations of the viewer brought, by slug.',
    args: { kind: t.arg({ type: FrameworkKind, description: 'Only documents of this kind.' }) },
    authScopes: { reader: true },
    resolve: (_, { kind }, { catalogue, viewer }) =>
      catalogue()
        .index.frameworks.map(({ framework }) => framework)
        .filter((framework) => kind === null || kind === undefined || framework.kind === kind)
        .filter(
          ({ owner }) => owner === null || viewer?.organization === null || viewer?.organization === owner,
        ),
  }),
  framework: t.field({
    type: Framework,
    nullable: true,
    description: 'One framework.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    authScopes: { reader: true },
    resolve: (_, { slug }, { catalogue }) => catalogue().index.records.frameworks.get(slug) ?? null,
  }),
  provision: t.field({
    type: Provision,
    nullable: true,
    description: 'One provision, retired ones included.',
    args: {
      framework: t.arg.string({ required: true, description: 'Slug of its framework.' }),
      ref: t.arg.string({ required: true, description: 'As the document prints it.' }),
    },
    authScopes: { reader: true },
    resolve: (_, { framework, ref }, { catalogue }) =>
      catalogue().index.records.provisions.get(`${framework}:${ref}`) ?? null,
  }),
}));
