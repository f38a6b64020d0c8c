import type { Fact } from '../../ledger/fact.ts';
import {
  type GraphTables,
  mustBeFree,
  putLinks,
  putNodes,
  removeLinks,
  removeNodes,
} from './graph-tables.ts';

/**
 * Applies the facts of one change to the graph: removed links, nodes, links, removed nodes, in this order. Call it
 * inside a transaction, so that nothing of the change stays when it throws: an UnfitChange on a link whose ends do not
 * exist, or on a removed node at which a link of another ledger ends; a DamagedRow as {@link putLinks} does.
 *
 * @returns the nodes at which removed links began, by label and id
 */
export function applyFacts(tables: GraphTables, facts: readonly Fact[]): readonly string[] {
  const gone = facts.filter((fact) => fact.fact === 'node-gone');
  const begun = removeLinks(
    tables,
    facts.filter((fact) => fact.fact === 'link-gone'),
  );
  putNodes(
    tables,
    facts.filter((fact) => fact.fact === 'node'),
  );
  putLinks(
    tables,
    facts.filter((fact) => fact.fact === 'link'),
  );
  mustBeFree(tables, gone);
  removeNodes(tables, gone);
  return begun;
}
