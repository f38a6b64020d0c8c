import { describe, expect, it } from 'vitest';
import { STATUS_WORDS } from '../../../src/model/glossary/coverage-words.ts';
import { GLOSSARY, titleOfSet } from '../../../src/model/glossary/glossary.ts';
import { stiltedPhrasesIn } from '../../stilted-phrases.ts';

const EVERY_WORD = GLOSSARY.flatMap(({ name, words }) =>
  Object.entries(words).map(([word, explained]) => ({ word: `${name}: ${word}`, ...explained })),
);

describe('the glossary', () => {
  it('has each set once, under one name', () => {
    const names = GLOSSARY.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    const enums = GLOSSARY.flatMap(({ enumName }) => enumName ?? []);
    expect(enums).toEqual([...new Set(enums)]);
    for (const { name, about } of GLOSSARY) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(about).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('explains every word in whole sentences, and gives an example of each', () => {
    const incomplete = EVERY_WORD.filter(
      ({ meaning, example }) => !/^[A-Z0-9].*\.$/.test(meaning) || example.trim() === '',
    );
    expect(incomplete).toEqual([]);
  });

  it('says nothing that must be read twice', () => {
    const stilted = EVERY_WORD.flatMap(({ word, meaning, example }) =>
      stiltedPhrasesIn(`${meaning} ${example}`).map((said) => `${word} says ${said}`),
    );
    expect(stilted).toEqual([]);
  });

  it('names a set as a title', () => {
    expect(titleOfSet(STATUS_WORDS)).toBe('Statuses');
    expect(titleOfSet({ name: 'account-roles' })).toBe('Account roles');
  });
});
