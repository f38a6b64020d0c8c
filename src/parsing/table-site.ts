import type { Place } from '../problems/problem.ts';
import type { Position } from './position.ts';

/** Where a table is: a file, or a sheet of a workbook. */
export interface TableSite {
  /** What a person calls one row of it: `already used in line 7`. */
  readonly lineWord: 'line' | 'row';
  /** The place of a cell, or of the whole table. */
  placeAt(position: Position | null): Place;
}

/** @param file path inside the folder, with forward slashes */
export function fileSite(file: string): TableSite {
  return {
    lineWord: 'line',
    placeAt: (position) => ({
      in: 'file',
      file,
      line: position?.line ?? null,
      column: position?.column ?? null,
    }),
  };
}
