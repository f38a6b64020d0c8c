/** The answers that can fill a form, each the rows of one sheet of our workbooks. */
export const ANSWER_KINDS = [
  'provisions',
  'gaps',
  'actions',
  'decisions',
  'evidence',
  'evidence-by-provision',
  'conditions',
  'systems',
  'controls',
  'suppliers',
] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** The sheet whose rows the answers are: its headings are the columns. */
export const SHEET_OF_KIND: Readonly<Record<AnswerKind, string>> = {
  provisions: 'Facts',
  gaps: 'Gaps',
  actions: 'Action plan',
  decisions: 'SoA',
  evidence: 'Evidence register',
  'evidence-by-provision': 'Evidence by provision',
  conditions: 'Questions',
  systems: 'AI systems',
  controls: 'Applied controls',
  suppliers: 'Suppliers',
};
