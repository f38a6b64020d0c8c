import type { Projection } from '../coverage/projection/projection.ts';
import type { Choice } from '../coverage/questions/resolved-choice.ts';
import type { Steps } from '../coverage/steps.ts';
import type { Outcome } from '../problems/problem.ts';
import type { GraphQLContext } from './context.ts';
import { evaluating } from './evaluating.ts';
import { type AskedAgain, loadAnswer } from './load-answer.ts';

/** A whole answer, with what it was asked of. */
interface Evaluated<A> {
  readonly projection: Projection;
  readonly choice: Choice;
  readonly answer: A;
}

/**
 * As {@link loadAnswer}, of a question whose whole answer the key names.
 *
 * @param ask null: the parameters do not fit the question
 */
export function loadEvaluated<A>(
  context: GraphQLContext,
  key: string,
  ask: (asked: AskedAgain) => Steps<Outcome<A>> | null,
  keyOf: (parent: Evaluated<A>) => string,
): Promise<Evaluated<A> | null> {
  return loadAnswer<Evaluated<A>>(
    context,
    key,
    async (asked) => {
      const finding = ask(asked);
      if (finding === null) return null;
      const answer = await evaluating(context, finding);
      if (!answer.ok) return answer;
      const { projection, choice } = asked;
      return { ok: true, value: { projection, choice, answer: answer.value } };
    },
    keyOf,
  );
}
