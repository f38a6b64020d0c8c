import type { Desk } from '../access/desk.ts';
import type { Projection } from '../coverage/projection/projection.ts';
import { fieldRefusal } from './error-codes.ts';

/** The projection of the organization that is meant: the one named, else the only one; null where there is none. */
export async function meantProjection(
  desk: Pick<Desk, 'meantOrganization' | 'projection'>,
  slug: string | null | undefined,
): Promise<Projection | null> {
  const meant = desk.meantOrganization(slug);
  return meant === null ? null : desk.projection(meant);
}

/** Why no organization was found: there is none of that slug, or none is named and there is not exactly one. */
export function noOrganization(slug: string | null | undefined): Error {
  return slug === null || slug === undefined
    ? fieldRefusal('organization', 'ORGANIZATION_NEEDED', 'Name one, since there is not exactly one.')
    : fieldRefusal(
        'organization',
        'UNKNOWN_ORGANIZATION',
        `There is no organization ${JSON.stringify(slug)}.`,
      );
}
