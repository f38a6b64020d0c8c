import type { WrittenFile } from '../catalogue/written-catalogue.ts';
import type { CatalogueRecords } from '../coverage/projection/catalogue-records.ts';
import type { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import type { Projection } from '../coverage/projection/projection.ts';
import { writeOrganizationWorkbook } from '../excel/organization-workbook.ts';
import type { CatalogueContents, OrganizationContents } from '../ledger/records/contents.ts';
import { inFileOrder } from '../model/in-file-order.ts';
import { recordedOrganization } from '../organization/organization-template.ts';
import { filesOfOrganization } from '../organization/written-organization.ts';
import { inFile, type Outcome } from '../problems/problem.ts';

/**
 * The catalogue as a folder would say it, retired provisions and rows included.
 *
 * @param owner only what this organization brought and nobody has retired; absent: everything
 */
export function catalogueContents(records: CatalogueRecords, owner?: string): CatalogueContents {
  const isAsked = (record: { readonly owner: string | null; readonly retired: boolean }): boolean =>
    owner === undefined || (record.owner === owner && !record.retired);
  const frameworks = [...records.frameworks.values()].filter(isAsked);
  const crosswalks = [...records.crosswalks.values()].filter(isAsked);
  const ofFrameworks = new Set(frameworks.map(({ slug }) => slug));
  const ofCrosswalks = new Set(crosswalks.map(({ slug }) => slug));
  return {
    frameworks,
    provisions: inFileOrder(records.provisions.values()).filter(({ framework }) =>
      ofFrameworks.has(framework),
    ),
    crosswalks,
    mappings: inFileOrder(records.mappings.values()).filter(({ crosswalk }) => ofCrosswalks.has(crosswalk)),
    gaps: [...records.gaps.values()].filter(({ crosswalk }) => ofCrosswalks.has(crosswalk)),
    recordKinds: owner === undefined ? inFileOrder(records.recordKinds.values()) : [],
    views: [...records.views.values()].filter(isAsked),
  };
}

/** What folders may name: without what was retired from the catalogue as a whole. */
export function presentContents(contents: CatalogueContents): CatalogueContents {
  const frameworks = contents.frameworks.filter(({ retired }) => !retired);
  const crosswalks = contents.crosswalks.filter(({ retired }) => !retired);
  const isAllThere =
    frameworks.length === contents.frameworks.length && crosswalks.length === contents.crosswalks.length;
  const views = contents.views.filter(({ retired }) => !retired);
  if (isAllThere) return { ...contents, views };
  const ofFrameworks = new Set(frameworks.map(({ slug }) => slug));
  const ofCrosswalks = new Set(crosswalks.map(({ slug }) => slug));
  return {
    ...contents,
    ...{ frameworks, crosswalks, views },
    provisions: contents.provisions.filter(({ framework }) => ofFrameworks.has(framework)),
    mappings: contents.mappings.filter(({ crosswalk }) => ofCrosswalks.has(crosswalk)),
    gaps: contents.gaps.filter(({ crosswalk }) => ofCrosswalks.has(crosswalk)),
  };
}

/** The organization of a projection, with the frameworks, crosswalks and views that it brought, as a folder. */
export function folderOf({ catalogue, organization }: Projection): Iterable<WrittenFile> {
  const own = catalogueContents(catalogue.records, organization.organization.slug);
  return filesOfOrganization(organizationContents(organization.records), own);
}

/** A workbook of more rows would not be read back, since a workbook that is read has at most 25 MB. */
const MOST_ROWS = 50_000;
/** A cell of a workbook holds at most this many characters. */
const LONGEST_CELL = 32_767;

/**
 * The organization of a projection as a workbook. Frameworks and crosswalks of its own are in a folder only. Problem:
 * `NOT_FOR_A_WORKBOOK` where a table has too many rows, or a text is too long for a cell.
 */
export async function workbookOf({ catalogue, organization }: Projection): Promise<Outcome<Buffer>> {
  const contents = organizationContents(organization.records);
  const recorded = recordedOrganization(contents, presentContents(catalogueContents(catalogue.records)));
  const problems = Object.entries(recorded.tables).flatMap(([table, { rows }]) => {
    const tooLong = rows.findIndex((row) =>
      Object.values(row).some((text) => text !== undefined && text.length > LONGEST_CELL),
    );
    const sentences = [
      ...(rows.length > MOST_ROWS ? [`has ${rows.length} rows, and a sheet has at most ${MOST_ROWS}`] : []),
      ...(tooLong < 0
        ? []
        : [`has a text in row ${tooLong + 2} that is longer than ${LONGEST_CELL} characters`]),
    ];
    return sentences.map((sentence) =>
      inFile(table, 'NOT_FOR_A_WORKBOOK', `${table} ${sentence}. Export a folder instead.`),
    );
  });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: await writeOrganizationWorkbook(recorded) };
}

/** An organization as its folder would say it. Throws where there is none: it is opened before. */
function organizationContents(records: OrganizationRecords): OrganizationContents {
  const { organization } = records;
  if (organization === null) throw new TypeError('The records have no organization.');
  return {
    organization,
    systems: inFileOrder(records.systems.values()),
    suppliers: inFileOrder(records.suppliers.values()),
    controls: inFileOrder(records.controls.values()),
    evidence: inFileOrder(records.evidence.values()),
    supports: inFileOrder(records.supports.values()),
    addresses: inFileOrder(records.addresses.values()),
    demonstrates: inFileOrder(records.demonstrates.values()),
    decisions: inFileOrder(records.decisions.values()),
    actions: inFileOrder(records.actions.values()),
    answers: inFileOrder(records.answers.values()),
    rowReviews: inFileOrder(records.rowReviews.values()),
  };
}
