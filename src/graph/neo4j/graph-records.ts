import type { LinkFact, LinkGoneFact, NodeFact, NodeGoneFact } from '../../ledger/fact.ts';
import type { Label } from '../../ledger/records/registry.ts';
import { nodeKey } from '../../ledger/touched-records.ts';
import { groupBy } from '../../model/group-by.ts';
import { UnfitChange } from '../../problems/store-error.ts';
import { ask, type Running } from './statement.ts';
import { OWNED_LABELS } from './texts/by-label.ts';
import { FIND_HELD_NODE, FIND_OTHERS_NODE, type FindNode } from './texts/foreign-nodes.ts';
import { LINKS } from './texts/links.ts';
import { PUT_NODES } from './texts/put-nodes.ts';
import { REMOVE_NODES } from './texts/remove-nodes.ts';

/** Rows of one statement; a statement with more rows is slower. */
const ROWS = 2_000;

/** Writes nodes. A node replaces the node of the same label and id. */
export async function putNodes(running: Running, nodes: readonly NodeFact[]): Promise<void> {
  for (const [label, list] of groupBy(nodes, (fact) => fact.label)) {
    for (const rows of inRows(list)) await ask(running, PUT_NODES[label], rows);
  }
}

/** Writes links. Rejects with an UnfitChange where an end of a link does not exist, or the link starts in another ledger. */
export async function putLinks(running: Running, ledger: string, links: readonly LinkFact[]): Promise<void> {
  for (const { type, from, to, move, put } of LINKS) {
    const own = links.filter(
      (link) => link.type === type && link.from.label === from && link.to.label === to,
    );
    for (const rows of inRows(own)) {
      await ask(running, move, { ledger, links: rows });
      const [counted] = await ask(running, put, { ledger, links: rows });
      const stated = counted?.stated ?? 0;
      if (stated !== rows.length) {
        throw new UnfitChange(
          `Only ${stated} of ${rows.length} ${type} links could be written. Of the others, an end does not exist or belongs to another organization.`,
        );
      }
    }
  }
}

/**
 * Removes links.
 *
 * @returns the nodes at which the removed links began, by label and id
 */
export async function removeLinks(
  running: Running,
  ledger: string,
  links: readonly LinkGoneFact[],
): Promise<readonly string[]> {
  const begun: string[] = [];
  for (const [type, list] of groupBy(links, (fact) => fact.type)) {
    const ids = list.map(({ id }) => id);
    for (const { from, starts, remove } of LINKS.filter((known) => known.type === type)) {
      const found = await ask(running, starts, { ledger, ids });
      begun.push(...found.map(({ id }) => nodeKey({ label: from, id })));
      await ask(running, remove, { ledger, ids });
    }
  }
  return begun;
}

/** Removes nodes, each with the links that its ledger states on it. */
export async function removeNodes(
  running: Running,
  ledger: string,
  nodes: readonly NodeGoneFact[],
): Promise<void> {
  for (const [label, ids] of idsByLabel(nodes)) await ask(running, REMOVE_NODES[label], { ledger, ids });
}

/** Rejects with an UnfitChange where another organization stated one of these nodes. */
export async function mustBeOwn(running: Running, ledger: string, nodes: readonly NodeFact[]): Promise<void> {
  const owned = nodes.filter(({ label }) => OWNED_LABELS.includes(label));
  const others = await firstFound(running, FIND_OTHERS_NODE, ledger, owned);
  if (others !== null)
    throw new UnfitChange(`${others} cannot be written, because it belongs to another organization.`);
}

/**
 * Rejects with an UnfitChange where a link of another ledger ends at one of these nodes: no ledger removes what another
 * ledger states.
 */
export async function mustBeFree(
  running: Running,
  ledger: string,
  nodes: readonly NodeGoneFact[],
): Promise<void> {
  const held = await firstFound(running, FIND_HELD_NODE, ledger, nodes);
  if (held !== null)
    throw new UnfitChange(`${held} cannot be removed, because a link of another ledger ends there.`);
}

/** The id of the first of these nodes that the statement finds; null where it finds no node. */
async function firstFound(
  running: Running,
  text: FindNode,
  ledger: string,
  nodes: readonly (NodeFact | NodeGoneFact)[],
): Promise<string | null> {
  for (const [label, all] of idsByLabel(nodes)) {
    for (const ids of inRows(all)) {
      const [found] = await ask(running, text[label], { ledger, ids });
      if (found !== undefined) return found.id;
    }
  }
  return null;
}

function* idsByLabel(nodes: readonly (NodeFact | NodeGoneFact)[]): Generator<[Label, readonly string[]]> {
  for (const [label, list] of groupBy(nodes, (fact): Label => fact.label)) {
    yield [label, list.map(({ id }) => id)];
  }
}

function* inRows<F>(facts: readonly F[]): Generator<readonly F[]> {
  for (let start = 0; start < facts.length; start += ROWS) yield facts.slice(start, start + ROWS);
}
