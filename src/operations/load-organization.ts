import type { Fact } from '../ledger/fact.ts';
import type { OrganizationContents } from '../ledger/records/contents.ts';
import type { Label, LinkRecords, NodeRecords, RecordLinkType } from '../ledger/records/registry.ts';
import { behind, removeNode, restateLink, restateNode } from './difference.ts';
import { inputHash, type Load, type OrganizationPicture } from './load.ts';

type Placed = { readonly id: string; readonly position: number };

/**
 * One organization's folder. Records that it no longer names stay, behind those it names; with `prune` they go,
 * and their links with them.
 */
export function loadOrganization(
  picture: OrganizationPicture,
  contents: OrganizationContents,
  options: { readonly prune: boolean },
): Load {
  return {
    operation: 'loadOrganization',
    ledger: contents.organization.slug,
    slug: contents.organization.slug,
    inputHash: inputHash(...lists(contents)),
    *difference() {
      const { records } = picture;
      yield* restateNode('Organization', contents.organization, records.organization ?? undefined);
      const restated = [
        node('AISystem', contents.systems, records.systems, options.prune),
        node('Supplier', contents.suppliers, records.suppliers, options.prune),
        node('AppliedControl', contents.controls, records.controls, options.prune),
        node('Evidence', contents.evidence, records.evidence, options.prune),
        node('Decision', contents.decisions, records.decisions, options.prune),
        node('Action', contents.actions, records.actions, options.prune),
        link('SUPPORTS', contents.supports, records.supports, options.prune),
        link('ADDRESSES', contents.addresses, records.addresses, options.prune),
        link('DEMONSTRATES', contents.demonstrates, records.demonstrates, options.prune),
      ];
      for (const list of supplierFirst(restated)) yield* list.stated();
      // Links go before the nodes at which they end.
      for (const list of restated.toReversed()) yield* list.gone();
    },
  };
}

interface Restated {
  stated(): Iterable<Fact>;
  gone(): Iterable<Fact>;
}

/** Systems name suppliers, so suppliers are stated before them. */
function supplierFirst(lists: readonly Restated[]): readonly Restated[] {
  const [systems, suppliers, ...rest] = lists;
  return systems === undefined || suppliers === undefined ? lists : [suppliers, systems, ...rest];
}

function node<L extends Exclude<Label, 'Framework' | 'Crosswalk' | 'View' | 'Organization'>>(
  label: L,
  named: readonly NodeRecords[L][],
  known: ReadonlyMap<string, NodeRecords[L]>,
  prune: boolean,
): Restated {
  return restate<NodeRecords[L] & Placed>(
    named as readonly (NodeRecords[L] & Placed)[],
    known as ReadonlyMap<string, NodeRecords[L] & Placed>,
    prune,
    (record, before) => restateNode(label, record, before),
    (record) => removeNode(label, record),
  );
}

function link<T extends 'SUPPORTS' | 'ADDRESSES' | 'DEMONSTRATES'>(
  type: T & RecordLinkType,
  named: readonly LinkRecords[T][],
  known: ReadonlyMap<string, LinkRecords[T]>,
  prune: boolean,
): Restated {
  return restate<LinkRecords[T] & Placed>(
    named,
    known,
    prune,
    (record, before) => restateLink(type, record, before),
    (record) => [{ fact: 'link-gone', type, id: record.id }],
  );
}

function restate<R extends Placed>(
  named: readonly R[],
  known: ReadonlyMap<string, R>,
  prune: boolean,
  state: (record: R, before: R | undefined) => Iterable<Fact>,
  remove: (record: R) => Iterable<Fact>,
): Restated {
  const unnamed = (): R[] => {
    // Nearly always a folder names all that is known; then no list of a million names is made to find it out.
    const namedAndKnown = named.reduce((count, { id }) => (known.has(id) ? count + 1 : count), 0);
    if (namedAndKnown === known.size) return [];
    const names = new Set(named.map((record) => record.id));
    return [...known.keys()].filter((id) => !names.has(id)).map((id) => known.get(id)!);
  };
  return {
    *stated() {
      for (const record of named) yield* state(record, known.get(record.id));
      if (prune) return;
      for (const record of behind(named.length, unnamed())) yield* state(record, known.get(record.id));
    },
    *gone() {
      if (prune) for (const record of unnamed()) yield* remove(record);
    },
  };
}

function lists(contents: OrganizationContents): readonly (readonly unknown[])[] {
  const { organization, systems, suppliers, controls, evidence, ...rest } = contents;
  const { supports, addresses, demonstrates, decisions, actions } = rest;
  return [
    [organization],
    systems,
    suppliers,
    controls,
    evidence,
    decisions,
    actions,
    supports,
    addresses,
    demonstrates,
  ];
}
