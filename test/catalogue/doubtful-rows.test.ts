import { describe, expect, it } from 'vitest';
import { findDoubtfulRows } from '../../src/catalogue/doubtful-rows.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { catalogueLookup, EMPTY_LOOKUP } from '../../src/parsing/catalogue-lookup.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { TINY_CATALOGUE } from './tiny-catalogue.ts';

const HEADER = 'source,target,relationship,rationale\n';

/** The doubts about a crosswalk from a law to a standard with these rows and gaps. */
async function doubts(kind: string, rows: string, gaps = ''): Promise<readonly string[]> {
  const crosswalk = TINY_CATALOGUE['mappings/law-to-std/crosswalk.yaml'].replace(
    /kind: \w+/,
    `kind: ${kind}`,
  );
  const read = await readCatalogue(
    temporaryFolder({
      ...TINY_CATALOGUE,
      'mappings/law-to-std/crosswalk.yaml': crosswalk,
      'mappings/law-to-std/mappings.csv': HEADER + rows,
      'mappings/law-to-std/gaps.csv': `side,ref,basis,reason\n${gaps}`,
    }),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return findDoubtfulRows(read.value, EMPTY_LOOKUP).map(({ code, sentence }) => `${code} ${sentence}`);
}

describe('rows that a reviewer should not let pass', () => {
  it('are set relations in a curated crosswalk that nobody argues', async () => {
    expect(await doubts('curated', 'Art. 9,4.1,subset-of,\nArt. 9,A.2,related,\n')).toEqual([
      'UNARGUED_RELATION mappings/law-to-std/mappings.csv: 1 row without a rationale for how far the two provisions overlap: law:Art. 9 to std:4.1',
    ]);
    expect(await doubts('curated', 'Art. 9,4.1,subset-of,The rule is one part of the clause.\n')).toEqual([]);
    expect(await doubts('asserted', 'Art. 9,4.1,subset-of,\n')).toEqual([]);
  });

  it('are a standard said to be equal to a law, whoever says so', async () => {
    expect(
      (await doubts('asserted', 'Art. 9,4.1,equal,They agree.\n')).map((each) => each.split(' ')[0]),
    ).toEqual(['EQUAL_TO_LAW']);
  });

  it('are rows on a provision that is said to have no counterpart', async () => {
    const found = await doubts(
      'asserted',
      'Art. 9,4.1,related,\n',
      'target,4.1,stated-none,Nothing there.\n',
    );
    expect(found.map((each) => each.split(' ')[0])).toEqual(['MAPPED_AND_NONE']);
    expect(await doubts('asserted', 'Art. 9,4.1,related,\n', 'target,4.1,not-stated,\n')).toEqual([]);
  });

  it('are mappings, gaps and questions on provisions that the catalogue has retired', async () => {
    const whole = await readCatalogue(temporaryFolder(TINY_CATALOGUE));
    if (!whole.ok) throw new Error(JSON.stringify(whole.problems));
    const { provisions } = whole.value;
    const known = catalogueLookup({
      ...whole.value,
      provisions: provisions.map((each) => ({ ...each, retired: ['4.2', 'A.2'].includes(each.ref) })),
    });
    const others = Object.entries(TINY_CATALOGUE).filter(([file]) => /^(mappings|views)/.test(file));
    const read = await readCatalogue(temporaryFolder(Object.fromEntries(others)), { known, owner: null });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const found = findDoubtfulRows(read.value, known).filter(({ code }) => code === 'ON_RETIRED');
    expect(found.map(({ sentence }) => sentence)).toEqual([
      'mappings/law-to-std/mappings.csv: 1 row without effect, since a provision is retired: law:Art. 9 to std:A.2',
      'mappings/law-to-std/gaps.csv: 1 row without effect, since the provision is retired: std:4.2',
      'views/questions.yaml: 1 ref without an answer, since the provision is retired: q1: std:A.2',
    ]);
    expect(findDoubtfulRows(whole.value, known).filter(({ code }) => code === 'ON_RETIRED')).toEqual([]);
  });
});
