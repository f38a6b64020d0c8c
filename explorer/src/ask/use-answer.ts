import type { Asked } from './asked.ts';
import { sendOnce } from './send-once.ts';
import { type Answered, useAsking } from './use-asking.ts';

/** Asks a question. Null as variables: asks nothing. */
export function useAnswer<Answer, Variables>(
  asked: Asked<Answer, Variables>,
  variables: Variables | null,
): Answered<Answer> {
  const key = variables === null ? null : `${asked.sha256} ${JSON.stringify(variables)}`;
  return useAsking<Answer>(key, async (signal, show) => {
    if (variables === null) return null;
    const sent = await sendOnce(asked, variables, signal);
    if (sent.refusal !== undefined) return sent.refusal;
    show(sent.data, true);
    return null;
  });
}
