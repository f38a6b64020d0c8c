import { dayNumber } from '../../model/day.ts';
import type { RowReview } from '../../model/organization.ts';
import { type MadeInSteps, madeUnder } from '../made-in-steps.ts';
import { inFileOrderInSteps } from '../sorted-in-steps.ts';
import { atOnce, eachInSteps, type Steps } from '../steps.ts';

/** The reviews of mappings that an organization has made by some day, by mapping id. */
export interface ReviewsInEffect {
  /** Two days of one epoch know the same reviews. */
  readonly epoch: number;
  readonly byMapping: ReadonlyMap<string, RowReview>;
}

/** An organization's own word on mappings, in time. */
export class ReviewIndex {
  readonly all: readonly RowReview[];
  /** The days from which some review counts, sorted. */
  readonly #days: readonly number[];
  readonly #byMapping: ReadonlyMap<string, RowReview>;
  readonly #known = new Map<number, MadeInSteps<ReviewsInEffect>>();

  private constructor(
    all: readonly RowReview[],
    days: readonly number[],
    byMapping: ReadonlyMap<string, RowReview>,
  ) {
    this.all = all;
    this.#days = days;
    this.#byMapping = byMapping;
  }

  /** A step is some reviews. */
  static *inSteps(reviews: Iterable<RowReview>): Steps<ReviewIndex> {
    const all = yield* inFileOrderInSteps(reviews);
    const days = new Set<number>();
    const byMapping = new Map<string, RowReview>();
    yield* eachInSteps(all, (review) => {
      const day = dayNumber(review.on);
      if (day !== null) days.add(day);
      byMapping.set(review.mapping, review);
    });
    return new ReviewIndex(
      all,
      [...days].sort((a, b) => a - b),
      byMapping,
    );
  }

  /** The review of a mapping, from whichever day it counts; null: there is none. */
  ofMapping(mapping: string): RowReview | null {
    return this.#byMapping.get(mapping) ?? null;
  }

  /** The review of a mapping that counts on a day, an ISO date; null: there is none. */
  of(mapping: string, asOf: string): RowReview | null {
    const day = dayNumber(asOf);
    return day === null ? null : (this.on(day)?.byMapping.get(mapping) ?? null);
  }

  /** As {@link onInSteps}, at once. */
  on(day: number): ReviewsInEffect | null {
    return atOnce(this.onInSteps(day));
  }

  /** Null where none counts yet: the catalogue's rows are then followed as they are. A step is some reviews. */
  *onInSteps(day: number): Steps<ReviewsInEffect | null> {
    const later = this.#days.findIndex((each) => each > day);
    const epoch = later < 0 ? this.#days.length : later;
    if (epoch === 0) return null;
    return yield* madeUnder(this.#known, epoch, () => this.#inEpoch(epoch));
  }

  *#inEpoch(epoch: number): Steps<ReviewsInEffect> {
    const last = this.#days[epoch - 1]!;
    const byMapping = new Map<string, RowReview>();
    yield* eachInSteps(this.all, (review) => {
      if ((dayNumber(review.on) ?? Number.POSITIVE_INFINITY) <= last) byMapping.set(review.mapping, review);
    });
    return { epoch, byMapping };
  }
}
