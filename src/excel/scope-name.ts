import type { OrganizationIndex } from '../coverage/projection/organization-index.ts';

/** What the columns of scopes print: the local id of a system, or the word for the organization. */
export function scopeId(system: string | null): string {
  return system ?? 'organization';
}

/** The cells of the system whose status the organization has: its local id and its name; empty where there is none. */
export function answeringSystem(
  organization: OrganizationIndex,
  system: string | null,
): readonly [id: string | null, name: string | null] {
  return system === null ? [null, null] : [system, scopeName(organization, system)];
}

/** The name of a system, or of the organization itself. */
export function scopeName(
  { organization, systems, systemNumber }: OrganizationIndex,
  system: string | null,
): string {
  if (system === null) return organization.name;
  const number = systemNumber.get(system);
  return number === undefined ? system : systems[number]!.system.name;
}
