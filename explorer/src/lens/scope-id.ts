import { globalId } from './global-id.ts';
import type { Lens } from './lens.ts';
import { systemId } from './system-id.ts';

/** The global id of what the lens looks at: a system, or the organization. */
export function scopeId({ organization, system }: Pick<Lens, 'organization' | 'system'>): string {
  return system === null ? globalId('Organization', organization ?? '') : systemId(organization, system);
}
