import type { Projection } from '../../coverage/projection/projection.ts';
import { fieldRefusal } from '../error-codes.ts';
import { LIMITS } from '../limits.ts';
import { localIdsOfSystems } from '../local-ids-of-systems.ts';

/**
 * Local ids of the systems of a matrix; null: all systems. Throws `UNKNOWN_SYSTEM` for an id that is not of a
 * system of this organization, and `INVALID_PARAMETER` for more systems than a matrix may have.
 */
export function matrixSystems(
  projection: Projection,
  ids: readonly string[] | null | undefined,
): readonly string[] | null {
  const count = ids?.length ?? projection.organization.systems.length;
  if (count > LIMITS.matrixSystems)
    throw fieldRefusal(
      'systems',
      'INVALID_PARAMETER',
      `The question asks for ${count} systems. At most ${LIMITS.matrixSystems} are allowed at a time.`,
    );
  if (!ids) return null;
  const localIds = localIdsOfSystems(projection, ids);
  if (localIds === null)
    throw fieldRefusal(
      'systems',
      'UNKNOWN_SYSTEM',
      'One of these ids is not that of a system of the organization.',
    );
  return localIds;
}
