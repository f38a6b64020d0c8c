import { GAP_COLUMNS } from '../../src/catalogue/gaps-table.ts';
import { MAPPING_COLUMNS } from '../../src/catalogue/mappings-table.ts';
import { PROVISION_COLUMNS } from '../../src/catalogue/provisions-table.ts';
import { type DescribedTable, described } from './described-table.ts';

/** Every table of a catalogue's folder. `crosswalks/README.md` says how to fill them. */
export const CATALOGUE_TABLES: readonly DescribedTable[] = [
  described(
    'frameworks/SLUG/provisions.csv',
    'Each row is a provision, in the order of the document: parents come before their children. An empty cell of level, phase, roles, classes, conditions or applies_from has the value of the nearest provision above; `none` stops that.',
    PROVISION_COLUMNS,
    {
      ref: 'The provision as its document prints it, such as 5.10 or Art. 9(2). One line, without `;`.',
      kind: 'What the document calls it, such as clause, article or control.',
      title: 'The heading, or a short label of your own. Never the text of a standard.',
      parent: 'The ref of the provision that this one is part of.',
      assessable: 'Whether the provision is assessed: `yes`, or empty.',
      parts:
        'With `complete`, its parts together make up the whole provision. With `aside`, the provision above it can be FULL without this one. Both are possible, separated by `;`.',
      level: 'Whether the organization answers, each system, or either.',
      phase: 'The step of the management cycle.',
      roles: 'The provision applies only to systems towards which you have one of these roles.',
      classes: 'The provision applies only to systems of one of these classes.',
      conditions:
        'The provision applies only where these questions are answered so: `ID` for yes, `not ID` for no.',
      applies_from: 'The day from which it applies, which can depend on a class or on a market date.',
      record_kinds: 'The kinds of evidence that usually show it.',
      replaces: 'The provisions of the earlier edition that it takes the place of: refs, or `SLUG:REF`.',
      notes: 'Remarks.',
    },
  ),
  described(
    'mappings/SLUG/mappings.csv',
    'Each row maps a provision of the source to a provision of the target. A pair can have several rows that differ in `rationale_type` or `relationship`. For coverage, its functional rows count alone where there are any, else all of them together.',
    MAPPING_COLUMNS,
    {
      source: 'A provision of the source framework, or several together, separated by `;`.',
      target: 'A provision of the target framework, or several together.',
      relationship: 'What the source is to the target.',
      rationale_type: 'Whether the author compared wording, meaning or effect.',
      rationale: 'Why, in one sentence: what both ask for, and what the source does not cover of the target.',
      strength: 'How strong the author says the mapping is: a number from 0 to 10.',
      confidence:
        'How sure the author is. In a curated crosswalk, anything but `unreviewed` needs reviewed_by and reviewed_on.',
      cited_as: 'The id as the author printed it, if it is another.',
      note: 'Remarks.',
      reviewed_by: 'The role that reviewed the row.',
      reviewed_on: 'The day of the review.',
      row_status: 'What became of the row.',
    },
  ),
  described(
    'mappings/SLUG/gaps.csv',
    'Each row is a provision to which the author maps nothing, said on purpose.',
    GAP_COLUMNS,
    {
      side: 'Whether the provision is of the source or the target.',
      ref: 'The provision.',
      basis: 'Whether the author says that there is no counterpart, or says nothing.',
      reason: 'Why there is none, in the words of the author.',
    },
  ),
];
