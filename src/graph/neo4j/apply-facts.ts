import type { Fact } from '../../ledger/fact.ts';
import { type Graph, mustBeFree, putLinks, putNodes, removeLinks, removeNodes } from './graph-records.ts';

/**
 * Applies the facts of one change inside a transaction: removed links, nodes, links, removed nodes, in this order.
 * Rejects with an UnfitChange on a link whose ends do not exist, or that starts in another ledger, and on a removed
 * node at which a link of another ledger ends.
 *
 * @returns the nodes at which removed links began, by label and id
 */
export async function applyFacts(graph: Graph, facts: readonly Fact[]): Promise<readonly string[]> {
  const gone = facts.filter((fact) => fact.fact === 'node-gone');
  const begun = await removeLinks(
    graph,
    facts.filter((fact) => fact.fact === 'link-gone'),
  );
  await putNodes(
    graph,
    facts.filter((fact) => fact.fact === 'node'),
  );
  await putLinks(
    graph,
    facts.filter((fact) => fact.fact === 'link'),
  );
  await mustBeFree(graph, gone);
  await removeNodes(graph, gone);
  return begun;
}
