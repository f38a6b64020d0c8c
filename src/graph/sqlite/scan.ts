import type { Fact, Label, LinkType } from '../../ledger/fact.ts';
import type { Connection } from './connection.ts';

const BATCH = 2_000;

interface NodeRow {
  readonly label: Label;
  readonly id: string;
  readonly properties: string;
}

interface LinkRow {
  readonly type: LinkType;
  readonly id: string;
  readonly from_label: Label;
  readonly from_id: string;
  readonly to_label: Label;
  readonly to_id: string;
  readonly properties: string;
}

/** All nodes, then all links, of a ledger in batches; lets other work run between them. */
export async function* scanLedger(connection: Connection, ledger: string): AsyncGenerator<readonly Fact[]> {
  const nodes = connection
    .prepare('SELECT label, id, properties FROM nodes WHERE ledger = ?')
    .iterate(ledger);
  yield* inBatches(nodes as IterableIterator<NodeRow>, ({ label, id, properties }) => ({
    fact: 'node',
    label,
    id,
    properties: JSON.parse(properties),
  }));
  const links = connection
    .prepare(
      'SELECT type, id, from_label, from_id, to_label, to_id, properties FROM links WHERE ledger = ? ORDER BY n',
    )
    .iterate(ledger);
  yield* inBatches(links as IterableIterator<LinkRow>, (row) => ({
    fact: 'link',
    type: row.type,
    id: row.id,
    from: { label: row.from_label, id: row.from_id },
    to: { label: row.to_label, id: row.to_id },
    properties: JSON.parse(row.properties),
  }));
}

async function* inBatches<Row>(
  rows: Iterable<Row>,
  read: (row: Row) => Fact,
): AsyncGenerator<readonly Fact[]> {
  let batch: Fact[] = [];
  for (const row of rows) {
    batch.push(read(row));
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (batch.length > 0) yield batch;
}
