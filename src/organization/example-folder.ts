import type { CatalogueContents } from '../ledger/records/contents.ts';
import type { Framework, Provision } from '../model/framework.ts';
import type { Columns } from '../parsing/columns.ts';
import { ACTION_COLUMNS } from './actions-table.ts';
import { ANSWER_COLUMNS } from './answers-table.ts';
import { CONTROL_COLUMNS } from './controls-table.ts';
import { DECISION_COLUMNS } from './decisions-table.ts';
import { EVIDENCE_COLUMNS } from './evidence-table.ts';
import { EXAMPLE_README } from './example-readme.ts';
import { ADDRESSING_COLUMNS, DEMONSTRATION_COLUMNS, SUPPORT_COLUMNS } from './link-tables.ts';
import { ROW_REVIEW_COLUMNS } from './row-reviews-table.ts';
import { SUPPLIER_COLUMNS } from './suppliers-table.ts';
import { SYSTEM_COLUMNS } from './systems-table.ts';
import { yamlSchemas } from './yaml-schemas.ts';

/** Written beside `organization.yaml`, whose first line leads an editor to it. */
const SCHEMA_FILE = 'organization.schema.json';

/** A table of an example: its columns, and rows that pass `check`. */
export interface ExampleTable {
  readonly format: Columns<string, string>;
  readonly rows: readonly Readonly<Record<string, string | undefined>>[];
}

/** An example organization: the frameworks of its scope, and its tables by file. */
export interface Example {
  readonly frameworks: readonly Framework[];
  readonly tables: Readonly<Record<string, ExampleTable>>;
}

/** The files of an example organization, by name; null where the catalogue has no assessable provision. */
export function exampleFolder(
  organization: string,
  catalogue: CatalogueContents,
): Readonly<Record<string, string>> | null {
  const example = exampleOrganization(catalogue);
  if (example === null) return null;
  return {
    'README.md': EXAMPLE_README,
    'organization.yaml': organizationYaml(organization, example.frameworks),
    [SCHEMA_FILE]: `${JSON.stringify(yamlSchemas()['organization.yaml'], null, 2)}\n`,
    ...Object.fromEntries(
      Object.entries(example.tables).map(([file, { format, rows }]) => [file, table(format, ...rows)]),
    ),
  };
}

/**
 * An example organization; null where the catalogue has no assessable provision.
 *
 * @param preferred slugs of the frameworks that the examples are about, where the catalogue has them
 */
export function exampleOrganization(
  catalogue: CatalogueContents,
  preferred: readonly string[] = [],
): Example | null {
  const frameworks = exampleFrameworks(catalogue, preferred);
  const each = preferred.length > 0 ? 1 : 2;
  const provisions = frameworks.flatMap((framework) => assessable(catalogue, framework).slice(0, each));
  const [first, second = first] = provisions;
  if (first === undefined || second === undefined) return null;
  const kind = catalogue.recordKinds[0]?.id ?? 'record';
  const place = { framework: first.framework, ref: first.ref };
  const other = { framework: second.framework, ref: second.ref };
  const said = { by: 'AI lead', on: '2026-01-15' };
  return {
    frameworks,
    tables: {
      'systems.csv': rowsOf(SYSTEM_COLUMNS, {
        id: 'SYS-1',
        name: 'Example assistant',
        purpose: 'Answers questions of staff',
        owner: 'Head of support',
        status: 'IN_USE',
        suppliers: 'SUP-1',
        data_classes: 'internal',
        in_scope_from: '2026-01-01',
      }),
      'suppliers.csv': rowsOf(SUPPLIER_COLUMNS, {
        id: 'SUP-1',
        name: 'Example supplier',
        service: 'Hosted model',
      }),
      'controls.csv': rowsOf(CONTROL_COLUMNS, {
        id: 'CTL-1',
        title: 'Yearly review by management',
        owner: 'AI lead',
        status: 'OPERATING',
      }),
      'evidence.csv': rowsOf(
        EVIDENCE_COLUMNS,
        {
          id: 'EV-1',
          title: 'Example record that was accepted',
          kind,
          owner: 'AI lead',
          status: 'ACCEPTED',
          valid_from: '2026-01-01',
          location: 'https://documents.example/1',
          received_on: '2026-01-10',
          accepted_by: 'Head of quality',
          accepted_on: '2026-01-12',
        },
        {
          id: 'EV-2',
          title: 'Example record in work',
          kind,
          owner: 'Head of support',
          status: 'DRAFT',
          systems: 'SYS-1',
        },
      ),
      'supports.csv': rowsOf(
        SUPPORT_COLUMNS,
        { evidence: 'EV-1', ...place, extent: 'PARTIAL', ...said, note: 'Why it shows this much' },
        { evidence: 'EV-2', ...other, extent: 'FULL', ...said },
      ),
      'addresses.csv': rowsOf(ADDRESSING_COLUMNS, { control: 'CTL-1', ...place, extent: 'FULL', ...said }),
      'demonstrates.csv': rowsOf(DEMONSTRATION_COLUMNS, {
        evidence: 'EV-1',
        control: 'CTL-1',
        extent: 'PARTIAL',
        ...said,
      }),
      'decisions.csv': rowsOf(DECISION_COLUMNS, {
        ...place,
        applicable: 'yes',
        justification: 'Why it applies',
        driver: 'risk',
        owner: 'AI lead',
        approver: 'Head of quality',
        ...said,
      }),
      'actions.csv': rowsOf(ACTION_COLUMNS, {
        id: 'ACT-1',
        ...other,
        system: 'SYS-1',
        title: 'Finish the record in work',
        owner: 'Head of support',
        target_date: '2026-12-31',
        status: 'OPEN',
      }),
      'answers.csv': rowsOf(ANSWER_COLUMNS, ...exampleAnswers(catalogue, said)),
      'row-reviews.csv': rowsOf(ROW_REVIEW_COLUMNS, ...exampleReviews(catalogue, said)),
    },
  };
}

