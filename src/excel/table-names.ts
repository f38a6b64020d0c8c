import type { Sheet } from './sheet.ts';

/** The name of the table of each sheet that has one, by name of the sheet: `table.Gaps` for the sheet Gaps, and so on. */
export function tableNames(sheets: readonly Sheet[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const sheet of sheets) {
    if (!hasTable(sheet)) continue;
    const plain = `table.${sheet.name.replaceAll(/[^A-Za-z0-9]+/g, '_')}`;
    names.set(
      sheet.name,
      distinct(taken, plain, (number) => `${plain}_${number}`),
    );
  }
  return names;
}

/** Whether the rows of a sheet are a table: those of a page are not, nor is the sentence of a sheet without rows. */
function hasTable({ isPage, isHidden, rows, whenEmpty, origins }: Sheet): boolean {
  if (isPage === true || isHidden === true) return false;
  return rows.length > 0 || (whenEmpty === undefined && origins !== undefined);
}

/** Headers of which none is twice there, whatever its letter case: a later one has a number. */
export function distinctHeaders(headers: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return headers.map((header) => distinct(taken, header, (number) => `${header} (${number})`));
}

/** A name that is not among those taken, whatever its letter case, and is taken from then on. */
function distinct(taken: Set<string>, plain: string, numbered: (number: number) => string): string {
  let name = plain;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = numbered(number);
  taken.add(name.toLowerCase());
  return name;
}
