import { CatalogueIndex } from '../coverage/projection/catalogue-index.ts';
import { OrganizationIndex } from '../coverage/projection/organization-index.ts';
import { Projection } from '../coverage/projection/projection.ts';
import type { Fact } from '../ledger/fact.ts';

/** What would be stated of the catalogue and of an organization. */
export interface StatedFacts {
  readonly catalogue: readonly Fact[];
  readonly organization: readonly Fact[];
}

/** The projection of the same state with facts laid on top. */
export function withFacts(now: Projection, facts: StatedFacts): Projection {
  const catalogue = now.catalogue.records.copy();
  catalogue.applyChange(facts.catalogue);
  const records = now.organization.records.copy();
  records.applyChange(facts.organization);
  const index = facts.catalogue.length === 0 ? now.catalogue : CatalogueIndex.of(catalogue);
  return new Projection(index, OrganizationIndex.of(index, records), now.state, now.generalNotices);
}
