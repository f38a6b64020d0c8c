/** What every workbook says of itself, so that nobody takes counts of evidence for a judgement. */
export const MAPPED_EVIDENCE =
  'Mapped evidence is not a statement of compliance. A managed process does not validate a deployed system.';
