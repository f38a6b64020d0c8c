import { expect, it } from 'vitest';
import { formatProblem } from '../src/problems.ts';

it('a problem is one line, whatever the file is called', () => {
  const problem = { line: 0, column: 0, code: 'UNKNOWN_FILE', sentence: 'The format knows no such file.' };
  expect(formatProblem({ ...problem, file: 'a\nb\u001b[2J\u007f\u0085 ü.csv' })).toBe(
    'a\\u000ab\\u001b[2J\\u007f\\u0085 ü.csv:0:0 UNKNOWN_FILE The format knows no such file.',
  );
});
