import { GLOSSARY, titleOfSet } from '../../src/model/glossary/glossary.ts';
import { yamlSchemas } from '../../src/organization/yaml-schemas.ts';
import type { ColumnContent, NamedThing } from '../../src/parsing/columns.ts';
import { CATALOGUE_TABLES } from './catalogue-tables.ts';
import type { DescribedTable } from './described-table.ts';
import { exampleFile } from './example-files.ts';
import { ORGANIZATION_TABLES } from './organization-tables.ts';

const INTRODUCTION = `# The files of folders

An organization and a catalogue are folders of plain files. This page has every file, every column and every key. \`npm run schema\` writes it from the definitions that read the files; do not edit it by hand. The examples are the folders \`organization\` and \`catalogue\` in [examples](examples/), which pass \`check\`.

- [tables.md](tables.md) explains which encodings, separators and spellings are read, and how a workbook takes the place of the files.
- [words.md](words.md) explains every word.
- \`aims-crosswalk init my-org\` writes an organization's folder with examples, and \`init my-org.xlsx\` the same as a workbook with drop-down lists.
- \`aims-crosswalk check my-org\` names every fault with its file, line and column, and \`aims-crosswalk provisions FRAMEWORK\` lists refs with their titles.

In every table, columns may be in any order, and a column that is not needed may be left out. **Needed** columns have something in every row. A day is written \`2026-12-31\`. Where a cell takes several, separate them by \`;\`. Name people by their roles: what is loaded is kept for good.`;

const ORGANIZATION = `## An organization's folder

Only \`organization.yaml\` is needed. Every table may be absent, and is then empty. A folder \`catalogue/\` can have frameworks, crosswalks and views of your own, in the layout of [a catalogue's folder](#a-catalogues-folder); only your organization sees them.`;

const CATALOGUE = `## A catalogue's folder

A catalogue has a folder \`frameworks/SLUG/\` for each edition of a document, a folder \`mappings/SLUG/\` for each crosswalk, \`record-kinds.yaml\` and a file \`views/SLUG.yaml\` for each view. All may be absent, but not both \`frameworks/\` and \`mappings/\`. Within \`frameworks/SLUG/\` both files are needed; within \`mappings/SLUG/\` both \`crosswalk.yaml\` and \`mappings.csv\` are. The folder has the name of the slug. [crosswalks/README.md](../crosswalks/README.md) explains how to curate them, and what you may claim.`;

/** What a cell that names something takes. */
const NAMES: Readonly<Record<NamedThing, string>> = {
  framework: 'the slug of a framework',
  crosswalk: 'the slug of a crosswalk',
  kind: 'a [kind of evidence](words.md#kinds)',
  condition: 'a [condition](words.md#conditions)',
  role: 'a [role](words.md#roles), written `FRAMEWORK:ID`',
  class: 'a [class](words.md#classes), written `FRAMEWORK:ID`',
  system: 'an id of `systems.csv`',
  supplier: 'an id of `suppliers.csv`',
  control: 'an id of `controls.csv`',
  evidence: 'an id of `evidence.csv`',
};

const AN_ID = 'an id: 1 to 64 letters, digits, `.`, `_` and `-`; no other row has it';

/** A YAML file of a folder as a person learns of it. */
interface DescribedDocument {
  /** As `schema --yaml` names it. */
  readonly file: string;
  /** Path inside the folder; `SLUG` is the name of what it describes. */
  readonly path: string;
  readonly about: string;
}

const ORGANIZATION_DOCUMENT: DescribedDocument = {
  file: 'organization.yaml',
  path: 'organization.yaml',
  about: 'Who you are, and what you answer to.',
};

const FRAMEWORK_DOCUMENT: DescribedDocument = {
  file: 'framework.yaml',
  path: 'frameworks/SLUG/framework.yaml',
  about: 'What the document is, and the words that its provisions use.',
};

const CROSSWALK_DOCUMENT: DescribedDocument = {
  file: 'crosswalk.yaml',
  path: 'mappings/SLUG/crosswalk.yaml',
  about: 'Who asserts the mappings, for which editions, and under which licence.',
};

const OTHER_DOCUMENTS: readonly DescribedDocument[] = [
  {
    file: 'record-kinds.yaml',
    path: 'record-kinds.yaml',
    about:
      'The kinds of evidence, as a list. Evidence and provisions name them by their id. The bundled kinds are in `crosswalks/record-kinds.yaml`.',
  },
  {
    file: 'view.yaml',
    path: 'views/SLUG.yaml',
    about: 'Questions that people ask together. `aims-crosswalk view SLUG` answers them.',
  },
];

