import type { Projection } from '../../coverage/projection/projection.ts';
import type { AISystem as AISystemRecord } from '../../model/organization.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { type OwnedParent, ownedRecord } from '../types/records.ts';
import type { ScopeParent } from './scope.ts';

export type AISystemParent = OwnedParent<AISystemRecord> & ScopeParent;

export const AISystem = builder.objectRef<AISystemParent>('AISystem');
export const AISystemConnection = connectionOf('AISystem', AISystem);

/** A system by its local id; null when there is no such system. */
export function systemParent(projection: Projection, localId: string | null): AISystemParent | null {
  const found = ownedRecord(projection, projection.organization.records.systems, localId);
  return found === null ? null : { ...found, system: found.record.localId };
}

/** The systems with these local ids, in the same order. Ids without a system are left out. */
export function systemParents(projection: Projection, localIds: readonly string[]): AISystemParent[] {
  return localIds.flatMap((localId) => systemParent(projection, localId) ?? []);
}
