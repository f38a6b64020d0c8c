import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { filesOfCatalogue } from '../../src/catalogue/written-catalogue.ts';
import { mappingId } from '../../src/ids.ts';
import { formatProblem } from '../../src/problems/format-problem.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { TINY_CATALOGUE } from './tiny-catalogue.ts';

const PAIR = mappingId('law-to-std', 'law:Art. 9', 'std:4.1');
const YAML = TINY_CATALOGUE['mappings/law-to-std/crosswalk.yaml'].replace('curated', 'asserted');

async function read(rows: readonly string[], yaml = YAML) {
  const outcome = await readCatalogue(
    temporaryFolder({
      ...TINY_CATALOGUE,
      'mappings/law-to-std/crosswalk.yaml': yaml,
      'mappings/law-to-std/mappings.csv': `source,target,relationship,rationale_type,row_status\n${rows.join('\n')}\n`,
      'mappings/law-to-std/gaps.csv': null,
    }),
  );
  return {
    mappings: outcome.ok ? outcome.value.mappings : [],
    contents: outcome.ok ? outcome.value : null,
    problems: outcome.ok ? [] : outcome.problems.map(formatProblem),
  };
}

const SYNTACTIC = 'Art. 9,4.1,subset-of,syntactic,';
const SEMANTIC = 'Art. 9,4.1,intersects-with,semantic,';
const FUNCTIONAL = 'Art. 9,4.1,equal,functional,';
const UNION = 'Art. 9,4.1;4.2,equal,,';

describe('several rows of a crosswalk on one pair', () => {
  it('are all kept, and one of them has the id of the pair, whatever their order', async () => {
    const { mappings } = await read([SYNTACTIC, SEMANTIC, FUNCTIONAL, UNION]);
    expect(
      mappings.map(({ relationship, rationaleType, pair }) => [relationship, rationaleType, pair]),
    ).toEqual([
      ['subset-of', 'syntactic', PAIR],
      ['intersects-with', 'semantic', PAIR],
      ['equal', 'functional', null],
      ['equal', null, null],
    ]);
    expect(mappings[2]?.id).toBe(PAIR);
    expect(new Set(mappings.map(({ id }) => id)).size).toBe(4);
    const idsOf = (rows: typeof mappings) =>
      rows.map(({ id, pair, relationship }) => `${id} ${pair} ${relationship}`).toSorted();
    const turned = await read([UNION, FUNCTIONAL, SEMANTIC, SYNTACTIC]);
    expect(idsOf(turned.mappings)).toEqual(idsOf(mappings));
  });

  it('leave the ids of other pairs alone, and the id of the pair to a row that its author has not retired', async () => {
    const alone = await read([SEMANTIC]);
    expect(alone.mappings.map(({ id, pair }) => [id, pair])).toEqual([[PAIR, null]]);
    const { mappings } = await read([`${FUNCTIONAL}retired`, SEMANTIC]);
    expect(mappings.map(({ pair }) => pair)).toEqual([PAIR, null]);
  });

  it('are told apart by predicate where they state no type', async () => {
    const { mappings, problems } = await read(['Art. 9,4.1,subset-of,,', 'Art. 9,4.1,related,,']);
    expect([mappings.length, problems]).toEqual([2, []]);
  });

  it('are refused where nothing tells them apart, a type that the crosswalk gives them included', async () => {
    const sentence =
      'mappings/law-to-std/mappings.csv:3:1 DUPLICATE_ID The pair of "Art. 9" and "4.1" is already used in line 2, with the same rationale_type and relationship.';
    expect((await read([SEMANTIC, SEMANTIC])).problems).toEqual([sentence]);
    const typed = `${YAML}default_rationale_type: semantic\n`;
    expect((await read([SEMANTIC, 'Art. 9,4.1,intersects-with,,'], typed)).problems).toEqual([sentence]);
  });

  it('are written as they were read', async () => {
    const { contents, mappings } = await read([SYNTACTIC, SEMANTIC, FUNCTIONAL, UNION]);
    const files = Object.fromEntries(
      [...filesOfCatalogue(contents!)].map(({ file, text }) => [file, [...text].join('')]),
    );
    const again = await readCatalogue(temporaryFolder(files));
    expect(again.ok && again.value.mappings).toEqual(mappings);
  });
});
