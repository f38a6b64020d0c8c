import { globalId } from './global-id.ts';

/** The global id of a system, by the id that people know. */
export function systemId(organization: string | null, localId: string): string {
  return globalId('AISystem', `${organization ?? ''}/${localId}`);
}
