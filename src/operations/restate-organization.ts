import type { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import type { Fact } from '../ledger/fact.ts';
import type { OrganizationContents } from '../ledger/records/contents.ts';
import {
  type LinkRecords,
  type LinksOf,
  linksOf,
  type NodeRecords,
  type NodesOf,
  nodesOf,
} from '../ledger/records/registry.ts';
import { inOrderOfStatement } from '../ledger/records/statement-order.ts';
import type { recordKey } from '../ledger/stated-records.ts';
import { inFileOrder } from '../model/in-file-order.ts';
import { removeNode, restateLink, restateNode } from './difference.ts';
import { inPlace, NEW, type Placed, placesBefore } from './in-place.ts';

/** Records of which a folder has a table. */
type TableNode = Extract<NodesOf<'organization'>, { readonly inFolder: true; readonly isOnly: false }>;
type OwnLink = LinksOf<'organization'>;

const LINKS = linksOf('organization');
/** The nodes that an organization's folder states in tables. */
export const TABLES = nodesOf('organization').filter(hasTable);
const IN_ORDER = inOrderOfStatement('organization').filter(hasTable);

function hasTable(node: NodesOf<'organization'>): node is TableNode {
  return node.inFolder && !node.isOnly;
}

/** What a folder says, table by table: what the hash of a load is over. */
export function tablesOf(contents: OrganizationContents): readonly (readonly unknown[])[] {
  return [
    [contents.organization],
    ...TABLES.map(({ collection }) => contents[collection]),
    ...LINKS.map(({ collection }) => contents[collection]),
  ];
}

export interface Restating {
  /** Whether what the folder no longer names ceases; else it stays behind what the folder names. */
  readonly prune: boolean;
  /** Records that stay as they are whatever the folder says of them, by {@link recordKey}. */
  readonly kept: ReadonlySet<string>;
}

/**
 * The facts that make a folder true. Nodes are stated before the links that end at them; what ceases is named last,
 * links before the nodes at which they end.
 */
export function* restateOrganization(
  records: OrganizationRecords,
  contents: OrganizationContents,
  { prune, kept }: Restating,
): Generator<Fact> {
  yield* restateNode('Organization', contents.organization, records.organization ?? undefined);
  for (const node of IN_ORDER) yield* tableOfNodes(node, records, contents, kept).stated(prune);
  for (const link of LINKS) yield* tableOfLinks(link, records, contents, kept).stated(prune);
  if (!prune) return;
  for (const link of LINKS.toReversed()) yield* tableOfLinks(link, records, contents, kept).gone();
  for (const node of TABLES.toReversed()) yield* tableOfNodes(node, records, contents, kept).gone();
}

/** One table of a folder beside the records that are known. */
interface Table {
  stated(prune: boolean): Iterable<Fact>;
  gone(): Iterable<Fact>;
}

function tableOfNodes(
  { label, collection }: TableNode,
  records: OrganizationRecords,
  contents: OrganizationContents,
  kept: ReadonlySet<string>,
): Table {
  return table<NodeRecords[TableNode['label']]>(
    contents[collection],
    records[collection],
    { size: kept.size, has: (id) => kept.has(`${label} ${id}`) },
    (record, before) => restateNode<typeof label>(label, record, before),
    (record) => removeNode<typeof label>(label, record),
  );
}

function tableOfLinks(
  { type, collection }: OwnLink,
  records: OrganizationRecords,
  contents: OrganizationContents,
  kept: ReadonlySet<string>,
): Table {
  return table<LinkRecords[OwnLink['type']]>(
    contents[collection],
    records[collection],
    { size: kept.size, has: (id) => kept.has(`${type} ${id}`) },
    (record, before) => restateLink<typeof type>(type, record, before),
    (record) => [{ fact: 'link-gone', type, id: record.id }],
  );
}

/** What is known of the records of a folder, by their place in it. */
interface FoundRecords<R> {
  /** See {@link placesBefore}. */
  readonly positions: Float64Array;
  /** Whether a record is known, and says the same as this one. */
  states(index: number, record: R): boolean;
}

function table<R extends Placed>(
  named: readonly R[],
  known: {
    readonly size: number;
    get(id: string): R | undefined;
    /** What is known of the records of a folder, where that can be told without making other records. */
    found?(records: readonly R[]): FoundRecords<R>;
    keys(): Iterable<string>;
  },
  kept: { readonly size: number; has(id: string): boolean },
  state: (record: R, before: R | undefined) => Iterable<Fact>,
  remove: (record: R) => Iterable<Fact>,
): Table {
  const unnamed = (before: Float64Array): R[] => {
    // Nearly always a folder names all that is known; then no list of a million names is made to find it out.
    const namedAndKnown = before.reduce((count, position) => (position === NEW ? count : count + 1), 0);
    if (namedAndKnown === known.size) return [];
    const names = new Set(named.map((record) => record.id));
    return [...known.keys()].filter((id) => !names.has(id)).map((id) => known.get(id)!);
  };
  // What is kept may have ceased to exist.
  const asKept = (record: R): readonly R[] => {
    if (!kept.has(record.id)) return [record];
    const now = known.get(record.id);
    return now === undefined ? [] : [now];
  };
  return {
    *stated(prune) {
      // A first load finds nothing: to look up a million rows at once would hold everybody up.
      if (known.size === 0 && kept.size === 0) {
        for (const record of named) yield* state(record, known.get(record.id));
        return;
      }
      const found = known.found?.(named) ?? null;
      const before = found?.positions ?? placesBefore(named, known);
      const staying = unnamed(before).filter(({ id }) => !prune || kept.has(id));
      // A folder of a million rows is not copied where nothing is kept and nothing stays behind it.
      const placed = kept.size === 0 ? named : named.flatMap(asKept);
      const all = staying.length === 0 ? placed : [...placed, ...inFileOrder(staying)];
      let index = -1;
      for (const record of inPlace(all, known, all === named ? before : null)) {
        index++;
        if (all === named && found?.states(index, record) === true) continue;
        yield* state(record, known.get(record.id));
      }
    },
    *gone() {
      const before = known.found?.(named).positions ?? placesBefore(named, known);
      for (const record of unnamed(before)) if (!kept.has(record.id)) yield* remove(record);
    },
  };
}
