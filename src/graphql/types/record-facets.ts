import type { Projection } from '../../coverage/projection/projection.ts';
import type { Framework } from '../../model/framework.ts';
import { MOST_VALUES, namedFacet, ownerFacet } from '../facets.ts';
import { type ShownFacet, shown } from '../facets-type.ts';
import { type AISystemParent, systemParent } from '../references/ai-system.ts';
import { AISystemCount, FrameworkCount, OwnerCount } from './counts.ts';

/** What is said of the order of a facet. */
export const MOST_FIRST = `the most frequent first, at most ${MOST_VALUES}`;

/** By owner. */
export function byOwner<R>(ownersOf: (record: R) => readonly (string | null)[]): ShownFacet<R> {
  return shown(
    ownerFacet(ownersOf),
    OwnerCount,
    `By owner, ${MOST_FIRST}. What nobody owns is not counted here.`,
  );
}

/** By the framework of the provision that a record is on. */
export function byFramework<R extends { readonly framework: string }>(): ShownFacet<R> {
  const find = (slug: string, { catalogue }: Projection): Framework | undefined =>
    catalogue.records.frameworks.get(slug);
  const facet = namedFacet<R, Framework>(({ framework }) => [framework], find);
  return shown(facet, FrameworkCount, `By framework, ${MOST_FIRST}.`);
}

/** By the systems that a record is about. */
export function bySystem<R>(systemsOf: (record: R) => readonly (string | null)[]): ShownFacet<R> {
  const find = (localId: string, projection: Projection): AISystemParent | null =>
    systemParent(projection, localId);
  const facet = namedFacet<R, AISystemParent>(
    (record) => systemsOf(record).filter((system) => system !== null),
    find,
  );
  const what = `By system, ${MOST_FIRST}. What is about several systems is counted for each of them.`;
  return shown(facet, AISystemCount, what);
}
