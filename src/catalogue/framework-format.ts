import { z } from 'zod';
import { CONDITION_SCOPES, FRAMEWORK_KINDS, FRAMEWORK_STATUSES, TEXT_LICENCES } from '../model/framework.ts';
import {
  anyText,
  day,
  dayMonthOrYear,
  localId,
  oneOf,
  ref,
  slug,
  slugElsewhere,
  trueOrFalse,
} from '../parsing/text-rules.ts';
import { listKey, optionalKey, requiredKey, textListKey } from '../parsing/yaml-fields.ts';
import { refPattern } from './ref-pattern.ts';

const source = z.strictObject({
  title: requiredKey(anyText, 'Title of the copy that was read.'),
  location: optionalKey(anyText, 'Where it was read.'),
  retrieved: optionalKey(dayMonthOrYear, 'When it was read.'),
});

const harmonisation = z.strictObject({
  framework: requiredKey(slugElsewhere, 'The law that the citation speaks of.'),
  citation: requiredKey(anyText, 'The citation in the Official Journal.'),
  from: requiredKey(day, 'The day from which presumption of conformity exists.'),
});

const term = z.strictObject({
  id: requiredKey(localId, 'The word as provisions and systems name it.'),
  label: requiredKey(anyText, 'The word as people read it.'),
  meaning: optionalKey(anyText, 'Whom or what the word is for, in one or two sentences of your own.'),
  example: optionalKey(anyText, 'A case in which the word is used.'),
});

const condition = z.strictObject({
  id: requiredKey(localId, 'The word as provisions and answers name it.'),
  label: requiredKey(anyText, 'The condition in a few words.'),
  question: requiredKey(anyText, 'One plain question that is answered yes or no.'),
  scope: requiredKey(
    oneOf(CONDITION_SCOPES),
    'Whether the organization answers it once for all its systems, or each system.',
  ),
  notes: optionalKey(anyText, 'One sentence of help, and the provision that it comes from.'),
});

const penalty = z.strictObject({
  ref: requiredKey(ref, 'The provision that sets it.'),
  up_to: requiredKey(anyText, 'The most that it can come to, in own words.'),
  refs: textListKey(ref, 'The provisions that it is set for, with everything beneath them.'),
});

/** `frameworks/SLUG/framework.yaml`. */
export const frameworkFormat = z.strictObject({
  slug: requiredKey(slug, 'The name of its folder.'),
  title: requiredKey(anyText, 'The title of the document.'),
  publisher: optionalKey(anyText, 'Who publishes it.'),
  edition: requiredKey(anyText, 'Short: 2023, 1.0. Amendments stand in notes.'),
  kind: requiredKey(oneOf(FRAMEWORK_KINDS), 'What the document is.'),
  status: requiredKey(oneOf(FRAMEWORK_STATUSES), 'Whether this edition stands.'),
  superseded_by: optionalKey(slugElsewhere, 'The framework that replaces it.'),
  published: optionalKey(dayMonthOrYear, 'When it was published.'),
  consolidated: optionalKey(dayMonthOrYear, 'The date of the consolidated text.'),
  language: optionalKey(anyText, 'The language of the copy that was read.'),
  text_licence: optionalKey(oneOf(TEXT_LICENCES), "What may be held of the document's own text."),
  sources: listKey(source, 'Where the facts were read.'),
  harmonised_for: listKey(harmonisation, 'Citations as a harmonised standard.'),
  roles: listKey(term, 'Its vocabulary of roles.'),
  classes: listKey(term, 'Its vocabulary of classes of systems.'),
  conditions: listKey(condition, 'Yes/no questions on which its provisions depend.'),
  penalties: listKey(penalty, 'Fines that a law sets for infringing its provisions.'),
  ref_pattern: optionalKey(refPattern, 'A regular expression that matches every whole ref.'),
  certification_body_only: optionalKey(trueOrFalse, 'True for requirements on auditors.'),
  notes: optionalKey(anyText, 'Anything else.'),
});
