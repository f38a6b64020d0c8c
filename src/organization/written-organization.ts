import { filesOfCatalogue, inCsv, refOf, sideOf, type WrittenFile } from '../catalogue/written-catalogue.ts';
import { localIdOf } from '../ids.ts';
import type { CatalogueContents, OrganizationContents } from '../ledger/records/contents.ts';
import type { FrameworkTerm } from '../model/organization.ts';
import { type WrittenTable, writtenTable } from '../parsing/written-table.ts';
import { writtenYaml } from '../parsing/written-yaml.ts';
import { ACTION_COLUMNS } from './actions-table.ts';
import { ANSWER_COLUMNS } from './answers-table.ts';
import { CONTROL_COLUMNS } from './controls-table.ts';
import { DECISION_COLUMNS } from './decisions-table.ts';
import { EVIDENCE_COLUMNS } from './evidence-table.ts';
import { ADDRESSING_COLUMNS, DEMONSTRATION_COLUMNS, SUPPORT_COLUMNS } from './link-tables.ts';
import { organizationFormat } from './organization-format.ts';
import { ROW_REVIEW_COLUMNS } from './row-reviews-table.ts';
import { SUPPLIER_COLUMNS } from './suppliers-table.ts';
import { SYSTEM_COLUMNS } from './systems-table.ts';

/**
 * An organization as the files of its folder. Loading them again changes nothing.
 *
 * @param catalogue frameworks, crosswalks and views of its own
 */
export function* filesOfOrganization(
  contents: OrganizationContents,
  catalogue: CatalogueContents,
): Generator<WrittenFile> {
  yield { file: 'organization.yaml', text: [writtenYaml(organizationFormat, contents.organization)] };
  for (const table of tablesOfOrganization(contents)) yield inCsv(table);
  for (const { file, text } of filesOfCatalogue(catalogue)) yield { file: `catalogue/${file}`, text };
}

/** The tables of an organization, in the order in which they are read. */
export function tablesOfOrganization(contents: OrganizationContents): readonly WrittenTable[] {
  const id = ({ localId }: { readonly localId: string }): string => localId;
  const place = {
    framework: ({ provision }: { readonly provision: string }): string =>
      provision.slice(0, provision.indexOf(':')),
    ref: ({ provision }: { readonly provision: string }): string => refOf(provision),
  };
  const evidence = ({ evidence }: { readonly evidence: string }): string => localIdOf(evidence);
  const control = ({ control }: { readonly control: string }): string => localIdOf(control);
  return [
    writtenTable('suppliers.csv', SUPPLIER_COLUMNS, contents.suppliers, { id }),
    writtenTable('systems.csv', SYSTEM_COLUMNS, contents.systems, {
      id,
      roles: ({ roles }) => termsOf(roles),
      classes: ({ classes }) => termsOf(classes),
    }),
    writtenTable('controls.csv', CONTROL_COLUMNS, contents.controls, { id }),
    writtenTable('evidence.csv', EVIDENCE_COLUMNS, contents.evidence, { id }),
    writtenTable('supports.csv', SUPPORT_COLUMNS, contents.supports, { evidence, ...place }),
    writtenTable('addresses.csv', ADDRESSING_COLUMNS, contents.addresses, { control, ...place }),
    writtenTable('demonstrates.csv', DEMONSTRATION_COLUMNS, contents.demonstrates, { evidence, control }),
    writtenTable('decisions.csv', DECISION_COLUMNS, contents.decisions),
    writtenTable('actions.csv', ACTION_COLUMNS, contents.actions, { id }),
    writtenTable('answers.csv', ANSWER_COLUMNS, contents.answers),
    writtenTable('row-reviews.csv', ROW_REVIEW_COLUMNS, contents.rowReviews, {
      source: ({ source }) => sideOf(source),
      target: ({ target }) => sideOf(target),
    }),
  ];
}

function termsOf(terms: readonly FrameworkTerm[]): string {
  return terms.map(({ framework, id }) => `${framework}:${id}`).join(';');
}
