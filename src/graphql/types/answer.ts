import type { AnswerHeading } from '../../coverage/questions/answer.ts';
import { builder } from '../builder.ts';
import { Crosswalk, namedCrosswalks } from '../references/crosswalk.ts';
import { Notice, State } from './state.ts';

/** An answer computed from one recorded state for one day. */
interface AnswerParent {
  readonly answer: Pick<AnswerHeading, 'asOf' | 'state' | 'notices'>;
}

/** What the ids of computed answers are. */
export const OF_ANSWER =
  'The global id, which stands for the question and the recorded state. `node` computes the answer again until the state changes.';

export const Answer = builder.interfaceRef<AnswerParent>('Answer').implement({
  description: 'An answer about one day, computed from one recorded state.',
  fields: (t) => ({
    asOf: t.field({
      type: 'Date',
      description: 'The day of the answer.',
      resolve: ({ answer }) => answer.asOf,
    }),
    state: t.field({
      type: State,
      description: 'The recorded state from which the answer was computed.',
      resolve: ({ answer }) => answer.state,
    }),
    notices: t.field({
      type: [Notice],
      cost: { rows: () => 30 },
      description: 'What you must also know to read the answer correctly.',
      resolve: ({ answer }) => answer.notices,
    }),
  }),
});

/** An answer that also counts evidence through crosswalks. */
interface CrosswalkAnswerParent extends AnswerParent {
  readonly answer: Pick<AnswerHeading, 'asOf' | 'state' | 'notices' | 'crosswalks'>;
}

export const CrosswalkAnswer = builder.interfaceRef<CrosswalkAnswerParent>('CrosswalkAnswer').implement({
  description: 'An answer that also counts evidence through crosswalks.',
  interfaces: [Answer],
  fields: (t) => ({
    crosswalks: t.field({
      type: [Crosswalk],
      cost: { rows: ({ crosswalks }) => crosswalks },
      description: 'The crosswalks that were used, by slug.',
      resolve: ({ answer }, _, context) => namedCrosswalks(context, answer.crosswalks),
    }),
  }),
});
