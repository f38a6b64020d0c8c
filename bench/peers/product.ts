import { CatalogueIndex } from '../../src/coverage/projection/catalogue-index.ts';
import { CatalogueRecords } from '../../src/coverage/projection/catalogue-records.ts';
import { OrganizationIndex } from '../../src/coverage/projection/organization-index.ts';
import { OrganizationRecords } from '../../src/coverage/projection/organization-records.ts';
import { Projection } from '../../src/coverage/projection/projection.ts';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import { EMPTY_STATE } from '../../src/ledger/change.ts';
import { REACHES } from '../../test/content/flattened.ts';
import type { Peer } from './peer.ts';

/** The engine of the product, over records in memory. */
export const PRODUCT: Peer = {
  name: 'aims-crosswalk',
  hold: async (world) => {
    const index = CatalogueIndex.of(CatalogueRecords.of(world.catalogue));
    const organization = OrganizationIndex.of(index, OrganizationRecords.of(world.organization));
    const state = { catalogue: EMPTY_STATE, organization: EMPTY_STATE };
    const projection = new Projection(index, organization, state);
    return {
      reaches: (framework, day) => {
        const choice = { system: null, asOf: day, crosswalks: null };
        const answer = answerCoverage(projection, choice, framework);
        if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
        return new Map(
          answer.value.provisions.map(({ ref, extent, basis }) => [ref, REACHES[`${extent} ${basis}`]!]),
        );
      },
      megabytes: null,
    };
  },
};
