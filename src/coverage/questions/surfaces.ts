/** Why a question has no surface of a kind. */
export interface LeftOut {
  readonly leftOut: string;
}

/** Where one question is answered. */
export interface Surfaces {
  /** Its file in this folder. */
  readonly file: string;
  /** Fields of the GraphQL schema, `Type.field`; of an interface for all types that implement it. */
  readonly fields: readonly string[] | LeftOut;
  readonly command: string | LeftOut;
  /** The schema of what the command prints with `--json`, as `schema --answer` names it. */
  readonly answer: string | LeftOut;
  /** Sheets of workbooks by name. */
  readonly sheets: readonly string[] | LeftOut;
}

/** The sheets of coverage are named after frameworks; here they are one. */
export const SHEET_OF_FRAMEWORK = '(framework)';

/** Every question with all places where it is answered. `test/coverage/surfaces.test.ts` holds both to each other. */
export const SURFACES: readonly Surfaces[] = [
  {
    file: 'coverage.ts',
    fields: ['Scope.coverage'],
    command: 'coverage',
    answer: 'coverage',
    sheets: ['Dashboard', SHEET_OF_FRAMEWORK],
  },
  {
    file: 'matrix.ts',
    fields: ['Organization.matrix'],
    command: 'matrix',
    answer: 'matrix',
    sheets: ['Matrix'],
  },
  {
    file: 'provision-grid.ts',
    fields: ['Organization.provisionGrid'],
    command: {
      leftOut: 'A terminal has no room for a column for each system; coverage --system answers one.',
    },
    answer: { leftOut: 'No command asks this question.' },
    sheets: ['Provision by system'],
  },
  {
    file: 'gaps.ts',
    fields: ['Scope.gaps', 'Scope.gapFacets'],
    command: 'gaps',
    answer: 'gaps',
    sheets: ['Gaps'],
  },
  {
    file: 'facts.ts',
    fields: { leftOut: 'Scope.coverage and Scope.gaps answer the same, page by page.' },
    command: { leftOut: 'The commands coverage, gaps and explain answer the same, question by question.' },
    answer: { leftOut: 'No command asks this question.' },
    sheets: ['Facts', 'Pivot'],
  },
  {
    file: 'evidence-by-provision.ts',
    fields: { leftOut: 'The explanation of a provision has the chains of all its evidence.' },
    command: { leftOut: 'The command explain shows the chains of all evidence of a provision.' },
    answer: { leftOut: 'No command asks this question.' },
    sheets: ['Evidence by provision'],
  },
  {
    file: 'difference.ts',
    fields: ['Scope.difference'],
    command: 'difference',
    answer: 'difference',
    sheets: ['What changed'],
  },
  {
    file: 'impact.ts',
    fields: ['Evidence.impact', 'AppliedControl.impact'],
    command: 'impact',
    answer: 'impact',
    sheets: { leftOut: 'It is asked of one record at a time, before it is withdrawn.' },
  },
  {
    file: 'plan.ts',
    fields: ['Scope.nextBestEvidence'],
    command: 'plan',
    answer: 'plan',
    sheets: ['Plan'],
  },
  {
    file: 'forecast.ts',
    fields: ['Scope.forecast'],
    command: 'forecast',
    answer: 'forecast',
    sheets: ['Forecast'],
  },
  {
    file: 'bounds.ts',
    fields: ['Scope.bounds'],
    command: 'bounds',
    answer: 'bounds',
    sheets: { leftOut: 'The sheets of coverage say which answers rest on rows not vouched for.' },
  },
  {
    file: 'open-reviews.ts',
    fields: ['Scope.openReviews'],
    command: 'open-reviews',
    answer: 'open-reviews',
    sheets: {
      leftOut: 'The sheet Source to target has every mapping, with columns in which you write your review.',
    },
  },
  {
    file: 'explain.ts',
    fields: ['ProvisionCoverage.explanation', 'ProvisionCoverage.explainedParts'],
    command: 'explain',
    answer: 'explain',
    sheets: { leftOut: 'A provision can have thousands of chains; the sheet Gaps has the best one of each.' },
  },
  {
    file: 'provision.ts',
    fields: ['Provision.coverage', 'Coverage.provision'],
    command: 'provision',
    answer: 'provision',
    sheets: { leftOut: 'The sheets of coverage have every assessable provision of a framework.' },
  },
  {
    file: 'search-records.ts',
    fields: ['Query.search'],
    command: { leftOut: 'The command provisions finds by words; records are in the files of the folder.' },
    answer: { leftOut: 'No command asks this question.' },
    sheets: { leftOut: 'Spreadsheet programs search by themselves.' },
  },
  {
    file: 'provisions.ts',
    fields: ['Framework.provisions'],
    command: 'provisions',
    answer: 'provisions',
    sheets: { leftOut: 'The sheets of coverage have every assessable provision of a framework.' },
  },
  {
    file: 'conditions.ts',
    fields: ['Scope.conditions'],
    command: 'conditions',
    answer: 'conditions',
    sheets: ['Questions'],
  },
  {
    file: 'statement-of-applicability.ts',
    fields: ['Organization.statementOfApplicability'],
    command: 'statement-of-applicability',
    answer: 'statement-of-applicability',
    sheets: ['SoA', 'Defects'],
  },
  {
    file: 'evidence-record.ts',
    fields: ['AISystem.evidenceRecord'],
    command: 'evidence-record',
    answer: 'evidence-record',
    sheets: ['Evidence record'],
  },
  {
    file: 'expiring.ts',
    fields: ['Organization.expiring', 'Evidence.whatFalls'],
    command: 'expiring',
    answer: 'expiring',
    sheets: ['Expiring'],
  },
  {
    file: 'expiry-counts.ts',
    fields: ['Organization.expiryCounts'],
    command: { leftOut: 'The command expiring lists each piece of evidence with its last day.' },
    answer: { leftOut: 'No command asks this question.' },
    sheets: ['Chart figures'],
  },
  {
    file: 'due.ts',
    fields: ['Organization.due'],
    command: 'due',
    answer: 'due',
    sheets: ['Board summary'],
  },
  {
    file: 'view.ts',
    fields: ['Organization.view', 'Organization.views'],
    command: 'view',
    answer: 'view',
    sheets: { leftOut: 'A view is read question by question; a sheet is filtered row by row.' },
  },
  {
    file: 'mappings-of.ts',
    fields: ['Provision.mappings'],
    command: 'mappings',
    answer: 'mappings',
    sheets: { leftOut: 'The sheets of a crosswalk have all its rows, as they are recorded.' },
  },
  {
    file: 'derive.ts',
    fields: ['Query.derivedCrosswalk'],
    command: 'derive',
    answer: 'derive',
    sheets: { leftOut: 'Once it is loaded, a derived crosswalk has the sheets of any other.' },
  },
  {
    file: 'crosswalk-health.ts',
    fields: ['Query.crosswalkHealth'],
    command: 'health',
    answer: 'health',
    sheets: ['Unmapped source', 'Unmapped target', 'Contradictions'],
  },
  {
    file: 'upgrade.ts',
    fields: ['Organization.upgrade'],
    command: 'upgrade',
    answer: 'upgrade',
    sheets: { leftOut: 'The command writes a workbook of its own: a plan is not a report for a day.' },
  },
  {
    file: 'doubtful-records.ts',
    fields: ['Organization.recordHealth'],
    command: 'health',
    answer: 'health',
    sheets: { leftOut: 'These are for those who keep the records. Others read reports.' },
  },
];

