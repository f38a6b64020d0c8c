import { stateKey } from '../../coverage/projection/state-key.ts';
import { DUE_WITHIN, FARTHEST_DUE, findDueInSteps } from '../../coverage/questions/due.ts';
import {
  EXPIRING_WITHIN,
  FARTHEST_EXPIRING,
  findExpiringInSteps,
} from '../../coverage/questions/expiring.ts';
import { answerMatrixInSteps } from '../../coverage/questions/matrix.ts';
import { visibleViews } from '../../coverage/questions/view.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { askedRecords, CHOICE, choiceOf, FRAMEWORKS } from '../choice.ts';
import { connectionOf } from '../connection.ts';
import { ANSWER_WORK } from '../cost/answer-work.ts';
import { orRefuse } from '../error-codes.ts';
import { evaluating } from '../evaluating.ts';
import { LIMITS } from '../limits.ts';
import { ownedByAnswer } from '../list-owner.ts';
import { meantProjection } from '../meant-projection.ts';
import { pageOf } from '../page.ts';
import { pageOfOrganizations } from '../page-of-organizations.ts';
import { PAGING, PAGING_IN_TIME } from '../paging.ts';
import { Crosswalk, namedCrosswalks } from '../references/crosswalk.ts';
import { EvidenceConnection } from '../references/evidence.ts';
import { Framework } from '../references/framework.ts';
import { Organization } from '../references/organization.ts';
import { Scope } from '../references/scope.ts';
import { inSteps } from '../time-slices.ts';
import { DocumentControl } from './document-control.ts';
import { DueConnection } from './due.ts';
import { CoverageMatrix } from './matrix.ts';
import { matrixSystems } from './matrix-systems.ts';
import { Recorded } from './recorded.ts';
import { StatementOfApplicability, stated } from './statement-of-applicability.ts';
import { answeredView, View, ViewParent } from './view.ts';

