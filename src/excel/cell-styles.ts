import type { Alignment, Borders, Color, Fill, Style } from 'exceljs';
import { COVERAGE_STATUSES } from '../model/coverage.ts';
import { STATUS_LOOKS, STATUSES_SHOWN } from '../model/status-looks.ts';
import type { Cell, Column, Sheet } from './sheet.ts';

const FONT = 'Calibri';
const INK = { argb: 'FF1F2933' };
const LINE = { argb: 'FFD5DBE3' };
const HEADER_FILL = 'FF1F3A5F';
/** Background of cells that people edit. */
const EDITABLE_FILL = 'FFFFFCEF';
const EDITABLE_HEADER_FILL = 'FF2F6F6B';
/** Background of cells with edits that are still to be loaded. */
const WAITING_FILL = 'FFFFD966';
const LINK = { argb: 'FF1F4E8C' };

/** Background by status. The cell also has the status as a word, so that nothing depends on the colour. */
const STATUS_FILLS: ReadonlyMap<string, string> = new Map([
  ...COVERAGE_STATUSES.map((status) => [status, `FF${STATUS_LOOKS[status].paper}`] as const),
  ['open', 'FFE6DCF0'],
  ['PRESENT', 'FFCDE7CB'],
  ['ELSEWHERE', 'FFFBE4C4'],
  ['WAITING', 'FFDDE5F2'],
  ['MISSING', 'FFF4C7C3'],
  ['NOT_NEEDED', 'FFE8E8E8'],
  ['IN_FORCE', 'FFCDE7CB'],
  ['NOT_YET_IN_FORCE', 'FFDDE5F2'],
  ['NO_LONGER_IN_FORCE', 'FFF6D5B8'],
  ['NOT_ACCEPTED', 'FFE8E8E8'],
]);

const BENEATH: Partial<Borders> = { bottom: { style: 'thin', color: LINE } };

const HEADER_STYLE: Partial<Style> = {
  font: { name: FONT, size: 10, bold: true, color: { argb: 'FFFFFFFF' } },
  alignment: { vertical: 'middle', wrapText: true },
  border: { right: { style: 'thin', color: { argb: 'FF4A6285' } } },
};

/** Headers of a column about one status are darker than the cells of that status. */
const STATUS_INKS: ReadonlyMap<string, string> = new Map(
  COVERAGE_STATUSES.map((status) => [status, `FF${STATUS_LOOKS[status].ink}`] as const),
);

/** On white, with a contrast of 9 to 1. */
export const NARROWED_INK = '9C0006';

/** The line above a table that says what a filter leaves of it. */
export const NARROWED_STYLE: Partial<Style> = {
  font: { name: FONT, size: 10, bold: true, color: { argb: `FF${NARROWED_INK}` } },
  alignment: { vertical: 'middle' },
};

/** A line beneath a table. It runs on over the cells beside it. */
export const LINE_STYLE: Partial<Style> = {
  font: { name: FONT, size: 10, color: INK },
  alignment: { vertical: 'middle' },
};

const HEADERS = new Map<string, Partial<Style>>();

/** The style of a column's header. */
export function headerStyle({ isEditable, status, isTurned = false }: Column): Partial<Style> {
  const fill = STATUS_INKS.get(status ?? '') ?? (isEditable === true ? EDITABLE_HEADER_FILL : HEADER_FILL);
  const known = HEADERS.get(`${fill} ${isTurned}`);
  if (known !== undefined) return known;
  const turned: Partial<Alignment> = { textRotation: 90, vertical: 'bottom', horizontal: 'center' };
  const style = {
    ...HEADER_STYLE,
    fill: solid(fill),
    ...(isTurned ? { alignment: turned } : {}),
  };
  HEADERS.set(`${fill} ${isTurned}`, style);
  return style;
}

/** Background of a word chosen from a list: it changes with the choice. */
const LIST_FILLS: ReadonlyMap<string, string> = new Map([
  ['OPEN', 'FFFDF1CC'],
  ['IN_PROGRESS', 'FFDDE5F2'],
  ['DONE', 'FFCDE7CB'],
  ['RISK_ACCEPTED', 'FFE8E8E8'],
  ['DRAFT', 'FFE8E8E8'],
  ['SUBMITTED', 'FFFDF1CC'],
  ['ACCEPTED', 'FFCDE7CB'],
  ['REJECTED', 'FFF4C7C3'],
  ['WITHDRAWN', 'FFF6D5B8'],
  ['SUPERSEDED', 'FFF6D5B8'],
  ['CONFIRMED', 'FFCDE7CB'],
  ['DISPUTED', 'FFF4C7C3'],
  ['ADJUSTED', 'FFFDF1CC'],
]);

/** Background of a letter. */
const LETTER_FILLS: readonly (readonly [letter: string, argb: string])[] = STATUSES_SHOWN.map((status) => [
  STATUS_LOOKS[status].letter,
  `FF${STATUS_LOOKS[status].paper}`,
]);

/** The words of a column's list that have a colour, or the letters of its statuses. */
export function listFills({
  list = [],
  hasLetters,
}: Column): readonly { readonly word: string; readonly fill: Fill }[] {
  const listed = list.flatMap((word): typeof LETTER_FILLS => {
    const argb = LIST_FILLS.get(word);
    return argb === undefined ? [] : [[word, argb]];
  });
  return (hasLetters === true ? LETTER_FILLS : listed).map(([word, argb]) => ({
    word,
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb } },
  }));
}

