import { columnLetters } from '../../model/column-letters.ts';
import type { ExtraPart, SheetPart } from './extra-part.ts';
import { inAttribute } from './in-attribute.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A column by whose words a pivot table groups rows, with the words in the order in which they are shown. */
export interface PivotAxis {
  readonly header: string;
  readonly words: readonly string[];
}

/** A pivot table that counts the rows of a sheet by two columns beneath one another and one beside them. */
export interface PivotTable {
  readonly name: string;
  readonly source: { readonly sheet: string; readonly headers: readonly string[]; readonly rows: number };
  readonly outer: PivotAxis;
  readonly inner: PivotAxis;
  readonly across: PivotAxis;
  /** The column whose cells are counted: none of them is empty. */
  readonly counted: string;
  /** What is counted, as the table calls it: not the header of a column. */
  readonly caption: string;
  /** The row in which the table begins, from 1; its first column is the first of the sheet. */
  readonly firstRow: number;
}

/**
 * The part of a sheet that makes its cells a pivot table (ECMA-376, part 1, 18.10). It brings no copy of the rows that
 * it counts: programs read them from their sheet when the file is opened. The cells of the sheet have the same counts,
 * for programs that do not. Every pair of an outer and an inner word has rows.
 */
export function pivotPart(table: PivotTable): SheetPart {
  return {
    stem: 'xl/pivotTables/pivotTable',
    contentType: `${CONTENT}.pivotTable+xml`,
    relationship: `${RELATIONSHIPS}/pivotTable`,
    element: null,
    parts: [cachePart(table)],
    xml: (number) => tableXml(table, number),
  };
}

/** What the pivot table knows of the rows that it counts. */
function cachePart({ source: { sheet, headers, rows }, outer, inner, across }: PivotTable): ExtraPart {
  const axes = [outer, inner, across];
  return {
    stem: 'xl/pivotCache/pivotCacheDefinition',
    contentType: `${CONTENT}.pivotCacheDefinition+xml`,
    relationship: `${RELATIONSHIPS}/pivotCacheDefinition`,
    isPivotCache: true,
    xml: () => {
      const range = `A1:${columnLetters(headers.length - 1)}${rows + 1}`;
      const fields = headers.map((header) => {
        const words = axes.find((axis) => axis.header === header)?.words;
        return `<cacheField name="${inAttribute(header)}" numFmtId="0">${sharedItems(words)}</cacheField>`;
      });
      return (
        `<pivotCacheDefinition xmlns="${MAIN}" saveData="0" refreshOnLoad="1" refreshedBy="aims-crosswalk" createdVersion="3" refreshedVersion="3" minRefreshableVersion="3">` +
        `<cacheSource type="worksheet"><worksheetSource ref="${range}" sheet="${inAttribute(sheet)}"/></cacheSource>` +
        `<cacheFields count="${headers.length}">${fields.join('')}</cacheFields></pivotCacheDefinition>`
      );
    },
  };
}

function sharedItems(words: readonly string[] | undefined): string {
  if (words === undefined) return '<sharedItems/>';
  const items = words.map((word) => `<s v="${inAttribute(word)}"/>`);
  return `<sharedItems count="${words.length}">${items.join('')}</sharedItems>`;
}

function tableXml(table: PivotTable, number: number): string {
  const { name, source, outer, inner, across, counted, caption, firstRow } = table;
  const { headers } = source;
  const place = (header: string): number => headers.indexOf(header);
  const rows = outer.words.flatMap((_, first) => [
    item('', first),
    ...inner.words.map((__, second) => item(' r="1"', second)),
  ]);
  const lastCell = `${columnLetters(across.words.length + 1)}${firstRow + 1 + rows.length + 1}`;
  const total = '<i t="grand"><x/></i>';
  const columns = across.words.map((_, index) => item('', index));
  const fields = headers.map((header) => {
    if (header === outer.header) return axisField('axisRow', outer);
    if (header === inner.header) return axisField('axisRow', inner);
    if (header === across.header) return axisField('axisCol', across);
    return `<pivotField${header === counted ? ' dataField="1"' : ''} showAll="0"/>`;
  });
  return (
    `<pivotTableDefinition xmlns="${MAIN}" name="${inAttribute(name)}" cacheId="${number}" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1" dataCaption="Values" updatedVersion="3" minRefreshableVersion="3" useAutoFormatting="1" itemPrintTitles="1" createdVersion="3" indent="0" outline="1" outlineData="1" multipleFieldFilters="0">` +
    `<location ref="A${firstRow}:${lastCell}" firstHeaderRow="1" firstDataRow="2" firstDataCol="1"/>` +
    `<pivotFields count="${headers.length}">${fields.join('')}</pivotFields>` +
    `<rowFields count="2"><field x="${place(outer.header)}"/><field x="${place(inner.header)}"/></rowFields>` +
    `<rowItems count="${rows.length + 1}">${rows.join('')}${total}</rowItems>` +
    `<colFields count="1"><field x="${place(across.header)}"/></colFields>` +
    `<colItems count="${columns.length + 1}">${columns.join('')}${total}</colItems>` +
    `<dataFields count="1"><dataField name="${inAttribute(caption)}" fld="${place(counted)}" subtotal="count" baseField="0" baseItem="0"/></dataFields>` +
    '<pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1" showRowStripes="0" showColStripes="0" showLastColumn="1"/></pivotTableDefinition>'
  );
}

function axisField(axis: 'axisRow' | 'axisCol', { words }: PivotAxis): string {
  const items = words.map((_, index) => `<item x="${index}"/>`);
  const all = `<items count="${words.length + 1}">${items.join('')}<item t="default"/></items>`;
  return `<pivotField axis="${axis}" showAll="0">${all}</pivotField>`;
}

/** A row or column of the table; the number 0 is left out. */
function item(attributes: string, index: number): string {
  return `<i${attributes}>${index === 0 ? '<x/>' : `<x v="${index}"/>`}</i>`;
}
