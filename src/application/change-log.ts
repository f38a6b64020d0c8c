import type { Projection } from '../coverage/projection/projection.ts';
import type { LoggedChange } from '../excel/report-answers.ts';
import { changesSince } from '../graph/changes-since.ts';
import type { Store } from '../graph/store.ts';
import { CATALOGUE_LEDGER } from '../ledger/change.ts';
import { Pauses } from '../model/pauses.ts';

/** Changes of each ledger that a report lists; each may hold thousands of facts, of which only the number is kept. */
const LISTED = 50;
const READ_AT_ONCE = 1;

/**
 * What catalogue and organization recorded last, up to the projection's state, newest first, the organization's
 * before the catalogue's. Rejects with STORE_UNAVAILABLE while the store is gone, STORE_DAMAGED where a change cannot
 * be read.
 */
export async function readChangeLog(
  store: Pick<Store, 'changesAfter'>,
  { organization, state }: Projection,
): Promise<readonly LoggedChange[]> {
  return [
    ...(await newest(store, organization.organization.slug, state.organization.seq)),
    ...(await newest(store, CATALOGUE_LEDGER, state.catalogue.seq)),
  ];
}

async function newest(
  store: Pick<Store, 'changesAfter'>,
  ledger: string,
  last: number,
): Promise<readonly LoggedChange[]> {
  const logged: LoggedChange[] = [];
  const first = Math.max(0, last - LISTED);
  const pauses = new Pauses();
  for await (const changes of changesSince(store, ledger, first, { until: last, atOnce: READ_AT_ONCE })) {
    for (const { seq, at, actor, operation, facts, hash } of changes)
      logged.push({ ledger, seq, at, actor, operation, facts: facts.length, hash });
    await pauses.pauseIfDue();
  }
  return logged.reverse();
}
