/**
 * What kind of failure a code tells of. Exit codes, members of GraphQL unions and HTTP statuses follow from it alone.
 */
export const PROBLEM_KINDS = [
  /** Whoever asks may not do this. */
  'FORBIDDEN',
  /** What is recorded, or an export of it, was changed by something other than this product. */
  'DAMAGED',
  /** Nothing is wrong with what was asked; it may succeed later. */
  'UNAVAILABLE',
  /** What was given breaks a rule. */
  'INVALID',
  /** What was named does not exist, or not for whoever asks. */
  'MISSING',
  /** What is recorded has changed, or is already taken. */
  'CONFLICT',
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

interface Rule<K extends ProblemKind> {
  readonly kind: K;
  readonly rule: string;
}

/** Every code that a problem can have, with its kind and the rule that is broken. */
export const PROBLEM_CODES = {
  // Folders and files
  NO_SUCH_FOLDER: missing('The folder must exist and be readable.'),
  NO_SUCH_FILE: missing('The file must exist and be readable.'),
  WRONG_FOLDER: invalid('A catalogue has frameworks/ or mappings/, an organization has organization.yaml.'),
  FOLDER_NOT_EMPTY: conflict('A new folder or file needs a place where there is nothing yet.'),
  FILE_EXISTS: conflict('A file that exists is only replaced if that was asked for.'),
  NOT_WRITABLE: invalid('A new folder needs a place that can be written to.'),
  NOTHING_TO_SHOW: missing(
    'The examples of a new organization need a catalogue with an assessable provision.',
  ),
  NOT_FOR_A_WORKBOOK: invalid(
    'A table that is exported as a sheet has at most 50,000 rows, and its texts fit a cell.',
  ),
  FOLDER_TOO_LARGE: invalid(
    'A folder has at most 50,000 files and folders, and its files have at most 512 MB together.',
  ),
  FILE_TOO_LARGE: invalid('A YAML file has at most 1 MB, a workbook at most 25 MB.'),
  TOO_MANY_ROWS: invalid('The tables of a folder have at most 2,000,000 rows together.'),
  MORE_PROBLEMS: invalid(
    'The first 1,000 problems are listed, and the next ones counted. After 100,000 nothing more is read.',
  ),
  UNREADABLE_FILE: invalid('A file must be a readable regular file.'),
  LINK_REFUSED: invalid('A symbolic link may only lead to a file inside the folder.'),
  SHEET_TWICE: invalid('Each table of a workbook is one sheet.'),
  NUMBER_FOR_REF: invalid(
    'A ref in a workbook is a text, since a spreadsheet program changes numbers and dates.',
  ),
  UNKNOWN_FILE: invalid('A file ending in .csv, .yaml or .yml must be one that the format names.'),
  MISSING_FILE: invalid('Every required file must be present.'),
  BAD_ENCODING: invalid('A text file is UTF-8, UTF-16 or Windows-1252, from beginning to end.'),
  BAD_CHARACTER: invalid('Text must not contain control characters or lone surrogates.'),
  BAD_CSV: invalid(
    'Tables follow RFC 4180, with commas, semicolons or tabs: a quoted cell is closed, and quotes inside it are doubled.',
  ),
  WRONG_CELL_COUNT: invalid('Every row has as many cells as the header.'),
  MISSING_HEADER: invalid('A table begins with its header row.'),
  UNKNOWN_COLUMN: invalid('A header names only columns of the format.'),
  DUPLICATE_COLUMN: invalid('A header names each column once.'),
  MISSING_COLUMN: invalid('A header names every required column.'),
  BAD_YAML: invalid('A YAML file is one document of maps, lists and texts, without aliases or tags.'),
  WRONG_SHAPE: invalid('The value of a key is a text, a list or a map, as the format says.'),
  UNKNOWN_KEY: invalid('A map has only keys of the format.'),
  DUPLICATE_KEY: invalid('A map has each key once.'),
  MISSING_KEY: invalid('A map has every required key.'),
  EMPTY_REQUIRED: invalid('A required cell or key must not be empty.'),
  BAD_SLUG: invalid('A slug has 1 to 64 of a-z, 0-9, "." and "-", and begins with a letter or digit.'),
  RESERVED_SLUG: invalid('The slug "catalogue" is reserved.'),
  BAD_ID: invalid('An id has 1 to 64 letters, digits, ".", "_" and "-".'),
  BAD_REF: invalid('A ref is one line of at most 128 characters without ";".'),
  BAD_VALUE: invalid('A value must be one of those that the format lists.'),
  BAD_DATE: invalid('A date is a day of the calendar, YYYY-MM-DD; a few keys also take YYYY or YYYY-MM.'),
  BAD_NUMBER: invalid('A number is written with digits and is within the limits of its column or key.'),
  BAD_SHA256: invalid('A SHA-256 digest has 64 hexadecimal digits.'),
  BAD_APPLICATION_DATE: invalid(
    'Each item of applies_from is DATE, which may be qualified by if CLASS, if on-market-before DATE or both (if CLASS on-market-before DATE).',
  ),
  BAD_CONDITION: invalid(
    'Each item of conditions is ID or not ID, which may be qualified by if CLASS, if on-market-before DATE or both (if CLASS on-market-before DATE).',
  ),
  BAD_TERM: invalid('A role or class of a system is written FRAMEWORK:ID.'),
  BAD_PATTERN: invalid(
    'A ref_pattern is a regular expression of at most 64 characters that matches quickly.',
  ),
  EMPTY_ITEM: invalid('A list has no empty items.'),
  REPEATED_ITEM: invalid('A list contains each item once.'),
  SLUG_MISMATCH: invalid('A slug must be the same as the name of its folder or file.'),
  SLUG_TAKEN: conflict('A slug that is bundled or belongs to another organization cannot be used.'),
  DUPLICATE_ID: invalid('An id, ref or pair can be used in one row only.'),
  LOOK_ALIKE: invalid(
    'Two names of one file differ in more than letter case, spaces, dashes and punctuation around them.',
  ),
  REF_PATTERN_MISMATCH: invalid('The ref_pattern of a framework matches every ref as a whole.'),
  UNKNOWN_PARENT: invalid('A parent is a ref of the same file.'),
  PARENT_AFTER_CHILD: invalid('A parent comes before its children.'),
  NOT_DEPTH_FIRST: invalid('The rows of a subtree come together, right after their parent.'),
  TOO_MANY_RENEWALS: invalid(
    'At most 100 pieces of evidence supersede one another in a row, and they take over at most 2,000,000 links in all.',
  ),
  CYCLE: invalid(
    'A provision cannot be part of itself, and an edition, a crosswalk or evidence cannot replace itself.',
  ),
  REVIEW_MISSING: invalid(
    'In a curated crosswalk a confidence above unreviewed needs a reviewer and a day of review.',
  ),
  ACCEPTANCE_MISSING: invalid(
    'Evidence that was accepted, withdrawn or superseded names who accepted it and when.',
  ),
  OTHER_SCOPE: invalid('A condition of the organization is answered once for all its systems.'),
  ADJUSTMENT_MISSING: invalid('A review that adjusts a mapping states the relationship; others state none.'),
  WITHDRAWAL_MISSING: invalid('Evidence that was withdrawn or superseded states when.'),
  RISK_ACCEPTANCE_MISSING: invalid('An action whose risk is accepted names who accepted it and when.'),

  // Names, in folders and questions
  NO_FRAMEWORKS: missing('A framework must be loaded before the records that name its refs.'),
  UNKNOWN_FRAMEWORK: missing('A framework that is named must exist.'),
  UNKNOWN_PROVISION: missing('A provision that is named must exist and not be retired.'),
  UNKNOWN_REF: missing('A ref that is named must exist in its framework.'),
  UNKNOWN_CROSSWALK: missing('A crosswalk that is named must exist.'),
  UNKNOWN_ROLE: missing('A role must be in the vocabulary of its framework.'),
  UNKNOWN_CONDITION: missing('A condition must be in the vocabulary of its framework.'),
  NOT_FOUND: missing(
    'What a question names must have been recorded by the time for which it asks (`knownAt`).',
  ),
  UNKNOWN_RECORD: missing('A record that somebody asks for must exist, or have existed.'),
  UNKNOWN_MAPPING: missing('A mapping that is reviewed must be one that its crosswalk has, or once had.'),
  UNKNOWN_CLASS: missing('A class must be in the vocabulary of its framework.'),
  UNKNOWN_RECORD_KIND: missing('A kind of evidence must be one that the catalogue names, if it names any.'),
  UNKNOWN_WORD: missing('A word, or a set of words, must exist to be explained.'),
  UNKNOWN_VIEW: missing('A view that is named must exist.'),
  UNKNOWN_ORGANIZATION: missing('An organization that is named must exist.'),
  UNKNOWN_SYSTEM: missing('A system that is named must exist in its organization.'),
  UNKNOWN_SUPPLIER: missing('A supplier that is named must exist in its organization.'),
  UNKNOWN_CONTROL: missing('A control that is named must exist in its organization.'),
  UNKNOWN_EVIDENCE: missing('Evidence that is named must exist in its organization.'),
  UNKNOWN_LEDGER: missing('A ledger that is named must have at least one change.'),
  UNKNOWN_REPORT: missing('A report must be one of the kinds that exist.'),

  // Questions, addresses and commands
  INVALID_DATE: invalid('A date is a day of the calendar, YYYY-MM-DD.'),
  INVALID_PARAMETER: invalid('A parameter must have a value that is allowed for it.'),
  OTHER_LIST: invalid(
    'A cursor can only be used in the list, with the arguments and for the day of its page.',
  ),
  UNKNOWN_PARAMETER: invalid('A report has only the parameters that it lists.'),
  INVALID_OPTION: invalid('An option must have a value that is allowed for it.'),
  INVALID_SETTING: invalid('A setting must have a value that is allowed for it.'),
  TOKEN_NEEDED: invalid('A server that other machines can reach needs a token.'),
  USAGE: invalid('The arguments and options of a command must fit together.'),
  CANNOT_USE: invalid('A file, folder or address that a command names must be usable.'),
  NO_ORGANIZATION: missing('A question needs an organization, and the store has none.'),
  ORGANIZATION_NEEDED: invalid('The organization must be named if the store has several.'),
  LEDGER_NEEDED: invalid('The ledger of a hash must be named if there are several.'),

  STATE_NOT_HERE: missing(
    'A recorded state that is named must be one that the ledgers of the store have had.',
  ),
  STATE_MOVED: conflict(
    'A cursor can only be used while the recorded state is the one for which it was made.',
  ),
  OUTLINE_TOO_LONG: invalid('The outline of a framework has at most 2,000 provisions.'),
  TOO_MANY_FOLLOWERS: unavailable('Only a limited number of clients can follow the changes of a ledger.'),
  TOO_MANY_REPORTS: unavailable(
    'Only a limited number of reports of an organization can wait at the same time.',
  ),

  // Edited workbooks, and forms that are filled
  UNPACKED_TOO_LARGE: invalid('A workbook unpacks to at most 200 MB, and to no more than it states.'),
  TOO_MANY_ENTRIES: invalid('A workbook has at most 1,000 entries.'),
  TOO_MANY_CELLS: invalid('The sheets that are read have at most 1,000,000 filled cells in 250,000 rows.'),
  WRONG_FILE: invalid('A workbook is an XLSX file without a password.'),
  CUT_FILE: invalid('A workbook must be complete.'),
  DAMAGED_FILE: invalid('Every part of a workbook must be undamaged.'),
  BAD_XML: invalid('The parts of a workbook are well-formed XML without a document type.'),
  NOT_A_REPORT: invalid(
    'A workbook can only be loaded if this product made it and its hidden sheet is still there.',
  ),
  OTHER_ORGANIZATION: invalid('A report can only be compared with a workbook of the same organization.'),
  OTHER_FORMAT: invalid('A workbook can only be loaded if a compatible version of the product made it.'),
  SHEET_MISSING: invalid('An editable sheet keeps its name, and a sheet that a recipe names must exist.'),
  COLUMN_MISSING: invalid(
    'Every column of an editable sheet, and every column that a recipe names, must be present under its header.',
  ),
  COLUMN_TWICE: invalid('A header appears once.'),
  MERGED_CELLS: invalid('The cells of an editable sheet, and of a table that is filled, must not be merged.'),
  FORMULA: invalid('A cell that is read or filled contains a value, not a formula.'),
  CELL_ERROR: invalid('A cell must not contain an error.'),
  ROW_INSERTED: invalid('The row of a record keeps its hidden cell, by which its edits are recognized.'),
  ROW_TWICE: invalid('A row appears once.'),
  ROWS_MIXED: invalid('The cells of a row stay together, with the hidden one.'),
  FIXED_CELL_CHANGED: invalid('Only editable columns may be edited.'),
  TEXT_WAS_CUT: invalid('A text that was too long for its cell is edited in the folder.'),
  CHANGED_SINCE_EXPORT: conflict('The record of an edited row must not have changed since the export.'),
  RECORD_GONE: conflict('The record of an edited row must still exist.'),
  SHEET_TOO_LARGE: invalid('A sheet of a report has at most 1,048,000 rows and 16,384 columns.'),
  TOO_MANY_EDITS: invalid('One workbook changes at most 10,000 facts of 20 MB.'),
  CELL_NOT_EMPTY: invalid(
    'A cell of a form is filled once, and only if it is empty or the recipe says that it is replaced.',
  ),
  FORM_FULL: invalid('A form has a row for each answer that is to be written.'),
  NOT_ONE_ANSWER: invalid('Exactly one answer belongs to each row of a form that names what it asks about.'),
  WORD_MISSING: invalid('A recipe that has words of a form for ours has one for each of ours.'),
  COMPLIANCE_CLAIM: invalid('A form must not say that the organization complies because evidence is mapped.'),
  EDITED_TWICE: invalid('Two rows that show the same record must not contradict each other.'),

  // Operations
  FORBIDDEN: forbidden('An operation needs a role in the ledger that it changes.'),
  INVALID_ACTOR: invalid('An actor is a role or an account id, without personal details.'),
  KEY_REUSED: conflict('An idempotency key belongs to one request.'),
  CHANGED_SINCE_READ: conflict('A record must not have changed since the change that its author expects.'),
  TOO_MANY_RECORDS: invalid('One change carries over what 10,000 facts of 20 MB can state.'),
  ALREADY_WITHDRAWN: conflict('Evidence can be withdrawn only once.'),
  NOT_ACCEPTED: conflict('Only accepted evidence can be withdrawn.'),
  WITHDRAWN_BEFORE_ACCEPTANCE: invalid(
    'Evidence cannot be withdrawn before the day on which it was accepted.',
  ),

  // Loads and imports
  STILL_USED: conflict('What is retired from the catalogue is used by nothing that was not named.'),
  CHANGED_SINCE_LOAD: conflict(
    'A load does not replace a record that somebody else changed since the last load.',
  ),
  INVALID_CHANGE: invalid('Every line of an export is one change.'),
  CATALOGUE_BEHIND: conflict('The catalogue that a change was decided on is imported first.'),
  CONFLICT: conflict('A change that is imported must not contradict one that the store has.'),
  AHEAD_OF_CLOCK: conflict(
    'The time of a change is at most five minutes ahead of the clock, unless it is forced (`--force`).',
  ),
  UNFIT: invalid('The facts of a change must fit the records before it.'),

  // Chains of changes, and what should say the same
  EDITED: damaged('The hash of a change is the hash of its content.'),
  MISSING: damaged('Every change of a ledger, and every record that it states, must be present.'),
  SWAPPED: damaged('Changes are in the order of their numbers.'),
  REPEATED: damaged('A change of a ledger appears once.'),
  OTHER_LEDGER: damaged('A change is in its own ledger.'),
  BROKEN_LINK: damaged('A change names the hash of the change before it.'),
  OUT_OF_TIME: damaged('No change has an earlier time than the change before it.'),
  OTHER_HEAD: damaged('A ledger ends with the change that its head names.'),
  DIFFERENT: damaged('A record says what its ledger says.'),
  UNKNOWN: damaged('A record must be stated by its ledger.'),

  // Stores
  EMBEDDED_ONLY: invalid('Only the embedded store is one file that can be backed up and restored.'),
  STORE_EXISTS: conflict('A store that exists is only replaced if that was asked for.'),
  NOT_A_BACKUP: invalid('A backup is one whole file that this product made of an embedded store.'),
  STORE_DAMAGED: damaged('A store contains what this product wrote to it.'),
  STORE_UNAVAILABLE: unavailable('The store must be reachable and not too busy.'),
  STORE_TOO_OLD: unavailable(
    'A store must have the format that this version of the product reads, not an older one.',
  ),
  STORE_TOO_NEW: unavailable(
    'A store must have the format that this version of the product reads, not a newer one.',
  ),
  STORE_OCCUPIED: unavailable(
    'Nothing that another application keeps in a Neo4j database may collide with what this product writes.',
  ),
  STORE_READ_ONLY: unavailable('A change needs a store that can be written to.'),
  LEDGER_REBUILDING: unavailable('The graph of a ledger cannot be read until its rebuild has ended.'),
  LEDGER_REMOVING: unavailable('The removal of an organization was cut off, and must be finished.'),
  OUTCOME_UNKNOWN: unavailable('The store must confirm that a change was written.'),
} as const;

export type ProblemCode = keyof typeof PROBLEM_CODES;

export const PROBLEM_CODE_NAMES: readonly ProblemCode[] = Object.keys(PROBLEM_CODES).filter(isProblemCode);

/** The codes of some kinds. */
export type CodeOf<K extends ProblemKind> = {
  [C in ProblemCode]: (typeof PROBLEM_CODES)[C]['kind'] extends K ? C : never;
}[ProblemCode];

export function isProblemCode(text: unknown): text is ProblemCode {
  return typeof text === 'string' && Object.hasOwn(PROBLEM_CODES, text);
}

/** The kind of several problems: the first of {@link PROBLEM_KINDS} that one of them has. */
export function kindOf(problems: readonly { readonly code: ProblemCode }[]): ProblemKind {
  const kinds = new Set<ProblemKind>(problems.map(({ code }) => PROBLEM_CODES[code].kind));
  const kind = PROBLEM_KINDS.find((each) => kinds.has(each));
  if (kind === undefined) throw new TypeError('A refusal has at least one problem.');
  return kind;
}

function invalid(rule: string): Rule<'INVALID'> {
  return { kind: 'INVALID', rule };
}

function missing(rule: string): Rule<'MISSING'> {
  return { kind: 'MISSING', rule };
}

function forbidden(rule: string): Rule<'FORBIDDEN'> {
  return { kind: 'FORBIDDEN', rule };
}

function conflict(rule: string): Rule<'CONFLICT'> {
  return { kind: 'CONFLICT', rule };
}

function damaged(rule: string): Rule<'DAMAGED'> {
  return { kind: 'DAMAGED', rule };
}

function unavailable(rule: string): Rule<'UNAVAILABLE'> {
  return { kind: 'UNAVAILABLE', rule };
}
