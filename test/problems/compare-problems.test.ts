import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareProblems } from '../../src/problems/compare-problems.ts';
import { formatProblem } from '../../src/problems/format-problem.ts';
import { inFile, inLedger, inOption, type Problem } from '../../src/problems/problem.ts';

const cell = (line: number, column: number): Problem => ({
  at: { in: 'file', file: 'b.csv', line, column },
  code: 'BAD_DATE',
  sentence: 'No date.',
});

const SORTED: readonly Problem[] = [
  { at: { in: 'store' }, code: 'STORE_DAMAGED', sentence: 'Damaged.' },
  { at: { in: 'command', command: 'load' }, code: 'USAGE', sentence: 'Name a folder.' },
  inOption('--as-of', 'INVALID_DATE', 'No date.'),
  inOption('--system', 'UNKNOWN_SYSTEM', 'No system.'),
  { at: { in: 'field', path: 'filter.asOf' }, code: 'INVALID_DATE', sentence: 'No date.' },
  { at: { in: 'address', address: '127.0.0.1:4000' }, code: 'CANNOT_USE', sentence: 'In use.' },
  inFile('a.csv', 'MISSING_FILE', 'Missing.'),
  inFile('b.csv', 'UNKNOWN_FILE', 'Unknown.'),
  cell(2, 9),
  cell(10, 1),
  { ...cell(10, 1), code: 'BAD_ID', at: { in: 'file', file: 'b.csv', line: 10, column: 2 } },
  { at: { in: 'cell', sheet: 'Gaps', row: null, column: null }, code: 'SHEET_MISSING', sentence: 'Missing.' },
  { at: { in: 'cell', sheet: 'Gaps', row: 2, column: null }, code: 'ROW_TWICE', sentence: 'Twice.' },
  { at: { in: 'cell', sheet: 'Gaps', row: 2, column: 3 }, code: 'BAD_DATE', sentence: 'Different.' },
  { at: { in: 'cell', sheet: 'Gaps', row: 2, column: 3 }, code: 'BAD_DATE', sentence: 'No date.' },
  inLedger('acme', null, 'DIFFERENT', 'It differs.'),
  inLedger('acme', 2, 'EDITED', 'Edited.'),
  inLedger('acme', 10, 'EDITED', 'Edited.'),
];

describe('problems', () => {
  it('of every kind of place come in one order, however they were found', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...SORTED], { minLength: SORTED.length }), (problems) => {
        expect(problems.toSorted(compareProblems)).toEqual(SORTED);
      }),
    );
  });

  it('never name a line, row or column 0', () => {
    for (const problem of SORTED) expect(formatProblem(problem)).not.toMatch(/(?<![\d.]):0\b|, change 0/);
  });
});
