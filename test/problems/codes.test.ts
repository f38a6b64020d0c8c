import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindOf, PROBLEM_CODE_NAMES, PROBLEM_CODES, PROBLEM_KINDS } from '../../src/problems/codes.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** The text of all files beneath a folder, but for those that only list codes. */
function textsOf(folder: string): string {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/^problems\/codes\./.test(file))
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8'))
    .join('\n');
}

const sources = textsOf('src');
const tests = textsOf('test');

describe('every code of a problem', () => {
  it.each(PROBLEM_CODE_NAMES)('%s is told somewhere, and a test shows where', (code) => {
    expect(sources.includes(`'${code}'`), 'told').toBe(true);
    expect(new RegExp(`\\b${code}\\b`).test(tests), 'tested').toBe(true);
  });

  it.each(Object.entries(PROBLEM_CODES))('%s has a kind and one sentence', (_code, { kind, rule }) => {
    expect(PROBLEM_KINDS).toContain(kind);
    expect(rule).toMatch(/^[A-Z].*\.$/);
  });
});

describe('the kind of several problems', () => {
  it('is the first in the order of kinds, in whichever order they are told', () => {
    const problems = [{ code: 'UNKNOWN_SYSTEM' }, { code: 'INVALID_DATE' }, { code: 'SLUG_TAKEN' }] as const;
    expect(kindOf(problems)).toBe('INVALID');
    expect(kindOf(problems.toReversed())).toBe('INVALID');
    expect(kindOf([...problems, { code: 'STORE_DAMAGED' }])).toBe('DAMAGED');
  });

  it('is the one that all of them have', () => {
    expect(kindOf([{ code: 'UNKNOWN_SYSTEM' }, { code: 'UNKNOWN_FRAMEWORK' }])).toBe('MISSING');
  });

  it('is none where there is no problem', () => {
    expect(() => kindOf([])).toThrow(TypeError);
  });
});
