import { CatalogueIndex } from '../../src/coverage/projection/catalogue-index.ts';
import { CatalogueRecords } from '../../src/coverage/projection/catalogue-records.ts';
import { OrganizationIndex } from '../../src/coverage/projection/organization-index.ts';
import { OrganizationRecords } from '../../src/coverage/projection/organization-records.ts';
import { Projection } from '../../src/coverage/projection/projection.ts';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import { findDifference } from '../../src/coverage/questions/difference.ts';
import { EMPTY_STATE } from '../../src/ledger/change.ts';
import type { CoverageStatus } from '../../src/model/coverage.ts';
import { REACHES } from '../../test/content/flattened.ts';
import { changeInWords, type Peer } from './peer.ts';

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
      changes: (framework, from, to) => {
        const choice = { system: null, asOf: from, crosswalks: null };
        const sides = {
          from: { projection, choice },
          to: { projection, choice: { ...choice, asOf: to } },
        };
        const answer = findDifference(projection, choice, sides, [framework]);
        if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
        const changes = new Map<string, string>();
        for (const { ref, from, to } of answer.value.changes) {
          const [before, after] = [reachedStatus(from.status), reachedStatus(to.status)];
          if (before !== after) changes.set(ref, changeInWords(before, after));
        }
        return changes;
      },
      megabytes: null,
    };
  },
};

/** The other programs do not know whether evidence that no longer counts once did. */
function reachedStatus(status: CoverageStatus): string {
  return status === 'LAPSED' ? 'GAP' : status;
}
