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
  title: requiredKey(anyText, 'The title of the copy that was read.'),
  location: optionalKey(anyText, 'Where the copy was read.'),
  retrieved: optionalKey(dayMonthOrYear, 'When the copy was read.'),
});

const harmonisation = z.strictObject({
  framework: requiredKey(slugElsewhere, 'The law for which the standard is cited.'),
  citation: requiredKey(anyText, 'The citation in the Official Journal.'),
  from: requiredKey(day, 'The day from which the citation gives presumption of conformity.'),
});

const term = z.strictObject({
  id: requiredKey(localId, 'The id of the word. Provisions and systems name it.'),
  label: requiredKey(anyText, 'The word for people.'),
  meaning: optionalKey(anyText, 'Whom or what the word is for, in one or two sentences of your own.'),
  example: optionalKey(anyText, 'A case in which the word is used.'),
});

const condition = z.strictObject({
  id: requiredKey(localId, 'The id of the condition. Provisions and answers name it.'),
  label: requiredKey(anyText, 'The condition in a few words.'),
  question: requiredKey(anyText, 'One plain question that is answered yes or no.'),
  scope: requiredKey(
    oneOf(CONDITION_SCOPES),
    'Whether the organization answers once for all its systems, or each system has its own answer.',
  ),
  notes: optionalKey(
    anyText,
    'One sentence that helps whoever answers, and the provision from which the question comes.',
  ),
});

const penalty = z.strictObject({
  ref: requiredKey(ref, 'The provision that sets the fine.'),
  up_to: requiredKey(anyText, 'The highest possible fine, in your own words.'),
  refs: textListKey(ref, 'The provisions whose infringement is fined. Everything beneath them is included.'),
});

/** `frameworks/SLUG/framework.yaml`. */
export const frameworkFormat = z.strictObject({
  slug: requiredKey(slug, 'The slug of the framework. Its folder has the same name.'),
  title: requiredKey(anyText, 'The title of the document.'),
  publisher: optionalKey(anyText, 'Who publishes the document.'),
  edition: requiredKey(
    anyText,
    'The short name of the edition, such as 2023 or 1.0. Amendments are listed in notes.',
  ),
  kind: requiredKey(oneOf(FRAMEWORK_KINDS), 'What the document is.'),
  status: requiredKey(oneOf(FRAMEWORK_STATUSES), 'Whether this edition is the current one.'),
  superseded_by: optionalKey(slugElsewhere, 'The framework that replaces this edition.'),
  published: optionalKey(dayMonthOrYear, 'When the edition was published.'),
  consolidated: optionalKey(dayMonthOrYear, 'The date of the consolidated text.'),
  language: optionalKey(anyText, 'The language of the copy that was read.'),
  text_licence: optionalKey(oneOf(TEXT_LICENCES), "How much of the document's own text may be stored."),
  sources: listKey(source, 'The copies from which refs, titles and facts were read.'),
  harmonised_for: listKey(
    harmonisation,
    'The laws for which the document is cited as a harmonised standard.',
  ),
  roles: listKey(term, 'The roles that the document names.'),
  classes: listKey(term, 'The classes of systems that the document names.'),
  conditions: listKey(condition, 'The yes/no questions on which provisions of the document depend.'),
  penalties: listKey(penalty, 'The fines that a law sets for infringing its provisions.'),
  ref_pattern: optionalKey(refPattern, 'A regular expression that every ref matches from beginning to end.'),
  certification_body_only: optionalKey(
    trueOrFalse,
    'Whether the document binds auditors and not those who are audited.',
  ),
  notes: optionalKey(anyText, 'Remarks.'),
});
