import { DamagedRow } from '../damaged-row.ts';
import { provisionTextRow } from '../provision-text-row.ts';
import type { ProvisionText } from '../store.ts';
import type { Connection } from './connection.ts';
import { Row, textColumn } from './row.ts';

const COLUMNS = ['organization', 'provision', 'text', 'sha256'];
const TEXT = `SELECT ${COLUMNS.map((column) => textColumn(column)).join(', ')} FROM texts`;

/** Reads official texts. Throws a {@link DamagedRow} for the first text that does not have its digest. */
export function readTexts(
  connection: Connection,
  organization: string,
  provisions: readonly string[],
): readonly ProvisionText[] {
  return connection
    .prepare(
      `${TEXT} WHERE texts.organization = ? AND texts.provision IN (SELECT value FROM json_each(?))
       ORDER BY texts.provision`,
    )
    .all(organization, JSON.stringify(provisions))
    .map((row) => readText(new Row(row)));
}

/** The damage of the official texts of every organization. */
export function* examineTexts(connection: Connection): Generator<DamagedRow> {
  for (const row of connection.prepare(TEXT).iterate()) {
    try {
      readText(new Row(row));
    } catch (error) {
      if (!(error instanceof DamagedRow)) throw error;
      yield error;
    }
  }
}

function readText(row: Row): ProvisionText {
  const cells = COLUMNS.map((column) => [column, row.textOrNull(column)]);
  return provisionTextRow.parse(Object.fromEntries(cells));
}
