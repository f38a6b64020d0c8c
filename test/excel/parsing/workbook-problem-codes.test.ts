import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WORKBOOK_PROBLEM_CODES } from '../../../src/excel/parsing/workbook-problem-codes.ts';

function textsOf(...folders: readonly string[]): string {
  return folders
    .flatMap((folder) => {
      const path = new URL(`../../../${folder}/`, import.meta.url);
      return readdirSync(path)
        .filter((file) => file.endsWith('.ts') && !file.startsWith('workbook-problem-codes'))
        .map((file) => readFileSync(new URL(file, path), 'utf8'));
    })
    .join('\n');
}

const sources = textsOf('src/excel/parsing', 'src/excel/round-trip', 'src/operations');
const tests = textsOf('test/excel/parsing', 'test/excel/round-trip', 'test/cli', 'test/operations');

describe('every code that an edited workbook can be refused with', () => {
  it.each(Object.keys(WORKBOOK_PROBLEM_CODES))('%s is told somewhere, and a test shows where', (code) => {
    expect(sources).toContain(`'${code}'`);
    expect(tests).toMatch(new RegExp(`\\b${code}\\b`));
  });

  it.each(Object.entries(WORKBOOK_PROBLEM_CODES))('%s has one sentence', (_code, sentence) => {
    expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});
