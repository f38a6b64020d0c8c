import type { Projection } from '../coverage/projection/projection.ts';
import { decodeGlobalId } from './global-id.ts';

/**
 * Local ids of an organization's systems by their global ids; null where one of them is no system of it: another
 * organization's, none at all, or something else than a system, which are not told apart.
 */
export function localIdsOfSystems(
  { organization }: Projection,
  globalIds: readonly string[],
): readonly string[] | null {
  const localIds = globalIds.flatMap((globalId) => {
    const { typename, id } = decodeGlobalId(globalId);
    const system = typename === 'AISystem' ? organization.records.systems.get(id) : undefined;
    return system === undefined ? [] : [system.localId];
  });
  return localIds.length === globalIds.length ? localIds : null;
}
