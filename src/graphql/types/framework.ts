import { LONGEST_OUTLINE } from '../../access/visible-catalogue.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { orRefuse } from '../error-codes.ts';
import { pageOfSelected } from '../page-of-selected.ts';
import { PAGING } from '../paging.ts';
import { Framework } from '../references/framework.ts';
import { Organization, organizationParent } from '../references/organization.ts';
import { ProvisionConnection } from '../references/provision.ts';
import { Condition } from './condition.ts';
import { FrameworkKind, FrameworkStatus, TextLicence } from './enums.ts';
import { Harmonisation } from './harmonisation.ts';
import { OutlineRow } from './outline-row.ts';
import { Penalty } from './penalty.ts';
import { ProvisionFilter, provisionFilterOf } from './provision-filter.ts';
import { Recorded } from './recorded.ts';
import { Source } from './source.ts';
import { Term } from './term.ts';

builder.node(Framework, {
  description: 'One edition of one document.',
  interfaces: () => [Recorded],
  id: { resolve: (framework) => framework.slug, description: 'The global id.' },
  loadOne: (slug, { desk }) => desk.catalogue().framework(slug),
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'The short name. No other framework of the store has it.' }),
    title: t.exposeString('title', { description: 'The title of the document.' }),
    edition: t.exposeString('edition', {
      description: 'The short name of the edition. The notes list amendments.',
    }),
    publisher: t.exposeString('publisher', { nullable: true, description: 'Who publishes the document.' }),
    kind: t.field({ type: FrameworkKind, description: 'What the document is.', resolve: ({ kind }) => kind }),
    status: t.field({
      type: FrameworkStatus,
      description: 'Whether this edition is current.',
      resolve: ({ status }) => status,
    }),
    supersededBy: t.field({
      type: Framework,
      nullable: true,
      description: 'The edition that replaced this one, if the store has it.',
      resolve: ({ supersededBy }, _, { desk }) =>
        supersededBy === null ? null : desk.catalogue().framework(supersededBy),
    }),
    published: t.exposeString('published', {
      nullable: true,
      description: 'When the edition was published: a day, a month or a year.',
    }),
    consolidated: t.exposeString('consolidated', {
      nullable: true,
      description:
        'The date of the consolidated text, up to which amendments are included: a day, a month or a year.',
    }),
    language: t.exposeString('language', { nullable: true, description: 'The language of refs and titles.' }),
    textLicence: t.field({
      type: TextLicence,
      nullable: true,
      description: "How much of the document's own text may be stored.",
      resolve: ({ textLicence }) => textLicence,
    }),
    sources: t.field({
      type: [Source],
      cost: { rows: () => 20 },
      description: 'The copies from which refs, titles and facts were read.',
      resolve: ({ sources }) => sources,
    }),
    harmonisedFor: t.field({
      type: [Harmonisation],
      cost: { rows: () => 10 },
      description:
        'The laws for which the document is cited as a harmonised standard. Only such a citation gives presumption of conformity.',
      resolve: ({ harmonisedFor }) => harmonisedFor,
    }),
    roles: t.field({
      type: [Term],
      cost: { rows: () => 40 },
      description: 'The roles that the document names.',
      resolve: ({ roles }) => roles,
    }),
    classes: t.field({
      type: [Term],
      cost: { rows: () => 40 },
      description: 'The classes of systems that the document names.',
      resolve: ({ classes }) => classes,
    }),
    conditions: t.field({
      type: [Condition],
      cost: { rows: () => 60 },
      description: 'The yes/no questions on which its provisions depend, in the order in which to ask them.',
      resolve: ({ conditions }) => conditions,
    }),
    penalties: t.field({
      type: [Penalty],
      cost: { rows: () => 10 },
      description: 'The fines that it sets for infringing its provisions.',
      resolve: ({ slug, penalties }) => penalties.map((penalty) => ({ framework: slug, penalty })),
    }),
    certificationBodyOnly: t.exposeBoolean('certificationBodyOnly', {
      description: 'Whether it binds auditors and not those who are audited.',
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
    assessable: t.int({
      description: 'How many of its provisions are assessable.',
      resolve: ({ slug }, _, { desk }) => desk.catalogue().assessableOf(slug),
    }),
    outline: t.field({
      type: [OutlineRow],
      nullable: true,
      cost: { rows: ({ provisions }) => Math.min(provisions, LONGEST_OUTLINE) },
      description: `All its provisions in document order as a tree, without retired ones. Null, with the error OUTLINE_TOO_LONG, if there are more than ${LONGEST_OUTLINE}.`,
      resolve: ({ slug }, _, { desk }) => [...orRefuse(desk.catalogue().outlineOf(slug))],
    }),
    provisions: t.field({
      type: ProvisionConnection,
      nullable: true,
      description: 'The provisions in document order, without retired ones.',
      args: {
        ...PAGING,
        filter: t.arg({ type: ProvisionFilter, description: 'Which provisions to show. Default: all.' }),
      },
      cost: { work: ({ provisionsOfFramework }, { filter }) => (filter ? provisionsOfFramework / 100 : 0) },
      resolve: ({ slug }, args, context, info) => {
        const catalogue = context.desk.catalogue();
        return pageOfSelected(
          context,
          catalogue.provisionsOf(slug),
          { isWanted: orRefuse(catalogue.provisionTest(provisionFilterOf(args.filter))), order: null },
          askedPage(info, args, slug),
          (provision) => provision,
        );
      },
    }),
  }),
});

builder.queryFields((t) => ({
  frameworks: t.field({
    type: [Framework],
    cost: { rows: ({ frameworks }) => frameworks },
    description: 'All frameworks that you may see, by slug.',
    args: { kind: t.arg({ type: FrameworkKind, description: 'Only documents of this kind.' }) },
    resolve: (_, { kind }, { desk }) =>
      desk.catalogue().frameworks.filter((framework) => !kind || framework.kind === kind),
  }),
  framework: t.field({
    type: Framework,
    nullable: true,
    description: 'The framework with this slug, also a retired one. Null if there is none.',
    args: { slug: t.arg.string({ required: true, description: 'The slug of the framework.' }) },
    resolve: (_, { slug }, { desk }) => desk.catalogue().framework(slug),
  }),
}));
