import { isDay } from '../../model/day.ts';
import { LazyRows } from '../lazy-rows.ts';
import type { Cell, Sheet } from '../sheet.ts';
import { COVER } from '../sheets/cover.ts';
import { waitingInWords } from './waiting-cells.ts';
import type { WaitingEdits } from './waiting-edits.ts';

/** What became of edits that a new export was to carry. */
export interface CarriedEdits {
  readonly cells: number;
  readonly newRows: number;
  /** Rows that the new export does not have, so that their edits are not in it. */
  readonly lost: readonly { readonly sheet: string; readonly id: string }[];
}

/** Puts edits that wait to be loaded into the sheets of a new export, where they are edits of what is recorded now. */
export function carryEdits(
  sheets: readonly Sheet[],
  { rows, added }: WaitingEdits,
): { readonly sheets: readonly Sheet[]; readonly carried: CarriedEdits } {
  const lost = [];
  let [cells, newRows] = [0, 0];
  const written = new Map<string, Sheet>();
  for (const sheet of sheets) {
    const { name, columns, origins } = sheet;
    const column = new Map(columns.map(({ header }, index) => [header, index]));
    const rowOf = new Map<string, number>();
    const wanted = rows.get(name) ?? new Map<string, ReadonlyMap<string, string>>();
    if (wanted.size > 0)
      for (let index = 0; index < (origins?.length ?? 0); index++) {
        const { id = '' } = origins?.at(index) ?? {};
        if (wanted.has(id)) rowOf.set(id, index);
      }
    const edits = new Map<number, ReadonlyMap<number, Cell>>();
    for (const [id, typed] of wanted) {
      const row = rowOf.get(id);
      if (row === undefined) continue;
      const found = [...typed].flatMap(([header, text]) => {
        const index = column.get(header);
        return index === undefined ? [] : [[index, cellOf(text)] as const];
      });
      edits.set(row, new Map(found));
      cells += found.length;
    }
    const news = origins === undefined ? [] : (added.get(name) ?? []);
    newRows += news.length;
    written.set(name, {
      ...sheet,
      ...(edits.size === 0 ? {} : { edits }),
      ...(news.length === 0 ? {} : { rows: withNewRows(sheet, news), newRows: news.length }),
    });
    for (const id of wanted.keys()) if (!rowOf.has(id)) lost.push({ sheet: name, id });
  }
  for (const [sheet, wanted] of rows)
    if (!written.has(sheet)) for (const id of wanted.keys()) lost.push({ sheet, id });
  const carrying = [...written.values()];
  return { sheets: carrying.map((sheet) => withWaiting(sheet, carrying)), carried: { cells, newRows, lost } };
}

/** The cover, with what is still to be loaded of each sheet. */
function withWaiting(sheet: Sheet, carrying: readonly Sheet[]): Sheet {
  if (sheet.name !== COVER) return sheet;
  const said = carrying.flatMap((each): readonly (readonly Cell[])[] => {
    const waiting = waitingInWords(each);
    return waiting === null ? [] : [[{ link: each.name, to: { sheet: each.name, row: 1 } }, waiting]];
  });
  if (said.length === 0) return sheet;
  return {
    ...sheet,
    rows: [...sheet.rows, [{ heading: 'Edits that are not loaded yet' }, { heading: '' }], ...said],
  };
}

/** The rows of a sheet, and beneath them those that somebody wrote for new records. */
function withNewRows({ rows, columns }: Sheet, news: readonly ReadonlyMap<string, string>[]): Sheet['rows'] {
  return new LazyRows(rows.length + news.length, (index) => {
    const typed = news[index - rows.length];
    return typed === undefined
      ? (rows.at(index) ?? [])
      : columns.map(({ header }) => cellOf(typed.get(header) ?? ''));
  });
}

function cellOf(text: string): Cell {
  return isDay(text) ? { day: text } : text || null;
}
