import type { Projection } from '../../coverage/projection/projection.ts';
import { longList } from '../long-list.ts';
import { type AISystemParent, systemParent } from '../references/ai-system.ts';
import type { Waiting } from '../time-slices.ts';

/** The systems of a grid by their local ids, some in a turn. */
export function systemsOfGrid(
  waiting: Waiting,
  projection: Projection,
  localIds: readonly string[],
): Promise<AISystemParent>[] {
  const systems = localIds.flatMap((localId) => systemParent(projection, localId) ?? []);
  return longList(waiting, systems, 100);
}
