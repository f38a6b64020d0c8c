import type { LinkFact, LinkGoneFact, NodeFact, NodeGoneFact } from '../../ledger/fact.ts';
import { type GraphSum, textOfRecord } from '../../ledger/graph-sum.ts';
import type { Label, LinkType } from '../../ledger/records/registry.ts';
import { lastOfEach } from '../../ledger/stated-records.ts';
import { nodeKey } from '../../ledger/touched-records.ts';
import { groupBy } from '../../model/group-by.ts';
import { UnfitChange } from '../../problems/store-error.ts';
import { linkOfRow, nodeOfRow } from './graph-facts.ts';
import { ask, type Running } from './statement.ts';
import { OWNED_LABELS } from './texts/by-label.ts';
import { FIND_NODES } from './texts/find-nodes.ts';
import { FIND_HELD_NODE, FIND_OTHERS_NODE, type FindNode } from './texts/foreign-nodes.ts';
import { LINKS, type LinkTexts } from './texts/links.ts';
import { PUT_NODES } from './texts/put-nodes.ts';
import { REMOVE_NODES } from './texts/remove-nodes.ts';

/** Rows of one statement; a statement with more rows is slower. */
const ROWS = 2_000;

/** The graph of one ledger, to write to inside a transaction. */
export interface Graph {
  readonly running: Running;
  readonly ledger: string;
  /** Follows what is written. Null during a rebuild, which works the sum out in the end. */
  readonly sum: GraphSum | null;
}

/** Writes nodes. A node replaces the node of the same label and id. */
export async function putNodes(graph: Graph, nodes: readonly NodeFact[]): Promise<void> {
  for (const [label, list] of groupBy(nodes, (fact) => fact.label)) {
    for (const rows of inRows(list)) {
      await forgetNodes(graph, label, idsOf(rows));
      await ask(graph.running, PUT_NODES[label], rows);
      remember(graph, rows);
    }
  }
}

/** Writes links. Rejects with an UnfitChange where an end of a link does not exist, or the link starts in another ledger. */
export async function putLinks(graph: Graph, links: readonly LinkFact[]): Promise<void> {
  const { running, ledger } = graph;
  for (const kind of LINKS) {
    const { type, from, to } = kind;
    const own = links.filter(
      (link) => link.type === type && link.from.label === from && link.to.label === to,
    );
    for (const rows of inRows(own)) {
      const isThere = await forgetLinks(graph, type, idsOf(rows));
      const stated = await state(
        { running, ledger },
        kind,
        groupBy(rows, ({ id }) => isThere(id)),
      );
      if (stated !== rows.length) {
        throw new UnfitChange(
          `Only ${stated} of ${rows.length} ${type} links could be written. Of the others, an end does not exist or belongs to another organization.`,
        );
      }
      remember(graph, rows);
    }
  }
}

/** @param links by whether they may be there already */
async function state(
  { running, ledger }: Pick<Graph, 'running' | 'ledger'>,
  { move, put, create }: LinkTexts,
  links: ReadonlyMap<boolean, readonly LinkFact[]>,
): Promise<number> {
  let stated = 0;
  for (const [isThere, some] of links) {
    if (isThere) await ask(running, move, { ledger, links: some });
    const [counted] = await ask(running, isThere ? put : create, { ledger, links: some });
    stated += counted?.stated ?? 0;
  }
  return stated;
}

/**
 * Removes links.
 *
 * @returns the nodes at which the removed links began, by label and id
 */
export async function removeLinks(graph: Graph, links: readonly LinkGoneFact[]): Promise<readonly string[]> {
  const { running, ledger } = graph;
  const begun = new Set<string>();
  for (const [type, list] of groupBy(links, (fact) => fact.type)) {
    const ids = idsOf(list);
    for (const kind of LINKS.filter((known) => known.type === type)) {
      const found = await ask(running, kind.find, { ledger, ids });
      for (const { from } of found) begun.add(nodeKey({ label: kind.from, id: from }));
      forget(graph, found, (row) => linkOfRow(kind, row));
      await ask(running, kind.remove, { ledger, ids });
    }
  }
  return [...begun];
}

/** Removes nodes, each with the links that its ledger states on it. */
export async function removeNodes(graph: Graph, nodes: readonly NodeGoneFact[]): Promise<void> {
  const { running, ledger } = graph;
  for (const [label, all] of idsByLabel(nodes)) {
    const ids = [...new Set(all)];
    await forgetLinksAt(graph, label, ids);
    await forgetNodes(graph, label, ids);
    await ask(running, REMOVE_NODES[label], { ledger, ids });
  }
}

async function forgetNodes(graph: Graph, label: Label, ids: readonly string[]): Promise<void> {
  if (graph.sum === null) return;
  forget(graph, await ask(graph.running, FIND_NODES[label], ids), (row) => nodeOfRow(label, row));
}

/**
 * A link that is stated again may have had ends with other labels. Returns which links may be there already: during a
 * rebuild any of them.
 */
async function forgetLinks(
  graph: Graph,
  type: LinkType,
  ids: readonly string[],
): Promise<(id: string) => boolean> {
  if (graph.sum === null) return () => true;
  const { running, ledger } = graph;
  const known = new Set<string>();
  for (const kind of LINKS.filter((each) => each.type === type)) {
    const found = await ask(running, kind.find, { ledger, ids });
    for (const { id } of found) known.add(id);
    forget(graph, found, (row) => linkOfRow(kind, row));
  }
  return (id) => known.has(id);
}

/** Takes the links of some nodes from the sum. A link between two of them is found from both of its ends. */
async function forgetLinksAt(graph: Graph, label: Label, ids: readonly string[]): Promise<void> {
  if (graph.sum === null) return;
  const { running, ledger } = graph;
  for (const kind of LINKS) {
    const found = [
      ...(kind.from === label ? await ask(running, kind.findFrom, { ledger, ids }) : []),
      ...(kind.to === label ? await ask(running, kind.findTo, { ledger, ids }) : []),
    ];
    const each = new Map(found.map((row) => [row.id, row]));
    forget(graph, [...each.values()], (row) => linkOfRow(kind, row));
  }
}

function remember({ sum }: Graph, facts: readonly (NodeFact | LinkFact)[]): void {
  if (sum !== null) for (const fact of lastOfEach(facts)) sum.add(textOfRecord(fact));
}

function forget<R>({ sum }: Graph, rows: readonly R[], factOf: (row: R) => NodeFact | LinkFact): void {
  if (sum !== null) for (const row of rows) sum.remove(textOfRecord(factOf(row)));
}

/** Each once: a statement would find a record again for each time that its id is given. */
function idsOf(facts: readonly { readonly id: string }[]): readonly string[] {
  return [...new Set(facts.map(({ id }) => id))];
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
export async function mustBeFree({ running, ledger }: Graph, nodes: readonly NodeGoneFact[]): Promise<void> {
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
