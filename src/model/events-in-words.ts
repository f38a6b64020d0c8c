import type { ForecastEventName } from './forecast-event.ts';

/** What happens, in a few words before the id of the record. */
const IN_WORDS: Readonly<Record<ForecastEventName, string>> = {
  EVIDENCE_ENTERS: 'begins to count:',
  EVIDENCE_LEAVES: 'no longer counts:',
  DECISION_STARTS: 'decision:',
  ANSWER_STARTS: 'answer:',
  REVIEW_STARTS: 'review of mapping',
  SYSTEM_ENTERS: 'system in scope:',
  SYSTEM_LEAVES: 'system no longer in scope:',
  PROVISION_APPLIES: 'applies:',
};

/** Each event with its record, at most so many; then how many more there are. */
export function eventsInWords(
  events: readonly { readonly event: ForecastEventName; readonly id: string }[],
  most: number,
): readonly string[] {
  const named = events.slice(0, most).map(({ event, id }) => `${IN_WORDS[event]} ${id}`);
  return [...named, ...(events.length > most ? [`${events.length - most} more of ${events.length}`] : [])];
}
