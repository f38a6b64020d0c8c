import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WrittenFile } from '../../src/catalogue/written-catalogue.ts';
import type { CatalogueContents } from '../../src/ledger/records/contents.ts';
import { readOrganization } from '../../src/organization/read-organization.ts';
import { filesOfOrganization } from '../../src/organization/written-organization.ts';
import { catalogueLookup } from '../../src/parsing/catalogue-lookup.ts';
import { type Files, temporaryFolder } from '../parsing/temporary-folder.ts';
import { TINY_ORGANIZATION, tinyCatalogue } from './tiny-organization.ts';

async function read(folder: string) {
  const outcome = await readOrganization(folder, { known: catalogueLookup(await tinyCatalogue()) });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return { contents: outcome.value.contents, catalogue: outcome.value.catalogue ?? NOTHING };
}

const NOTHING: CatalogueContents = {
  ...{ frameworks: [], provisions: [], crosswalks: [], mappings: [] },
  ...{ gaps: [], recordKinds: [], views: [] },
};

function written(files: Iterable<WrittenFile>): string {
  const folder = temporaryFolder();
  for (const { file, text } of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), [...text].join(''));
  }
  return folder;
}

/** An organization that uses every file, and whatever a cell can say. */
const RICH: Files = {
  ...TINY_ORGANIZATION,
  'evidence.csv': TINY_ORGANIZATION['evidence.csv']
    .replace('withdrawn_on\n', 'withdrawn_on,supersedes\n')
    .replace('2026-01-02,\n', '2026-01-02,,E-3\n')
    .replace('2026-02-03\n', '2026-02-03,E-1\n')
    .replace('DRAFT,,,,,\n', 'DRAFT,,,,,,\n'),
  'answers.csv':
    'framework,condition,system,answer,by,on,note\nlaw,abroad,,no,Head of Legal,2026-01-02,"Asked, and ""answered"""\n',
  'row-reviews.csv':
    'crosswalk,source,target,verdict,relationship,by,on,note\nhouse-to-std,H1,4.1,ADJUSTED,subset-of,AI lead,2026-01-05,\n',
  'catalogue/frameworks/house/framework.yaml': `slug: house
title: "House: standard"
edition: "3"
kind: GUIDANCE
status: CURRENT
sources: [{title: The intranet, location: "https://intranet.example"}]
roles: [{id: owner, label: Owner, meaning: Whoever runs it.}]
classes: [{id: big, label: Big}]
conditions: [{id: abroad, label: Abroad, question: Is it used abroad?, scope: system, notes: See H1.}]
certification_body_only: true
notes: |
  Two
  lines.
`,
  'catalogue/frameworks/house/provisions.csv': `ref,parent,kind,title,assessable,parts,level,phase,roles,classes,conditions,applies_from,record_kinds,notes
H1,,rule,Ask first,yes,complete,SYSTEM,DO,owner,big,abroad;not abroad if big on-market-before 2026-01-01,2026-01-01;2027-01-01 if big,policy,A note
H1.1,H1,rule,"Ask ""twice""",yes,aside,none,,none,none,none,none,,
`,
  'catalogue/mappings/house-to-std/mappings.csv':
    'source,target,relationship,rationale,strength,confidence,row_status\nH1,4.1,equal,"One,\ntwo",7,,\nH1,4.1;4.2,subset-of,,,unreviewed,disputed\n',
  'catalogue/mappings/house-to-std/gaps.csv': 'side,ref,basis,reason\nsource,H1.1,stated-none,Nothing\n',
  'catalogue/views/mine.yaml':
    'slug: mine\ntitle: Mine\nquestions: [{id: a, question: What?, framework: house, refs: [H1], record_kinds: [policy], scope: organization}]\n',
};

describe('an organization that is written as a folder', () => {
  it('is read as the same records', async () => {
    const first = await read(temporaryFolder(RICH));
    expect(first.catalogue.views).toHaveLength(1);
    expect(first.contents.rowReviews).toHaveLength(1);
    expect(first.contents.answers).toHaveLength(1);
    expect(first.contents.evidence.map(({ supersedes }) => supersedes)).toEqual(['E-3', 'E-1', null]);
    const second = await read(written(filesOfOrganization(first.contents, first.catalogue)));
    expect(second).toEqual(first);
  });

  it('keeps whatever its texts say', async () => {
    const first = await read(temporaryFolder(RICH));
    // Readers take the space around a cell away.
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((said) => said.trim() === said && said !== '');
    await fc.assert(
      fc.asyncProperty(text, text, text, async (title, notes, name) => {
        const contents = {
          ...first.contents,
          organization: { ...first.contents.organization, name, notes },
          evidence: first.contents.evidence.map((record) => ({ ...record, title, notes })),
        };
        const second = await read(written(filesOfOrganization(contents, first.catalogue)));
        expect(second.contents).toEqual(contents);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves out what is retired', async () => {
    const { contents, catalogue } = await read(temporaryFolder(RICH));
    const retired = {
      ...catalogue,
      mappings: catalogue.mappings.map((row) => ({ ...row, retired: true })),
      gaps: catalogue.gaps.map((gap) => ({ ...gap, retired: true })),
    };
    const files = new Map(
      [...filesOfOrganization(contents, retired)].map(({ file, text }) => [file, [...text].join('')]),
    );
    expect(files.get('catalogue/mappings/house-to-std/mappings.csv')?.trim().split('\n')).toHaveLength(1);
    expect(files.has('catalogue/mappings/house-to-std/gaps.csv')).toBe(false);
  });
});