/** Commands that answer no question, and what they do instead. */
export const OTHER_COMMANDS: Readonly<Record<string, string>> = {
  serve: 'serves what is asked elsewhere',
  init: 'writes a folder',
  check: 'reads a folder, and says which of its records are in doubt',
  load: 'changes records',
  'load-text': 'changes records',
  'load-report': 'changes records',
  retire: 'changes records',
  export: 'writes a folder',
  history: 'shows the changes of a record',
  frameworks: 'lists records',
  words: 'explains words',
  report: 'writes the sheets',
  fill: 'fills a form with the rows of sheets',
  backup: 'copies an embedded store to one file',
  restore: 'makes a backup the store of a data folder',
  ledger: 'reads and writes the chains of changes',
  rebuild: 'makes the graph again',
  organization: 'removes an organization',
  doctor: 'compares the graph with the ledgers',
  schema: 'prints schemas',
};

/** Sheets that answer no question, and what they show instead. */
export const OTHER_SHEETS: Readonly<Record<string, string>> = {
  Cover: 'the heading of the answers',
  Legend: 'the words that the sheets use',
  'Evidence register': 'records, with their dates judged',
  'Action plan': 'records',
  'Source to target': 'records',
  'Target to source': 'records',
  'Change log': 'recorded changes',
  'Document control':
    'the heading of the answers, totals of the statement of applicability, and recorded changes',
  'AI systems': 'records',
  'Applied controls': 'records',
  Suppliers: 'records',
  'Official text': 'texts of the organization',
  'Round trip': 'what each editable row was made from',
};

/** Files of this folder that hold no question, but what questions share. */
export const SHARED_FILES: readonly string[] = [
  'actions-on.ts',
  'answer.ts',
  'answer-holding.ts',
  'answered-provision.ts',
  'answers-without-effect.ts',
  'calendar-periods.ts',
  'changes-of-plan.ts',
  'best-chain.ts',
  'by-scoped-provision.ts',
  'contradictions.ts',
  'crosswalk-rows.ts',
  'crosswalk-side.ts',
  'date-problems.ts',
  'doubtful-renewals.ts',
  'due-counts.ts',
  'due-review.ts',
  'edition-succession.ts',
  'decision-holding.ts',
  'decisions-without-effect.ts',
  'evidence-of-chain.ts',
  'evidence-rows.ts',
  'evidence-standing.ts',
  'explain-grounds.ts',
  'explained-applicability.ts',
  'explained-records.ts',
  'find-provision.ts',
  'kind-finder.ts',
  'missing-provisions.ts',
  'notices.ts',
  'find-remedies.ts',
  'forecast-events.ts',
  'penalties-of.ts',
  'provision-filter.ts',
  'resolved-choice.ts',
  'reached-row.ts',
  'records-on-ended.ts',
  'records-on-retired.ts',
  'retired.ts',
  'review-counts.ts',
  'same-subtrees.ts',
  'scoped-answers.ts',
  'scoped-changes.ts',
  'status-changes.ts',
  'succession-in-words.ts',
  'surfaces.ts',
  'system-records.ts',
  'unlinked-evidence.ts',
  'upgraded-record.ts',
  'upgraded-records.ts',
  'upgraded-vocabulary.ts',
  'what-falls.ts',
];
