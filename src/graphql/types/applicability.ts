import { stateKey } from '../../coverage/projection/state-key.ts';
import { findExcludedSystems } from '../../coverage/questions/explain-grounds.ts';
import type {
  Applicability as ApplicabilityValue,
  ExplainedCondition as ConditionValue,
  ExplainedDate as DateValue,
  ExcludedSystem as ExcludedSystemValue,
  ExplainedRule as RuleValue,
} from '../../coverage/questions/explained-applicability.ts';
import type { Framework, Term as TermRecord } from '../../model/framework.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { orRefuse } from '../error-codes.ts';
import { edgesFrom, pageWith, rangeAtState } from '../page.ts';
import { PAGING } from '../paging.ts';
import { ownedByProvision, type ProvisionCoverageParent } from '../provision-coverage-of.ts';
import { AISystem, systemParent } from '../references/ai-system.ts';
import { Provision } from '../references/provision.ts';
import { inSteps } from '../time-slices.ts';
import { Condition } from './condition.ts';
import { ConditionAnswer } from './condition-answer.ts';
import { NotApplicableCause } from './enums.ts';
import { namedClass, namedCondition, namedTerms } from './framework-words.ts';
import { Term } from './term.ts';

export interface ApplicabilityParent extends ProvisionCoverageParent {
  readonly applicability: ApplicabilityValue;
}

/** One of its rules, conditions, dates or systems. */
interface PieceParent<T> extends Pick<ApplicabilityParent, 'projection' | 'framework'> {
  readonly piece: T;
}

const STATED_AT = 'The provision that states the rule: the provision itself or one above it.';

function statingProvision({ projection, framework, piece }: PieceParent<{ readonly statedAt: string }>) {
  return projection.catalogue.records.provisions.get(`${framework}:${piece.statedAt}`) ?? null;
}

function statingFramework({ projection, framework }: PieceParent<unknown>): Framework | undefined {
  return projection.catalogue.records.frameworks.get(framework);
}

function vocabularyOf(parent: PieceParent<RuleValue>): readonly TermRecord[] {
  const framework = statingFramework(parent);
  return (parent.piece.rule === 'ROLES' ? framework?.roles : framework?.classes) ?? [];
}

function classOf(parent: PieceParent<{ readonly class: string | null }>): TermRecord | null {
  const framework = statingFramework(parent);
  return framework === undefined ? null : namedClass(framework, parent.piece.class);
}

const BoundTerms = builder.objectRef<PieceParent<RuleValue>>('BoundTerms');

BoundTerms.implement({
  description: 'The roles or classes that a provision binds, compared with those of the scope.',
  fields: (t) => ({
    rule: t.field({
      type: NotApplicableCause,
      description: 'ROLES or CLASSES: why the provision does not apply if the rule is not met.',
      resolve: ({ piece }) => piece.rule,
    }),
    statedAt: t.field({ type: Provision, nullable: true, description: STATED_AT, resolve: statingProvision }),
    binds: t.field({
      type: [Term],
      cost: { rows: () => 40 },
      description: 'The roles or classes that the provision binds. One of them is enough.',
      resolve: (parent) => namedTerms(vocabularyOf(parent), parent.piece.binds),
    }),
    has: t.field({
      type: [Term],
      nullable: true,
      cost: { rows: () => 40 },
      description:
        'The roles or classes that the scope has. Null if none is recorded. The rule then excludes nothing.',
      resolve: (parent) =>
        parent.piece.has === null ? null : namedTerms(vocabularyOf(parent), parent.piece.has),
    }),
    isMet: t.boolean({
      description: 'Whether the provision binds the scope according to this rule.',
      resolve: ({ piece }) => piece.isMet,
    }),
  }),
});

const RequiredAnswer = builder.objectRef<PieceParent<ConditionValue>>('RequiredAnswer');

