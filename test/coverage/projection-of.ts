import { CatalogueIndex } from '../../src/coverage/projection/catalogue-index.ts';
import { CatalogueRecords } from '../../src/coverage/projection/catalogue-records.ts';
import { OrganizationIndex } from '../../src/coverage/projection/organization-index.ts';
import { OrganizationRecords } from '../../src/coverage/projection/organization-records.ts';
import { Projection } from '../../src/coverage/projection/projection.ts';
import { EMPTY_STATE } from '../../src/ledger/change.ts';
import type { World } from './naive/world.ts';

/** A world as the engine sees it. */
export function projectionOf(world: World): Projection {
  const index = CatalogueIndex.of(CatalogueRecords.of(world.catalogue));
  const organization = OrganizationIndex.of(index, OrganizationRecords.of(world.organization));
  return new Projection(index, organization, { catalogue: EMPTY_STATE, organization: EMPTY_STATE });
}