/** The page about the files of folders, as Markdown: a section for each file, with its columns or keys and an example. */
export function folderFormatPage(): string {
  const [provisions, ...ofCrosswalks] = CATALOGUE_TABLES.map((table) => sectionOfTable('catalogue', table));
  return `${[
    INTRODUCTION,
    ORGANIZATION,
    sectionOfDocument('organization', ORGANIZATION_DOCUMENT),
    ...ORGANIZATION_TABLES.map((table) => sectionOfTable('organization', table)),
    CATALOGUE,
    sectionOfDocument('catalogue', FRAMEWORK_DOCUMENT),
    provisions,
    sectionOfDocument('catalogue', CROSSWALK_DOCUMENT),
    ...ofCrosswalks,
    ...OTHER_DOCUMENTS.map((document) => sectionOfDocument('catalogue', document)),
  ].join('\n\n')}\n`;
}

type Folder = Parameters<typeof exampleFile>[0];

function sectionOfTable(folder: Folder, { file, about, format, meanings }: DescribedTable): string {
  const rows = [...format.required, ...format.optional].map((column) => [
    `\`${column}\``,
    format.required.includes(column) ? 'yes' : '',
    column === 'id' ? AN_ID : takenBy(format.contents[column]),
    meanings[column] ?? '',
  ]);
  return [
    `### ${file}`,
    about,
    markdownTable(['column', 'needed', 'takes', 'what it is'], rows),
    `\`\`\`csv\n${exampleFile(folder, file)}\n\`\`\``,
  ].join('\n\n');
}

/** What the cells of a column take. */
function takenBy(content: ColumnContent | undefined): string {
  switch (content?.holds) {
    case undefined:
      return 'text';
    case 'day':
      return 'a day';
    case 'ref':
      return 'a ref, as the document prints it';
    case 'word':
      return wordsTaken(content.words);
    case 'name':
      return content.isList ? `${NAMES[content.of]}; several are possible` : NAMES[content.of];
  }
}

/** A closed list of words, with a link to the set that explains them. */
function wordsTaken(words: readonly string[]): string {
  const listed = words.map((word) => `\`${word}\``).join(', ');
  const set = GLOSSARY.find(
    (each) =>
      Object.keys(each.words).length === words.length &&
      words.every((word) => Object.hasOwn(each.words, word)),
  );
  return set === undefined ? listed : `${listed} ([${titleOfSet(set).toLowerCase()}](words.md#${set.name}))`;
}

function sectionOfDocument(folder: Folder, { file, path, about }: DescribedDocument): string {
  return [
    `### ${path}`,
    about,
    markdownTable(['key', 'needed', 'takes', 'what it is'], keysOf(yamlSchemas()[file], '')),
    `\`\`\`yaml\n${exampleFile(folder, path)}\n\`\`\``,
  ].join('\n\n');
}

/** The keys of a JSON Schema, those of maps and lists beneath their own: `document.id`, `roles[].id`. */
function keysOf(schema: unknown, path: string): readonly (readonly string[])[] {
  const { items, properties, required = [] } = schemaOf(schema);
  if (items !== undefined) return keysOf(items, `${path}[]`);
  return Object.entries(properties ?? {}).flatMap(([key, value]) => {
    const own = [path, key].filter((part) => part !== '').join('.');
    const isNeeded = required.includes(key);
    return [
      [`\`${own}\``, isNeeded ? 'yes' : '', takenByKey(value), schemaOf(value).description ?? ''],
      ...keysOf(value, own),
    ];
  });
}

function takenByKey(schema: unknown): string {
  const { enum: words, format, pattern, type, items, properties } = schemaOf(schema);
  if (properties !== undefined) return 'a map';
  if (items !== undefined) {
    const item = takenByKey(items);
    return item === 'a map' ? 'a list of maps' : `a list, each ${item}`;
  }
  if (words !== undefined) return wordsTaken(words.filter((word) => word !== null));
  if (format === 'date') return 'a day';
  if (pattern?.startsWith('^[0-9]{4}') === true) return 'a day, a month or a year';
  if ([type].flat().includes('boolean')) return '`true` or `false`';
  if ([type].flat().includes('integer')) return 'a whole number';
  if (pattern?.startsWith('^[a-z0-9]') === true) return 'a slug';
  return pattern?.startsWith('^[A-Za-z0-9') === true ? 'an id' : 'text';
}

/** The parts of a JSON Schema that the page shows. */
interface Shown {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | null)[];
  readonly format?: string;
  readonly pattern?: string;
  readonly items?: unknown;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

function schemaOf(schema: unknown): Shown {
  return typeof schema === 'object' && schema !== null ? schema : {};
}

function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map(inCell).join(' | ')} |`)
    .join('\n');
}

/** A text that cannot end its cell of a Markdown table. */
function inCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}
