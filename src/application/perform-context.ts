import type { Store } from '../graph/store.ts';
import { CATALOGUE_LEDGER, EMPTY_STATE } from '../ledger/change.ts';
import type { PerformContext } from '../operations/perform-context.ts';
import { Turns } from '../operations/turns.ts';
import type { Replica } from '../replica/replica.ts';
import type { Projections } from './projections.ts';

/** What operations need to know of one open store. One context has the turns of all who write through it. */
export function performContext(
  store: Store,
  replica: Replica,
  projections: Pick<Projections, 'of'>,
): PerformContext {
  const turns = new Turns();
  return {
    store,
    catalogue: replica.catalogue,
    organizations: () => replica.organizations,
    organization: (slug) => replica.open(slug),
    projection: (slug) => projections.of(slug),
    head: (ledger) => replica.head(ledger),
    state: (ledger) => replica.opened(ledger)?.state ?? EMPTY_STATE,
    decidedOn: (ledger) => (ledger === CATALOGUE_LEDGER ? null : replica.catalogue.state),
    refresh: () => replica.refresh(),
    applied: (change) => replica.applied(change),
    inTurn: (ledger, work) => turns.take(ledger, () => replica.keepingOpen(ledger, work)),
  };
}
