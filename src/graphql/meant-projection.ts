import type { Desk } from '../access/desk.ts';
import type { Projection } from '../coverage/projection/projection.ts';
import { fieldRefusal } from './error-codes.ts';

/** The projection of the organization named, or of the only one; null when there is no such organization. */
export async function meantProjection(
  desk: Pick<Desk, 'meantOrganization' | 'projection'>,
  slug: string | null | undefined,
): Promise<Projection | null> {
  const meant = desk.meantOrganization(slug);
  return meant === null ? null : desk.projection(meant);
}

/**
 * Slug of the organization named, or of the only one; null where there is none at all. Throws `UNKNOWN_ORGANIZATION`, and
 * `ORGANIZATION_NEEDED` where none is named and there are several.
 */
export function onlyOrganization(
  desk: Pick<Desk, 'meantOrganization' | 'organizations'>,
  slug: string | null | undefined,
): string | null {
  const meant = desk.meantOrganization(slug);
  if (meant === null && (slug != null || desk.organizations().length > 1)) throw noOrganization(slug);
  return meant;
}

/**
 * The error for an organization that was not found: `UNKNOWN_ORGANIZATION` for a slug, else `ORGANIZATION_NEEDED`,
 * since there is not exactly one.
 */
export function noOrganization(slug: string | null | undefined): Error {
  return slug === null || slug === undefined
    ? fieldRefusal(
        'organization',
        'ORGANIZATION_NEEDED',
        'Name an organization: there is none, or more than one.',
      )
    : fieldRefusal(
        'organization',
        'UNKNOWN_ORGANIZATION',
        `There is no organization ${JSON.stringify(slug)}.`,
      );
}
