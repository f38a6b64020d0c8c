import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { catalogueLookup } from '../../src/parsing/catalogue-lookup.ts';
import { places, temporaryFolder } from '../parsing/temporary-folder.ts';
import { TINY_CATALOGUE } from './tiny-catalogue.ts';

async function contentsOf(files: Parameters<typeof temporaryFolder>[0] = TINY_CATALOGUE) {
  const outcome = await readCatalogue(temporaryFolder(files));
  expect(places(outcome)).toEqual([]);
  if (!outcome.ok) throw new Error('refused');
  return outcome.value;
}

describe('a catalogue that passes', () => {
  it('is read in file order, folders by name', async () => {
    const { frameworks, provisions, mappings, gaps, recordKinds, views } = await contentsOf();
    expect(frameworks.map((framework) => framework.slug)).toEqual(['law', 'std']);
    expect(provisions.map(({ id, position }) => [id, position])).toEqual([
      ['law:Art. 9', 1],
      ['law:Art. 26(1), first', 2],
      ['std:4', 1],
      ['std:4.1', 2],
      ['std:4.2', 3],
      ['std:A.2', 4],
    ]);
    expect(mappings.map(({ source, target, position }) => [source, target, position])).toEqual([
      ['law:Art. 9', 'std:4.1', 1],
      ['law:Art. 9', 'std:A.2', 2],
    ]);
    expect(gaps.map(({ provision, basis }) => [provision, basis])).toEqual([
      ['law:Art. 26(1), first', 'stated-none'],
      ['std:4.2', 'not-stated'],
    ]);
    expect(recordKinds.map(({ id, validDays, position }) => [id, validDays, position])).toEqual([
      ['policy', 365, 1],
      ['training', null, 2],
    ]);
    expect(views[0]?.questions[0]).toEqual({
      id: 'q1',
      question: 'Who owns the policy?',
      framework: 'std',
      refs: ['A.2', '4.1'],
      recordKinds: ['policy'],
      scope: 'organization',
      stage: null,
    });
  });

  it('keeps the penalties of a law with the provisions that they are set for', async () => {
    const law = 'frameworks/law/framework.yaml';
    const penalties =
      'penalties:\n  - ref: Art. 9\n    up_to: EUR 1 million\n    refs: ["Art. 26(1), first"]\n';
    const { frameworks } = await contentsOf({
      ...TINY_CATALOGUE,
      [law]: `${TINY_CATALOGUE[law]}${penalties}`,
    });
    expect(frameworks.map((framework) => framework.penalties)).toEqual([
      [{ ref: 'Art. 9', upTo: 'EUR 1 million', refs: ['Art. 26(1), first'] }],
      [],
    ]);
  });

  it('keeps a year that stands without quotes as the text it is', async () => {
    const { frameworks } = await contentsOf();
    expect(frameworks.map((framework) => framework.edition)).toEqual(['1.0', '2023']);
  });

  it('reads what a provision carries, and nothing for what is empty', async () => {
    const { provisions } = await contentsOf();
    expect(provisions[0]).toMatchObject({
      parent: null,
      assessable: true,
      level: null,
      roles: ['provider'],
      classes: ['high'],
      appliesFrom: [
        { date: '2027-12-02', class: 'high' },
        { date: '2028-08-02', class: null },
      ],
      retired: false,
    });
    expect(provisions[2]).toMatchObject({ complete: true, aside: false, phase: 'PLAN', assessable: false });
  });

  it('gives a mapping the UUIDv5 of its crosswalk and pair', async () => {
    const { mappings } = await contentsOf();
    expect(mappings[0]).toMatchObject({
      id: '2bf45c97-3634-58ba-8fbc-01774e5560e4',
      strength: 7.5,
      reviewedOn: '2026-01-02',
    });
  });

  it('may have a byte order mark, CRLF and files that are none of ours', async () => {
    const windows = Object.fromEntries(
      Object.entries(TINY_CATALOGUE).map(([path, text]) => [path, `\ufeff${text.replaceAll('\n', '\r\n')}`]),
    );
    const { frameworks, provisions, mappings } = await contentsOf({
      ...windows,
      'README.md': '# Hello',
      '.x.csv': '',
    });
    expect({ frameworks, provisions, mappings }).toEqual(
      await contentsOf().then((plain) => ({
        frameworks: plain.frameworks,
        provisions: plain.provisions,
        mappings: plain.mappings,
      })),
    );
  });

  it('may map onto frameworks that are known elsewhere', async () => {
    const known = catalogueLookup(await contentsOf());
    const own = {
      'mappings/x/crosswalk.yaml': TINY_CATALOGUE['mappings/law-to-std/crosswalk.yaml'].replace(
        'law-to-std',
        'x',
      ),
      'mappings/x/mappings.csv': 'source,target,relationship\nArt. 9,4.2,related\nArt. 1,4.2,related\n',
    };
    const folder = temporaryFolder(own);
    expect(places(await readCatalogue(folder))).toEqual([
      'mappings/x/crosswalk.yaml:5:19 UNKNOWN_FRAMEWORK',
      'mappings/x/crosswalk.yaml:6:19 UNKNOWN_FRAMEWORK',
    ]);
    expect(places(await readCatalogue(folder, { known }))).toEqual([
      'mappings/x/mappings.csv:3:1 UNKNOWN_REF',
    ]);
  });

  it('may be read again when its slugs are known as its own, and not when they are another’s', async () => {
    const folder = temporaryFolder(TINY_CATALOGUE);
    const bundled = await readCatalogue(folder);
    if (!bundled.ok) throw new Error('refused');
    const known = catalogueLookup(bundled.value);
    expect(places(await readCatalogue(folder, { known }))).toEqual([]);
    const own = temporaryFolder({ ...TINY_CATALOGUE, 'record-kinds.yaml': null });
    expect(places(await readCatalogue(own, { known, owner: 'acme' }))).toEqual([
      'frameworks/law/framework.yaml:1:7 SLUG_TAKEN',
      'frameworks/std/framework.yaml:1:7 SLUG_TAKEN',
      'mappings/law-to-std/crosswalk.yaml:1:7 SLUG_TAKEN',
      'views/questions.yaml:1:7 SLUG_TAKEN',
    ]);
  });

  it('accepts any kind of evidence where none is named', async () => {
    const { recordKinds } = await contentsOf({ ...TINY_CATALOGUE, 'record-kinds.yaml': null });
    expect(recordKinds).toEqual([]);
  });
});
