import { z } from 'zod';
import type { SheetKeys } from '../parsing/keyed-sheet.ts';
import { anyText, day, slug, slugElsewhere } from '../parsing/text-rules.ts';
import { optionalKey, requiredKey, textListKey } from '../parsing/yaml-fields.ts';

const documentControl = z.strictObject({
  id: optionalKey(anyText, 'The number under which you keep the documents.'),
  classification: optionalKey(anyText, 'Who may read the documents.'),
  owner: optionalKey(anyText, 'The role that is responsible for the documents.'),
  approver: optionalKey(anyText, 'The role that approves the documents.'),
  review_date: optionalKey(day, 'The day by which the documents are reviewed next.'),
});

/** `organization.yaml`. */
export const organizationFormat = z.strictObject({
  slug: requiredKey(slug, 'The name of the organization in commands and addresses.'),
  name: requiredKey(anyText, 'The name of the organization.'),
  frameworks: textListKey(
    slugElsewhere,
    'The frameworks that answers show unless you ask for others, in this order. Empty: all.',
  ),
  crosswalks: textListKey(
    slugElsewhere,
    'The crosswalks that answers use unless you ask for others. Empty: all published and curated ones that are neither drafts nor outdated.',
  ),
  document: documentControl.optional().meta({ description: 'What the cover of every report shows.' }),
  scope_statement: optionalKey(
    anyText,
    'What the management system covers, and what it leaves out. The statement of applicability shows it.',
  ),
  notes: optionalKey(anyText, 'Remarks.'),
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
  scope_statement: { path: ['scope_statement'] },
  notes: { path: ['notes'] },
};
