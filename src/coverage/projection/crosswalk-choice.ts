import type { Crosswalk, Mapping } from '../../model/crosswalk.ts';
import type { RowReview } from '../../model/organization.ts';
import { type Relationship, reverseRelationship } from '../../model/relation.ts';
import { carryCode } from '../algebra.ts';
import { MadeInSteps } from '../made-in-steps.ts';
import { atOnce, eachInSteps, rangesInSteps, type Steps } from '../steps.ts';
import type { CatalogueIndex, MappedSides } from './catalogue-index.ts';
import { type CountedRows, type FollowedRow, FollowedRows } from './followed-rows.ts';
import type { ReviewsInEffect } from './review-index.ts';

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
  readonly #followed: FollowedRows;
  readonly #leaving = new MadeInSteps(() =>
    leavingRows(this, this.#catalogue.provisions.length, this.#catalogue.placeCount),
  );

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
    const followed = yield* FollowedRows.inSteps(
      catalogue,
      crosswalksOf(catalogue, sorted),
      reviews,
      counted,
    );
    const rows = yield* choiceRows(catalogue, followed);
    const touched = touchedAround(catalogue, (p) => rows.start[p + 1]! > rows.start[p]!);
    return new CrosswalkChoice(catalogue, sorted, rows, touched);
  }

  /** How a mapping is followed, by its id; null where it is not. */
  followed(id: string): FollowedRow | null {
    const mapping = this.#catalogue.records.mappings.get(id);
    return mapping === undefined ? null : this.#followed.find(mapping);
  }

  /** What the organization has said of a mapping that is followed; null: nothing. */
  reviewOf(mapping: Mapping): RowReview | null {
    return this.#followed.reviewOf(mapping);
  }

  /** Makes {@link leaving}, for those who want it in steps. */
  makeLeaving(): Steps<LeavingRows> {
    return this.#leaving.inSteps();
  }

  /** Visits all rows that are followed, by crosswalk and in the order of its file. A step is some mappings. */
  eachRow(visit: (row: FollowedRow) => void): Steps<void> {
    return this.#followed.eachInSteps(visit);
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
    return this.#leaving.made ?? atOnce(this.#leaving.inSteps());
  }
}

type ChoiceRows = Pick<CrosswalkChoice, 'start' | 'from' | 'carry' | 'mapping' | 'union'> & {
  readonly followed: FollowedRows;
};

function crosswalksOf(catalogue: CatalogueIndex, slugs: readonly string[]): readonly Crosswalk[] {
  return slugs.flatMap((slug) => catalogue.records.crosswalks.get(slug) ?? []);
}

function* choiceRows(catalogue: CatalogueIndex, followed: FollowedRows): Steps<ChoiceRows> {
  const count = catalogue.provisions.length;
  const isUnion = (place: number): boolean => place >= count;
  const start = new Int32Array(count + 1);
  const placed: MappedSides[] = [];
  const forwards: number[] = [];
  const backwards: number[] = [];
  const arriveAt = (place: number): void => {
    if (!isUnion(place)) start[place + 1]!++;
    else for (const p of catalogue.membersAt(place)) start[p + 1]!++;
  };
  yield* followed.eachReadInSteps(({ source, target }, { mapping, relationship, isVouchedFor }) => {
    placed.push({ mapping, source, target });
    forwards.push(carryCode(relationship, { isVouchedFor, intoUnion: isUnion(target) }));
    const reverse = reverseRelationship(relationship);
    backwards.push(carryCode(reverse, { isVouchedFor, intoUnion: isUnion(source) }));
    arriveAt(source);
    arriveAt(target);
  });
  for (let p = 0; p < count; p++) start[p + 1]! += start[p]!;
  yield;
  const rows = start[count]!;
  const next = start.slice();
  const from = new Int32Array(rows);
  const carry = new Uint8Array(rows);
  const mapping: Mapping[] = new Array(rows);
  const union = new Int32Array(rows).fill(-1);
  const put = (p: number, origin: number, code: number, record: Mapping, by: number): void => {
    const row = next[p]!++;
    from[row] = origin;
    carry[row] = code;
    mapping[row] = record;
    union[row] = by;
  };
  const travel = (origin: number, arrival: number, code: number, record: Mapping): void => {
    if (!isUnion(arrival)) put(arrival, origin, code, record, -1);
    else for (const p of catalogue.membersAt(arrival)) put(p, origin, code, record, arrival);
  };
  yield* rangesInSteps(placed.length, (first, end) => {
    for (let n = first; n < end; n++) {
      const { mapping: record, source, target } = placed[n]!;
      travel(source, target, forwards[n]!, record);
      travel(target, source, backwards[n]!, record);
    }
  });
  return { followed, start, from, carry, mapping, union };
}

function* leavingRows(
  { start, from }: CrosswalkChoice,
  provisions: number,
  places: number,
): Steps<LeavingRows> {
  const leaving = new Int32Array(places + 1);
  yield* rangesInSteps(from.length, (first, end) => {
    for (let row = first; row < end; row++) leaving[from[row]! + 1]!++;
  });
  for (let place = 0; place < places; place++) leaving[place + 1]! += leaving[place]!;
  const next = leaving.slice();
  const row = new Int32Array(from.length);
  const to = new Int32Array(from.length);
  yield* rangesInSteps(provisions, (first, end) => {
    for (let p = first; p < end; p++) {
      for (let at = start[p]!; at < start[p + 1]!; at++) {
        to[at] = p;
        row[next[from[at]!]!++] = at;
      }
    }
  });
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
