import { describe, expect, it } from 'vitest';
import { readOrganization } from '../../src/organization/read-organization.ts';
import { catalogueLookup } from '../../src/parsing/catalogue-lookup.ts';
import { places, temporaryFolder } from '../parsing/temporary-folder.ts';
import { TINY_ORGANIZATION, tinyCatalogue } from './tiny-organization.ts';

async function read(files: Parameters<typeof temporaryFolder>[0] = TINY_ORGANIZATION) {
  const outcome = await readOrganization(temporaryFolder(files), {
    known: catalogueLookup(await tinyCatalogue()),
  });
  expect(places(outcome)).toEqual([]);
  if (!outcome.ok) throw new Error('refused');
  return outcome.value;
}

describe('an organization that passes', () => {
  it('is read with its own catalogue, which it owns', async () => {
    const { contents, catalogue } = await read();
    expect(contents.organization).toEqual({
      slug: 'acme',
      name: 'Acme',
      frameworks: ['std', 'house'],
      crosswalks: ['house-to-std'],
      document: { id: 'QM-7', classification: null, owner: null, approver: null, reviewDate: '2026-09-30' },
      scopeStatement: null,
      notes: null,
    });
    expect(catalogue?.frameworks.map(({ slug, owner, edition }) => [slug, owner, edition])).toEqual([
      ['house', 'acme', '3'],
    ]);
    expect(catalogue?.crosswalks.map(({ slug, owner }) => [slug, owner])).toEqual([['house-to-std', 'acme']]);
  });

  it('numbers its records from 1 in file order and names them by organization and id', async () => {
    const { contents } = await read();
    expect(contents.evidence.map(({ id, localId, position }) => [id, localId, position])).toEqual([
      ['acme/E-1', 'E-1', 1],
      ['acme/E-2', 'E-2', 2],
      ['acme/E-3', 'E-3', 3],
    ]);
    expect(contents.systems[0]).toMatchObject({
      id: 'acme/S-1',
      roles: [
        { framework: 'law', id: 'provider' },
        { framework: 'law', id: 'deployer' },
      ],
      classes: [{ framework: 'law', id: 'high' }],
      suppliers: ['P-1'],
      dataClasses: ['personal', 'health'],
      inScopeUntil: null,
    });
    expect(contents.evidence[0]?.sha256).toBe('ab'.repeat(32));
  });

  it('gives a link the UUIDv5 of its type and ends', async () => {
    const { contents } = await read();
    expect(contents.supports[1]).toEqual({
      id: SUPPORT_ID,
      organization: 'acme',
      evidence: 'acme/E-1',
      provision: 'law:Art. 26(1), first',
      extent: 'PARTIAL',
      by: 'AI lead',
      on: '2026-01-03',
      note: 'In part',
      position: 2,
    });
  });

  it('counts decisions on the same provision, scope and day apart', async () => {
    const { contents } = await read();
    expect(contents.decisions.map(({ id }) => id)).toEqual(DECISION_IDS);
  });

  it('has the note of a decision', async () => {
    const { contents } = await read({
      ...TINY_ORGANIZATION,
      'decisions.csv': 'framework,ref,applicable,on,note\nstd,A.2,yes,2026-01-05,Carried over\n',
    });
    expect(contents.decisions.map(({ note }) => note)).toEqual(['Carried over']);
  });

  it('has reviewed mappings, also from a day that lies ahead', async () => {
    const { contents } = await read({
      ...TINY_ORGANIZATION,
      'row-reviews.csv': `crosswalk,source,target,verdict,relationship,by,on,note
law-to-std,Art. 9,4.1,ADJUSTED,equal,Head of Quality,2099-01-01,
`,
    });
    expect(contents.rowReviews).toMatchObject([
      {
        ...{ crosswalk: 'law-to-std', source: 'law:Art. 9', target: 'std:4.1', verdict: 'ADJUSTED' },
        ...{ relationship: 'equal', by: 'Head of Quality', on: '2099-01-01', note: null, position: 1 },
      },
    ]);
  });

  it('needs no file but organization.yaml', async () => {
    const { contents, catalogue } = await read({ 'organization.yaml': 'slug: acme\nname: Acme\n' });
    expect(catalogue).toBeNull();
    expect(contents).toMatchObject({ systems: [], supports: [], organization: { document: null } });
  });
});

const SUPPORT_ID = '5730639d-0828-51fd-8846-a0942cc585b0';
const DECISION_IDS = [
  '7fc7caaf-a52b-5c3e-827b-18499512a9f4',
  'd72177b4-1513-52fb-b969-245d4060753f',
  '488316d6-5b42-5059-bc08-bd42eb8239ad',
];
