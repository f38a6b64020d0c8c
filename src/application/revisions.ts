import type { Projection } from '../coverage/projection/projection.ts';
import { MOST_REVISIONS, type Revision, type RevisionHistory } from '../excel/revision-history.ts';
import { changeAt, mustContinue } from '../graph/changes-since.ts';
import type { Store } from '../graph/store.ts';
import type { Change } from '../ledger/change.ts';
import { Pauses } from '../model/pauses.ts';

/** The ledger is read backwards no further than this: a long one would keep a report waiting. */
const MOST_CHANGES = 500;
const MOST_FACTS = 200_000;

/**
 * The last changes of an organization's decisions, up to the projection's state. Rejects with STORE_UNAVAILABLE while
 * the store is gone, STORE_DAMAGED where a change cannot be read.
 */
export async function readRevisions(
  store: Pick<Store, 'changesAfter'>,
  { organization, state }: Projection,
): Promise<RevisionHistory> {
  const { slug } = organization.organization;
  const last = state.organization.seq;
  const revisions: Revision[] = [];
  const pauses = new Pauses();
  let later: Change | null = null;
  let facts = 0;
  let seq = last;
  for (; seq > 0 && last - seq < MOST_CHANGES && facts < MOST_FACTS; seq--) {
    if (revisions.length === MOST_REVISIONS) break;
    const change: Change | null = await changeAt(store, slug, seq);
    if (change === null) break;
    if (later !== null) mustContinue(change.hash, later);
    later = change;
    facts += change.facts.length;
    const revision = revisionOf(change);
    if (revision !== null) revisions.push(revision);
    await pauses.pauseIfDue();
  }
  return { revisions, unread: seq };
}

/** Null where a change neither states nor removes a decision. */
function revisionOf({ seq, at, actor, operation, facts }: Change): Revision | null {
  const stated = new Map<string, number>();
  let removed = 0;
  for (const fact of facts) {
    if (fact.fact === 'node-gone' && fact.label === 'Decision') removed++;
    if (fact.fact !== 'node' || fact.label !== 'Decision') continue;
    const framework = String(fact.properties.framework);
    stated.set(framework, (stated.get(framework) ?? 0) + 1);
  }
  return stated.size === 0 && removed === 0 ? null : { seq, at, actor, operation, stated, removed };
}
