import { z } from 'zod';
import type { SheetKeys } from '../parsing/keyed-sheet.ts';
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

/** The keys of the sheet `organization`, which stands for the file. */
export const ORGANIZATION_KEYS: SheetKeys = {
  slug: { path: ['slug'] },
  name: { path: ['name'] },
  frameworks: { path: ['frameworks'], isList: true },
  crosswalks: { path: ['crosswalks'], isList: true },
  document_id: { path: ['document', 'id'] },
  document_classification: { path: ['document', 'classification'] },
  document_owner: { path: ['document', 'owner'] },
  document_approver: { path: ['document', 'approver'] },
  document_review_date: { path: ['document', 'review_date'], isDay: true },
  notes: { path: ['notes'] },
};
