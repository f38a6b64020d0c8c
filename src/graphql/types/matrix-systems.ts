import type { Projection } from '../../coverage/projection/projection.ts';
import { refusal } from '../error-codes.ts';
import { keysOf } from '../global-id.ts';
import { LIMITS } from '../limits.ts';

/**
 * Local ids of the systems of a matrix; null: all of them. Problems: NOT_FOUND for an id of no system of this
 * organization, INVALID_INPUT for more systems than a matrix may have.
 */
export function matrixSystems(
  projection: Projection,
  ids: readonly string[] | null | undefined,
): readonly string[] | null {
  const { records, systems } = projection.organization;
  const count = ids?.length ?? systems.length;
  if (count > LIMITS.matrixSystems)
    throw refusal(
      'INVALID_INPUT',
      `systems: at most ${LIMITS.matrixSystems} at a time; this asks for ${count}.`,
    );
  if (!ids) return null;
  return keysOf('AISystem', ids, 'systems').map((key) => {
    const record = records.systems.get(key);
    if (record === undefined)
      throw refusal('NOT_FOUND', 'systems: one of them is no system of this organization.');
    return record.localId;
  });
}
