/**
 * The global id of a system. Addresses name systems by the id that people know, and the schema promises that a global
 * id never changes once it is published. An id that no system has is refused like any other.
 */
export function systemId(organization: string | null, localId: string): string {
  const bytes = new TextEncoder().encode(`AISystem:${organization ?? ''}/${localId}`);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
