import type { Evidence } from '../../model/evidence.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import { eachInSteps, filteredInSteps, ROWS_IN_A_STEP, type Steps } from '../steps.ts';

/**
 * Evidence that supports no provision, demonstrates no control and closes no action, and takes over no such link. A step
 * is some records.
 *
 * @param onRetired rows of the supports of retired provisions, which the tables of supports leave out
 */
export function* unlinkedEvidence(
  { organization, evidence, supports, records, renewals }: OrganizationIndex,
  onRetired: readonly number[],
): Steps<readonly Evidence[]> {
  const isLinked = new Uint8Array(evidence.all.length);
  for (const rows of [supports.organizationWide, supports.aboutSystems])
    for (let row = 0; row < rows.evidence.length; row++) {
      isLinked[rows.evidence[row]!] = 1;
      if (row % ROWS_IN_A_STEP === 0) yield;
    }
  const link = (id: string): void => {
    const number = evidence.numberOf.get(id);
    if (number !== undefined) isLinked[number] = 1;
  };
  yield* eachInSteps(onRetired, (row) => link(records.supports.at(row).evidence));
  yield* eachInSteps(records.demonstrates.values(), (demonstration) => link(demonstration.evidence));
  yield* eachInSteps(records.actions.values(), ({ closingEvidence }) => {
    if (closingEvidence !== null) link(`${organization.slug}/${closingEvidence}`);
  });
  return yield* filteredInSteps(
    evidence.all,
    ({ id }) => isLinked[evidence.numberOf.get(id)!] === 0 && renewals.takenOverFrom(id) === null,
  );
}
