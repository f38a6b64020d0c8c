import type { OrganizationIndex } from '../coverage/projection/organization-index.ts';
import { scopeName } from './scope-name.ts';

/** So many records of a cell have their names, and the others their ids alone. */
const NAMED = 10;

/**
 * The records of one cell, each on a line of its own with its name; the others follow by their ids. Many begin with how
 * many there are, since a row can be too low on paper for all of them.
 *
 * @param nameOf the local id of a record with its name
 */
export function namedInLines(localIds: readonly string[], nameOf: (localId: string) => string): string {
  const named = localIds.slice(0, NAMED).map(nameOf);
  if (localIds.length <= NAMED) return named.join('\n');
  return [`${localIds.length} in all:`, ...named, localIds.slice(NAMED).join(', ')].join('\n');
}

/** A piece of evidence by its local id, with its title where there is such a record. */
export function namedEvidence({ organization, records }: OrganizationIndex, localId: string): string {
  return named(localId, records.evidence.get(`${organization.slug}/${localId}`)?.title);
}

/** An own control by its local id, with its title where there is such a record. */
export function namedControl({ organization, records }: OrganizationIndex, localId: string): string {
  return named(localId, records.controls.get(`${organization.slug}/${localId}`)?.title);
}

/** A supplier by its local id, with its name where there is such a record. */
export function namedSupplier({ organization, records }: OrganizationIndex, localId: string): string {
  return named(localId, records.suppliers.get(`${organization.slug}/${localId}`)?.name);
}

/** A system by its local id, with its name where that is another word. */
export function namedSystem(organization: OrganizationIndex, localId: string): string {
  return named(localId, scopeName(organization, localId));
}

function named(localId: string, name: string | undefined): string {
  return name === undefined || name === localId ? localId : `${localId} ${name}`;
}