/** Rows of a table, whose columns the compiler checks. */
function rowsOf<R extends string, O extends string>(
  format: Columns<R, O>,
  ...rows: readonly Row<R | O>[]
): ExampleTable {
  return { format, rows };
}

type Said = { readonly by: string; readonly on: string };

/** An answer to the first condition of the first framework that has any. */
function exampleAnswers({ frameworks }: CatalogueContents, said: Said) {
  const framework = frameworks.find(({ owner, conditions }) => owner === null && conditions.length > 0);
  const [condition] = framework?.conditions ?? [];
  if (framework === undefined || condition === undefined) return [];
  const system = condition.scope === 'system' ? 'SYS-1' : '';
  return [{ framework: framework.slug, condition: condition.id, system, answer: 'no', ...said }];
}

/** A review of the first mapping of the first crosswalk. */
function exampleReviews({ crosswalks, mappings }: CatalogueContents, said: Said) {
  const crosswalk = crosswalks.find(({ owner }) => owner === null);
  const mapping = mappings.find((each) => each.crosswalk === crosswalk?.slug);
  if (crosswalk === undefined || mapping === undefined) return [];
  const refs = (side: string): string => side.slice(side.indexOf(':') + 1);
  const sides = { source: refs(mapping.source), target: refs(mapping.target) };
  return [{ crosswalk: crosswalk.slug, ...sides, verdict: 'CONFIRMED', ...said, note: 'Why we agree' }];
}

/** At most two bundled frameworks that are current and have something to assess. */
function exampleFrameworks(catalogue: CatalogueContents, preferred: readonly string[]): readonly Framework[] {
  const named = preferred.flatMap((slug) => catalogue.frameworks.filter((each) => each.slug === slug));
  if (named.length > 0) return named;
  return catalogue.frameworks
    .filter(({ owner, status }) => owner === null && status === 'CURRENT')
    .filter((framework) => assessable(catalogue, framework).length > 0)
    .slice(0, 2);
}

function assessable(catalogue: CatalogueContents, framework: Framework): readonly Provision[] {
  return catalogue.provisions.filter((one) => one.framework === framework.slug && one.assessable);
}

function organizationYaml(slug: string, frameworks: readonly Framework[]): string {
  const list = frameworks.map(({ slug: name, title }) => `  - ${name} # ${title.replaceAll(/\s+/g, ' ')}`);
  return `# yaml-language-server: $schema=${SCHEMA_FILE}
# Your organization. Replace every example in this folder by your own.
slug: ${slug} # the name of the organization in commands and addresses: a-z, 0-9, "." and "-"
name: My organization # printed on every report

# The frameworks that you answer to. Answers show them in this order. Empty: every framework of the catalogue.
frameworks:
${list.join('\n')}

# The crosswalks that answers use. Empty: all published and curated ones that are neither drafts nor outdated.
crosswalks:

# What the cover of every report shows. Leave empty what you do not know.
document:
  id:
  classification: internal
  owner: AI lead
  approver:
  review_date: # YYYY-MM-DD

# What your management system covers, and what it leaves out. The statement of applicability shows it.
scope_statement:

notes:
`;
}

type Row<C extends string> = Readonly<Partial<Record<C, string>>>;

function table<R extends string, O extends string>(
  format: Columns<R, O>,
  ...rows: readonly Row<R | O>[]
): string {
  const names: readonly (R | O)[] = [...format.required, ...format.optional];
  const lines = rows.map((row) => names.map((name) => cell(row[name] ?? '')).join(','));
  return `${[names.join(','), ...lines].join('\n')}\n`;
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
