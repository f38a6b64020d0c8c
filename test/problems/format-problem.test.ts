import { describe, expect, it } from 'vitest';
import { formatPlace, formatProblem } from '../../src/problems/format-problem.ts';
import { inFile, type Place } from '../../src/problems/problem.ts';

it('a problem is one line, whatever the file is called', () => {
  const problem = inFile('a\nb\u001b[2J\u007f\u0085 ü.csv', 'UNKNOWN_FILE', 'The format knows no such file.');
  expect(formatProblem(problem)).toBe(
    'a\\u000ab\\u001b[2J\\u007f\\u0085 ü.csv UNKNOWN_FILE The format knows no such file.',
  );
});

it('a failure of the store has no place', () => {
  const sentence = 'The file is damaged.';
  expect(formatProblem({ at: { in: 'store' }, code: 'STORE_DAMAGED', sentence })).toBe(
    'STORE_DAMAGED The file is damaged.',
  );
});

describe('a place is written as a person would write it', () => {
  it.each<[string, Place]>([
    ['controls.csv:3:14', { in: 'file', file: 'controls.csv', line: 3, column: 14 }],
    ['controls.csv', { in: 'file', file: 'controls.csv', line: null, column: null }],
    ['Gaps!M12', { in: 'cell', sheet: 'Gaps', row: 12, column: 13 }],
    ['Gaps!AA1', { in: 'cell', sheet: 'Gaps', row: 1, column: 27 }],
    ['Gaps, row 12', { in: 'cell', sheet: 'Gaps', row: 12, column: null }],
    ['Gaps', { in: 'cell', sheet: 'Gaps', row: null, column: null }],
    ['workbook', { in: 'cell', sheet: null, row: null, column: null }],
    ['load', { in: 'command', command: 'load' }],
    ['--as-of', { in: 'option', option: '--as-of' }],
    ['filter.asOf', { in: 'field', path: 'filter.asOf' }],
    ['ledger acme', { in: 'ledger', ledger: 'acme', seq: null }],
    ['ledger acme, change 7', { in: 'ledger', ledger: 'acme', seq: 7 }],
    ['127.0.0.1:4000', { in: 'address', address: '127.0.0.1:4000' }],
    ['', { in: 'store' }],
  ])('%s', (text, place) => {
    expect(formatPlace(place)).toBe(text);
  });
});
