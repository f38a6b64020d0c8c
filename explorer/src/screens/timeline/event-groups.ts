import type { ForecastEventName } from '../../../../src/model/forecast-event.ts';

export const EVENT_GROUPS = ['law', 'begins', 'ends', 'decisions', 'systems'] as const;
/** What happens on a day, in a few kinds that a picture can tell apart. */
export type EventGroup = (typeof EVENT_GROUPS)[number];

const GROUPS: Readonly<Record<ForecastEventName, EventGroup>> = {
  PROVISION_APPLIES: 'law',
  EVIDENCE_ENTERS: 'begins',
  EVIDENCE_LEAVES: 'ends',
  DECISION_STARTS: 'decisions',
  ANSWER_STARTS: 'decisions',
  REVIEW_STARTS: 'decisions',
  SYSTEM_ENTERS: 'systems',
  SYSTEM_LEAVES: 'systems',
};

export function groupOf(event: ForecastEventName): EventGroup {
  return GROUPS[event];
}
