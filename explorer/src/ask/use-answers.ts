import { useRef } from 'preact/hooks';
import type { Asked } from './asked.ts';
import { epochStore } from './recorded.ts';
import { refusalOfCode } from './refusal.ts';
import { send } from './send.ts';
import { useStore } from './store.ts';
import { type Answered, useAsking } from './use-asking.ts';

/**
 * Asks the same question for one thing after another, where the server does not answer it for all of them at once. Shows
 * the answers that are there, in their order. After a refusal that passes, those that are still to come are asked for.
 * @param each the variables of each question; null: nothing is asked
 * @param stateOf names the recorded state of an answer: all answers are of the same one
 */
export function useAnswers<Answer, Variables>(
  asked: Asked<Answer, Variables>,
  each: readonly Variables[] | null,
  stateOf: (answer: Answer) => string,
): Answered<readonly Answer[]> {
  const epoch = useStore(epochStore);
  const of = `${asked.sha256} ${JSON.stringify(each)} ${epoch}`;
  const progress = useRef<{ readonly of: string; readonly answers: readonly Answer[] } | null>(null);
  return useAsking<readonly Answer[]>(each === null ? null : `answers ${of}`, async (signal, show) => {
    let answers: readonly Answer[] = progress.current?.of === of ? progress.current.answers : [];
    for (const variables of each?.slice(answers.length) ?? []) {
      const { data, refusal } = await send(asked, variables, signal);
      if (refusal !== undefined) return refusal;
      const [first = data] = answers;
      if (stateOf(first) !== stateOf(data)) {
        progress.current = null;
        return refusalOfCode('CONFLICT', '');
      }
      answers = [...answers, data];
      const isComplete = answers.length === each?.length;
      progress.current = isComplete ? null : { of, answers };
      show(answers, isComplete);
    }
    return null;
  });
}
