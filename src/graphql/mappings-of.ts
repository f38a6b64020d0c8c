import type { CatalogueIndex } from '../coverage/projection/catalogue-index.ts';
import type { Mapping } from '../model/crosswalk.ts';
import { type Relationship, reverseRelationship } from '../model/relation.ts';

/** A mapping as one of its ends sees it. */
export interface SeenMapping {
  readonly mapping: Mapping;
  /** Id of the other end. */
  readonly other: string;
  /** Of this end relative to the other. */
  readonly relationship: Relationship;
}

/** Mappings of a provision in both directions, by crosswalk and position; retired rows are left out. */
export function mappingsOf(
  index: CatalogueIndex,
  provision: string,
  to: string | null,
  crosswalks: readonly string[] | null,
): readonly SeenMapping[] {
  const seen: SeenMapping[] = [];
  for (const mapping of index.records.mappings.values()) {
    if (mapping.retired || (crosswalks !== null && !crosswalks.includes(mapping.crosswalk))) continue;
    if (mapping.source === provision)
      seen.push({ mapping, other: mapping.target, relationship: mapping.relationship });
    else if (mapping.target === provision) {
      seen.push({ mapping, other: mapping.source, relationship: reverseRelationship(mapping.relationship) });
    }
  }
  return seen
    .filter(({ other }) => to === null || index.records.provisions.get(other)?.framework === to)
    .sort((a, b) =>
      a.mapping.crosswalk < b.mapping.crosswalk
        ? -1
        : a.mapping.crosswalk > b.mapping.crosswalk
          ? 1
          : a.mapping.position - b.mapping.position,
    );
}
