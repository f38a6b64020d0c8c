import { CatalogueIndex } from '../../src/coverage/projection/catalogue-index.ts';
import { CatalogueRecords } from '../../src/coverage/projection/catalogue-records.ts';
import { OrganizationIndex } from '../../src/coverage/projection/organization-index.ts';
import { Projection } from '../../src/coverage/projection/projection.ts';
import type { Provision } from '../../src/model/framework.ts';
import { UPGRADE_FRAMEWORK } from '../../src/operations/upgrade-framework.ts';
import type { World } from '../coverage/naive/world.ts';

export const AUTHOR = { actor: 'quality-lead', role: 'APPROVER' } as const;

/** What an upgrade decides; a refusal throws. */
export function upgrade(
  projection: Projection,
  from: string,
  to: string,
  refs: readonly string[] | null = null,
) {
  const decided = UPGRADE_FRAMEWORK.decide(projection, { from, to, refs }, AUTHOR, '2026-11-24');
  if (!decided.ok) throw new Error(JSON.stringify(decided.problems));
  return decided.value;
}

/** The organization with what an upgrade writes. */
export function upgraded(projection: Projection, from: string, to: string): Projection {
  const records = projection.organization.records.copy();
  records.applyChange(upgrade(projection, from, to).facts);
  const { catalogue, state } = projection;
  return new Projection(catalogue, OrganizationIndex.of(catalogue, records), state);
}

/** The same organization over a catalogue with other provisions in a framework. */
export function withProvisions(
  { catalogue }: World,
  organization: Projection['organization'],
  slug: string,
  provisions: readonly Provision[],
): Projection {
  const others = catalogue.provisions.filter(({ framework }) => framework !== slug);
  const index = CatalogueIndex.of(
    CatalogueRecords.of({ ...catalogue, provisions: [...others, ...provisions] }),
  );
  const own = OrganizationIndex.of(index, organization.records);
  const nothing = { seq: 0, hash: '' };
  return new Projection(index, own, { catalogue: nothing, organization: nothing });
}
