import { z } from 'zod';
import {
  CROSSWALK_KINDS,
  CROSSWALK_STATUSES,
  METHODS,
  RATIONALE_TYPES,
  YES_NO_UNKNOWN,
} from '../model/crosswalk.ts';
import { anyText, dayMonthOrYear, oneOf, slug, slugElsewhere } from '../parsing/text-rules.ts';
import { optionalKey, requiredKey } from '../parsing/yaml-fields.ts';

/** `mappings/SLUG/crosswalk.yaml`. */
export const crosswalkFormat = z.strictObject({
  slug: requiredKey(slug, 'The name of its folder.'),
  title: requiredKey(anyText, 'The title of the crosswalk.'),
  version: optionalKey(anyText, 'Its version, as the author numbers it.'),
  status: requiredKey(oneOf(CROSSWALK_STATUSES), 'How far the author has come.'),
  kind: requiredKey(oneOf(CROSSWALK_KINDS), 'Published by someone, decided in a repository, or computed.'),
  source_framework: requiredKey(
    slugElsewhere,
    'The framework whose provisions are read relative to the target.',
  ),
  target_framework: requiredKey(slugElsewhere, 'The framework they are related to.'),
  source_edition: optionalKey(anyText, 'The edition of the source as the author had it.'),
  target_edition: optionalKey(anyText, 'The edition of the target as the author had it.'),
  asserted_by: requiredKey(anyText, 'Who says so.'),
  hosted_by: optionalKey(anyText, 'Who publishes it.'),
  endorsement: optionalKey(anyText, 'Who endorses it, and how.'),
  published: optionalKey(dayMonthOrYear, 'When it was published.'),
  retrieved: optionalKey(dayMonthOrYear, 'When it was read.'),
  location: optionalKey(anyText, 'Where it was read.'),
  licence: optionalKey(anyText, 'Its licence.'),
  redistributable: optionalKey(oneOf(YES_NO_UNKNOWN), 'Whether it may be passed on.'),
  method: optionalKey(oneOf(METHODS), 'Who made the mappings.'),
  default_rationale_type: optionalKey(
    oneOf(RATIONALE_TYPES),
    'Why provisions were mapped, where a row says nothing.',
  ),
  relationship_direction: optionalKey(anyText, 'The direction as the original declared it.'),
  source_complete: optionalKey(oneOf(YES_NO_UNKNOWN), 'Whether every source provision was looked at.'),
  target_complete: optionalKey(oneOf(YES_NO_UNKNOWN), 'Whether every target provision was looked at.'),
  supersedes: optionalKey(slugElsewhere, 'The crosswalk it replaces.'),
  use_case: optionalKey(anyText, 'What it was made for.'),
  notes: optionalKey(anyText, 'Anything else.'),
});
