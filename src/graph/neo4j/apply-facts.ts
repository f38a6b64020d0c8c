import type { Fact } from '../../ledger/fact.ts';
import { mustBeFree, putLinks, putNodes, removeLinks, removeNodes } from './graph-records.ts';
import type { Running } from './statement.ts';

/**
 * Makes the facts of one change true inside a transaction: links that have ceased, nodes, links, nodes that have
 * ceased. Throws on a link whose ends do not exist, or that starts in another ledger.
 *
 * @returns the nodes at which removed links began, by label and id
 */
export async function applyFacts(
  running: Running,
  ledger: string,
  facts: readonly Fact[],
): Promise<readonly string[]> {
  const gone = facts.filter((fact) => fact.fact === 'node-gone');
  const begun = await removeLinks(
    running,
    ledger,
    facts.filter((fact) => fact.fact === 'link-gone'),
  );
  await putNodes(
    running,
    facts.filter((fact) => fact.fact === 'node'),
  );
  await putLinks(
    running,
    ledger,
    facts.filter((fact) => fact.fact === 'link'),
  );
  await mustBeFree(running, ledger, gone);
  await removeNodes(running, ledger, gone);
  return begun;
}
