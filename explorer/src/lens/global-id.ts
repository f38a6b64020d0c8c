/**
 * The global id of a record. Addresses name records by the ids that people know, and the schema promises that a global
 * id never changes once it is published. An id that no record has is refused like any other.
 */
export function globalId(type: 'Organization' | 'AISystem' | 'Evidence', key: string): string {
  const bytes = new TextEncoder().encode(`${type}:${key}`);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
