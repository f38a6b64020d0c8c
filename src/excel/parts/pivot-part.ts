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

/**
 * A pivot table that counts the rows of a sheet by two columns, one within the other and each in a column of its own, and
 * by one beside them. LibreOffice always writes it so.
 */
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
    xml: function* () {
      const range = `A1:${columnLetters(headers.length - 1)}${rows + 1}`;
      yield `<pivotCacheDefinition xmlns="${MAIN}" saveData="0" refreshOnLoad="1" refreshedBy="aims-crosswalk" createdVersion="3" refreshedVersion="3" minRefreshableVersion="3">`;
      yield `<cacheSource type="worksheet"><worksheetSource ref="${range}" sheet="${inAttribute(sheet)}"/></cacheSource>`;
      yield `<cacheFields count="${headers.length}">`;
      for (const header of headers) {
        yield `<cacheField name="${inAttribute(header)}" numFmtId="0">`;
        yield* sharedItems(axes.find((axis) => axis.header === header)?.words);
        yield '</cacheField>';
      }
      yield '</cacheFields></pivotCacheDefinition>';
    },
  };
}

function* sharedItems(words: readonly string[] | undefined): Generator<string> {
  if (words === undefined) {
    yield '<sharedItems/>';
    return;
  }
  yield `<sharedItems count="${words.length}">`;
  for (const word of words) yield `<s v="${inAttribute(word)}"/>`;
  yield '</sharedItems>';
}

function* tableXml(table: PivotTable, number: number): Generator<string> {
  const { name, source, outer, inner, across, counted, caption, firstRow } = table;
  const { headers } = source;
  const place = (header: string): number => headers.indexOf(header);
  const rows = outer.words.length * (1 + inner.words.length);
  const lastCell = `${columnLetters(across.words.length + 2)}${firstRow + 1 + rows + 1}`;
  const total = '<i t="grand"><x/></i>';
  yield `<pivotTableDefinition xmlns="${MAIN}" name="${inAttribute(name)}" cacheId="${number}" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1" dataCaption="Values" updatedVersion="3" minRefreshableVersion="3" useAutoFormatting="1" itemPrintTitles="1" createdVersion="3" indent="0" outline="1" outlineData="1" compact="0" compactData="0" multipleFieldFilters="0">`;
  yield `<location ref="A${firstRow}:${lastCell}" firstHeaderRow="1" firstDataRow="2" firstDataCol="2"/>`;
  yield `<pivotFields count="${headers.length}">`;
  for (const header of headers)
    if (header === outer.header) yield* axisField('axisRow', outer);
    else if (header === inner.header) yield* axisField('axisRow', inner);
    else if (header === across.header) yield* axisField('axisCol', across);
    else yield `<pivotField${header === counted ? ' dataField="1"' : ''} compact="0" showAll="0"/>`;
  yield '</pivotFields>';
  yield `<rowFields count="2"><field x="${place(outer.header)}"/><field x="${place(inner.header)}"/></rowFields>`;
  yield `<rowItems count="${rows + 1}">`;
  for (const first of outer.words.keys()) {
    yield item('', first);
    for (const second of inner.words.keys()) yield item(' r="1"', second);
  }
  yield `${total}</rowItems>`;
  yield `<colFields count="1"><field x="${place(across.header)}"/></colFields>`;
  yield `<colItems count="${across.words.length + 1}">`;
  for (const index of across.words.keys()) yield item('', index);
  yield `${total}</colItems>`;
  yield `<dataFields count="1"><dataField name="${inAttribute(caption)}" fld="${place(counted)}" subtotal="count" baseField="0" baseItem="0"/></dataFields>`;
  yield '<pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1" showRowStripes="0" showColStripes="0" showLastColumn="1"/></pivotTableDefinition>';
}

function* axisField(axis: 'axisRow' | 'axisCol', { words }: PivotAxis): Generator<string> {
  yield `<pivotField axis="${axis}" compact="0" showAll="0"><items count="${words.length + 1}">`;
  for (const index of words.keys()) yield `<item x="${index}"/>`;
  yield '<item t="default"/></items></pivotField>';
}

/** A row or column of the table; the number 0 is left out. */
function item(attributes: string, index: number): string {
  return `<i${attributes}>${index === 0 ? '<x/>' : `<x v="${index}"/>`}</i>`;
}
