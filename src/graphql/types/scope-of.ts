import type { GraphQLContext } from '../context.ts';
import { refusal } from '../error-codes.ts';
import { keysOf } from '../global-id.ts';
import { meantProjection, noOrganization } from '../visible-organizations.ts';
import type { ScopeParent } from './scope.ts';

/**
 * The scope that a question means. Problems: NOT_FOUND where organization or system does not exist,
 * INVALID_INPUT where none is named and there is not exactly one.
 *
 * @param organization slug; absent: that of the system, the viewer's own, or the only one
 * @param system global id; absent: the organization
 */
export async function scopeOf(
  context: GraphQLContext,
  organization: string | null | undefined,
  system: string | null | undefined,
): Promise<ScopeParent> {
  const [key] = system === null || system === undefined ? [] : keysOf('AISystem', [system], 'system');
  const slug = organization ?? key?.slice(0, key.indexOf('/'));
  const projection = await meantProjection(context, slug);
  if (projection === null) throw noOrganization(slug);
  if (key === undefined) return { projection, system: null };
  const record = projection.organization.records.systems.get(key);
  if (record === undefined)
    throw refusal('NOT_FOUND', `system: there is no system ${JSON.stringify(system)}.`);
  return { projection, system: record.localId };
}