RequiredAnswer.implement({
  description: 'A yes/no question on which a provision depends, and the answer that the scope has.',
  fields: (t) => ({
    statedAt: t.field({ type: Provision, nullable: true, description: STATED_AT, resolve: statingProvision }),
    condition: t.field({
      type: Condition,
      nullable: true,
      description: 'The condition and its question. Null if the framework no longer has it.',
      resolve: (parent) => namedCondition(statingFramework(parent), parent.piece.condition),
    }),
    required: t.boolean({
      description: 'The answer that makes the provision apply.',
      resolve: ({ piece }) => piece.expected === 'yes',
    }),
    class: t.field({
      type: Term,
      nullable: true,
      description: 'The class for which the question is asked. Null if it is asked for every class.',
      resolve: classOf,
    }),
    onMarketBefore: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The question is asked only of systems that were on the market before this day. Null if it is asked of all.',
      resolve: ({ piece }) => piece.onMarketBefore,
    }),
    isAsked: t.boolean({
      description: 'Whether the scope has this class and market date.',
      resolve: ({ piece }) => piece.isAsked,
    }),
    isMet: t.boolean({
      nullable: true,
      description: 'Whether the provision applies according to the answer. Null if nobody has answered.',
      resolve: ({ piece }) => piece.isMet,
    }),
    answer: t.field({
      type: ConditionAnswer,
      nullable: true,
      description:
        'The recorded answer that counts: that of the system, or else that of the organization. Null if nobody has answered.',
      resolve: ({ projection, piece: { record } }) => (record === null ? null : { projection, record }),
    }),
  }),
});

const CountedDate = builder.objectRef<PieceParent<DateValue>>('CountedDate');

CountedDate.implement({
  description: 'A day from which a provision applies, and whether this day counts for the scope.',
  fields: (t) => ({
    statedAt: t.field({ type: Provision, nullable: true, description: STATED_AT, resolve: statingProvision }),
    date: t.field({ type: 'Date', description: 'The day.', resolve: ({ piece }) => piece.date }),
    class: t.field({
      type: Term,
      nullable: true,
      description: 'The class for which the day counts. Null if it counts for every class.',
      resolve: classOf,
    }),
    onMarketBefore: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The date counts only for systems that were on the market before this day. Null if it counts for all.',
      resolve: ({ piece }) => piece.onMarketBefore,
    }),
    counts: t.boolean({
      description: 'Whether this is the date that counts for the scope.',
      resolve: ({ piece }) => piece.counts,
    }),
  }),
});

const ExcludedSystem = builder.objectRef<PieceParent<ExcludedSystemValue>>('ExcludedSystem');

ExcludedSystem.implement({
  description: 'A system to which a provision does not apply.',
  fields: (t) => ({
    system: t.field({
      type: AISystem,
      nullable: true,
      description: 'The system.',
      resolve: ({ projection, piece }) => systemParent(projection, piece.system),
    }),
    because: t.field({
      type: NotApplicableCause,
      nullable: true,
      description: 'Why the provision does not apply to the system.',
      resolve: ({ piece }) => piece.because,
    }),
  }),
});

const ExcludedSystemConnection = connectionOf('ExcludedSystem', ExcludedSystem);

export const Applicability = builder.objectRef<ApplicabilityParent>('Applicability');

Applicability.implement({
  description:
    'The rules that a provision states or inherits, and what they mean for the scope. A decision of the organization takes precedence over them.',
  fields: (t) => {
    const pieces =
      <T>(pick: (value: ApplicabilityValue) => readonly T[]) =>
      ({ projection, framework, applicability }: ApplicabilityParent): PieceParent<T>[] =>
        pick(applicability).map((piece) => ({ projection, framework, piece }));
    return {
      rules: t.field({
        type: [BoundTerms],
        cost: { rows: () => 20 },
        description: 'The roles and classes that the provision binds.',
        resolve: pieces(({ rules }) => rules),
      }),
      conditions: t.field({
        type: [RequiredAnswer],
        cost: { rows: () => 20 },
        description: 'The yes/no questions on which the provision depends.',
        resolve: pieces(({ conditions }) => conditions),
      }),
      dates: t.field({
        type: [CountedDate],
        cost: { rows: () => 20 },
        description: 'The days from which the provision applies.',
        resolve: pieces(({ dates }) => dates),
      }),
      systems: t.field({
        type: ExcludedSystemConnection,
        nullable: true,
        args: PAGING,
        cost: { rows: ({ systems }) => systems, work: (_, { first }) => first * 5 },
        description:
          'If the provision applies to no system in scope: the systems, in file order, with what excludes each.',
        resolve: async (parent, args, context, info) => {
          const { projection, choice, framework, ref } = parent;
          const { count, range } = orRefuse(findExcludedSystems(projection, choice, framework, ref));
          const page = askedPage(info, args, ...ownedByProvision(parent));
          const state = stateKey(projection);
          const { start, end } = rangeAtState(page, count, state);
          const found = await inSteps(context, range(start, end));
          const rows = found.map((piece) => ({ projection, framework, piece }));
          return pageWith(edgesFrom(start, rows, page, state), count, start > 0, end < count);
        },
      }),
    };
  },
});
