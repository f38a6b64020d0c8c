import type { OrganizationContents } from '../ledger/records/contents.ts';
import { inputHash, type Load, type OrganizationPicture } from './load.ts';
import { restateOrganization, tablesOf } from './restate-organization.ts';

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
    operation: 'loadOrganization',
    ledger: contents.organization.slug,
    slug: contents.organization.slug,
    inputHash: inputHash(...tablesOf(contents)),
    difference: () => restateOrganization(picture.records, contents, options.prune),
  };
}
