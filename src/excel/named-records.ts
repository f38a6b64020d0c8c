import type { OrganizationIndex } from '../coverage/projection/organization-index.ts';
import { scopeName } from './scope-name.ts';

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
