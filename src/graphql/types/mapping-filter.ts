import type { SeenMapping } from '../../coverage/questions/mappings-of.ts';
import { type Crosswalk, isVouchedFor, type Mapping, pairOf } from '../../model/crosswalk.ts';
import { VERDICT_WORDS } from '../../model/glossary/crosswalk-words.ts';
import type { ReviewVerdict } from '../../model/organization.ts';
import { builder } from '../builder.ts';
import { allOf, hasText, isOneOf, isSame, type RecordTest } from '../record-tests.ts';
import { type Reviewer, reviewerToday, reviewOf } from '../review-of.ts';
import { Confidence, Relationship } from './enums.ts';

/** The verdicts, as the glossary explains them. */
const VERDICTS = {
  CONFIRMED: { description: VERDICT_WORDS.words.CONFIRMED.meaning },
  ADJUSTED: { description: VERDICT_WORDS.words.ADJUSTED.meaning },
  DISPUTED: { description: VERDICT_WORDS.words.DISPUTED.meaning },
} satisfies Readonly<Record<ReviewVerdict, unknown>>;

const MappingReview = builder.enumType('MappingReview', {
  description: 'What an organization says about a mapping, or that it says nothing.',
  values: {
    ...VERDICTS,
    NOT_REVIEWED: { description: 'The organization has no review of the mapping that counts.' },
  },
});

export const MappingFilter = builder.inputType('MappingFilter', {
  description: 'Which mappings to show. A field that is absent excludes nothing.',
  fields: (t) => ({
    text: t.string({
      description: 'Only mappings whose refs, rationale and note together have each of these words.',
    }),
    relationships: t.field({
      type: [Relationship],
      description: 'Only mappings with one of these relationships, as they are read here.',
    }),
    confidences: t.field({
      type: [Confidence],
      description: 'Only mappings with one of these confidences. A mapping that states none is left out.',
    }),
    vouchedFor: t.boolean({
      description:
        'True: only mappings that their author or a named reviewer vouches for. False: only those that nobody does. Reviews of an organization are not looked at.',
    }),
    reviews: t.field({
      type: [MappingReview],
      description:
        'Only mappings of which the organization says one of these today. The argument `organization` says whose reviews are meant.',
    }),
  }),
});

/** The argument beside the filter that says whose reviews it means. */
export const REVIEWS_OF = builder.args((arg) => ({
  organization: arg.string({
    description:
      'Slug of the organization whose reviews `filter.reviews` means. Default: your only one. Needed for that filter if you may see several.',
  }),
}));

/** Who reviews, where a filter or an argument names reviews. Throws as `onlyOrganization`. */
export async function filteringReviewer(
  desk: Parameters<typeof reviewerToday>[0],
  organization: string | null | undefined,
  filter: typeof MappingFilter.$inferInput | null | undefined,
): Promise<Reviewer | null> {
  return filter?.reviews == null && organization == null ? null : reviewerToday(desk, organization);
}

/**
 * Which mappings a filter wants; null: all. Throws `INVALID_PARAMETER`.
 *
 * @param crosswalkOf the crosswalk of a mapping
 * @param reviewer whose reviews are meant; null: nobody's
 */
export function mappingTest(
  filter: typeof MappingFilter.$inferInput | null | undefined,
  crosswalkOf: (mapping: Mapping) => Pick<Crosswalk, 'kind'> | null,
  reviewer: Reviewer | null,
): RecordTest<SeenMapping> | null {
  return allOf<SeenMapping>([
    isOneOf(filter?.relationships, ({ relationship }) => relationship),
    isOneOf(filter?.confidences, ({ mapping }) => mapping.confidence),
    isSame(filter?.vouchedFor, ({ mapping }) => {
      const crosswalk = crosswalkOf(mapping);
      return crosswalk !== null && isVouchedFor(mapping, crosswalk.kind);
    }),
    isOneOf(
      filter?.reviews,
      ({ mapping }) => reviewOf(reviewer, pairOf(mapping))?.record.verdict ?? 'NOT_REVIEWED',
    ),
    hasText(filter?.text, ({ mapping: { source, target, rationale, note } }) => [
      source,
      target,
      rationale,
      note,
    ]),
  ]);
}
