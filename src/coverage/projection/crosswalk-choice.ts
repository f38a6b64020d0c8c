import { type Crosswalk, type Mapping, pairOf } from '../../model/crosswalk.ts';
import { type Relationship, reverseRelationship } from '../../model/relation.ts';
import { carryCode } from '../algebra.ts';
import { eachInSteps, groupByInSteps, type Steps } from '../steps.ts';
import type { CatalogueIndex, MappedSides } from './catalogue-index.ts';
import type { ReviewsInEffect } from './review-index.ts';
import { isReviewed, type ReviewedRow } from './reviewed-row.ts';
import { confirmedTogether, countingRows, readTogether } from './rows-of-pair.ts';

/** So many mappings are read in a step. */
const READ_IN_A_STEP = 512;

/** Which rows of the chosen crosswalks count: all, or only those that somebody has reviewed (`questions.md` §5). */
export type CountedRows = 'ALL' | 'REVIEWED';

/** A mapping as one organization follows it. */
export interface FollowedRow extends MappedSides, ReviewedRow {
  /** How it would be followed if the organization confirmed it; null: it is vouched for already. */
  readonly ifConfirmed: Relationship | null;
}

/** The rows that leave each place, for those who ask what a single record would change. */
export interface LeavingRows {
  /** The rows that leave a provision or union are `row[start[place] … start[place + 1])`. */
  readonly start: Int32Array;
  readonly row: Int32Array;
  /** By row: the provision at which it arrives. */
  readonly to: Int32Array;
}

/**
 * The mappings of the crosswalks that count, both ways, as compressed rows by the provision they arrive at. A row into
 * a union arrives at each of its provisions; a row out of a union leaves the union's own place, behind all provisions.
 */
export class CrosswalkChoice {
  /** Sorted slugs. */
  readonly slugs: readonly string[];
  readonly crosswalks: readonly Crosswalk[];
  /** Mappings that arrive at p are the rows `[start[p] … start[p + 1])`. */
  readonly start: Int32Array;
  /** Where each comes from: a provision, or a union. */
  readonly from: Int32Array;
  /** How it is carried in the direction of travel, see `carryCode`. */
  readonly carry: Uint8Array;
  readonly mapping: readonly Mapping[];
  /** By row: the union by way of which it arrives, or -1. */
  readonly union: Int32Array;
  /** 1 where a mapping touches the provision, an ancestor or a descendant. */
  readonly touched: Uint8Array;
  readonly #catalogue: CatalogueIndex;
  readonly #followed: ReadonlyMap<string, FollowedRow>;
  #leaving: LeavingRows | null = null;

  private constructor(
    catalogue: CatalogueIndex,
    slugs: readonly string[],
    { followed, ...rows }: ChoiceRows,
    touched: Uint8Array,
  ) {
    this.#catalogue = catalogue;
    this.#followed = followed;
    this.slugs = slugs;
    this.crosswalks = crosswalksOf(catalogue, slugs);
    this.start = rows.start;
    this.from = rows.from;
    this.carry = rows.carry;
    this.mapping = rows.mapping;
    this.union = rows.union;
    this.touched = touched;
  }

  /**
   * The mappings of some crosswalks; a step is some of them.
   *
   * @param reviews the organization's own word on rows; null: there is none
   */
  static *inSteps(
    catalogue: CatalogueIndex,
    slugs: readonly string[],
    reviews: ReviewsInEffect | null = null,
    counted: CountedRows = 'ALL',
  ): Steps<CrosswalkChoice> {
    const sorted = [...new Set(slugs)].sort();
    const rows = yield* choiceRows(catalogue, sorted, reviews, counted);
    const touched = touchedAround(catalogue, (p) => rows.start[p + 1]! > rows.start[p]!);
    return new CrosswalkChoice(catalogue, sorted, rows, touched);
  }

  /** How a row is followed; null where it is not. */
  followed(mapping: string): FollowedRow | null {
    return this.#followed.get(mapping) ?? null;
  }

