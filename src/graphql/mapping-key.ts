import type { Desk } from '../access/desk.ts';
import { dateProblems } from '../coverage/questions/date-problems.ts';
import { asPublished, fromTarget, type SeenMapping } from '../coverage/questions/mappings-of.ts';
import type { Reviewer } from './review-of.ts';

/** A mapping, seen from one of its sides. */
export interface MappingParent extends SeenMapping {
  /** Whose review the answer around it took into account. Absent or null: it is not part of such an answer. */
  readonly reviewer?: Reviewer | null;
}

const ENDS = { source: asPublished, target: fromTarget } as const;

/**
 * The key behind the global id of a mapping: its UUID, the side from which it is seen, and within an answer the
 * organization and the day whose review is shown. A client keeps one object for each id, and these change its fields.
 */
export function mappingKey({ mapping, side, relationship, reviewer = null }: MappingParent): string {
  // A mapping of a provision to itself has the same id on both sides.
  const isAsPublished = side === mapping.source && relationship === mapping.relationship;
  const key = [mapping.id, isAsPublished ? 'source' : 'target'];
  if (reviewer !== null) key.push(reviewer.projection.organization.organization.slug, reviewer.asOf);
  return key.join('/');
}

/** The mapping that a key names; null: there is none, or the viewer may not see it or the organization. */
export async function mappingOfKey(
  desk: Pick<Desk, 'catalogue' | 'projection'>,
  key: string,
): Promise<MappingParent | null> {
  const [id = '', end = '', organization, asOf, ...rest] = key.split('/');
  const mapping = desk.catalogue().mapping(id);
  if (mapping === null || rest.length > 0 || (end !== 'source' && end !== 'target')) return null;
  const seen = ENDS[end](mapping);
  if (organization === undefined) return seen;
  if (asOf === undefined || dateProblems(asOf).length > 0) return null;
  const projection = await desk.projection(organization);
  return projection === null ? null : { ...seen, reviewer: { projection, asOf } };
}
