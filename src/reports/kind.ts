/** The workbooks that can be made, as addresses name them. */
export const REPORT_KINDS = [
  'gap',
  'statement-of-applicability',
  'crosswalk',
  'evidence-register',
  'matrix',
  'full',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Kinds that list what was recorded last: they need the ledger itself, not only what is in memory. */
export function hasChangeLog(kind: ReportKind): boolean {
  return kind === 'gap' || kind === 'full';
}

/** Kinds that list the changes of decisions. */
export function hasRevisions(kind: ReportKind): boolean {
  return kind === 'statement-of-applicability' || kind === 'full';
}

/** Kinds that show what has changed since the records with which they are compared. */
export function showsWhatChanged(kind: ReportKind): boolean {
  return kind === 'gap' || kind === 'full';
}

/** Title by kind, as the cover prints it. */
export const REPORT_TITLES: Readonly<Record<ReportKind, string>> = {
  gap: 'Gap report',
  'statement-of-applicability': 'Statement of applicability',
  crosswalk: 'Crosswalk',
  'evidence-register': 'Evidence register',
  matrix: 'Coverage matrix',
  full: 'Full report',
};
