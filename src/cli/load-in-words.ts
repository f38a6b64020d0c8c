import type { LoadResult } from '../application/loaded-folders.ts';
import type { StatusEffect } from '../application/status-effect.ts';
import type { StatusChange } from '../coverage/questions/status-changes.ts';
import { counted } from '../model/counted.ts';
import { groupBy } from '../model/group-by.ts';
import type { HeldRecords } from '../operations/held-records.ts';
import type { RowChange } from '../operations/row-changes.ts';
import { editionInWords } from './edition-in-words.ts';

/** The most rows of a table, and the most statuses of a framework in one direction, that are named. */
const NAMED = 10;

/** What a load wrote, or would write, for people. */
export function loadInWords({ loads, editions, left, effect, holds }: LoadResult): string {
  const lines = loads.flatMap((load) => {
    if ('rows' in load) return [`${load.slug}: ${rowsInWords(load.rows)}`, ...tablesInWords(load.rows)];
    return [
      `${load.slug}: ${load.changes === 0 ? 'nothing to change' : counted(load.changes, 'recorded change')}`,
    ];
  });
  return [
    ...lines,
    ...editions.flatMap(editionInWords),
    ...(left.length === 0
      ? []
      : [
          `Left as they are, because something else was loaded in their place or they were retired: ${left.join(', ')}`,
        ]),
    ...(holds === null ? [] : ['', ...holdsInWords(holds)]),
    ...(effect === null ? [] : ['', ...effectInWords(effect)]),
    ...(loads.some((load) => 'rows' in load) ? ['', 'This was a dry run: nothing was written.'] : []),
  ].join('\n');
}

function rowsInWords(rows: readonly RowChange[]): string {
  return rows.length === 0 ? 'nothing to change' : countsOf(rows);
}

function countsOf(rows: readonly RowChange[]): string {
  const of = (change: RowChange['change']): number => rows.filter((row) => row.change === change).length;
  const counts = [
    [of('ADDED'), 'added'],
    [of('CHANGED'), 'changed'],
    [of('MOVED'), 'moved'],
    [of('ENDED'), 'ended'],
  ] as const;
  return counts
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${number} ${word}`)
    .join(', ');
}

function tablesInWords(rows: readonly RowChange[]): readonly string[] {
  return [...groupBy(rows, ({ table }) => table)].flatMap(([table, ofTable]) => {
    // What is new has no values to compare with: a long list of new rows says nothing that the file does not.
    const told = ofTable.filter(({ change }) => change !== 'ADDED' || ofTable.length <= NAMED);
    const more = ofTable.length - Math.min(told.length, NAMED);
    return [
      `  ${table}: ${countsOf(ofTable)}`,
      ...told.slice(0, NAMED).map(rowInWords),
      ...(more > 0 && told.length > 0 ? [`    and ${counted(more, 'other row')} (--json lists all)`] : []),
    ];
  });
}

/** What happened to one row, in one line. */
export function rowInWords({ row, line, change, fields }: RowChange): string {
  const differences = fields.map(
    ({ field, from, to }) => `${field} ${from ?? '(empty)'} → ${to ?? '(empty)'}`,
  );
  return `    ${change.toLowerCase()} ${row}${line === undefined ? '' : ` (line ${line})`}${differences.length > 0 ? `: ${differences.join('; ')}` : ''}`;
}

/** The statuses that would change, by framework. */
export function effectInWords({ organization, asOf, frameworks }: StatusEffect): readonly string[] {
  const changed = frameworks.filter(({ changes }) => changes.length > 0);
  if (changed.length === 0) return [`No status of ${organization} would change, for ${asOf}.`];
  return [
    `Effect on the statuses of ${organization}, for ${asOf}:`,
    ...changed.flatMap(({ framework, changes }) => {
      const of = (change: StatusChange['change']): readonly StatusChange[] =>
        changes.filter((each) => each.change === change);
      const [better, worse, other] = [of('BETTER'), of('WORSE'), of('APPLICABILITY')];
      return [
        `  ${framework}: ${better.length} better, ${worse.length} worse, ${other.length} changed in applicability`,
        ...[better, worse, other].flatMap(statusesInWords),
      ];
    }),
  ];
}

function statusesInWords(changes: readonly StatusChange[]): readonly string[] {
  const more = changes.length - NAMED;
  return [
    ...changes
      .slice(0, NAMED)
      .map(({ ref, title, from, to }) => `    ${ref} ${title}: ${from.status} → ${to.status}`),
    ...(more > 0 ? [`    and ${counted(more, 'other provision')} (--json lists all)`] : []),
  ];
}

/** What a table's rows are called, one of them and several. */
const NOUNS: Readonly<Record<string, readonly [string, string]>> = {
  'suppliers.csv': ['supplier', 'suppliers'],
  'systems.csv': ['AI system', 'AI systems'],
  'controls.csv': ['control', 'controls'],
  'evidence.csv': ['piece of evidence', 'pieces of evidence'],
  'supports.csv': ['link from evidence to a provision', 'links from evidence to provisions'],
  'addresses.csv': ['link from a control to a provision', 'links from controls to provisions'],
  'demonstrates.csv': ['link from evidence to a control', 'links from evidence to controls'],
  'decisions.csv': ['decision', 'decisions'],
  'actions.csv': ['action', 'actions'],
  'answers.csv': ['answer', 'answers'],
  'row-reviews.csv': ['review of a mapping', 'reviews of mappings'],
};

function holdsInWords({ organization, tables }: HeldRecords): readonly string[] {
  const named = (table: string, number: number): string => {
    const [one, several] = NOUNS[table] ?? [`row of ${table}`, `rows of ${table}`];
    return `${number} ${number === 1 ? one : several}`;
  };
  const held = tables.filter(({ records }) => records > 0);
  const beyond = tables.filter(({ unnamed }) => unnamed.length > 0);
  return [
    `${organization} has ${held.map(({ table, records }) => named(table, records)).join(', ') || 'no records'}.`,
    ...beyond.map(({ table, unnamed }) => {
      const some = unnamed.slice(0, NAMED).join(', ');
      const more = unnamed.length > NAMED ? ', and others' : '';
      const counts = unnamed.length === 1 ? 'It still counts' : 'They still count';
      return `The folder does not name ${named(table, unnamed.length)} that the store has: ${some}${more}. ${counts}.`;
    }),
    ...(beyond.length > 0
      ? ['Load with --prune to end what a folder once named and this one does not.']
      : []),
  ];
}
