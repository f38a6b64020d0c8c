import { z } from 'zod';
import { CONFIDENCES } from '../../model/crosswalk.ts';
import { FORECAST_EVENTS } from '../../model/forecast-event.ts';
import { RELATIONSHIPS } from '../../model/relation.ts';
import { counts, heading } from './heading.ts';
import { statusChange } from './status-change.ts';

/** Counts by framework. */
const countsByFramework = z.record(z.string(), counts);

const changes = z.array(statusChange).readonly();

const side = heading
  .pick({ asOf: true, crosswalks: true, state: true, assumed: true, knownAt: true })
  .extend({ counts: countsByFramework });

/** `difference --json`: `onlyFrom` and `onlyTo` are assessable provisions that one side does not know. */
export const differenceAnswer = heading.extend({
  from: side,
  to: side,
  changes,
  onlyFrom: z.int(),
  onlyTo: z.int(),
});

export const scopedChanges = z.array(statusChange.extend({ system: z.string().nullable() })).readonly();

/** `impact --json`: `system` is null for the organization. */
export const impactAnswer = z.union([
  heading.extend({ evidence: z.string(), changes: scopedChanges }),
  heading.extend({ control: z.string(), changes: scopedChanges }),
]);

/** `plan --json`: `isBest` is true where no other plan of so many provisions gains more, null where that is not known. */
export const planAnswer = heading.extend({
  limit: z.int(),
  steps: z
    .array(
      z.object({
        framework: z.string(),
        ref: z.string(),
        title: z.string(),
        gain: z.int(),
        improved: changes,
      }),
    )
    .readonly(),
  ceiling: z.int(),
  isBest: z.literal(true).nullable(),
});

/** `forecast --json`: the first step is the first day, with no changes; `changes` are those since the step before. */
export const forecastAnswer = heading.extend({
  from: z.iso.date(),
  until: z.iso.date(),
  steps: z
    .array(
      z.object({
        date: z.iso.date(),
        counts: countsByFramework,
        changes,
        events: z.array(z.object({ event: z.enum(FORECAST_EVENTS), id: z.string() })).readonly(),
      }),
    )
    .readonly(),
});

/**
 * `open-reviews --json`: the mappings that nobody vouches for, those first whose confirmation would raise the most
 * statuses; `ceiling` is how many would rise by all of them together. The titles of a union are joined by `; `.
 */
export const openReviewsAnswer = heading.extend({
  reviews: z
    .array(
      z.object({
        id: z.uuid(),
        crosswalk: z.string(),
        assertedBy: z.string().nullable(),
        /** `SLUG:REF`, or `SLUG:REF;REF` of a union; so is `target`. */
        source: z.string(),
        sourceTitle: z.string(),
        target: z.string(),
        targetTitle: z.string(),
        /** As it is followed, from source to target. */
        relationship: z.enum(RELATIONSHIPS),
        confidence: z.enum(CONFIDENCES).nullable(),
        rationale: z.string().nullable(),
        rises: changes,
      }),
    )
    .readonly(),
  ceiling: z.int(),
});

/** `bounds --json`: counts where only reviewed mappings count, where all do, and what lies between. */
export const boundsAnswer = heading.extend({
  proven: countsByFramework,
  possible: countsByFramework,
  changes,
});
