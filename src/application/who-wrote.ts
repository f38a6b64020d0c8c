import type { ChangeEntry } from '../ledger/change.ts';
import { nodeKey } from '../ledger/touched-records.ts';
import type { EditConflict, RecordField, WhoWrote, WrittenBy } from '../model/edit-conflict.ts';
import { rowsOfHistories } from '../operations/ledger/record-history.ts';
import type { PerformContext } from '../operations/perform-context.ts';
import { columnOf } from '../operations/row-changes.ts';

/** The histories of so many records are read. Further conflicts are told without a name. */
const MOST_RECORDS = 200;

/**
 * Reads who wrote, last, what records say now where a file says something else. Rejects as the store does.
 *
 * @param ledger of the organization
 */
export async function whoWroteThese(
  { store }: Pick<PerformContext, 'store'>,
  ledger: string,
  conflicts: readonly EditConflict[],
): Promise<WhoWrote> {
  const nodes = new Map<string, RecordField>();
  for (const { changed } of conflicts)
    if (changed !== null && nodes.size < MOST_RECORDS) nodes.set(nodeKey(changed), changed);
  if (nodes.size === 0) return () => null;
  const entries = await store.history(
    ledger,
    [...nodes.values()].map(({ label, id }) => ({ label, id })),
  );
  const rows = await rowsOfHistories(store, ledger, entries);
  return (asked) => {
    const key = nodeKey(asked);
    const changes = entries.get(key) ?? [];
    const field = asked.field === null ? null : columnOf(asked.field);
    const last = changes.findLastIndex((_, index) =>
      (rows.get(key)?.[index] ?? []).some(
        ({ change, fields }) =>
          field === null || change === 'ADDED' || fields.some((each) => each.field === field),
      ),
    );
    return last < 0 ? null : written(changes[last]!);
  };
}

function written({ seq, at, actor, operation }: ChangeEntry): WrittenBy {
  return { seq, at, actor, operation };
}
