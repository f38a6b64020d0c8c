import { Projections } from '../../src/application/projections.ts';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import { changesSince } from '../../src/graph/changes-since.ts';
import type { Store } from '../../src/graph/store.ts';
import type { Change } from '../../src/ledger/change.ts';
import { openReplica } from '../../src/replica/replica.ts';

/** Official texts that are asked for. */
export interface AskedTexts {
  readonly organization: string;
  readonly provisions: readonly string[];
}

/**
 * Everything that is answered from a store, as one text: all heads, changes and official texts, every record, and the
 * coverage of every framework for every organization and system. Rejects as a command would be refused.
 */
export async function answersOf(
  store: Store,
  day: string,
  { organization, provisions }: AskedTexts,
): Promise<string> {
  const replica = await openReplica(store);
  const projections = new Projections(replica);
  const answers: unknown[] = [];
  for (const slug of replica.organizations) {
    const projection = await projections.of(slug);
    if (projection === null) continue;
    const { catalogue } = projection;
    const systems = [
      null,
      ...[...projection.organization.records.systems.values()].map(({ localId }) => localId),
    ];
    for (const { slug: framework } of catalogue.records.frameworks.values())
      for (const system of systems)
        answers.push(answerCoverage(projection, { system, asOf: day, crosswalks: null }, framework));
  }
  const changes: Change[] = [];
  for (const { ledger } of await store.heads())
    for await (const batch of changesSince(store, ledger, 0)) changes.push(...batch);
  return JSON.stringify([await store.heads(), changes, await store.texts(organization, provisions), answers]);
}
