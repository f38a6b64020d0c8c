import type { Projection } from '../coverage/projection/projection.ts';
import { inField, type Problem } from '../problems/problem.ts';
import { decodeGlobalId } from './global-id.ts';

/**
 * Local ids of an organization's systems by their global ids. Null when one of the ids is not of a system of this
 * organization. A system of another organization and an id that nothing has get the same answer.
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

/** The problem where {@link localIdsOfSystems} gives null. */
export function unknownSystemId(path: string): Problem {
  return inField(path, 'UNKNOWN_SYSTEM', 'One of these ids is not that of a system of the organization.');
}
