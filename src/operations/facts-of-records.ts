import type { CatalogueRecords } from '../coverage/projection/catalogue-records.ts';
import type { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import type { Fact } from '../ledger/fact.ts';
import { factsOfLink, factsOfNode } from '../ledger/records/record-facts.ts';

/** Everything that would have to be stated for a graph to say what these records say. */
export function* factsOfCatalogue(records: CatalogueRecords): Generator<Fact> {
  for (const record of records.frameworks.values()) yield* factsOfNode('Framework', record);
  for (const record of records.provisions.values()) yield* factsOfNode('Provision', record);
  for (const record of records.crosswalks.values()) yield* factsOfNode('Crosswalk', record);
  for (const record of records.recordKinds.values()) yield* factsOfNode('RecordKind', record);
  for (const record of records.views.values()) yield* factsOfNode('View', record);
  for (const record of records.mappings.values()) yield* factsOfLink('MAPS_TO', record);
  for (const record of records.gaps.values()) yield* factsOfLink('GAP_AT', record);
}

export function* factsOfOrganization(records: OrganizationRecords): Generator<Fact> {
  if (records.organization !== null) yield* factsOfNode('Organization', records.organization);
  for (const record of records.systems.values()) yield* factsOfNode('AISystem', record);
  for (const record of records.suppliers.values()) yield* factsOfNode('Supplier', record);
  for (const record of records.controls.values()) yield* factsOfNode('AppliedControl', record);
  for (const record of records.evidence.values()) yield* factsOfNode('Evidence', record);
  for (const record of records.decisions.values()) yield* factsOfNode('Decision', record);
  for (const record of records.actions.values()) yield* factsOfNode('Action', record);
  for (const record of records.officialTexts.values()) yield* factsOfNode('OfficialText', record);
  for (const record of records.supports.values()) yield* factsOfLink('SUPPORTS', record);
  for (const record of records.addresses.values()) yield* factsOfLink('ADDRESSES', record);
  for (const record of records.demonstrates.values()) yield* factsOfLink('DEMONSTRATES', record);
}
