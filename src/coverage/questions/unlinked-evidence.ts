import type { Evidence } from '../../model/evidence.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';

/**
 * Evidence that supports no provision, demonstrates no control and closes no action, and takes over no such link.
 *
 * @param onRetired rows of the supports of retired provisions, which the tables of supports leave out
 */
export function unlinkedEvidence(
  { organization, evidence, supports, records, renewals }: OrganizationIndex,
  onRetired: readonly number[],
): readonly Evidence[] {
  const isLinked = new Uint8Array(evidence.all.length);
  for (const rows of [supports.organizationWide, supports.aboutSystems])
    for (let row = 0; row < rows.evidence.length; row++) isLinked[rows.evidence[row]!] = 1;
  const link = (id: string): void => {
    const number = evidence.numberOf.get(id);
    if (number !== undefined) isLinked[number] = 1;
  };
  for (const row of onRetired) link(records.supports.at(row).evidence);
  for (const demonstration of records.demonstrates.values()) link(demonstration.evidence);
  for (const { closingEvidence } of records.actions.values())
    if (closingEvidence !== null) link(`${organization.slug}/${closingEvidence}`);
  return evidence.all.filter(
    ({ id }, number) => isLinked[number] === 0 && renewals.takenOverFrom(id) === null,
  );
}
