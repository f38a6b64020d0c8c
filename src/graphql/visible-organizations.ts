import type { Projection } from '../coverage/projection/projection.ts';
import type { GraphQLContext } from './context.ts';
import { refusal } from './error-codes.ts';

type Asker = Pick<GraphQLContext, 'viewer' | 'organizations'>;

/** Slugs of the organizations that the viewer may see, sorted. */
export function visibleOrganizations({ viewer, organizations }: Asker): readonly string[] {
  if (viewer === null) return [];
  return organizations().filter((slug) => viewer.organization === null || viewer.organization === slug);
}

/** The organization that is meant: the one named, else the viewer's own, else the only one; null where there is none. */
export function meantOrganization(asker: Asker, slug: string | null | undefined): string | null {
  const visible = visibleOrganizations(asker);
  const meant = slug ?? (visible.length === 1 ? visible[0] : undefined);
  return meant !== undefined && visible.includes(meant) ? meant : null;
}

/** An organization's projection; null where there is none, or it is not the viewer's. */
export async function visibleProjection(context: GraphQLContext, slug: string): Promise<Projection | null> {
  return visibleOrganizations(context).includes(slug) ? context.projection(slug) : null;
}

/** The projection of {@link meantOrganization}; null where there is none. */
export async function meantProjection(
  context: GraphQLContext,
  slug: string | null | undefined,
): Promise<Projection | null> {
  const meant = meantOrganization(context, slug);
  return meant === null ? null : context.projection(meant);
}

/** Why no organization was found: none of that slug, or several to choose from. */
export function noOrganization(slug: string | null | undefined): Error {
  return slug === null || slug === undefined
    ? refusal('INVALID_INPUT', 'organization: name one, since there is not exactly one.')
    : refusal('NOT_FOUND', `organization: there is no organization ${JSON.stringify(slug)}.`);
}
