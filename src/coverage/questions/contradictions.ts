import type { Mapping, RationaleType } from '../../model/crosswalk.ts';
import { addToGroup, groupBy } from '../../model/group-by.ts';
import type { RowReview } from '../../model/organization.ts';
import { RCC5, type Relationship, reverseRelationship } from '../../model/relation.ts';
import { type CountingRow, possibleBy } from '../projection/rows-of-pair.ts';
import { atOnce, eachInSteps, type Steps } from '../steps.ts';

/** So many pairs are read in a step. */
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

/** What a crosswalk says of one pair. */
export interface CrosswalkPair {
  /** The rows that count, as the organization reviewed them. */
  readonly rows: readonly CountingRow[];
  /** What a row has that states no type of rationale. */
  readonly defaultRationaleType: RationaleType | null;
}

/**
 * Finds the pairs whose rows, either way round, leave no base relation possible (`coverage.md` §5). Nothing is
 * composed. Rows of one crosswalk that differ in their type of rationale do not contradict each other: they compare the
 * wording, the meaning and the outcome of the same pair.
 */
export function findContradictions(pairsOfCrosswalks: Iterable<CrosswalkPair>): readonly Contradiction[] {
  return atOnce(findContradictionsInSteps(pairsOfCrosswalks));
}

/** As {@link findContradictions}; a step is some pairs. */
export function* findContradictionsInSteps(
  pairsOfCrosswalks: Iterable<CrosswalkPair>,
): Steps<readonly Contradiction[]> {
  const byPair = new Map<string, CrosswalkPair[]>();
  yield* eachInSteps(
    pairsOfCrosswalks,
    (pair) => {
      const [first] = pair.rows;
      if (first === undefined) return;
      const { source, target } = first.mapping;
      const key = source <= target ? `${source}|${target}` : `${target}|${source}`;
      addToGroup(byPair, key, pair);
    },
    PAIRS_IN_A_STEP,
  );
  const found: Contradiction[] = [];
  yield* eachInSteps(byPair.values(), (pairs) => {
    // A row alone contradicts nothing, and most pairs have one.
    if (pairs.length > 1 || pairs[0]!.rows.length > 1) found.push(...contradictionAmong(pairs));
  });
  return found;
}

/** @param pairs what each crosswalk says of one pair */
function contradictionAmong(pairs: readonly CrosswalkPair[]): readonly Contradiction[] {
  const { source, target } = pairs[0]!.rows[0]!.mapping;
  const rows: PairRow[] = [];
  let possible = ~0;
  for (const pair of pairs) {
    const isTurned = pair.rows[0]!.mapping.source !== source;
    for (const { mapping, relationship, review } of pair.rows)
      rows.push({ mapping, relationship: turned(relationship, isTurned), review });
    possible &= isTurned ? reversed(possibleIn(pair)) : possibleIn(pair);
  }
  return possible === 0 ? [{ source, target, rows }] : [];
}

/** What the rows of a crosswalk on one pair leave possible: nothing where those of one type contradict each other. */
function possibleIn({ rows, defaultRationaleType }: CrosswalkPair): number {
  const byType = groupBy(rows, ({ mapping }) => mapping.rationaleType ?? defaultRationaleType);
  const sets = [...byType.values()].map((each) => each.map(possibleBy).reduce((a, b) => a & b));
  if (sets.includes(0)) return 0;
  const common = sets.reduce((a, b) => a & b);
  return common === 0 ? sets.reduce((a, b) => a | b) : common;
}

function turned(relationship: Relationship, isTurned: boolean): Relationship {
  return isTurned ? reverseRelationship(relationship) : relationship;
}

/** The same base relations read the other way round. */
function reversed(possible: number): number {
  const others = possible & ~(RCC5.PP | RCC5.PPi);
  return others | ((possible & RCC5.PP) !== 0 ? RCC5.PPi : 0) | ((possible & RCC5.PPi) !== 0 ? RCC5.PP : 0);
}
