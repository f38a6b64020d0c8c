import type { Crosswalk, Mapping } from '../../model/crosswalk.ts';
import { inOrderOfPair } from '../../model/crosswalk.ts';
import type { RowReview } from '../../model/organization.ts';
import { POSSIBLE_RELATIONS, RCC5, type Relationship } from '../../model/relation.ts';
import { type ReviewedRow, reviewedRow } from './reviewed-row.ts';

/** A row that counts for a pair, as the organization reviewed the pair. */
export interface CountingRow extends ReviewedRow {
  readonly mapping: Mapping;
}

/**
 * The rows of a crosswalk on one pair that count, in the order of {@link inOrderOfPair}. An author may state a pair once
 * for each type of rationale (NIST IR 8278A) or predicate (SSSOM). Coverage is about what is done, so that functional
 * rows count alone where there are any. A review is of the pair, and so of each row. Rows that the organization disputes
 * are left out.
 *
 * @param rows none of them retired
 */
export function countingRows(
  rows: readonly Mapping[],
  crosswalk: Pick<Crosswalk, 'kind' | 'defaultRationaleType'>,
  review: RowReview | null,
): readonly CountingRow[] {
  const [only] = rows;
  if (only !== undefined && rows.length === 1) return countingRow(only, crosswalk, review);
  const typeOf = ({ rationaleType }: Mapping) => rationaleType ?? crosswalk.defaultRationaleType;
  const functional = rows.filter((row) => typeOf(row) === 'functional');
  const ordered = inOrderOfPair(functional.length > 0 ? functional : rows, crosswalk);
  return ordered.flatMap((mapping) => countingRow(mapping, crosswalk, review));
}

/** None where the organization disputes it. */
function countingRow(
  mapping: Mapping,
  { kind }: Pick<Crosswalk, 'kind'>,
  review: RowReview | null,
): readonly CountingRow[] {
  const read = reviewedRow(mapping, kind, review);
  return read === null ? [] : [{ mapping, ...read }];
}

/** The base relations that a row leaves possible: one that nobody vouches for may be wrong altogether. */
export function possibleBy({ relationship, isVouchedFor }: ReviewedRow): number {
  return POSSIBLE_RELATIONS[relationship] | (isVouchedFor ? 0 : RCC5.DR);
}

/**
 * How several rows on one pair are followed: by the base relations that all of them leave possible, or, where they leave
 * none, by those that any of them leaves possible. The first of them stands for all. Null: there is none to follow.
 */
export function readTogether(rows: readonly CountingRow[]): CountingRow | null {
  const [first] = rows;
  if (first === undefined || rows.length === 1) return first ?? null;
  const sets = rows.map(possibleBy);
  const common = sets.reduce((a, b) => a & b);
  const possible = common === 0 ? sets.reduce((a, b) => a | b) : common;
  const relationship = weakestOf(possible);
  const isVouchedFor = possible === RCC5.DR || (possible & RCC5.DR) === 0;
  return { ...first, relationship, isVouchedFor };
}

/**
 * How rows on one pair, none of which the organization has reviewed, would be followed if it confirmed the pair. Null: there
 * would be nobody yet to vouch for what they say together.
 */
export function confirmedTogether(rows: readonly CountingRow[]): Relationship | null {
  const row = readTogether(rows.map((each) => ({ ...each, isVouchedFor: true })));
  return row?.isVouchedFor === true ? row.relationship : null;
}

/** The relationship that carries what every relation of the set carries at least, and no more. */
function weakestOf(possible: number): Relationship {
  switch (possible & ~RCC5.DR) {
    case 0:
      return 'no-relationship';
    case RCC5.EQ:
      return 'equal';
    case RCC5.PP:
    case RCC5.PP | RCC5.EQ:
      return 'subset-of';
    case RCC5.PPi:
    case RCC5.PPi | RCC5.EQ:
      return 'superset-of';
    case RCC5.PO:
      return 'intersects-with';
    default:
      return 'related';
  }
}
