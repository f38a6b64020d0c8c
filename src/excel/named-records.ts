import type { OrganizationIndex } from '../coverage/projection/organization-index.ts';
import { scopeName } from './scope-name.ts';

/** So many records of a cell have their names, and the others their ids alone. */
const NAMED = 10;

/** A line that is not one of the records of a cell. */
const COUNT = /^\d+ in all:$/;

/**
 * The records of one cell, each on a line of its own with its name; the others follow by their ids. Many begin with how
 * many there are, since a row can be too low on paper for all of them.
 *
 * @param nameOf the local id of a record with its name
 */
export function namedInLines(localIds: readonly string[], nameOf: (localId: string) => string): string {
  const named = localIds.slice(0, NAMED).map(nameOf);
  const others = localIds.slice(NAMED).join(', ');
  return counted(others === '' ? named : [...named, others], localIds.length);
}

/** All records of one cell in lines. Many begin with how many there are. */
export function listedInLines(records: readonly string[]): string {
  return counted(records, records.length);
}

/** The lines of a cell that somebody has copied, without the line that counts them. */
export function withoutCount(lines: string): string {
  const [first = '', ...others] = lines.trimStart().split('\n');
  return COUNT.test(first.trim()) ? others.join('\n') : lines;
}

function counted(lines: readonly string[], count: number): string {
  return (count > NAMED ? [`${count} in all:`, ...lines] : lines).join('\n');
}

/** A piece of evidence by its local id, with its title where there is such a record. */
export function namedEvidence(organization: OrganizationIndex, localId: string): string {
  return named(localId, titleOfEvidence(organization, localId) ?? undefined);
}

/** The title of a piece of evidence; null where there is no such record. */
export function titleOfEvidence(
  { organization, records }: OrganizationIndex,
  localId: string | null,
): string | null {
  return records.evidence.get(`${organization.slug}/${localId}`)?.title ?? null;
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
