import { columnLetters } from '../model/column-letters.ts';
import type { Place } from './problem.ts';

/** `PLACE CODE sentence`, one line whatever a file is called; a failure of the store has no place. */
export function formatProblem({
  at,
  code,
  sentence,
}: {
  readonly at: Place;
  readonly code: string;
  readonly sentence: string;
}): string {
  const place = formatPlace(at);
  return `${place === '' ? '' : `${place} `}${code} ${sentence}`;
}

/** A place as a person would write it; empty for the store. */
export function formatPlace(place: Place): string {
  switch (place.in) {
    case 'file':
      // A folder itself is the file `.` of its own: nobody who reads this thinks of it by that name.
      if (place.file === '.') return 'folder';
      return [harmless(place.file), place.line, place.column].filter((part) => part !== null).join(':');
    case 'cell':
      return place.sheet === null ? 'workbook' : formatCell(harmless(place.sheet), place.row, place.column);
    case 'command':
      return place.command;
    case 'option':
      return place.option;
    case 'field':
      return place.path;
    case 'ledger':
      return place.seq === null ? `ledger ${place.ledger}` : `ledger ${place.ledger}, change ${place.seq}`;
    case 'address':
      return place.address;
    case 'store':
      return '';
  }
}

/** `Gaps!M12` as spreadsheets write it, `Gaps, row 12`, or the sheet alone. */
function formatCell(sheet: string, row: number | null, column: number | null): string {
  if (row === null) return sheet;
  return column === null ? `${sheet}, row ${row}` : `${sheet}!${columnLetters(column - 1)}${row}`;
}

/** A file's or sheet's name may contain a line break or a terminal's control sequence. */
function harmless(name: string): string {
  return name.replaceAll(
    /\p{Cc}/gu,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