builder.node(Organization, {
  description: 'Somebody who develops, provides or uses AI and answers to laws, standards and guidance.',
  interfaces: () => [Scope, Recorded],
  id: {
    resolve: ({ projection }) => projection.organization.organization.slug,
    description: 'The global id.',
  },
  loadOne: async (slug, { desk }) => {
    const projection = await desk.projection(slug);
    return projection === null ? null : { projection, system: null };
  },
  fields: (t) => ({
    slug: t.string({
      description: 'The short name. No other organization of the store has it.',
      resolve: ({ projection }) => projection.organization.organization.slug,
    }),
    name: t.string({
      description: 'The name.',
      resolve: ({ projection }) => projection.organization.organization.name,
    }),
    frameworks: t.field({
      type: [Framework],
      cost: { rows: ({ frameworks }) => frameworks },
      description:
        'The frameworks that answers show unless you ask for others, in this order. Empty: all. Retired ones are listed too.',
      resolve: ({ projection: { organization, catalogue } }) =>
        organization.organization.frameworks.flatMap((slug) => catalogue.records.frameworks.get(slug) ?? []),
    }),
    crosswalks: t.field({
      type: [Crosswalk],
      cost: { rows: ({ crosswalks }) => crosswalks },
      description:
        'The crosswalks that answers use unless you ask for others. Empty: all published and curated ones that are neither drafts nor outdated.',
      resolve: ({ projection }, _, context) =>
        namedCrosswalks(context, projection.organization.organization.crosswalks),
    }),
    document: t.field({
      type: DocumentControl,
      nullable: true,
      description: 'What the cover of every workbook shows about its documents.',
      resolve: ({ projection }) => projection.organization.organization.document,
    }),
    scopeStatement: t.string({
      nullable: true,
      description:
        'What the management system covers, and what it leaves out. The statement of applicability shows it.',
      resolve: ({ projection }) => projection.organization.organization.scopeStatement,
    }),
    notes: t.string({
      nullable: true,
      description: 'Remarks.',
      resolve: ({ projection }) => projection.organization.organization.notes,
    }),
    expiring: t.field({
      type: EvidenceConnection,
      nullable: true,
      description:
        'Evidence that ends within a number of days and counts until then. The evidence that ends first comes first.',
      args: {
        ...PAGING_IN_TIME,
        asOf: CHOICE.asOf,
        knownAt: CHOICE.knownAt,
        within: t.arg.int({
          defaultValue: EXPIRING_WITHIN,
          description: `How many days to look ahead, 0 to ${FARTHEST_EXPIRING}.`,
        }),
      },
      cost: { evaluates: true, work: ({ evidence }) => evidence / 15 },
      resolve: async ({ projection: newest }, args, context, info) => {
        const projection = await askedRecords(context, newest, { knownAt: args.knownAt });
        const choice = choiceOf(null, { asOf: args.asOf }, context);
        const found = await inSteps(
          context,
          findExpiringInSteps(projection, choice, args.within ?? EXPIRING_WITHIN),
        );
        const answer = orRefuse(found);
        const page = askedPage(info, args, ...ownedByAnswer(answer));
        return pageOf(answer.expiring, page, stateKey(projection), ({ evidence: record }) => ({
          ...{ projection, record },
        }));
      },
    }),
    due: t.field({
      type: DueConnection,
      nullable: true,
      description:
        'What is due within a number of days, and what is overdue: evidence that ends, actions, decisions and documents to review, provisions of laws that begin to apply. Drafts that wait are always listed. The earliest day comes first, and rows without a day come last.',
      args: {
        ...CHOICE,
        ...PAGING_IN_TIME,
        ...FRAMEWORKS,
        within: t.arg.int({
          defaultValue: DUE_WITHIN,
          description: `How many days to look ahead, 0 to ${FARTHEST_DUE}.`,
        }),
        owner: t.arg.string({ description: 'Only what this owner has to do.' }),
      },
      cost: { evaluates: true, work: ({ evidence, provisions }) => 50 + evidence / 50 + provisions / 2 },
      resolve: async ({ projection: newest }, args, context, info) => {
        const { frameworks, within, owner } = args;
        const projection = await askedRecords(context, newest, args);
        const choice = choiceOf(null, args, context);
        const days = within ?? DUE_WITHIN;
        const found = await evaluating(
          context,
          findDueInSteps(projection, choice, frameworks ?? null, days, owner ?? null),
        );
        const answer = orRefuse(found);
        const page = askedPage(info, args, ...ownedByAnswer(answer));
        const rows = pageOf(answer.due, page, stateKey(projection), (item) => ({ projection, item }));
        return { ...rows, answer };
      },
    }),
    statementOfApplicability: t.field({
      type: StatementOfApplicability,
      nullable: true,
      description: 'The controls of one framework: which apply, why or why not, and what they lack.',
      args: { ...CHOICE, framework: t.arg.string({ required: true, description: 'The slug.' }) },
      cost: { evaluates: true, work: ANSWER_WORK.StatementOfApplicability },
      resolve: async ({ projection: newest }, { framework, ...asked }, context) => {
        const projection = await askedRecords(context, newest, asked);
        const choice = choiceOf(null, asked, context);
        return orRefuse(await stated(context, projection, choice, framework));
      },
    }),
    views: t.field({
      type: [View],
      description:
        'The views that the organization may see, by slug, answered for today with its own choice of crosswalks.',
      cost: { evaluates: true, rows: () => 30 },
      resolve: ({ projection }, _, context) =>
        visibleViews(projection).map((view) => new ViewParent(projection, view, choiceOf(null, {}, context))),
    }),
    view: t.field({
      type: View,
      nullable: true,
      description: 'The view with this slug. NOT_FOUND if there is none.',
      args: { ...CHOICE, slug: t.arg.string({ required: true, description: 'The slug.' }) },
      cost: { evaluates: true, work: ANSWER_WORK.View },
      resolve: async ({ projection: newest }, { slug, ...asked }, context) => {
        const projection = await askedRecords(context, newest, asked);
        // What the choice refuses empties this field, and not the fields of the view.
        return orRefuse(await answeredView(context, projection, choiceOf(null, asked, context), slug));
      },
    }),
    matrix: t.field({
      type: CoverageMatrix,
      nullable: true,
      description:
        'How many provisions have each status, for the organization and its systems, by framework.',
      args: {
        ...CHOICE,
        ...FRAMEWORKS,
        systems: t.arg.idList({ description: 'The global ids of the systems. Default: all systems.' }),
      },
      cost: {
        evaluates: true,
        work: ({ systems, frameworks }, asked) =>
          50 + (systems * (asked.frameworks?.length || frameworks)) / 10,
      },
      resolve: async ({ projection: newest }, { frameworks, systems, ...asked }, context) => {
        const projection = await askedRecords(context, newest, asked);
        const wanted = matrixSystems(projection, systems, LIMITS.gridSystems);
        const choice = choiceOf(null, asked, context);
        const answer = await evaluating(
          context,
          answerMatrixInSteps(projection, choice, frameworks ?? null, wanted),
        );
        return { projection, answer: orRefuse(answer), systems: wanted };
      },
    }),
  }),
});

const OrganizationConnection = connectionOf('Organization', Organization);

builder.queryFields((t) => ({
  organization: t.field({
    type: Organization,
    nullable: true,
    description:
      'The organization with this slug. Without a slug it is your own, or the only one. Null if there is none.',
    args: { slug: t.arg.string({ description: 'The slug.' }) },
    resolve: async (_, { slug }, context) => {
      const projection = await meantProjection(context.desk, slug);
      return projection === null ? null : { projection, system: null };
    },
  }),
  organizations: t.field({
    type: OrganizationConnection,
    nullable: true,
    description: 'The organizations that you may see, by slug.',
    args: PAGING,
    resolve: (_, args, { desk }, info) => pageOfOrganizations(desk, askedPage(info, args)),
  }),
}));
