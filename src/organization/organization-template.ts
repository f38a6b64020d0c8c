import type { CatalogueContents, OrganizationContents } from '../ledger/records/contents.ts';
import { compareText } from '../model/compare-text.ts';
import { GLOSSARY } from '../model/glossary/glossary.ts';
import type { Organization } from '../model/organization.ts';
import type { NamedThing } from '../parsing/columns.ts';
import { sheetOf } from '../parsing/workbook-reader.ts';
import { type ExampleTable, exampleOrganization } from './example-folder.ts';
import { tablesOfOrganization } from './written-organization.ts';

/** A word or name that a column takes, and what it means. */
export interface AllowedWord {
  readonly word: string;
  readonly meaning: string;
}

/** What a workbook to begin with holds: what its writer needs, whatever the file format. */
export interface OrganizationTemplate {
  /** The rows of the sheet `organization`. */
  readonly keys: readonly { readonly key: string; readonly value: string; readonly meaning: string }[];
  /** By sheet. */
  readonly tables: Readonly<Record<string, ExampleTable>>;
  /** Names of the catalogue that columns take. */
  readonly names: Readonly<Partial<Record<NamedThing, readonly AllowedWord[]>>>;
  /** What the words of closed lists mean: of a list, by its words. */
  readonly meanings: (words: readonly string[]) => Readonly<Record<string, string>>;
  readonly refs: readonly { readonly framework: string; readonly ref: string; readonly title: string }[];
}

/** A workbook to begin with, with examples that pass `check`; null where the catalogue has no assessable provision. */
export function organizationTemplate(
  organization: string,
  catalogue: CatalogueContents,
): OrganizationTemplate | null {
  const example = exampleOrganization(catalogue, bestKnown(catalogue));
  if (example === null) return null;
  const begun: Organization = {
    slug: organization,
    name: 'My organization',
    frameworks: example.frameworks.map(({ slug }) => slug),
    crosswalks: [],
    document: {
      id: null,
      classification: 'internal',
      owner: 'AI lead',
      approver: null,
      reviewDate: null,
    },
    scopeStatement: null,
    notes: null,
  };
  const tables = Object.fromEntries(
    Object.entries(example.tables).map(([file, table]) => [sheetOf(file), table]),
  );
  return { keys: keysOf(begun), tables, ...wordsOf(catalogue, null) };
}

/** An organization as it is recorded, in the same form: loading the workbook changes nothing. */
export function recordedOrganization(
  contents: OrganizationContents,
  catalogue: CatalogueContents,
): OrganizationTemplate {
  const tables = tablesOfOrganization(contents).map(({ file, format, columns, rows }) => [
    sheetOf(file),
    {
      format,
      rows: [...rows].map((row) =>
        Object.fromEntries(columns.map((column, index) => [column, row[index] ?? ''])),
      ),
    },
  ]);
  const { organization } = contents;
  return {
    keys: keysOf(organization),
    tables: Object.fromEntries(tables),
    ...wordsOf(catalogue, organization.slug),
  };
}

function keysOf({ slug, name, frameworks, crosswalks, document, scopeStatement, notes }: Organization) {
  return [
    { key: 'slug', value: slug, meaning: 'The name of the organization in commands: a-z, 0-9, "." and "-"' },
    { key: 'name', value: name, meaning: 'The name that is printed on every report' },
    {
      key: 'frameworks',
      value: frameworks.join('; '),
      meaning: 'The frameworks that you answer to, separated by ";". Empty: every framework of the catalogue',
    },
    {
      key: 'crosswalks',
      value: crosswalks.join('; '),
      meaning:
        'The crosswalks that answers use. Empty: all published and curated ones that are neither drafts nor outdated',
    },
    { key: 'document_id', value: document?.id ?? '', meaning: 'The number under which reports are kept' },
    {
      key: 'document_classification',
      value: document?.classification ?? '',
      meaning: 'Who may read the reports',
    },
    {
      key: 'document_owner',
      value: document?.owner ?? '',
      meaning: 'The role that is responsible for the reports',
    },
    {
      key: 'document_approver',
      value: document?.approver ?? '',
      meaning: 'The role that approves the reports',
    },
    {
      key: 'document_review_date',
      value: document?.reviewDate ?? '',
      meaning: 'The day by which the documents are reviewed next',
    },
    {
      key: 'scope_statement',
      value: scopeStatement ?? '',
      meaning: 'What the management system covers, and what it leaves out',
    },
    { key: 'notes', value: notes ?? '', meaning: 'Remarks' },
  ];
}

/**
 * The words and names that columns take.
 *
 * @param owner an organization that may name its own frameworks and crosswalks too; null: only bundled ones
 */
function wordsOf(
  catalogue: CatalogueContents,
  owner: string | null,
): Pick<OrganizationTemplate, 'names' | 'meanings' | 'refs'> {
  const isVisible = (record: { readonly owner: string | null }): boolean =>
    record.owner === null || record.owner === owner;
  const frameworks = catalogue.frameworks.filter(isVisible);
  const slugs = new Set(frameworks.map(({ slug }) => slug));
  const termsOf = (key: 'roles' | 'classes'): readonly AllowedWord[] =>
    frameworks.flatMap(({ slug, [key]: terms }) =>
      terms.map(({ id, label }) => ({ word: `${slug}:${id}`, meaning: label })),
    );
  return {
    names: {
      framework: frameworks.map(({ slug, title }) => ({ word: slug, meaning: title })),
      crosswalk: catalogue.crosswalks
        .filter(isVisible)
        .map(({ slug, title }) => ({ word: slug, meaning: title })),
      kind: catalogue.recordKinds.map(({ id, label }) => ({ word: id, meaning: label })),
      condition: [
        ...new Map(
          frameworks.flatMap(({ conditions }) => conditions.map((each) => [each.id, each.question] as const)),
        ),
      ].map(([word, meaning]) => ({ word, meaning })),
      role: termsOf('roles'),
      class: termsOf('classes'),
    },
    meanings: (words) => {
      const set = GLOSSARY.find((each) => words.every((word) => Object.hasOwn(each.words, word)));
      return Object.fromEntries(words.map((word) => [word, set?.words[word]?.meaning ?? '']));
    },
    refs: catalogue.provisions.flatMap(({ framework, ref, title, retired }) =>
      retired || !slugs.has(framework) ? [] : [{ framework, ref, title }],
    ),
  };
}

/** How many frameworks the examples are about. */
const EXAMPLES = 2;

/**
 * The slugs of the frameworks that the examples are about: management-system standards with controls, on which an
 * organization decides one by one; those that have been in use longest first, since most people know them.
 */
function bestKnown({ frameworks, provisions }: CatalogueContents): readonly string[] {
  const withControls = new Set(
    provisions.flatMap(({ framework, kind, assessable }) =>
      kind === 'control' && assessable ? [framework] : [],
    ),
  );
  return frameworks
    .filter(({ owner, status, kind }) => owner === null && status === 'CURRENT' && kind === STANDARD)
    .filter(({ slug }) => withControls.has(slug))
    .toSorted((a, b) => compareText(a.edition, b.edition))
    .slice(0, EXAMPLES)
    .map(({ slug }) => slug);
}

const STANDARD = 'MANAGEMENT_SYSTEM_STANDARD';
