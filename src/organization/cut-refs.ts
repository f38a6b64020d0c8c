import type { KnownNames } from '../model/known-names.ts';
import type { NoteList } from '../problems/note-list.ts';
import type { FilePlace } from '../problems/problem.ts';

/** More are not noted. */
const MOST = 1000;

interface Found {
  readonly at: FilePlace;
  readonly ref: string;
  readonly whole: string;
  readonly framework: string;
}

/**
 * Looks for refs that a spreadsheet program may have cut: it takes 5.10 for the number 5.1 when it opens a CSV file, and
 * writes that back. Nothing shows it where both exist. It is likely where a file has 5.1 and no number that ends in 0,
 * since a file that such a program has saved has none.
 */
export class CutRefs {
  readonly #files = new Map<string, { hasZero: boolean; readonly found: Found[] }>();

  add(at: FilePlace, framework: string, ref: string, refs: KnownNames): void {
    if (!/^\d+(\.\d+)?$/.test(ref)) return;
    const file = this.#files.get(at.file) ?? { hasZero: false, found: [] };
    this.#files.set(at.file, file);
    if (/\.\d*0$|^0\d/.test(ref)) file.hasZero = true;
    const whole = [`${ref}${ref.includes('.') ? '' : '.'}0`, `0${ref}`].find((each) => refs.has(each));
    if (whole !== undefined && file.found.length < MOST) file.found.push({ at, ref, whole, framework });
  }

  /** Notes what was found, once the files are read. */
  tell(notes: NoteList): void {
    for (const { hasZero, found } of this.#files.values()) {
      if (hasZero) continue;
      for (const { at, ref, whole, framework } of found) {
        const sentence = `"${ref}" may have been "${whole}" before a spreadsheet program saved this file: ${framework} has both, and no ref of the file ends in 0.`;
        notes.add({ at, code: 'REF_MAYBE_CUT', sentence });
      }
    }
  }
}
