import { z } from 'zod';
import { anyText, day, slug, slugElsewhere } from '../parsing/text-rules.ts';
import { optionalKey, requiredKey, textListKey } from '../parsing/yaml-fields.ts';

const documentControl = z.strictObject({
  id: optionalKey(anyText, 'The number under which documents are kept.'),
  classification: optionalKey(anyText, 'Who may read them.'),
  owner: optionalKey(anyText, 'The role that answers for them.'),
  approver: optionalKey(anyText, 'The role that approves them.'),
  review_date: optionalKey(day, 'When they are next reviewed.'),
});

/** `organization.yaml`. */
export const organizationFormat = z.strictObject({
  slug: requiredKey(slug, 'The name of the organization in commands and addresses.'),
  name: requiredKey(anyText, 'The name of the organization.'),
  frameworks: textListKey(
    slugElsewhere,
    'The default of every question, in the order of answers; empty: all.',
  ),
  crosswalks: textListKey(slugElsewhere, 'The crosswalks that count; empty: the default choice.'),
  document: documentControl.optional().meta({ description: 'How its reports are headed.' }),
  notes: optionalKey(anyText, 'Anything else.'),
});
