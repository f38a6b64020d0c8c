import { useEffect, useRef, useState } from 'preact/hooks';
import type { Asked } from './asked.ts';
import { epochStore, keptAnswers } from './recorded.ts';
import { passes, type Refusal } from './refusal.ts';
import { send } from './send.ts';
import { signInStore } from './session.ts';
import { useStore } from './store.ts';

/** What is known of a question at the moment. */
export interface Answered<Answer> {
  /** The newest answer, which may be to the question before while `isWaiting`. Null: there was none yet. */
  readonly data: Answer | null;
  /** Why the last attempt brought no answer. What was answered before stays in `data`. */
  readonly refusal: Refusal | null;
  /** The question is on its way. */
  readonly isWaiting: boolean;
  /** Asks once more. */
  readonly again: () => void;
}

/** Seconds until the page asks again by itself, doubled with each attempt. */
const FIRST_WAIT = 2;
const LONGEST_WAIT = 30;

/** Asks a question, and asks it again whenever its variables or the recorded state change. Null: asks nothing. */
export function useAnswer<Answer, Variables>(
  asked: Asked<Answer, Variables>,
  variables: Variables | null,
): Answered<Answer> {
  const epoch = useStore(epochStore);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<Omit<Answered<Answer>, 'again'>>({
    ...{ data: null, refusal: null, isWaiting: variables !== null },
  });
  const waits = useRef(0);
  const key = `${asked.sha256} ${JSON.stringify(variables)} ${epoch}`;
  const kept = keptAnswers.get(key) as Answer | undefined;

  // The key has the question, its variables and the state.
  useEffect(() => {
    if (variables === null) return;
    if (kept !== undefined) {
      setState({ data: kept, refusal: null, isWaiting: false });
      return;
    }
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    setState((before) => ({ ...before, isWaiting: true }));
    const ask = async (isSecond: boolean): Promise<void> => {
      const sent = await send(asked, variables, leaving.signal);
      if (sent.refusal === undefined) {
        waits.current = 0;
        keptAnswers.set(key, sent.data);
        setState({ data: sent.data, refusal: null, isWaiting: false });
        return;
      }
      const { refusal } = sent;
      if (refusal.kind === 'CONFLICT' && !isSecond) return ask(true);
      if (refusal.kind === 'SIGN_IN') signInStore.set(true);
      setState((before) => ({ ...before, refusal, isWaiting: false }));
      if (!passes(refusal)) return;
      const wait = refusal.wait ?? Math.min(FIRST_WAIT * 2 ** waits.current, LONGEST_WAIT);
      waits.current += 1;
      timer = setTimeout(() => setAttempt((before) => before + 1), wait * 1_000);
    };
    ask(false).catch(() => null);
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [key, attempt]);

  const again = (): void => setAttempt((before) => before + 1);
  // An answer that is kept is there at once, without a moment of waiting in between.
  if (kept !== undefined) return { data: kept, refusal: null, isWaiting: false, again };
  return { ...state, again };
}
