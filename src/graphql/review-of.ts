import type { Desk } from '../access/desk.ts';
import type { VisibleCatalogue } from '../access/visible-catalogue.ts';
import type { Projection } from '../coverage/projection/projection.ts';
import { stateKey } from '../coverage/projection/state-key.ts';
import type { RowReview } from '../model/organization.ts';
import { catalogueKey } from './catalogue-key.ts';
import type { ListOwner } from './list-owner.ts';
import { onlyOrganization } from './meant-projection.ts';
import type { OwnedParent } from './types/records.ts';

/** The organization whose reviews of mappings an answer shows, and the day on which they count. */
export interface Reviewer {
  readonly projection: Projection;
  /** ISO date. */
  readonly asOf: string;
}

/** The organization named, or the only one, for today; null where there is none at all. Throws as {@link onlyOrganization}. */
export async function reviewerToday(
  desk: Pick<Desk, 'meantOrganization' | 'organizations' | 'projection' | 'today'>,
  organization: string | null | undefined,
): Promise<Reviewer | null> {
  const meant = onlyOrganization(desk, organization);
  const projection = meant === null ? null : await desk.projection(meant);
  return projection === null ? null : { projection, asOf: desk.today() };
}

/** The review of a mapping that counts; null: there is none, or nobody reviews. */
export function reviewOf(reviewer: Reviewer | null, mapping: string): OwnedParent<RowReview> | null {
  if (reviewer === null) return null;
  const { projection, asOf } = reviewer;
  const record = projection.organization.reviews.of(mapping, asOf);
  return record === null ? null : { projection, record };
}

/** The state that an answer about crosswalks was computed from: with reviews of an organization, that of both. */
export function reviewedState(reviewer: Reviewer | null, catalogue: VisibleCatalogue): string {
  return reviewer === null ? catalogueKey(catalogue) : stateKey(reviewer.projection);
}

/** Whose lists those of such an answer are. */
export function reviewedBy(reviewer: Reviewer | null): ListOwner {
  return reviewer === null ? [] : [reviewer.projection.organization.organization.slug, reviewer.asOf];
}
