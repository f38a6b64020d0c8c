import type { Projection } from '../../coverage/projection/projection.ts';
import { fieldRefusal, refusalOf } from '../error-codes.ts';
import { localIdsOfSystems, unknownSystemId } from '../local-ids-of-systems.ts';

/**
 * Local ids of the systems of a matrix or a grid; null: all systems. Throws `UNKNOWN_SYSTEM` for an id that is not of
 * a system of this organization, and what {@link checkSystems} does.
 */
export function matrixSystems(
  projection: Projection,
  ids: readonly string[] | null | undefined,
  most: number,
): readonly string[] | null {
  checkSystems(ids?.length ?? projection.organization.systems.length, most);
  if (!ids) return null;
  const localIds = localIdsOfSystems(projection, ids);
  if (localIds === null) throw refusalOf([unknownSystemId('systems')]);
  return localIds;
}

/** Throws `INVALID_PARAMETER` for more systems than a field may be asked for at a time. */
export function checkSystems(count: number, most: number): void {
  if (count > most)
    throw fieldRefusal(
      'systems',
      'INVALID_PARAMETER',
      `The question asks for ${count} systems. At most ${most} are allowed at a time.`,
    );
}
