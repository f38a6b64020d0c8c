import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES } from '../../src/parsing/problem-codes.ts';

const ROOMS = ['parsing', 'catalogue', 'organization'];

const tests = ROOMS.flatMap((room) => {
  const folder = new URL(`../${room}/`, import.meta.url);
  return readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
}).join('\n');

const sources = ROOMS.flatMap((room) => {
  const folder = new URL(`../../src/${room}/`, import.meta.url);
  return readdirSync(folder)
    .filter((file) => file !== 'problem-codes.ts')
    .map((file) => readFileSync(new URL(file, folder), 'utf8'));
}).join('\n');

describe('every code that a folder can be refused with', () => {
  it.each(Object.keys(PROBLEM_CODES))('%s is told somewhere, and a test shows where', (code) => {
    expect(sources).toContain(`'${code}'`);
    expect(tests).toMatch(new RegExp(`\\b${code}\\b`));
  });

  it.each(Object.entries(PROBLEM_CODES))('%s has one sentence', (_code, sentence) => {
    expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});
