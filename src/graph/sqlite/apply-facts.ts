import type { Fact } from '../../ledger/fact.ts';
import type { Connection } from './connection.ts';
import { mustBeFree, putLinks, putNodes, removeLinks, removeNodes } from './graph-tables.ts';

/**
 * Makes the facts of one change true in the graph: links that have ceased, nodes, links, nodes that have ceased. To
 * be called inside a transaction; throws on a link whose ends do not exist, so that nothing of the change stays.
 *
 * @returns the nodes at which removed links began, by label and id
 */
export function applyFacts(
  connection: Connection,
  ledger: string,
  facts: readonly Fact[],
): readonly string[] {
  const gone = facts.filter((fact) => fact.fact === 'node-gone');
  const begun = removeLinks(
    connection,
    ledger,
    facts.filter((fact) => fact.fact === 'link-gone'),
  );
  putNodes(
    connection,
    ledger,
    facts.filter((fact) => fact.fact === 'node'),
  );
  putLinks(
    connection,
    ledger,
    facts.filter((fact) => fact.fact === 'link'),
  );
  mustBeFree(connection, ledger, gone);
  removeNodes(connection, ledger, gone);
  return begun;
}
