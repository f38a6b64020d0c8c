import type { OrganizationContents } from '../ledger/records/contents.ts';
import { factsOfLink, factsOfNode } from '../ledger/records/record-facts.ts';
import { linksOf, nodesOf } from '../ledger/records/registry.ts';
import { addToGroup } from '../model/group-by.ts';
import { type RowChange, rowName, TABLE_FILES } from './row-changes.ts';

/**
 * The rows of a load with the line of their file, where it has them.
 *
 * @param lines by file the line of each record of the contents, in the same order
 */
export function withLines(
  rows: readonly RowChange[],
  contents: OrganizationContents,
  lines: ReadonlyMap<string, readonly number[]>,
): readonly RowChange[] {
  const wanted = new Set(rows.map(({ table, row }) => keyOf(table, row)));
  // Rows of one name come in the order of their file.
  const found = new Map<string, number[]>();
  const find = (table: string, place: number, name: string): void => {
    const key = keyOf(table, name);
    const line = lines.get(table)?.[place];
    if (line === undefined || !wanted.has(key)) return;
    addToGroup(found, key, line);
  };
  for (const { label, collection, isOnly } of nodesOf('organization')) {
    if (isOnly || !lines.has(TABLE_FILES[label])) continue;
    const records: readonly unknown[] = isTabled(collection, contents) ? contents[collection] : [];
    for (const [place, record] of records.entries()) {
      const [node] = factsOfNode(label, record as never);
      if (node?.fact === 'node') find(TABLE_FILES[label], place, rowName(node));
    }
  }
  for (const { type, collection } of linksOf('organization')) {
    for (const [place, record] of contents[collection].entries()) {
      const [link] = factsOfLink(type, record as never);
      if (link?.fact === 'link') find(TABLE_FILES[type], place, rowName(link));
    }
  }
  return rows.map((row) => {
    const line = row.change === 'ENDED' ? undefined : found.get(keyOf(row.table, row.row))?.shift();
    return line === undefined ? row : { ...row, line };
  });
}

function isTabled<C extends string>(
  collection: C,
  contents: OrganizationContents,
): collection is C & Exclude<keyof OrganizationContents, 'organization'> {
  return collection in contents;
}

function keyOf(table: string, row: string): string {
  return `${table} ${row}`;
}
