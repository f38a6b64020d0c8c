import type { EffectiveRules as EffectiveRulesValue } from '../../coverage/projection/effective-rules.ts';
import type { Framework } from '../../model/framework.ts';
import { builder } from '../builder.ts';
import { ApplicationDate } from './application-date.ts';
import { Condition } from './condition.ts';
import { ConditionLiteral } from './condition-literal.ts';
import { Level, Phase } from './enums.ts';
import { namedTerms } from './framework-words.ts';
import { Term } from './term.ts';

/** What counts for a provision, and the framework that explains the words. */
export interface EffectiveRulesParent {
  readonly framework: Framework;
  readonly effective: EffectiveRulesValue;
}

export const EffectiveRules = builder.objectRef<EffectiveRulesParent>('EffectiveRules').implement({
  description: 'What counts for a provision: what it states itself, and what it inherits from above.',
  fields: (t) => ({
    level: t.field({
      type: Level,
      description:
        'Whether it is about the organization, each system, or either. EITHER if nothing states it.',
      resolve: ({ effective }) => effective.level,
    }),
    phase: t.field({
      type: Phase,
      nullable: true,
      description: 'The phase of the plan–do–check–act cycle. Null if nothing states it.',
      resolve: ({ effective }) => effective.phase,
    }),
    roles: t.field({
      type: [Term],
      cost: { rows: () => 40 },
      description: 'The roles that it binds. Empty if it binds everyone.',
      resolve: ({ framework, effective }) => namedTerms(framework.roles, effective.rules.roles),
    }),
    classes: t.field({
      type: [Term],
      cost: { rows: () => 40 },
      description: 'The classes of systems that it binds. Empty if it binds every class.',
      resolve: ({ framework, effective }) => namedTerms(framework.classes, effective.rules.classes),
    }),
    appliesFrom: t.field({
      type: [ApplicationDate],
      cost: { rows: () => 10 },
      description: 'The days from which it applies. Empty if it always applies.',
      resolve: ({ framework, effective }) =>
        effective.rules.appliesFrom.map((stated) => ({ framework, stated })),
    }),
    conditions: t.field({
      type: [ConditionLiteral],
      cost: { rows: () => 10 },
      description: 'The answers with which it applies. All are needed. Empty if it needs none.',
      resolve: ({ framework, effective }) =>
        effective.rules.conditions.map((stated) => ({ framework, stated })),
    }),
    questions: t.field({
      type: [Condition],
      cost: { rows: () => 10 },
      description: 'The questions to which these answers are given, in the order in which to ask them.',
      resolve: ({ framework, effective }) =>
        framework.conditions.filter(({ id }) =>
          effective.rules.conditions.some(({ condition }) => condition === id),
        ),
    }),
  }),
});
