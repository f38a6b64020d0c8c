import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { reachStore } from './reach.ts';
import { epochStore, keptAnswers, keptRefusals } from './recorded.ts';
import { isFinal, passes, type Refusal } from './refusal.ts';
import { signInStore } from './session.ts';
import { useStore } from './store.ts';

/** What is known of a question at the moment. */
export interface Answered<Data> {
  /** The newest answer, which may be to the question before while `isWaiting`. Null: there was none yet. */
  readonly data: Data | null;
  /** Why the last attempt brought no answer. What was answered before stays in `data`. */
  readonly refusal: Refusal | null;
  /** The question, or the rest of its answer, is on its way. */
  readonly isWaiting: boolean;
  /** What is there is of this question, and the rest of it is on its way. */
  readonly isPartial: boolean;
  /** Asks once more. */
  readonly again: () => void;
}

interface State<Data> extends Omit<Answered<Data>, 'again' | 'isPartial'> {
  /** The key and the recorded state for which this holds. */
  readonly asked: string;
  /** Those of the question that `data` answers. */
  readonly answered: string | null;
}

/** Shows an answer, or as much of it as there is. */
export type Show<Data> = (data: Data, isComplete: boolean) => void;

const OF_KEPT = { refusal: null, isWaiting: false } as const;

/** Seconds until the page asks again by itself, doubled with each attempt. */
const FIRST_WAIT = 2;
const LONGEST_WAIT = 30;

/**
 * Asks whenever the key or the recorded state changes, and again by itself after a refusal that passes. What is complete
 * is kept for as long as the state stays.
 * @param key what is asked; null: nothing
 * @param ask resolves to null, or to the reason why there is no answer
 */
export function useAsking<Data>(
  key: string | null,
  ask: (signal: AbortSignal, show: Show<Data>) => Promise<Refusal | null>,
): Answered<Data> {
  const epoch = useStore(epochStore);
  const [attempt, setAttempt] = useState(0);
  const keyOfState = `${key} ${epoch}`;
  const [state, setState] = useState<State<Data>>({
    ...{ asked: keyOfState, answered: null, data: null, refusal: null, isWaiting: key !== null },
  });
  const attemptsInVain = useRef(0);
  // Only this function keeps answers under its keys, and a key has the question with its variables.
  const kept = keptAnswers.get(keyOfState) as Data | undefined;
  const keptRefusal = keptRefusals.get(keyOfState) as Refusal | undefined;

  // Before anything is painted: the answer is on its way meanwhile.
  useLayoutEffect(() => {
    if (key === null) return;
    if (kept !== undefined) {
      setState({ ...OF_KEPT, asked: keyOfState, answered: keyOfState, data: kept });
      return;
    }
    if (keptRefusal !== undefined) {
      setState((before) => ({ ...before, asked: keyOfState, refusal: keptRefusal, isWaiting: false }));
      return;
    }
    const leaving = new AbortController();
    const askAgain = (): void => setAttempt((before) => before + 1);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let unfollow: (() => void) | undefined;
    setState((before) => ({ ...before, asked: keyOfState, isWaiting: true }));
    const show: Show<Data> = (data, isComplete) => {
      if (isComplete) keptAnswers.set(keyOfState, data);
      setState({ asked: keyOfState, answered: keyOfState, data, refusal: null, isWaiting: !isComplete });
    };
    const askOnce = async (isSecond: boolean): Promise<void> => {
      const refusal = await ask(leaving.signal, show);
      if (refusal === null) {
        attemptsInVain.current = 0;
        return;
      }
      if (isTriedTwice(refusal) && !isSecond) return askOnce(true);
      if (refusal.kind === 'SIGN_IN') signInStore.set(true);
      if (isFinal(refusal)) keptRefusals.set(keyOfState, refusal);
      setState((before) => ({ ...before, refusal, isWaiting: false }));
      if (!passes(refusal)) return;
      const wait = refusal.wait ?? Math.min(FIRST_WAIT * 2 ** attemptsInVain.current, LONGEST_WAIT);
      attemptsInVain.current += 1;
      timer = setTimeout(askAgain, wait * 1_000);
      // Another question may be the first to reach the server again.
      if (refusal.kind === 'UNREACHABLE') unfollow = reachStore.follow(() => reachStore.get() && askAgain());
    };
    // It rejects only when the question was given up.
    askOnce(false).catch(() => null);
    return () => {
      leaving.abort();
      clearTimeout(timer);
      unfollow?.();
    };
  }, [keyOfState, attempt]);

  const again = (): void => setAttempt((before) => before + 1);
  // An answer that is kept is there at once, without a moment of waiting in between.
  if (kept !== undefined) return { ...OF_KEPT, data: kept, isPartial: false, again };
  if (keptRefusal !== undefined)
    return { data: state.data, refusal: keptRefusal, isWaiting: false, isPartial: false, again };
  // What is asked has just changed, and the state still is that of the question before.
  const isBefore = key !== null && state.asked !== keyOfState;
  const isWaiting = isBefore || state.isWaiting;
  const isPartial = isWaiting && state.answered === keyOfState;
  return { data: state.data, refusal: state.refusal, isWaiting, isPartial, again };
}

/**
 * Whether the same question may be answered at once if it is asked a second time: the records changed while a list was
 * read, which is then read from its beginning, or the server had to read its records first, and took too long.
 */
function isTriedTwice({ kind, code }: Refusal): boolean {
  return kind === 'CONFLICT' || code === 'QUESTION_TOO_LONG';
}
