import type { Desk } from '../../access/desk.ts';
import { fieldRefusal } from '../error-codes.ts';
import { decodeGlobalId } from '../global-id.ts';
import { localIdsOfSystems } from '../local-ids-of-systems.ts';
import { meantProjection, noOrganization } from '../meant-projection.ts';
import type { ScopeParent } from '../references/scope.ts';

/**
 * The scope that a question asks about. Throws `UNKNOWN_ORGANIZATION`, `UNKNOWN_SYSTEM`, and `ORGANIZATION_NEEDED`
 * when none is named and there is not exactly one.
 *
 * @param organization slug; absent: the system's organization, or the only one
 * @param system global id; absent: the organization
 */
export async function scopeOf(
  desk: Desk,
  organization: string | null | undefined,
  system: string | null | undefined,
): Promise<ScopeParent> {
  if (system === null || system === undefined) {
    const projection = await meantProjection(desk, organization);
    if (projection === null) throw noOrganization(organization);
    return { projection, system: null };
  }
  const [owner = ''] = decodeGlobalId(system).id.split('/', 1);
  const projection = await desk.projection(organization ?? owner);
  if (projection === null && organization) throw noOrganization(organization);
  const [localId] = (projection === null ? null : localIdsOfSystems(projection, [system])) ?? [];
  if (projection === null || localId === undefined)
    throw fieldRefusal('system', 'UNKNOWN_SYSTEM', `There is no system ${JSON.stringify(system)}.`);
  return { projection, system: localId };
}
