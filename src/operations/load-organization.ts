import { z } from 'zod';
import type { Fact } from '../ledger/fact.ts';
import type { OrganizationContents } from '../ledger/records/contents.ts';
import { nameOfRemoved } from '../ledger/removal.ts';
import { inFile, type Problem, refused } from '../problems/problem.ts';
import { asRead } from './as-read.ts';
import { editsSinceLoad } from './edits-since-load.ts';
import type { Load } from './load.ts';
import { loadOperation } from './load-operation.ts';
import { restateOrganization, tablesOf } from './restate-organization.ts';

const NAME = 'loadOrganization';

/**
 * One organization's folder. Records that it no longer names stay, behind those it names; with `prune` they cease, and
 * their links with them. What somebody edited since the last load stays if the folder still says what it said then; if
 * the folder was changed too, the load is refused.
 */
export const LOAD_ORGANIZATION = loadOperation({
  name: NAME,
  role: 'ADMINISTRATOR',
  scope: 'ORGANIZATION',
  input: z.object({
    contents: asRead<OrganizationContents>(),
    /** Removes records that the folder no longer names. */
    prune: z.boolean(),
    /** Takes what the folder says even where something other than a load changed a record. */
    overwrite: z.boolean(),
  }),
  bind: async (context, ledger, { contents, prune, overwrite }): Promise<Load> => {
    const picture = await context.organization(ledger);
    const restated = (kept: ReadonlySet<string>): Iterable<Fact> =>
      restateOrganization(picture.records, contents, { prune, kept });
    return {
      operation: NAME,
      ledger: contents.organization.slug,
      slug: contents.organization.slug,
      input: tablesOf(contents),
      async decide() {
        if (context.catalogue.records.removedOrganizations.get(ledger)?.reissued === false)
          return refused(wasRemoved(ledger));
        if (overwrite || context.head(ledger) === null) return { ok: true, value: restated(NONE) };
        const difference = [...restated(NONE)];
        const { kept, problems } = await editsSinceLoad(context.store, ledger, picture.records, difference);
        if (problems.length > 0) return { ok: false, problems };
        return { ok: true, value: kept.size === 0 ? difference : restated(kept) };
      },
    };
  },
});

function wasRemoved(slug: string): Problem {
  return inFile('organization.yaml', 'SLUG_TAKEN', nameOfRemoved(slug));
}

const NONE: ReadonlySet<string> = new Set();
