import type { Projection } from '../../coverage/projection/projection.ts';
import { answerCoverage } from '../../coverage/questions/coverage.ts';
import { findGaps } from '../../coverage/questions/gaps.ts';
import { builder } from '../builder.ts';
import { today } from '../context.ts';
import { refusal, refusalOf } from '../error-codes.ts';
import { pageOf } from '../page.ts';
import { Coverage, stateKey } from './coverage.ts';
import { GapConnection, GapFilter, isUrgency } from './gap.ts';

/** What is assessed: an organization (system null) or one of its AI systems, at one state. */
export interface ScopeParent {
  readonly projection: Projection;
  /** Local id. */
  readonly system: string | null;
}

export const Scope = builder.interfaceRef<ScopeParent>('Scope').implement({
  description: 'What is assessed: the organization, or one of its AI systems.',
  fields: (t) => ({
    coverage: t.field({
      type: Coverage,
      description: 'Coverage of one framework.',
      args: {
        framework: t.arg.string({ required: true, description: 'Its slug.' }),
        asOf: t.arg({ type: 'Date', description: 'The day asked about; absent: today.' }),
        crosswalks: t.arg.stringList({
          description: 'Slugs of the crosswalks that count; absent: the default choice; empty: none.',
        }),
      },
      complexity: { field: 20 },
      resolve: ({ projection, system }, { framework, asOf, crosswalks }) => {
        const choice = { system, asOf: asOf ?? today(), crosswalks: crosswalks ?? null };
        const answer = answerCoverage(projection, choice, framework);
        if (!answer.ok) throw refusalOf(answer.problems);
        return { projection, choice, answer: answer.value };
      },
    }),
    gaps: t.field({
      type: GapConnection,
      description: 'What evidence does not cover, most urgent first.',
      args: {
        filter: t.arg({ type: GapFilter, description: 'Which gaps are wanted.' }),
        first: t.arg.int({ required: true, description: 'Rows at most, 1 to 100.' }),
        after: t.arg.string({ description: 'Cursor of the row before the first.' }),
      },
      complexity: ({ first }) => ({ field: 50, multiplier: first }),
      resolve: ({ projection, system }, { filter, ...page }) => {
        const urgency = filter?.urgency ?? null;
        if (urgency !== null && !urgency.every(isUrgency))
          throw refusal('INVALID_INPUT', 'filter.urgency: from 1 to 5.');
        const choice = { system, asOf: filter?.asOf ?? today(), crosswalks: filter?.crosswalks ?? null };
        const answer = findGaps(projection, choice, filter?.frameworks ?? null, {
          statuses: filter?.statuses ?? null,
          reasons: filter?.reasons ?? null,
          urgency: urgency?.filter(isUrgency) ?? null,
          owner: filter?.owner ?? null,
        });
        if (!answer.ok) throw refusalOf(answer.problems);
        return pageOf(
          answer.value.gaps.map((gap) => ({ projection, gap })),
          page,
          stateKey(projection),
        );
      },
    }),
  }),
});