  /** All rows that are followed, by crosswalk and in the order of its file. */
  get rows(): Iterable<FollowedRow> {
    return this.#followed.values();
  }

  /**
   * The same mappings as if the organization had confirmed some of them; a step is some of these. Statuses differ by it,
   * but {@link followed} tells how they are followed without it.
   */
  *confirmingInSteps(rows: Iterable<FollowedRow>): Steps<CrosswalkChoice> {
    const { start, from, mapping, union } = this;
    const carry = this.carry.slice();
    yield* eachInSteps(rows, (row) => {
      if (row.ifConfirmed === null) return;
      for (const [at, code] of this.#carriesOf(row, row.ifConfirmed)) carry[at] = code;
    });
    const changed = { start, from, carry, mapping, union, followed: this.#followed };
    return new CrosswalkChoice(this.#catalogue, this.slugs, changed, this.touched);
  }

  /** Where a mapping arrives, both ways, and how it would be carried if it were vouched for. */
  *#carriesOf(
    { mapping, source, target }: MappedSides,
    relationship: Relationship,
  ): Generator<readonly [at: number, code: number]> {
    const { provisions } = this.#catalogue;
    const ways = [
      { origin: source, arrival: target, read: relationship, place: 0 },
      // A mapping of a provision to itself arrives there twice, in this order.
      { origin: target, arrival: source, read: reverseRelationship(relationship), place: -1 },
    ];
    for (const { origin, arrival, read, place } of ways) {
      const code = carryCode(read, { isVouchedFor: true, intoUnion: arrival >= provisions.length });
      for (const p of this.#catalogue.membersAt(arrival)) {
        const found: number[] = [];
        for (let row = this.start[p]!; row < this.start[p + 1]!; row++)
          if (this.mapping[row] === mapping && this.from[row] === origin) found.push(row);
        yield [found.at(place)!, code];
      }
    }
  }

  /** Made when somebody first asks. */
  get leaving(): LeavingRows {
    this.#leaving ??= leavingRows(this, this.#catalogue.provisions.length, this.#catalogue.placeCount);
    return this.#leaving;
  }
}

type ChoiceRows = Pick<CrosswalkChoice, 'start' | 'from' | 'carry' | 'mapping' | 'union'> & {
  readonly followed: ReadonlyMap<string, FollowedRow>;
};

function crosswalksOf(catalogue: CatalogueIndex, slugs: readonly string[]): readonly Crosswalk[] {
  return slugs.flatMap((slug) => catalogue.records.crosswalks.get(slug) ?? []);
}

function* mappingsOf(rows: readonly MappedSides[]): Generator<Mapping> {
  for (const { mapping } of rows) yield mapping;
}

function* choiceRows(
  catalogue: CatalogueIndex,
  slugs: readonly string[],
  reviews: ReviewsInEffect | null,
  counted: CountedRows,
): Steps<ChoiceRows> {
  const followed = new Map<string, FollowedRow>();
  const count = catalogue.provisions.length;
  const start = new Int32Array(count + 1);
  let read = 0;
  for (const crosswalk of crosswalksOf(catalogue, slugs)) {
    const all = catalogue.mappings.get(crosswalk.slug) ?? [];
    const pairs = all.some(({ mapping }) => mapping.pair !== null)
      ? yield* groupByInSteps(mappingsOf(all), pairOf)
      : null;
    for (const sides of all) {
      if (++read % READ_IN_A_STEP === 0) yield;
      const pair = pairOf(sides.mapping);
      const onPair = pairs?.get(pair) ?? [sides.mapping];
      // The first row in the file stands for all that are on its pair.
      if (onPair[0] !== sides.mapping) continue;
      const review = reviews?.byMapping.get(pair) ?? null;
      const counting = counted === 'ALL' ? onPair : onPair.filter((each) => isReviewed(each, review));
      const together = countingRows(counting, crosswalk, review);
      const row = readTogether(together);
      if (row === null || row.relationship === 'no-relationship') continue;
      const ifConfirmed = row.isVouchedFor || review !== null ? null : confirmedTogether(together);
      followed.set(row.mapping.id, { ...sides, ...row, ifConfirmed });
      for (const p of catalogue.membersAt(sides.source)) start[p + 1]!++;
      for (const p of catalogue.membersAt(sides.target)) start[p + 1]!++;
    }
  }
  for (let p = 0; p < count; p++) start[p + 1]! += start[p]!;
  yield;
  const rows = start[count]!;
  const next = start.slice();
  const from = new Int32Array(rows);
  const carry = new Uint8Array(rows);
  const mapping: Mapping[] = new Array(rows);
  const union = new Int32Array(rows).fill(-1);
  let placed = 0;
  for (const { mapping: record, relationship, isVouchedFor: vouched, source, target } of followed.values()) {
    const travel = (origin: number, arrival: number, read: Relationship): void => {
      const members = catalogue.membersAt(arrival);
      const code = carryCode(read, { isVouchedFor: vouched, intoUnion: arrival >= count });
      for (const p of members) {
        const row = next[p]!++;
        from[row] = origin;
        carry[row] = code;
        mapping[row] = record;
        if (arrival >= count) union[row] = arrival;
      }
    };
    travel(source, target, relationship);
    travel(target, source, reverseRelationship(relationship));
    if (++placed % READ_IN_A_STEP === 0) yield;
  }
  return { followed, start, from, carry, mapping, union };
}

function leavingRows({ start, from }: CrosswalkChoice, provisions: number, places: number): LeavingRows {
  const leaving = new Int32Array(places + 1);
  for (let row = 0; row < from.length; row++) leaving[from[row]! + 1]!++;
  for (let place = 0; place < places; place++) leaving[place + 1]! += leaving[place]!;
  const next = leaving.slice();
  const row = new Int32Array(from.length);
  const to = new Int32Array(from.length);
  for (let p = 0; p < provisions; p++) {
    for (let at = start[p]!; at < start[p + 1]!; at++) {
      to[at] = p;
      row[next[from[at]!]!++] = at;
    }
  }
  return { start: leaving, row, to };
}

/** 1 where a provision, an ancestor or a descendant is mapped. */
function touchedAround(catalogue: CatalogueIndex, isMapped: (provision: number) => boolean): Uint8Array {
  const { parent, provisions } = catalogue;
  const count = provisions.length;
  const own = new Uint8Array(count);
  for (let p = 0; p < count; p++) own[p] = isMapped(p) ? 1 : 0;
  const below = own.slice();
  for (let p = count - 1; p >= 0; p--) if (below[p] === 1 && parent[p]! >= 0) below[parent[p]!] = 1;
  const above = own.slice();
  for (let p = 0; p < count; p++) if (parent[p]! >= 0 && above[parent[p]!] === 1) above[p] = 1;
  for (let p = 0; p < count; p++) above[p]! |= below[p]!;
  return above;
}

/**
 * The crosswalks of an organization's default choice: asserted and curated ones that are neither draft, deprecated
 * nor superseded, bundled or its own.
 */
export function defaultCrosswalks(catalogue: CatalogueIndex, organization: string | null): readonly string[] {
  return catalogue.crosswalks
    .filter((crosswalk) => isVisible(crosswalk.owner, organization))
    .filter((crosswalk) => crosswalk.kind !== 'derived')
    .filter(({ status }) => status !== 'draft' && status !== 'deprecated' && status !== 'superseded')
    .map((crosswalk) => crosswalk.slug);
}

/** A crosswalk that exists, is not retired, and that an organization may see; null: there is none. */
export function visibleCrosswalk(
  { records }: CatalogueIndex,
  slug: string,
  organization: string | null,
): Crosswalk | null {
  const crosswalk = records.crosswalks.get(slug);
  const isThere = crosswalk !== undefined && !crosswalk.retired && isVisible(crosswalk.owner, organization);
  return isThere ? crosswalk : null;
}

/** What an organization brings is visible to itself only. */
export function isVisible(owner: string | null, organization: string | null): boolean {
  return owner === null || owner === organization;
}
