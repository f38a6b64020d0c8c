import type { ManagedTransaction, Transaction } from 'neo4j-driver';
import type { Fact, Label, LinkFact, LinkGoneFact } from '../../ledger/fact.ts';
import { groupBy } from '../../model/group-by.ts';
import { HELD_NODES, LINK_TEXTS, PUT_NODES, REMOVE_NODES } from './texts.ts';
import { wire } from './wire.ts';

type Running = Pick<Transaction & ManagedTransaction, 'run'>;

/** Rows of one statement; more make it slower, not faster. */
const ROWS = 2_000;

/**
 * Makes the facts of one change true inside a transaction: links that have ceased, nodes, links, nodes that have
 * ceased. Throws on a link whose ends do not exist, or that starts in another ledger.
 */
export async function applyFacts(
  transaction: Running,
  ledger: string,
  facts: readonly Fact[],
): Promise<void> {
  const gone = facts.filter((fact): fact is LinkGoneFact => fact.fact === 'link-gone');
  for (const [type, list] of groupBy(gone, (fact) => fact.type)) {
    for (const texts of LINK_TEXTS.filter((known) => known.type === type)) {
      await transaction.run(texts.remove, { rows: list.map((fact) => ({ id: fact.id })) });
    }
  }
  const nodes = facts.filter((fact) => fact.fact === 'node');
  for (const [label, list] of groupBy(nodes, (fact) => fact.label)) {
    for (const rows of inRows(list)) {
      await transaction.run(PUT_NODES[label], {
        rows: rows.map((fact) => ({ id: fact.id, properties: wire(fact.properties) })),
      });
    }
  }
  await putLinks(
    transaction,
    ledger,
    facts.filter((fact) => fact.fact === 'link'),
  );
  const removed = facts.filter((fact) => fact.fact === 'node-gone');
  for (const [label, list] of groupBy(removed, (fact): Label => fact.label)) {
    await transaction.run(REMOVE_NODES[label], { ids: list.map((fact) => fact.id) });
  }
}

async function putLinks(transaction: Running, ledger: string, links: readonly LinkFact[]): Promise<void> {
  for (const texts of LINK_TEXTS) {
    const own = links.filter(
      (link) => link.type === texts.type && link.from.label === texts.from && link.to.label === texts.to,
    );
    for (const rows of inRows(own)) {
      const stated = rows.map(({ id, from, to, properties }) => ({
        id,
        from: from.id,
        to: to.id,
        properties: wire(properties),
      }));
      await transaction.run(texts.move, { rows: stated.map(({ id, from, to }) => ({ id, from, to })) });
      const result = await transaction.run(texts.put, { ledger, rows: stated });
      const count: unknown = result.records[0]?.get('stated');
      if (count !== rows.length) {
        throw new TypeError(
          `Of ${rows.length} ${texts.type} links ${String(count ?? 0)} could be stated: an end does not exist, or is another's.`,
        );
      }
    }
  }
}

/** Throws where a record is to cease at which a link of another ledger ends. */
export async function checkRemovals(
  transaction: Running,
  ledger: string,
  facts: readonly Fact[],
): Promise<void> {
  const gone = facts.filter((fact) => fact.fact === 'node-gone');
  for (const [label, list] of groupBy(gone, (fact): Label => fact.label)) {
    const held = await transaction.run(HELD_NODES[label], { ledger, ids: list.map(({ id }) => id) });
    const [first] = held.records;
    if (first !== undefined) {
      throw new TypeError(`${String(first.get('id'))} cannot cease: a link of another ledger ends there.`);
    }
  }
}

/** The records at which the links begin that a change removes: their history shows it. */
export async function startsOfRemoved(
  transaction: Running,
  facts: readonly Fact[],
): Promise<readonly string[]> {
  const gone = facts.filter((fact): fact is LinkGoneFact => fact.fact === 'link-gone');
  const starts: string[] = [];
  for (const [type, list] of groupBy(gone, (fact) => fact.type)) {
    for (const texts of LINK_TEXTS.filter((known) => known.type === type)) {
      const found = await transaction.run(texts.starts, { ids: list.map(({ id }) => id) });
      starts.push(...found.records.map((record) => String(record.get('id'))));
    }
  }
  return starts;
}

function* inRows<F>(facts: readonly F[]): Generator<readonly F[]> {
  for (let start = 0; start < facts.length; start += ROWS) yield facts.slice(start, start + ROWS);
}
