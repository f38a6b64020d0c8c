import { askOfProvision } from '../../coverage/questions/find-provision.ts';
import type { SeenMapping } from '../../coverage/questions/mappings-of.ts';
import {
  type Framework as FrameworkRecord,
  INHERITED_RULES,
  type InheritedRule as InheritedRuleValue,
} from '../../model/framework.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { askedRecords, CHOICE, choiceOf } from '../choice.ts';
import { ANSWER_WORK } from '../cost/answer-work.ts';
import { fieldRefusal, orRefuse } from '../error-codes.ts';
import { evaluating } from '../evaluating.ts';
import { LIMITS } from '../limits.ts';
import { onlyOrganization } from '../meant-projection.ts';
import { type Key, pageByKey, placeInFile } from '../page-by-key.ts';
import { PAGING } from '../paging.ts';
import { provisionCoverageOf } from '../provision-coverage-of.ts';
import { Framework } from '../references/framework.ts';
import { Provision, ProvisionConnection } from '../references/provision.ts';
import { reviewedBy } from '../review-of.ts';
import { inSteps } from '../time-slices.ts';
import { ApplicationDate } from './application-date.ts';
import { ConditionLiteral } from './condition-literal.ts';
import { EffectiveRules } from './effective-rules.ts';
import { Level, Phase } from './enums.ts';
import { namedTerms, type OfFramework } from './framework-words.ts';
import { MappingConnection } from './mapping.ts';
import { filteringReviewer, MappingFilter, mappingTest, REVIEWS_OF } from './mapping-filter.ts';
import { Penalty } from './penalty.ts';
import { ProvisionCoverage } from './provision-coverage.ts';
import { ProvisionName } from './provision-name.ts';
import { RecordKind } from './record-kind.ts';
import { Recorded } from './recorded.ts';
import { scopeOf } from './scope-of.ts';
import { Term } from './term.ts';

const InheritedRule = builder.enumType('InheritedRule', {
  description: 'What a provision inherits from above unless it states it.',
  values: {
    LEVEL: { value: 'level', description: 'Whether it is about the organization, each system, or either.' },
    ROLES: { value: 'roles', description: 'The roles that it binds.' },
    CLASSES: { value: 'classes', description: 'The classes of systems that it binds.' },
    CONDITIONS: { value: 'conditions', description: 'The answers with which it applies.' },
    APPLIES_FROM: { value: 'appliesFrom', description: 'The days from which it applies.' },
  } satisfies Readonly<Record<string, { readonly value: InheritedRuleValue; readonly description: string }>>,
});

/** What a provision states, with the framework that explains its words. */
function ofFramework<T>(framework: FrameworkRecord | null, stated: readonly T[]): OfFramework<T>[] {
  return framework === null ? [] : stated.map((each) => ({ framework, stated: each }));
}

