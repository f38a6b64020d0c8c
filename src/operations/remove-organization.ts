import { z } from 'zod';
import { CATALOGUE_LEDGER } from '../ledger/change.ts';
import type { Fact } from '../ledger/fact.ts';
import { nameOfRemoved } from '../ledger/removal.ts';
import type { LedgerState } from '../model/coverage.ts';
import type { RemovedOrganization } from '../model/removed-organization.ts';
import { inField, type Outcome, type Problem, refused } from '../problems/problem.ts';
import { StoreError } from '../problems/store-error.ts';
import { restateNode } from './difference.ts';
import type { Load } from './load.ts';
import type { Operation, Request } from './operation.ts';
import type { PerformContext } from './perform-context.ts';
import { writeLoad } from './write-load.ts';

const NAME = 'removeOrganization';
/** How often it is tried again because somebody wrote to the ledger meanwhile. */
const PATIENCE = 20;

const input = z.object({
  slug: z.string().min(1),
  /** Whether a new ledger may begin under the slug. */
  reissue: z.boolean(),
});
type Removal = z.infer<typeof input>;

/** What was removed. */
export interface RemovedLedger extends LedgerState {
  readonly slug: string;
  /** False where a removal that ended long ago was asked for again. */
  readonly removed: boolean;
  /** Slugs of what the organization brought into the catalogue and nobody has retired: the catalogue's ledger keeps it. */
  readonly left: readonly string[];
}

/**
 * Removes an organization: its ledger with all changes, its records, histories and official texts. First the catalogue
 * records that it was removed, and how its ledger ended. Whoever reads the catalogue knows from then on, and no ledger
 * begins under its slug again, unless it is to be issued anew. A removal that was cut off is finished by the next one.
 * Problems: `UNKNOWN_ORGANIZATION`, and `SLUG_TAKEN` for a new ledger of an organization that was removed for good. Rejects
 * as the store does.
 */
export const REMOVE_ORGANIZATION: Operation<Removal, RemovedLedger, PerformContext> = {
  name: NAME,
  role: 'ADMINISTRATOR',
  scope: 'CATALOGUE',
  input,
  write: async (context, request) => {
    const { slug } = request.input;
    if (slug === CATALOGUE_LEDGER) return unknownOrganization(slug);
    return context.inTurn(slug, () =>
      context.inTurn(CATALOGUE_LEDGER, () => removeOrganization(context, request)),
    );
  },
};

async function removeOrganization(
  context: PerformContext,
  request: Request<Removal>,
): Promise<Outcome<RemovedLedger>> {
  const { slug, reissue } = request.input;
  for (let attempt = 0; attempt < PATIENCE; attempt++) {
    await context.refresh();
    const head = context.head(slug);
    const tombstone = context.catalogue.records.removedOrganizations.get(slug) ?? null;
    const ended = head ?? tombstone;
    if (ended === null) return unknownOrganization(slug);
    if (head === null && reissue && tombstone?.reissued === false) return refused(wasRemoved(slug));
    const { seq, hash } = ended;
    const written = await writeLoad(
      context,
      tombstoneLoad(context, { slug, seq, hash, reissued: reissue }),
      request,
    );
    if (!written.ok) return written;
    if (!(await context.store.remove(slug, { seq, hash }))) continue;
    await context.refresh();
    return { ok: true, value: { slug, seq, hash, removed: head !== null, left: leftOf(context, slug) } };
  }
  throw new StoreError(
    'STORE_UNAVAILABLE',
    `Other changes are being written to the ledger ${slug} all the time, so it could not be removed. Stop whoever writes there, and try again.`,
  );
}

function wasRemoved(slug: string): Problem {
  return inField('organization', 'SLUG_TAKEN', nameOfRemoved(slug));
}

function unknownOrganization(slug: string): Outcome<never> {
  const sentence = `There is no organization ${JSON.stringify(slug)}.`;
  return refused(inField('organization', 'UNKNOWN_ORGANIZATION', sentence));
}

/** Records how the ledger ended; says it again where somebody has written since. */
function tombstoneLoad({ catalogue }: PerformContext, tombstone: RemovedOrganization): Load {
  return {
    operation: NAME,
    ledger: CATALOGUE_LEDGER,
    slug: tombstone.slug,
    input: [[tombstone]],
    decide: async (): Promise<Outcome<Iterable<Fact>>> => {
      const known = catalogue.records.removedOrganizations.get(tombstone.slug);
      return { ok: true, value: restateNode('RemovedOrganization', tombstone, known) };
    },
  };
}

function leftOf({ catalogue: { records } }: PerformContext, slug: string): readonly string[] {
  const all = [records.frameworks, records.crosswalks, records.views];
  return all
    .flatMap((each) => [...each.values()])
    .filter(({ owner, retired }) => owner === slug && !retired)
    .map((record) => record.slug)
    .sort();
}
