import type { Asked } from './asked.ts';
import { epochStore } from './recorded.ts';
import { type Sent, send } from './send.ts';

/** A question that is on its way. */
interface OnItsWay {
  readonly sent: Promise<Sent<unknown>>;
  readonly leaving: AbortController;
  /** How many wait for it. */
  waiting: number;
}

/** By the recorded state and what is asked: what was asked before something was recorded is of no use after it. */
const onTheirWay = new Map<string, OnItsWay>();

/**
 * As {@link send}. Parts of the page that ask the same at the same time share the answer; the question is given up when
 * none of them waits for it any more.
 */
export async function sendOnce<Answer, Variables>(
  asked: Asked<Answer, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Sent<Answer>> {
  const key = `${epochStore.get()} ${asked.sha256} ${JSON.stringify(variables)}`;
  const known = onTheirWay.get(key);
  const shared = known ?? begun(asked, variables);
  if (known === undefined) {
    onTheirWay.set(key, shared);
    const forget = (): void => {
      if (onTheirWay.get(key) === shared) onTheirWay.delete(key);
    };
    shared.sent.then(forget, forget);
  }
  shared.waiting += 1;
  const leave = (): void => {
    shared.waiting -= 1;
    if (shared.waiting > 0) return;
    onTheirWay.delete(key);
    shared.leaving.abort();
  };
  signal.addEventListener('abort', leave, { once: true });
  try {
    const sent = await shared.sent;
    signal.throwIfAborted();
    // The key has the question, whose answers have this type.
    return sent as Sent<Answer>;
  } finally {
    signal.removeEventListener('abort', leave);
  }
}

function begun<Answer, Variables>(asked: Asked<Answer, Variables>, variables: Variables): OnItsWay {
  const leaving = new AbortController();
  return { sent: send(asked, variables, leaving.signal), leaving, waiting: 0 };
}
