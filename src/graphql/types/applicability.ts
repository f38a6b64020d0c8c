import type { Projection } from '../../coverage/projection/projection.ts';
import type {
  Applicability as ApplicabilityValue,
  ExplainedCondition as ConditionValue,
  ExplainedDate as DateValue,
  ExcludedSystem as ExcludedSystemValue,
  ExplainedRule as RuleValue,
} from '../../coverage/questions/explained-applicability.ts';
import { builder } from '../builder.ts';
import { AISystem, systemParent } from '../references/ai-system.ts';
import { Provision } from '../references/provision.ts';
import { ConditionAnswer } from './condition-answer.ts';
import { ConditionScope, NotApplicableCause } from './enums.ts';

export interface ApplicabilityParent {
  readonly projection: Projection;
  /** Slug. */
  readonly framework: string;
  readonly applicability: ApplicabilityValue;
}

/** One of its rules, conditions, dates or systems. */
interface PieceParent<T> extends Pick<ApplicabilityParent, 'projection' | 'framework'> {
  readonly piece: T;
}

const STATED_AT = 'The provision that states it: the provision itself or one above it.';

function statingProvision({ projection, framework, piece }: PieceParent<{ readonly statedAt: string }>) {
  return projection.catalogue.records.provisions.get(`${framework}:${piece.statedAt}`) ?? null;
}

const BoundTerms = builder.objectRef<PieceParent<RuleValue>>('BoundTerms');

BoundTerms.implement({
  description: 'The roles or classes that a provision binds, and those of the scope.',
  fields: (t) => ({
    rule: t.field({
      type: NotApplicableCause,
      description: 'ROLES or CLASSES: the cause that excludes the provision when the rule is not met.',
      resolve: ({ piece }) => piece.rule,
    }),
    statedAt: t.field({ type: Provision, nullable: true, description: STATED_AT, resolve: statingProvision }),
    binds: t.stringList({
      description: 'Ids of the roles or classes that it binds; one of them is enough.',
      resolve: ({ piece }) => piece.binds,
    }),
    has: t.stringList({
      nullable: true,
      description:
        'Ids of those of the scope; null when none is recorded, and then the rule excludes nothing.',
      resolve: ({ piece }) => piece.has,
    }),
    isMet: t.boolean({
      description: 'Whether the provision binds the scope by this rule.',
      resolve: ({ piece }) => piece.isMet,
    }),
  }),
});

const RequiredAnswer = builder.objectRef<PieceParent<ConditionValue>>('RequiredAnswer');

RequiredAnswer.implement({
  description: 'A yes/no question on which a provision depends, and the answer that the scope has.',
  fields: (t) => ({
    statedAt: t.field({ type: Provision, nullable: true, description: STATED_AT, resolve: statingProvision }),
    condition: t.string({
      description: 'Id of the condition within the framework.',
      resolve: ({ piece }) => piece.condition,
    }),
    label: t.string({ description: 'The condition in a few words.', resolve: ({ piece }) => piece.label }),
    question: t.string({
      description: 'The question, which is answered yes or no.',
      resolve: ({ piece }) => piece.question,
    }),
    scope: t.field({
      type: ConditionScope,
      description: 'Who answers it.',
      resolve: ({ piece }) => piece.scope,
    }),
    required: t.boolean({
      description: 'The answer with which the provision applies.',
      resolve: ({ piece }) => piece.expected === 'yes',
    }),
    class: t.string({
      nullable: true,
      description: 'Id of the only class for which it is asked; null: every class.',
      resolve: ({ piece }) => piece.class,
    }),
    onMarketBefore: t.field({
      type: 'Date',
      nullable: true,
      description: 'It is asked only of systems on the market before this day; null: of all.',
      resolve: ({ piece }) => piece.onMarketBefore,
    }),
    isAsked: t.boolean({
      description: 'Whether its class and market date are those of the scope.',
      resolve: ({ piece }) => piece.isAsked,
    }),
    isMet: t.boolean({
      nullable: true,
      description: 'Whether the provision applies by it; null when nobody has answered.',
      resolve: ({ piece }) => piece.isMet,
    }),
    answer: t.field({
      type: ConditionAnswer,
      nullable: true,
      description:
        "The recorded answer that counts: the system's own, or the organization's. Null when nobody has answered.",
      resolve: ({ projection, piece: { record } }) => (record === null ? null : { projection, record }),
    }),
  }),
});

const CountedDate = builder.objectRef<PieceParent<DateValue>>('CountedDate');

CountedDate.implement({
  description: 'A day from which a provision applies, and whether it is the one that counts in the scope.',
  fields: (t) => ({
    statedAt: t.field({ type: Provision, nullable: true, description: STATED_AT, resolve: statingProvision }),
    date: t.field({ type: 'Date', description: 'The day.', resolve: ({ piece }) => piece.date }),
    class: t.string({
      nullable: true,
      description: 'Id of the class that it holds for; null: every class.',
      resolve: ({ piece }) => piece.class,
    }),
    onMarketBefore: t.field({
      type: 'Date',
      nullable: true,
      description: 'It holds only for systems on the market before this day; null: for all.',
      resolve: ({ piece }) => piece.onMarketBefore,
    }),
    counts: t.boolean({
      description: 'Whether it is the date that counts in the scope.',
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
      description: 'What excludes it.',
      resolve: ({ piece }) => piece.because,
    }),
  }),
});

export const Applicability = builder.objectRef<ApplicabilityParent>('Applicability');

Applicability.implement({
  description:
    'The rules that a provision states or inherits, judged for the scope. A decision comes before them.',
  fields: (t) => {
    const pieces =
      <T>(pick: (value: ApplicabilityValue) => readonly T[]) =>
      ({ projection, framework, applicability }: ApplicabilityParent): PieceParent<T>[] =>
        pick(applicability).map((piece) => ({ projection, framework, piece }));
    return {
      rules: t.field({
        type: [BoundTerms],
        cost: { rows: () => 20 },
        description: 'Which roles and classes it binds.',
        resolve: pieces(({ rules }) => rules),
      }),
      conditions: t.field({
        type: [RequiredAnswer],
        cost: { rows: () => 20 },
        description: 'The questions on which it depends.',
        resolve: pieces(({ conditions }) => conditions),
      }),
      dates: t.field({
        type: [CountedDate],
        cost: { rows: () => 20 },
        description: 'The days from which it applies.',
        resolve: pieces(({ dates }) => dates),
      }),
      systems: t.field({
        type: [ExcludedSystem],
        cost: { rows: ({ systems }) => systems },
        description: 'If it applies to no system in scope: the systems, at most twenty.',
        resolve: pieces(({ systems }) => systems),
      }),
      systemCount: t.int({
        description: 'The number of all such systems.',
        resolve: ({ applicability }) => applicability.systemCount,
      }),
    };
  },
});