builder.node(Provision, {
  description: 'Anything in a framework that can be cited: a clause, a control, an article, a paragraph.',
  interfaces: () => [Recorded],
  id: { resolve: (provision) => provision.id, description: 'The global id.' },
  loadOne: (id, { desk }) => desk.catalogue().provision(id),
  fields: (t) => ({
    framework: t.field({
      type: Framework,
      description: 'The framework to which it belongs.',
      resolve: ({ framework }, _, { desk }) => desk.catalogue().framework(framework)!,
    }),
    ref: t.exposeString('ref', { description: 'The ref, as the document prints it.' }),
    parent: t.field({
      type: Provision,
      nullable: true,
      description: 'The provision directly above it.',
      resolve: ({ framework, parent }, _, { desk }) =>
        parent === null ? null : desk.catalogue().provision(`${framework}:${parent}`),
    }),
    children: t.field({
      type: ProvisionConnection,
      nullable: true,
      description: 'The provisions directly beneath it in document order, without retired ones.',
      args: PAGING,
      resolve: (provision, args, { desk }, info) =>
        pageByKey(
          desk.catalogue().childrenOf(provision),
          placeInFile,
          askedPage(info, args, provision.id),
          (child) => child,
        ),
    }),
    effective: t.field({
      type: EffectiveRules,
      nullable: true,
      description: 'What counts for it, stated by itself or inherited from above. Null if it is retired.',
      resolve: (provision, _, { desk }) => {
        const catalogue = desk.catalogue();
        const effective = catalogue.effectiveRules(provision);
        return effective === null
          ? null
          : { framework: catalogue.framework(provision.framework)!, effective };
      },
    }),
    text: t.string({
      nullable: true,
      description:
        'The text of the provision, if the organization has loaded its own copy. No export has it, and no report made over GraphQL.',
      args: {
        organization: t.arg.string({
          description: 'Slug of the organization whose copy is meant. Needed if you may see several.',
        }),
      },
      cost: { work: () => 5 },
      resolve: async ({ id }, args, context) => {
        const organization = onlyOrganization(context.desk, args.organization);
        return organization === null ? null : context.texts.load({ organization, provision: id });
      },
    }),
    kind: t.exposeString('kind', {
      description: 'The word of the document for it, such as clause or article.',
    }),
    title: t.exposeString('title', {
      description:
        'A heading of the document, or our own short label. It is never the text of the provision.',
    }),
    titleInContext: t.string({
      description:
        'The title. If several provisions of the framework have the same, it comes after the title of the provision above: `Internal audit – General`.',
      resolve: (provision, _, { desk }) => desk.catalogue().titleInContext(provision),
    }),
    assessable: t.exposeBoolean('assessable', {
      description: 'Whether you can tell if the provision is met. Only assessable provisions are counted.',
    }),
    complete: t.exposeBoolean('complete', {
      description: 'Whether its parts together make up the whole provision.',
    }),
    aside: t.exposeBoolean('aside', {
      description: 'Whether the provision above it can be FULL without this one.',
    }),
    level: t.field({
      type: Level,
      nullable: true,
      description:
        'Whether it is about the organization, each system, or either. Null if it inherits this from above.',
      resolve: ({ level }) => level,
    }),
    phase: t.field({
      type: Phase,
      nullable: true,
      description: 'The phase of the plan–do–check–act cycle. Null if it inherits this from above.',
      resolve: ({ phase }) => phase,
    }),
    roles: t.field({
      type: [Term],
      cost: { rows: () => 40 },
      description: 'The roles that it binds. Empty if it inherits them from above, or binds everyone.',
      resolve: ({ framework, roles }, _, { desk }) =>
        namedTerms(desk.catalogue().framework(framework)?.roles ?? [], roles),
    }),
    classes: t.field({
      type: [Term],
      cost: { rows: () => 40 },
      description: 'The classes that it binds. Empty if it inherits them from above, or binds every class.',
      resolve: ({ framework, classes }, _, { desk }) =>
        namedTerms(desk.catalogue().framework(framework)?.classes ?? [], classes),
    }),
    appliesFrom: t.field({
      type: [ApplicationDate],
      cost: { rows: () => 10 },
      description: 'The days from which it applies. Empty if it inherits them from above, or always applies.',
      resolve: ({ framework, appliesFrom }, _, { desk }) =>
        ofFramework(desk.catalogue().framework(framework), appliesFrom),
    }),
    conditions: t.field({
      type: [ConditionLiteral],
      cost: { rows: () => 10 },
      description:
        'The answers with which it applies. All are needed. Empty if it inherits them from above, or needs none.',
      resolve: ({ framework, conditions }, _, { desk }) =>
        ofFramework(desk.catalogue().framework(framework), conditions),
    }),
    statesNone: t.field({
      type: [InheritedRule],
      description: 'What it does not inherit from above and leaves empty.',
      resolve: ({ statesNone }) => INHERITED_RULES.filter((rule) => statesNone.includes(rule)),
    }),
    recordKinds: t.field({
      type: [RecordKind],
      cost: { rows: () => 20 },
      description: 'The kinds of evidence that usually support it.',
      resolve: ({ recordKinds }, _, { desk }) => desk.catalogue().recordKindsOf(recordKinds),
    }),
    replaces: t.field({
      type: [Provision],
      cost: { rows: () => 20 },
      description:
        'The provisions of an earlier edition that it replaces, retired ones included. Those that you may not see are left out.',
      resolve: (provision, _, { desk }) => desk.catalogue().replacedBy(provision),
    }),
    penalties: t.field({
      type: [Penalty],
      cost: { rows: () => 10 },
      description: 'The fines that the law sets for infringing it or a provision above it.',
      resolve: (provision, _, { desk }) =>
        desk
          .catalogue()
          .penaltiesOf(provision)
          .map((penalty) => ({ framework: provision.framework, penalty })),
    }),
    notes: t.exposeString('notes', { nullable: true, description: 'Remarks, such as doubts and origin.' }),
    retired: t.exposeBoolean('retired', { description: 'Whether the framework no longer has it.' }),
    mappings: t.field({
      type: MappingConnection,
      nullable: true,
      description:
        'The mappings from and to this provision, without retired ones. Each is read from this provision.',
      args: {
        ...PAGING,
        to: t.arg.string({ description: 'Only mappings to or from this framework.' }),
        crosswalks: t.arg.stringList({ description: 'Only mappings of these crosswalks.' }),
        filter: t.arg({ type: MappingFilter, description: 'Which of these mappings to show. Default: all.' }),
        ...REVIEWS_OF,
      },
      resolve: async ({ id }, args, context, info) => {
        const { to, crosswalks, filter, organization } = args;
        const reviewer = await filteringReviewer(context.desk, organization, filter);
        const catalogue = context.desk.catalogue();
        const seen = await inSteps(context, catalogue.mappingsOf(id, to ?? null, crosswalks ?? null));
        const mappings = orRefuse(seen);
        const test = mappingTest(filter, ({ crosswalk }) => catalogue.crosswalk(crosswalk), reviewer);
        return pageByKey(
          test === null ? mappings : mappings.filter(test),
          keyOfMapping,
          askedPage(info, args, id, crosswalks, ...reviewedBy(reviewer)),
          (mapping) => mapping,
        );
      },
    }),
    coverage: t.field({
      type: ProvisionCoverage,
      nullable: true,
      description: 'How far evidence supports the provision, for the organization or one system.',
      args: {
        ...CHOICE,
        organization: t.arg.string({
          description:
            'The slug of the organization. Default: that of the system, your own, or the only one.',
        }),
        system: t.arg.id({ description: 'The global id of the system. Default: the organization.' }),
      },
      cost: { evaluates: true, work: ANSWER_WORK.ProvisionCoverage },
      resolve: async ({ framework, ref }, { organization, system, ...choice }, context) => {
        const scope = await scopeOf(context.desk, organization, system);
        const projection = await askedRecords(context, scope.projection, choice);
        const chosen = choiceOf(scope.system, choice, context);
        const asked = { projection, choice: chosen, framework, ref };
        const asking = askOfProvision(asked, () => provisionCoverageOf(projection, chosen, framework, ref));
        return orRefuse(await evaluating(context, asking));
      },
    }),
  }),
});