/** The tab of a page, or of a sheet that can be edited, has the colour of its headings. */
export function tabColour({ isPage, origins }: Sheet): { readonly tabColor?: Partial<Color> } {
  if (isPage === true) return { tabColor: { argb: HEADER_FILL } };
  return origins === undefined ? {} : { tabColor: { argb: EDITABLE_HEADER_FILL } };
}

/** The colour of a column's bars: that of its status, if it is about one status. */
export function barColour({ status }: Column): string {
  return STATUS_FILLS.get(status ?? '') ?? 'FF9DB7D5';
}

/** What decides how a cell looks, apart from its content. */
export interface Setting {
  readonly wrap: boolean;
  /** Edits of the cell can be loaded back. */
  readonly isEditable: boolean;
  /** A line above the cell begins a new block of rows. */
  readonly beginsBlock: boolean;
  /** No cell of its row is wrapped. */
  readonly isOneLine: boolean;
  readonly isPage: boolean;
  /** The cell has an edit that is still to be loaded. */
  readonly isWaiting: boolean;
  /** The cell is in the first column of a page. */
  readonly isLabel: boolean;
}

const LOOKS = new Map<string, (cell: Cell) => Partial<Style>>();

/** The styles of the cells of one setting. Cells that look the same share one object, which keeps a large sheet small. */
export function stylesIn(setting: Setting): (cell: Cell) => Partial<Style> {
  const { wrap, isEditable, beginsBlock, isOneLine, isPage, isWaiting, isLabel } = setting;
  const key = JSON.stringify([wrap, isEditable, beginsBlock, isOneLine, isPage, isWaiting, isLabel]);
  const look = LOOKS.get(key) ?? makeLook(setting);
  LOOKS.set(key, look);
  return look;
}

function makeLook(setting: Setting): (cell: Cell) => Partial<Style> {
  const known = new Map<string, Partial<Style>>();
  return (cell) => {
    const kind = kindOf(cell);
    const fill =
      typeof cell === 'object' && cell !== null && 'status' in cell && cell.letter === undefined
        ? STATUS_FILLS.get(cell.status)
        : undefined;
    const key = fill ?? kind;
    let style = known.get(key);
    if (style === undefined) {
      style = makeStyle(kind, fill, setting);
      known.set(key, style);
    }
    return style;
  };
}

function makeStyle(
  kind: Kind,
  fill: string | undefined,
  { wrap, isEditable, beginsBlock, isOneLine, isPage, isWaiting, isLabel }: Setting,
): Partial<Style> {
  const isHeading = kind === 'heading' || kind === 'title';
  const shown = isWaiting ? WAITING_FILL : (fill ?? (isEditable ? EDITABLE_FILL : undefined));
  const isLink = kind === 'link' || kind === 'linked figure';
  const isFigure = kind === 'number' || kind === 'linked figure';
  const color = isLink ? LINK : isHeading ? { argb: HEADER_FILL } : INK;
  return {
    font: {
      name: FONT,
      size: kind === 'title' ? 20 : isHeading ? 12 : 10,
      bold: isLabel || isHeading || isWaiting,
      color,
      ...(isLink ? { underline: true } : {}),
    },
    alignment: {
      vertical: isHeading ? 'bottom' : isOneLine ? 'middle' : 'top',
      wrapText: wrap,
      ...(isPage ? { horizontal: 'left' } : HORIZONTAL[kind]),
    },
    border: isHeading
      ? { bottom: { style: 'medium', color: { argb: HEADER_FILL } } }
      : { ...BENEATH, ...(beginsBlock ? { top: { style: 'medium', color: { argb: 'FF4A6285' } } } : {}) },
    ...(shown === undefined ? {} : { fill: solid(shown) }),
    ...(kind === 'day' ? { numFmt: 'yyyy-mm-dd' } : {}),
    ...(isFigure && !isPage ? { numFmt: AWAY_FROM_THE_EDGE } : {}),
  };
}

/** Figures are aligned right; days are centred. */
const HORIZONTAL: Readonly<Partial<Record<Kind, Partial<Alignment>>>> = {
  number: { horizontal: 'right' },
  day: { horizontal: 'center' },
  letter: { horizontal: 'center' },
  'linked figure': { horizontal: 'right' },
};

/**
 * With spaces as wide as a bracket and a letter after the figure. LibreOffice takes no indent where a cell has a bar, nor in
 * any cell that it draws after one.
 */
const AWAY_FROM_THE_EDGE = 'General_)_n';

type Kind = 'text' | 'letter' | 'number' | 'day' | 'link' | 'linked figure' | 'heading' | 'title';

function kindOf(cell: Cell): Kind {
  if (typeof cell === 'number') return 'number';
  if (typeof cell !== 'object' || cell === null || 'once' in cell) return 'text';
  if ('status' in cell) return cell.letter === undefined ? 'text' : 'letter';
  if ('formula' in cell) return 'number';
  if ('day' in cell) return 'day';
  if ('link' in cell) return typeof cell.link === 'number' ? 'linked figure' : 'link';
  if ('address' in cell) return 'link';
  return cell.isTitle === true ? 'title' : 'heading';
}

function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}
