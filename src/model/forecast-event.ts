/** What happens on a day of a forecast, in the order in which an answer names it. */
export const FORECAST_EVENTS = [
  'EVIDENCE_ENTERS',
  'EVIDENCE_LEAVES',
  'DECISION_STARTS',
  'ANSWER_STARTS',
  'REVIEW_STARTS',
  'SYSTEM_ENTERS',
  'SYSTEM_LEAVES',
  'PROVISION_APPLIES',
] as const;
export type ForecastEventName = (typeof FORECAST_EVENTS)[number];
