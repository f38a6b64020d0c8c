import type { Fact } from '../../ledger/fact.ts';
import { factsOfLink, factsOfNode } from '../../ledger/records/record-facts.ts';
import { type Label, linksOf, nodesOf, type RecordLinkType } from '../../ledger/records/registry.ts';
import type { CatalogueRecords } from './catalogue-records.ts';
import type { OrganizationRecords } from './organization-records.ts';

/** Everything that would have to be stated for a graph to say what these records say. */
export function* factsOfCatalogue(records: CatalogueRecords): Generator<Fact> {
  for (const { label, collection } of nodesOf('catalogue')) {
    for (const record of records[collection].values()) yield* factsOfNode<Label>(label, record);
  }
  for (const { type, collection } of linksOf('catalogue')) {
    for (const record of records[collection].values()) yield* factsOfLink<RecordLinkType>(type, record);
  }
}

export function* factsOfOrganization(records: OrganizationRecords): Generator<Fact> {
  for (const node of nodesOf('organization')) {
    const known = node.isOnly ? [records[node.collection] ?? []].flat() : records[node.collection].values();
    for (const record of known) yield* factsOfNode<Label>(node.label, record);
  }
  for (const { type, collection } of linksOf('organization')) {
    for (const record of records[collection].values()) yield* factsOfLink<RecordLinkType>(type, record);
  }
}
