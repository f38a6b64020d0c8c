import { columnLetters } from '../../model/column-letters.ts';
import { writtenText } from '../clean-text.ts';
import type { SheetPart } from './extra-part.ts';
import { inAttribute } from './in-attribute.ts';

/** A table of a spreadsheet: its name, its headers, and how many rows it has. */
export interface NamedTable {
  readonly name: string;
  /** The headers as their cells have them: none twice, whatever their letter case. */
  readonly headers: readonly string[];
  /** The row of the headers, from 1. */
  readonly headerRow: number;
  readonly rows: number;
}

/**
 * The part of a sheet that makes its rows a table, from its first column on: formulas and pivot tables name it, and its
 * filter and order move whole rows (ECMA-376, part 1, 18.5). A table has a row at least, which may be empty.
 */
export function tablePart({ name, headers, headerRow, rows }: NamedTable): SheetPart {
  return {
    stem: 'xl/tables/table',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
    relationship: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/table',
    element: 'tablePart',
    xml: (number) => {
      const cells = `A${headerRow}:${columnLetters(headers.length - 1)}${headerRow + Math.max(1, rows)}`;
      const columns = headers.map(
        (header, index) => `<tableColumn id="${index + 1}" name="${inAttribute(writtenText(header))}"/>`,
      );
      return (
        `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${number}" name="${name}" displayName="${name}" ref="${cells}" totalsRowShown="0">` +
        `<autoFilter ref="${cells}"/><tableColumns count="${headers.length}">${columns.join('')}</tableColumns>` +
        '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>'
      );
    },
  };
}
