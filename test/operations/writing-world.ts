import { performContext } from '../../src/application/perform-context.ts';
import { Projections } from '../../src/application/projections.ts';
import type { Store } from '../../src/graph/store.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { Performed } from '../../src/operations/decision.ts';
import type { Request } from '../../src/operations/operation.ts';
import { perform } from '../../src/operations/perform.ts';
import type { PerformContext } from '../../src/operations/perform-context.ts';
import { WITHDRAW_EVIDENCE } from '../../src/operations/withdraw-evidence.ts';
import type { Outcome } from '../../src/problems/problem.ts';
import { openReplica } from '../../src/replica/replica.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { LOCAL, loadsOn } from './loads-on.ts';

export const AT = '2026-11-24T00:00:00.000Z';
export const APPROVER = { actor: 'quality-lead', role: 'APPROVER' } as const;

export const WORLD = worldOf({
  frameworks: [{ slug: 'std', provisions: [{ ref: '1' }] }],
  evidence: [{ id: 'E-1' }, { id: 'E-2' }, { id: 'E-3', status: 'DRAFT' }],
  supports: [{ evidence: 'E-1', to: 'std:1' }],
});

type Withdrawal = Partial<Omit<Request<unknown>, 'input'>> & { readonly on?: string };

/** One process at work on a store. */
export async function processOn(
  store: Store,
  over: (store: Store) => PerformContext['store'] = (own) => own,
) {
  const replica = await openReplica(store);
  const projections = new Projections(replica);
  const context = { ...performContext(store, replica, projections), store: over(store) };
  const withdraw = (
    evidence: string,
    { on, ...request }: Withdrawal = {},
  ): Promise<Outcome<Performed<Evidence>>> =>
    perform(context, WITHDRAW_EVIDENCE, {
      ...{ ledger: 'acme', author: APPROVER, at: AT, ...request },
      input: { evidence, withdrawnOn: on ?? null },
    });
  const statusOf = async (evidence: string) =>
    (await projections.of('acme'))?.organization.records.evidence.get(`acme/${evidence}`)?.status;
  return { replica, projections, context, withdraw, statusOf };
}

/** Loads the world into an empty store: the organization has change 1. */
export async function fill(store: Store): Promise<void> {
  const { load } = loadsOn(store, await openReplica(store));
  const options = {
    author: LOCAL,
    at: AT,
    dryRun: false,
    overwrite: false,
    prune: false,
    progress: () => {},
  };
  for (const part of [
    { catalogue: WORLD.catalogue, organization: null },
    { catalogue: null, organization: WORLD.organization },
  ]) {
    const loaded = await load(part, options);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  }
}
