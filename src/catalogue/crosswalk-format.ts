import { z } from 'zod';
import {
  CROSSWALK_KINDS,
  CROSSWALK_STATUSES,
  METHODS,
  RATIONALE_TYPES,
  YES_NO_UNKNOWN,
} from '../model/crosswalk.ts';
import { anyText, day, dayMonthOrYear, oneOf, slug, slugElsewhere } from '../parsing/text-rules.ts';
import { optionalKey, requiredKey } from '../parsing/yaml-fields.ts';

/** `mappings/SLUG/crosswalk.yaml`. */
export const crosswalkFormat = z.strictObject({
  slug: requiredKey(slug, 'The slug of the crosswalk. Its folder has the same name.'),
  title: requiredKey(anyText, 'The title of the crosswalk.'),
  version: optionalKey(anyText, 'The version that the author gave the crosswalk.'),
  status: requiredKey(oneOf(CROSSWALK_STATUSES), 'How far the author has come with the crosswalk.'),
  kind: requiredKey(
    oneOf(CROSSWALK_KINDS),
    'Whether somebody published the crosswalk, or decided it row by row, or whether it was computed from others.',
  ),
  source_framework: requiredKey(slugElsewhere, 'The framework from which the crosswalk maps.'),
  target_framework: requiredKey(slugElsewhere, 'The framework to which the crosswalk maps.'),
  source_edition: optionalKey(anyText, 'The edition of the source that the author worked with.'),
  target_edition: optionalKey(anyText, 'The edition of the target that the author worked with.'),
  asserted_by: requiredKey(anyText, 'The author, who asserts that the mappings are right.'),
  hosted_by: optionalKey(anyText, 'Who publishes the crosswalk.'),
  endorsement: optionalKey(anyText, 'Who endorses the crosswalk, and how.'),
  published: optionalKey(dayMonthOrYear, 'When the crosswalk was published.'),
  retrieved: optionalKey(dayMonthOrYear, 'When the copy was read from which these files were made.'),
  derived_on: optionalKey(day, 'The day on which the crosswalk was computed from others.'),
  location: optionalKey(anyText, 'Where that copy was read.'),
  licence: optionalKey(anyText, 'The licence of the crosswalk.'),
  redistributable: optionalKey(oneOf(YES_NO_UNKNOWN), 'Whether others may pass the crosswalk on.'),
  method: optionalKey(oneOf(METHODS), 'Whether people or a program decided the mappings.'),
  default_rationale_type: optionalKey(
    oneOf(RATIONALE_TYPES),
    'Why the author mapped two provisions, in rows that do not say it themselves.',
  ),
  relationship_direction: optionalKey(
    anyText,
    'The direction in which the original says its relationships are to be read.',
  ),
  source_complete: optionalKey(
    oneOf(YES_NO_UNKNOWN),
    'Whether the author looked at every provision of the source.',
  ),
  target_complete: optionalKey(
    oneOf(YES_NO_UNKNOWN),
    'Whether the author looked at every provision of the target.',
  ),
  supersedes: optionalKey(slugElsewhere, 'The crosswalk that this one replaces.'),
  use_case: optionalKey(anyText, 'The purpose for which the crosswalk was made.'),
  notes: optionalKey(anyText, 'Remarks.'),
});
