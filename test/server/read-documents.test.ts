import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { hashOfDocument } from '../../src/server/known-documents.ts';
import { openExplorer } from '../../src/server/open-explorer.ts';
import { readDocuments } from '../../src/server/read-documents.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { PAGE_HASH, PAGE_QUESTION, smallPage } from './small-page.ts';

function read(content: string | Uint8Array) {
  const path = join(temporaryFolder({ 'documents.json': content }), 'documents.json');
  return readDocuments({ path, namedBy: 'AIMS_DOCUMENTS_FILE' }, schema);
}

function manifest(...texts: readonly string[]): string {
  return JSON.stringify(Object.fromEntries(texts.map((text) => [hashOfDocument(text), text])));
}

async function sentencesOf(content: string | Uint8Array): Promise<readonly string[]> {
  const outcome = await read(content);
  return outcome.ok ? [] : outcome.problems.map(({ sentence }) => sentence);
}

describe('a file of documents', () => {
  it('has texts by their hashes, each with one operation', async () => {
    const named = 'query Name { ...A } fragment A on Query { viewer { account } }';
    expect(await read(manifest(named, '{ __typename }'))).toEqual({
      ok: true,
      value: [
        { sha256: hashOfDocument(named), text: named, name: 'Name' },
        { sha256: hashOfDocument('{ __typename }'), text: '{ __typename }', name: null },
      ],
    });
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a value that is no text', `{"${PAGE_HASH}":{"text":"{ a }"}}`],
    ['bytes that are no UTF-8', new Uint8Array([0xff, 0xfe])],
  ])('is refused as %s', async (_, content) => {
    expect(await sentencesOf(content)).toEqual([expect.stringContaining('is not a JSON object')]);
  });

  it('tells everything that is wrong with its documents at once', async () => {
    const texts = [
      '{ a',
      '{ nothing }',
      'query A { __typename } query B { __typename }',
      'fragment A on Query { __typename }',
      `${'{ organization '.repeat(20)}{ slug }${' }'.repeat(20)}`,
    ];
    const wrong = { ...JSON.parse(manifest(...texts)), [PAGE_HASH]: 'another text' };
    const sentences = await sentencesOf(JSON.stringify(wrong));
    expect(sentences).toHaveLength(6);
    for (const [at, words] of [
      'is not GraphQL',
      'does not fit the schema: Cannot query field "nothing"',
      'must have one operation',
      'must have one operation',
      'is too large',
      `has a text whose SHA-256 is ${hashOfDocument('another text')}`,
    ].entries())
      expect(sentences[at]).toContain(words);
  });

  it('has a bounded number of documents and of bytes', async () => {
    const many = Array.from({ length: 1_001 }, (_, n) => `query Q${n} { __typename }`);
    expect(await sentencesOf(manifest(...many))).toEqual([expect.stringContaining('At most 1000 are kept')]);
    expect(await sentencesOf(`"${'x'.repeat(10_000_001)}"`)).toEqual([
      expect.stringContaining('more than 10 MB'),
    ]);
  });

  it.runIf(existsSync('/dev/zero'))('is a plain file: a device may never end', async () => {
    const read = await readDocuments({ path: '/dev/zero', namedBy: 'AIMS_DOCUMENTS_FILE' }, schema);
    expect(read.ok ? [] : read.problems.map(({ sentence }) => sentence)).toEqual([
      '/dev/zero is not a plain file.',
    ]);
  });
});

describe('the explorer', () => {
  const rule = { documents: 'known', documentsFile: null } as const;

  it('is opened with the documents that it asks by, and those of the operator', async () => {
    const mine = join(temporaryFolder({ 'mine.json': manifest('{ __typename }') }), 'mine.json');
    const opened = await openExplorer(smallPage(), { ...rule, documentsFile: mine });
    if (!opened.ok) throw new Error(opened.problems[0]?.sentence);
    const { explorer, documents } = opened.value;
    expect([explorer?.assets.size, documents.size, documents.rule]).toEqual([4, 2, 'known']);
    expect(documents.find(PAGE_HASH)?.text).toBe(PAGE_QUESTION);
    expect(documents.find(hashOfDocument('{ __typename }'))?.text).toBe('{ __typename }');
  });

  it('that is not built has none, and those of the operator are known all the same', async () => {
    const mine = join(temporaryFolder({ 'mine.json': manifest('{ __typename }') }), 'mine.json');
    expect(await openExplorer('/nonexistent', { ...rule, documentsFile: mine })).toMatchObject({
      ok: true,
      value: { explorer: null, documents: { size: 1 } },
    });
  });

  it('is refused with all faults of both files, each with the place that names it', async () => {
    const folder = smallPage('{}');
    const opened = await openExplorer(smallPage('no JSON'), {
      ...rule,
      documentsFile: join(folder, 'none.json'),
    });
    expect(opened.ok ? [] : opened.problems.map(({ at }) => at)).toEqual([
      { in: 'option', option: expect.stringMatching(/documents\.json$/) },
      { in: 'option', option: 'AIMS_DOCUMENTS_FILE' },
    ]);
  });
});
