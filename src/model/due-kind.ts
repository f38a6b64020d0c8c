/** What can be due on a day, in the order in which several of one day are listed. */
export const DUE_KINDS = [
  'EVIDENCE_ENDS',
  'ACTION_DUE',
  'DECISION_REVIEW',
  'DOCUMENT_REVIEW',
  'LAW_STARTS',
  'EVIDENCE_WAITS',
] as const;
export type DueKind = (typeof DUE_KINDS)[number];