builder.queryField('provisions', (t) =>
  t.field({
    type: [Provision],
    nullable: { list: true, items: true },
    cost: { rows: (_, { names }) => names.length },
    description: 'The provisions with these names, in their order. Null for each that does not exist.',
    args: {
      names: t.arg({
        type: [ProvisionName],
        required: true,
        description: `Frameworks and refs, at most ${LIMITS.ids}.`,
      }),
    },
    resolve: (_, { names }, { desk }) => {
      if (names.length > LIMITS.ids)
        throw fieldRefusal('names', 'INVALID_PARAMETER', `Ask for at most ${LIMITS.ids} provisions.`);
      const catalogue = desk.catalogue();
      return names.map(({ framework, ref }) => catalogue.provision(`${framework}:${ref}`));
    },
  }),
);
/** Mappings of a provision are sorted by crosswalk. A mapping of a provision to itself is seen from both ends. */
function keyOfMapping({ mapping, side }: SeenMapping): Key {
  return [mapping.crosswalk, ...placeInFile(mapping), side];
}

builder.queryField('provision', (t) =>
  t.field({
    type: Provision,
    nullable: true,
    description: 'The provision with this ref, even if it is retired. Null if there is none.',
    args: {
      framework: t.arg.string({ required: true, description: 'The slug of the framework.' }),
      ref: t.arg.string({ required: true, description: 'The ref, as the document prints it.' }),
    },
    resolve: (_, { framework, ref }, { desk }) => desk.catalogue().provision(`${framework}:${ref}`),
  }),
);
