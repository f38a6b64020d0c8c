import type { Desk } from '../../access/desk.ts';
import { builder } from '../builder.ts';
import type { ScopeParent } from './scope.ts';

export const Organization = builder.objectRef<ScopeParent>('Organization');

/** An organization by its slug; null where there is none, or the viewer may not see it. */
export async function organizationParent(
  desk: Pick<Desk, 'projection'>,
  slug: string | null,
): Promise<ScopeParent | null> {
  const projection = slug === null ? null : await desk.projection(slug);
  return projection === null ? null : { projection, system: null };
}
