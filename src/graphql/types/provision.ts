import { builder } from '../builder.ts';
import { catalogueKey } from '../catalogue-key.ts';
import { CHOICE, choiceOf } from '../choice.ts';
import { orRefuse } from '../error-codes.ts';
import { pageOf } from '../page.ts';
import { PAGING } from '../paging.ts';
import { provisionCoverageOf } from '../provision-coverage-of.ts';
import { Provision } from '../references/provision.ts';
import { inTurn } from '../time-slices.ts';
import { ApplicationDate } from './application-date.ts';
import { ConditionLiteral } from './condition-literal.ts';
import { Level, Phase } from './enums.ts';
import { Framework } from './framework.ts';
import { MappingConnection } from './mapping.ts';
import { Penalty } from './penalty.ts';
import { ProvisionCoverage } from './provision-coverage.ts';
import { Recorded } from './recorded.ts';
import { scopeOf } from './scope-of.ts';

builder.node(Provision, {
  description: 'Any citable unit of a framework.',
  interfaces: () => [Recorded],
  id: { resolve: (provision) => provision.id, description: 'Global id.' },
  loadOne: (id, { desk }) => desk.catalogue().provision(id),
  fields: (t) => ({
    framework: t.field({
      type: Framework,
      description: 'The framework it belongs to.',
      resolve: ({ framework }, _, { desk }) => desk.catalogue().framework(framework)!,
    }),
    ref: t.exposeString('ref', { description: 'As the document prints it.' }),
    parent: t.field({
      type: Provision,
      nullable: true,
      description: 'The provision directly above it.',
      resolve: ({ framework, parent }, _, { desk }) =>
        parent === null ? null : desk.catalogue().provision(`${framework}:${parent}`),
    }),
    text: t.string({
      nullable: true,
      description:
        "The text, where the viewer's organization has loaded its own copy; in no report made here and in no export.",
      cost: { work: () => 5 },
      resolve: async ({ id }, _, context) => {
        const organization = context.desk.meantOrganization(null);
        return organization === null ? null : context.texts.load({ organization, provision: id });
      },
    }),
    kind: t.exposeString('kind', { description: "The document's own word for such a unit." }),
    title: t.exposeString('title', {
      description: 'The heading, or a short label of our own; never the text.',
    }),
    assessable: t.exposeBoolean('assessable', { description: 'Whether it is counted.' }),
    complete: t.exposeBoolean('complete', {
      description: 'Whether its parts together make up the whole provision.',
    }),
    aside: t.exposeBoolean('aside', { description: 'Whether its parent is complete without it.' }),
    level: t.field({
      type: Level,
      nullable: true,
      description: 'Whether it is about the organization, each system, or either; null: inherited.',
      resolve: ({ level }) => level,
    }),
    phase: t.field({
      type: Phase,
      nullable: true,
      description: 'Phase of the cycle; null: inherited.',
      resolve: ({ phase }) => phase,
    }),
    roles: t.exposeStringList('roles', {
      description: "Ids of the framework's roles that it binds; empty: inherited, then everyone.",
    }),
    classes: t.exposeStringList('classes', {
      description: "Ids of the framework's classes that it binds; empty: inherited, then every class.",
    }),
    appliesFrom: t.field({
      type: [ApplicationDate],
      cost: { rows: () => 10 },
      description: 'The days from which it applies; empty: inherited, then always.',
      resolve: ({ appliesFrom }) => appliesFrom,
    }),
    conditions: t.field({
      type: [ConditionLiteral],
      cost: { rows: () => 10 },
      description: 'The answers that it requires, all of them; empty: inherited, then none.',
      resolve: ({ conditions }) => conditions,
    }),
    statesNone: t.exposeStringList('statesNone', {
      description: 'Names of the fields that it leaves empty whatever its ancestors say.',
    }),
    recordKinds: t.exposeStringList('recordKinds', {
      description: 'Ids of the kinds of evidence that usually show it.',
    }),
    replaces: t.exposeStringList('replaces', {
      description: 'What it takes the place of: refs of the earlier edition of its framework, or SLUG:REF.',
    }),
    penalties: t.field({
      type: [Penalty],
      cost: { rows: () => 10 },
      description: 'The fines that its law sets for infringing it or a provision above it.',
      resolve: (provision, _, { desk }) =>
        desk
          .catalogue()
          .penaltiesOf(provision)
          .map((penalty) => ({ framework: provision.framework, penalty })),
    }),
    notes: t.exposeString('notes', { nullable: true, description: 'Doubts and provenance.' }),
    retired: t.exposeBoolean('retired', { description: 'Whether its framework no longer names it.' }),
    mappings: t.field({
      type: MappingConnection,
      nullable: true,
      description: 'Mappings from and to it, each read from this provision, retired ones left out.',
      args: {
        ...PAGING,
        to: t.arg.string({ description: 'Only those whose other end lies in this framework.' }),
        crosswalks: t.arg.stringList({ description: 'Only those of these crosswalks.' }),
      },
      resolve: ({ id }, { to, crosswalks, ...page }, { desk }) => {
        const catalogue = desk.catalogue();
        const mappings = orRefuse(catalogue.mappingsOf(id, to ?? null, crosswalks ?? null));
        return pageOf(mappings, page, catalogueKey(catalogue), (mapping) => mapping);
      },
    }),
    coverage: t.field({
      type: ProvisionCoverage,
      nullable: true,
      description: 'How far evidence supports it in one scope.',
      args: {
        ...CHOICE,
        organization: t.arg.string({
          description: "Slug; absent: that of the system, the viewer's own, or the only one.",
        }),
        system: t.arg.id({ description: 'Global id of the system asked about; absent: the organization.' }),
      },
      cost: { evaluates: true, work: ({ systems }) => 20 + systems / 4 },
      resolve: async ({ framework, ref }, { organization, system, ...choice }, context) => {
        const scope = await scopeOf(context.desk, organization, system);
        const chosen = choiceOf(scope.system, choice, context);
        const found = await inTurn(context, () =>
          provisionCoverageOf(scope.projection, chosen, framework, ref),
        );
        return orRefuse(found);
      },
    }),
  }),
});

builder.queryField('provision', (t) =>
  t.field({
    type: Provision,
    nullable: true,
    description: 'One provision, also a retired one; null when there is no such provision.',
    args: {
      framework: t.arg.string({ required: true, description: 'Slug of its framework.' }),
      ref: t.arg.string({ required: true, description: 'As the document prints it.' }),
    },
    resolve: (_, { framework, ref }, { desk }) => desk.catalogue().provision(`${framework}:${ref}`),
  }),
);
