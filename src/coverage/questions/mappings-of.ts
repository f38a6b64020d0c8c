import { type Crosswalk, isRetiredRow, type Mapping, membersOfSide } from '../../model/crosswalk.ts';
import type { Framework } from '../../model/framework.ts';
import { addToGroup } from '../../model/group-by.ts';
import { type Relationship, reverseRelationship } from '../../model/relation.ts';
import type { Problem } from '../../problems/problem.ts';
import { unknownName, unknownNames } from '../../problems/unknown-names.ts';
import { memoInSteps } from '../memo-in-steps.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import { atOnce, eachInSteps, type Steps } from '../steps.ts';

/** A mapping as one of its ends sees it. */
export interface SeenMapping {
  readonly mapping: Mapping;
  /** Id of this end: the provision, or a union that it is part of. */
  readonly side: string;
  /** Id of the other end. */
  readonly other: string;
  /** Of this end relative to the other. */
  readonly relationship: Relationship;
}

/** A mapping as its source sees it: in the author's own direction. */
export function asPublished(mapping: Mapping): SeenMapping {
  return { mapping, side: mapping.source, other: mapping.target, relationship: mapping.relationship };
}

/** A mapping as its target sees it. */
export function fromTarget(mapping: Mapping): SeenMapping {
  const relationship = reverseRelationship(mapping.relationship);
  return { mapping, side: mapping.target, other: mapping.source, relationship };
}

/**
 * Mappings of a provision in both directions, by crosswalk and position. Rows that their author retired are left out, and
 * so are those that the crosswalk no longer names.
 *
 * @param to slug; null: whatever framework the other end lies in
 * @param crosswalks slugs; null: all
 */
export function mappingsOf(
  index: CatalogueIndex,
  provision: string,
  to: string | null,
  crosswalks: readonly string[] | null,
): readonly SeenMapping[] {
  return atOnce(mappingsOfInSteps(index, provision, to, crosswalks));
}

/** As {@link mappingsOf}; the first time a step is some mappings of the catalogue. */
export function* mappingsOfInSteps(
  index: CatalogueIndex,
  provision: string,
  to: string | null,
  crosswalks: readonly string[] | null,
): Steps<readonly SeenMapping[]> {
  const seen = yield* mappingsByProvision.inSteps(index);
  return (seen.get(provision) ?? []).filter(
    ({ mapping, other }) =>
      (to === null || other.startsWith(`${to}:`)) &&
      (crosswalks === null || crosswalks.includes(mapping.crosswalk)),
  );
}

/** Problems with names of a question about mappings: `UNKNOWN_FRAMEWORK`, `UNKNOWN_CROSSWALK`. */
export function misnamedMappings(
  known: { framework(slug: string): Framework | null; crosswalk(slug: string): Crosswalk | null },
  to: string | null,
  crosswalks: readonly string[] | null,
): readonly Problem[] {
  return [
    ...(to === null || known.framework(to)?.retired === false ? [] : [unknownName('to', 'framework', to)]),
    ...unknownNames(
      'crosswalks',
      'crosswalk',
      (crosswalks ?? []).filter((slug) => known.crosswalk(slug)?.retired !== false),
    ),
  ];
}

/** The mappings of so many provisions are sorted in a step. */
const SORTED_IN_A_STEP = 32;

/** Made once a catalogue, since a page of provisions asks it once a row. */
const mappingsByProvision = memoInSteps(function* (
  index: CatalogueIndex,
): Steps<ReadonlyMap<string, readonly SeenMapping[]>> {
  const seen = new Map<string, SeenMapping[]>();
  const add = (provision: string, mapping: SeenMapping): void => {
    addToGroup(seen, provision, mapping);
  };
  yield* eachInSteps(index.records.mappings.values(), (mapping) => {
    if (isRetiredRow(mapping)) return;
    for (const id of membersOfSide(mapping.source)) add(id, asPublished(mapping));
    for (const id of membersOfSide(mapping.target)) add(id, fromTarget(mapping));
  });
  yield* eachInSteps(seen.values(), (list) => list.sort(byCrosswalkAndPosition), SORTED_IN_A_STEP);
  return seen;
});

function byCrosswalkAndPosition(one: SeenMapping, other: SeenMapping): number {
  const { mapping: a } = one;
  const { mapping: b } = other;
  if (a.crosswalk !== b.crosswalk) return a.crosswalk < b.crosswalk ? -1 : 1;
  if (a.position !== b.position) return a.position - b.position;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return one.side < other.side ? -1 : 1;
}
