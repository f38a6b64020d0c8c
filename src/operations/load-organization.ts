import { z } from 'zod';
import type { OrganizationContents } from '../ledger/records/contents.ts';
import { asRead } from './as-read.ts';
import { changedSinceLoad } from './changed-since-load.ts';
import { inputHash, type Load } from './load.ts';
import { loadOperation } from './load-operation.ts';
import type { OrganizationPicture } from './perform-context.ts';
import { restateOrganization, tablesOf } from './restate-organization.ts';

const NAME = 'loadOrganization';

/**
 * One organization's folder. Records that it no longer names stay, behind those it names; with `prune` they go,
 * and their links with them.
 */
export function loadOrganization(
  picture: OrganizationPicture,
  contents: OrganizationContents,
  options: { readonly prune: boolean },
): Load {
  return {
    operation: NAME,
    ledger: contents.organization.slug,
    slug: contents.organization.slug,
    inputHash: inputHash(...tablesOf(contents)),
    difference: () => restateOrganization(picture.records, contents, options.prune),
  };
}

export const LOAD_ORGANIZATION = loadOperation({
  name: NAME,
  role: 'ADMINISTRATOR',
  scope: 'ORGANIZATION',
  input: z.object({
    contents: asRead<OrganizationContents>(),
    /** Removes records that the folder no longer names. */
    prune: z.boolean(),
    /** Replaces records that something other than a load changed last. */
    overwrite: z.boolean(),
  }),
  bind: async (context, ledger, { contents, prune, overwrite }) => {
    const picture = await context.organization(ledger);
    const load = loadOrganization(picture, contents, { prune });
    const mayReplace = overwrite || context.head(ledger) === null;
    return mayReplace ? load : { ...load, refusal: () => changedSinceLoad(context.store, load, picture) };
  },
});
