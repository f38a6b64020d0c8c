import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stiltedPhrasesIn } from './stilted-phrases.ts';

const SOURCE = join(import.meta.dirname, '../src');

/** Rooms whose comments are in plain English. A room is added once it is clean, and stays. */
const HELD: readonly string[] = [
  'access',
  'application',
  'catalogue',
  'cli',
  'coverage',
  'excel',
  'graph',
  'graphql',
  'ledger',
  'model',
  'operations',
  'organization',
  'parsing',
  'problems',
  'replica',
  'reports',
  'secrets',
  'server',
];

/** The comments of a file, each with its line: from two slashes or a block's opening to its end. */
function commentsOf(text: string): readonly { readonly line: number; readonly comment: string }[] {
  const found = [...text.matchAll(/\/\*\*?[\s\S]*?\*\/|(?<=^|\s)\/\/ .*$/gm)];
  return found.map(({ index, 0: comment }) => ({
    line: text.slice(0, index).split('\n').length,
    comment: comment.replaceAll(/\s*\n\s*\*?\s*/g, ' '),
  }));
}

/** The stilted comments in a folder's files, and in the folders beneath it where `recursive`. */
function stiltedIn(folder: string, recursive: boolean): readonly string[] {
  const files = readdirSync(join(SOURCE, folder), { recursive, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file))
    .flatMap((file) =>
      commentsOf(readFileSync(join(SOURCE, file), 'utf8')).flatMap(({ line, comment }) =>
        stiltedPhrasesIn(comment).map((said) => `${file}:${line} says ${said}`),
      ),
    );
}

describe('comments are in plain English', () => {
  it.each(HELD)('in src/%s', (room) => {
    expect(stiltedIn(room, true)).toEqual([]);
  });

  it('in the files of src itself', () => {
    expect(stiltedIn('.', false)).toEqual([]);
  });

  it('and a phrase that must be read twice is found in blocks, lines and across lines', () => {
    const text = "/** A day that\n * is\n * none. */\nconst a = 'is none';\nf(); // It bears one.\n";
    const stilted = commentsOf(text).filter(({ comment }) => stiltedPhrasesIn(comment).length > 0);
    expect(stilted.map(({ line }) => line)).toEqual([1, 5]);
  });
});
