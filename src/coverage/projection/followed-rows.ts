import { type Crosswalk, type Mapping, pairOf } from '../../model/crosswalk.ts';
import type { RowReview } from '../../model/organization.ts';
import type { Relationship } from '../../model/relation.ts';
import { groupByInSteps, type Steps } from '../steps.ts';
import type { CatalogueIndex, MappedSides } from './catalogue-index.ts';
import type { ReviewsInEffect } from './review-index.ts';
import { isReviewed, type ReviewedRow } from './reviewed-row.ts';
import { type CountingRow, confirmedTogether, countingRows, readTogether } from './rows-of-pair.ts';

/** So many mappings are read in a step. */
export const READ_IN_A_STEP = 512;

/** Which rows of the chosen crosswalks count: all, or only those that somebody has reviewed (`questions.md` §5). */
export type CountedRows = 'ALL' | 'REVIEWED';

/** A mapping as one organization follows it. */
export interface FollowedRow extends MappedSides, ReviewedRow {
  /** How it would be followed if the organization confirmed it; null: it is vouched for already. */
  readonly ifConfirmed: Relationship | null;
}

/** The rows of one of the crosswalks that count. */
interface ChosenRows {
  readonly crosswalk: Crosswalk;
  readonly all: readonly MappedSides[];
  /** By the id of the pair the rows on it; null where no pair has several. */
  readonly pairs: ReadonlyMap<string, readonly Mapping[]> | null;
}

/**
 * The mappings of the crosswalks that count, as one organization follows them. There are many, and few are ever asked for
 * one by one: each is read when it is asked for.
 */
export class FollowedRows {
  /** By the slugs of crosswalks, sorted. */
  readonly #chosen: ReadonlyMap<string, ChosenRows>;
  readonly #reviews: ReviewsInEffect | null;
  readonly #counted: CountedRows;
  /** Of the crosswalks in which somebody has looked for a mapping: the rows by its id. */
  readonly #byId = new Map<string, ReadonlyMap<string, MappedSides>>();

  private constructor(
    chosen: ReadonlyMap<string, ChosenRows>,
    reviews: ReviewsInEffect | null,
    counted: CountedRows,
  ) {
    this.#chosen = chosen;
    this.#reviews = reviews;
    this.#counted = counted;
  }

  /**
   * A step is some mappings.
   *
   * @param crosswalks sorted by slug
   * @param reviews the organization's own word on rows; null: there is none
   */
  static *inSteps(
    catalogue: CatalogueIndex,
    crosswalks: readonly Crosswalk[],
    reviews: ReviewsInEffect | null,
    counted: CountedRows,
  ): Steps<FollowedRows> {
    const chosen = new Map<string, ChosenRows>();
    for (const crosswalk of crosswalks) {
      const all = catalogue.mappings.get(crosswalk.slug) ?? [];
      const pairs = all.some(({ mapping }) => mapping.pair !== null)
        ? yield* groupByInSteps(mappingsOf(all), pairOf)
        : null;
      chosen.set(crosswalk.slug, { crosswalk, all, pairs });
      yield;
    }
    return new FollowedRows(chosen, reviews, counted);
  }

  /** How a row is followed; null where it is not. */
  find({ id, crosswalk }: Pick<Mapping, 'id' | 'crosswalk'>): FollowedRow | null {
    const chosen = this.#chosen.get(crosswalk);
    if (chosen === undefined) return null;
    const sides = this.#rowsById(chosen).get(id);
    if (sides === undefined) return null;
    const row = this.#read(sides.mapping, chosen);
    return row?.mapping.id === id ? this.#followed(sides, row, chosen) : null;
  }

  /** What the organization has said of the pair that a row is about; null: nothing. */
  reviewOf(mapping: Pick<Mapping, 'id' | 'pair'>): RowReview | null {
    return this.#reviews?.byMapping.get(pairOf(mapping)) ?? null;
  }

  /** Visits all rows that are followed, by crosswalk and in the order of its file. A step is some mappings. */
  eachInSteps(visit: (row: FollowedRow) => void): Steps<void> {
    return this.eachReadInSteps((sides, row, chosen) => visit(this.#followed(sides, row, chosen)));
  }

  /** As {@link eachInSteps}, without asking how each would be followed if it were confirmed. */
  *eachReadInSteps(visit: (sides: MappedSides, row: CountingRow, chosen: ChosenRows) => void): Steps<void> {
    let read = 0;
    for (const chosen of this.#chosen.values()) {
      for (const sides of chosen.all) {
        if (++read % READ_IN_A_STEP === 0) yield;
        // The first row in the file stands for all that are on its pair.
        if (this.#onPair(sides.mapping, chosen)[0] !== sides.mapping) continue;
        const row = this.#read(sides.mapping, chosen);
        if (row !== null) visit(sides, row, chosen);
      }
    }
    yield;
  }

  /** The rows on the pair of a mapping, in the order of the file. */
  #onPair(mapping: Mapping, { pairs }: ChosenRows): readonly Mapping[] {
    return pairs?.get(pairOf(mapping)) ?? [mapping];
  }

  /** The row that stands for all on the pair of a mapping; null where none is followed. */
  #read(mapping: Mapping, chosen: ChosenRows): CountingRow | null {
    const row = readTogether(this.#counting(mapping, chosen));
    return row === null || row.relationship === 'no-relationship' ? null : row;
  }

  #counting(mapping: Mapping, chosen: ChosenRows): readonly CountingRow[] {
    const review = this.reviewOf(mapping);
    const onPair = this.#onPair(mapping, chosen);
    const counting = this.#counted === 'ALL' ? onPair : onPair.filter((each) => isReviewed(each, review));
    return countingRows(counting, chosen.crosswalk, review);
  }

  #followed(sides: MappedSides, row: CountingRow, chosen: ChosenRows): FollowedRow {
    const isSettled = row.isVouchedFor || row.review !== null;
    const ifConfirmed = isSettled ? null : confirmedTogether(this.#counting(sides.mapping, chosen));
    return { ifConfirmed, ...sides, ...row };
  }

  #rowsById({ crosswalk: { slug }, all }: ChosenRows): ReadonlyMap<string, MappedSides> {
    const known = this.#byId.get(slug) ?? new Map(all.map((sides) => [sides.mapping.id, sides]));
    this.#byId.set(slug, known);
    return known;
  }
}

function* mappingsOf(rows: readonly MappedSides[]): Generator<Mapping> {
  for (const { mapping } of rows) yield mapping;
}
