import type { Projection } from '../../coverage/projection/projection.ts';
import { refusal } from '../error-codes.ts';
import { LIMITS } from '../limits.ts';
import { localIdsOfSystems } from '../system-keys.ts';

/**
 * Local ids of the systems of a matrix; null: all of them. Problems: NOT_FOUND for an id of no system of this
 * organization, INVALID_INPUT for more systems than a matrix may have.
 */
export function matrixSystems(
  projection: Projection,
  ids: readonly string[] | null | undefined,
): readonly string[] | null {
  const count = ids?.length ?? projection.organization.systems.length;
  if (count > LIMITS.matrixSystems)
    throw refusal(
      'INVALID_INPUT',
      `systems: at most ${LIMITS.matrixSystems} at a time; this asks for ${count}.`,
    );
  if (!ids) return null;
  const localIds = localIdsOfSystems(projection, ids);
  if (localIds === null)
    throw refusal('NOT_FOUND', 'systems: one of them is no system of this organization.');
  return localIds;
}
