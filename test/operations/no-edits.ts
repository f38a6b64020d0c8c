import type { RecordEdits } from '../../src/model/record-edits.ts';

/** What a workbook comes to that nobody edited. */
export const NO_EDITS: RecordEdits = {
  ...{ evidence: [], newEvidence: [], actions: [], newActions: [], newDecisions: [] },
  ...{ answers: [], newAnswers: [], removedAnswers: [] },
  ...{ rowReviews: [], newRowReviews: [], removedRowReviews: [] },
};
