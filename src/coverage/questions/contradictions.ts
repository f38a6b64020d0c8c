import { isRetiredRow, type Mapping } from '../../model/crosswalk.ts';
import type { RowReview } from '../../model/organization.ts';
import { POSSIBLE_RELATIONS, RCC5, type Relationship, reverseRelationship } from '../../model/relation.ts';
import type { ReviewedRow } from '../projection/reviewed-row.ts';
import { atOnce, type Steps } from '../steps.ts';

/** So many mappings are read in a step. */
const PAIRS_IN_A_STEP = 512;

/** One row of a pair, read from the pair's source. */
export interface PairRow {
  readonly mapping: Mapping;
  readonly relationship: Relationship;
  /** The organization's own review that counts. */
  readonly review: RowReview | null;
}

/** Rows on one pair of provisions that leave no relation possible between the two. */
export interface Contradiction {
  /** Provision ids; the source is that of the first row. */
  readonly source: string;
  readonly target: string;
  readonly rows: readonly PairRow[];
}

/**
 * Finds the pairs whose rows, either way round, leave no base relation possible (`coverage.md` §5). Nothing is
 * composed. Rows that are retired, by their author or by a load, are left out.
 *
 * @param read what a row states; null: it is left out
 */
export function findContradictions(
  mappings: Iterable<Mapping>,
  read: (mapping: Mapping) => ReviewedRow | null,
): readonly Contradiction[] {
  return atOnce(findContradictionsInSteps(mappings, read));
}

/** As {@link findContradictions}; a step is some mappings. */
export function* findContradictionsInSteps(
  mappings: Iterable<Mapping>,
  read: (mapping: Mapping) => ReviewedRow | null,
): Steps<readonly Contradiction[]> {
  const pairs = new Map<string, { source: string; target: string; rows: PairRow[]; possible: number }>();
  let seen = 0;
  for (const mapping of mappings) {
    if (++seen % PAIRS_IN_A_STEP === 0) yield;
    const row = isRetiredRow(mapping) ? null : read(mapping);
    if (row === null) continue;
    const isForth = mapping.source <= mapping.target;
    const key = isForth ? `${mapping.source}|${mapping.target}` : `${mapping.target}|${mapping.source}`;
    const { source, target } = mapping;
    const pair = pairs.get(key) ?? { source, target, rows: [], possible: ~0 };
    pairs.set(key, pair);
    const relationship = source === pair.source ? row.relationship : reverseRelationship(row.relationship);
    pair.rows.push({ mapping, relationship, review: row.review });
    // A row that nobody vouches for may be wrong altogether.
    const doubt = row.isVouchedFor ? 0 : RCC5.DR;
    pair.possible &= POSSIBLE_RELATIONS[relationship] | doubt;
  }
  return [...pairs.values()]
    .filter(({ possible }) => possible === 0)
    .map(({ source, target, rows }) => ({ source, target, rows }));
}
