import type { Mapping as MappingRecord } from '../../model/crosswalk.ts';
import type { Provision as ProvisionRecord } from '../../model/framework.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { mappingsOf } from '../mappings-of.ts';
import { pageOf } from '../page.ts';
import { Level, Phase } from './enums.ts';
import { MappingConnection } from './mapping.ts';

export const Provision = builder.objectRef<ProvisionRecord>('Provision');
export type { MappingRecord };

builder.node(Provision, {
  description: 'Any citable unit of a framework.',
  id: { resolve: (provision) => provision.id, description: 'Global id.' },
  loadOne: (id, { catalogue }) => catalogue().index.records.provisions.get(id) ?? null,
  fields: (t) => ({
    framework: t.exposeString('framework', { description: 'Slug of its framework.' }),
    ref: t.exposeString('ref', { description: 'As the document prints it.' }),
    parent: t.exposeString('parent', { nullable: true, description: 'Ref of the provision it is part of.' }),
    kind: t.exposeString('kind', { description: "The document's own word for such a unit." }),
    title: t.exposeString('title', { description: 'Heading, or an own short label; never the text.' }),
    assessable: t.exposeBoolean('assessable', { description: 'Whether it is counted.' }),
    complete: t.exposeBoolean('complete', { description: 'Whether its parts together are all of it.' }),
    aside: t.exposeBoolean('aside', { description: 'Whether it is no part that its parent needs.' }),
    level: t.field({
      type: Level,
      nullable: true,
      description: 'Whom it speaks of; null: inherited.',
      resolve: ({ level }) => level,
    }),
    phase: t.field({
      type: Phase,
      nullable: true,
      description: 'Phase of the cycle; null: inherited.',
      resolve: ({ phase }) => phase,
    }),
    roles: t.exposeStringList('roles', { description: 'Roles it binds; empty: inherited, then everyone.' }),
    classes: t.exposeStringList('classes', {
      description: 'Classes it binds; empty: inherited, then every class.',
    }),
    recordKinds: t.exposeStringList('recordKinds', {
      description: 'Kinds of evidence that usually show it.',
    }),
    notes: t.exposeString('notes', { nullable: true, description: 'Doubts and provenance.' }),
    retired: t.exposeBoolean('retired', { description: 'Whether its framework no longer names it.' }),
    mappings: t.field({
      type: MappingConnection,
      description: 'Mappings from and to it, each read from this provision, retired ones left out.',
      args: {
        to: t.arg.string({ description: 'Only those whose other end lies in this framework.' }),
        crosswalks: t.arg.stringList({ description: 'Only those of these crosswalks.' }),
        first: t.arg.int({ required: true, description: 'Rows at most, 1 to 100.' }),
        after: t.arg.string({ description: 'Cursor of the row before the first.' }),
      },
      complexity: ({ first }) => ({ field: 1, multiplier: first }),
      resolve: (provision, { to, crosswalks, ...page }, { catalogue }) =>
        pageOf(
          mappingsOf(catalogue().index, provision.id, to ?? null, crosswalks ?? null),
          page,
          catalogue().state.hash,
        ),
    }),
  }),
});

export const ProvisionConnection = connectionOf('Provision', Provision);
