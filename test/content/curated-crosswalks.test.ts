import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GapBasis, Side } from '../../src/model/crosswalk.ts';
import { BUNDLED, seedWorld } from './seed-world.ts';

const { catalogue } = await seedWorld();
const curated = catalogue.crosswalks.filter(({ kind, owner }) => kind === 'curated' && owner === null);
const rowsOf = (slug: string) => catalogue.mappings.filter(({ crosswalk }) => crosswalk === slug);
const gapsOf = (slug: string) => catalogue.gaps.filter(({ crosswalk }) => crosswalk === slug);

/** Ids of provisions with a row or a gap line on one side. */
function treated(slug: string, side: Side): ReadonlySet<string> {
  const gaps = gapsOf(slug).filter((gap) => gap.side === side);
  return new Set([...rowsOf(slug).map((row) => row[side]), ...gaps.map((gap) => gap.provision)]);
}

function silent(slug: string, side: Side, framework: string): readonly string[] {
  const said = treated(slug, side);
  return catalogue.provisions
    .filter((provision) => provision.framework === framework && provision.assessable)
    .filter(({ id }) => !said.has(id))
    .map(({ ref }) => ref);
}

describe('the curated crosswalks', () => {
  it('are these, with so many rows', () => {
    expect(curated.map(({ slug }) => [slug, rowsOf(slug).length])).toEqual([
      ['curated-eu-ai-act-to-iso-42001', 110],
      ['curated-iso-23894-to-iso-42001', 44],
      ['curated-iso-27001-controls-to-iso-27701', 29],
      ['curated-iso-27001-controls-to-iso-42001', 37],
      ['curated-iso-42001-annex-c-to-iso-23894', 18],
      ['curated-iso-42001-to-iso-27001', 30],
      ['curated-iso-42001-to-iso-27701', 43],
      ['curated-iso-42001-to-iso-9001-2015', 33],
      ['curated-iso-42001-to-iso-9001-2026', 36],
      ['curated-iso-42005-to-iso-42001', 47],
      ['curated-nist-ai-rmf-to-eu-ai-act', 71],
    ]);
  });

  it('say of all 96 duties of the AI Act and all 72 subcategories what they are mapped to, or that there is nothing', () => {
    const duties = silent('curated-eu-ai-act-to-iso-42001', 'source', 'eu-ai-act-2024-1689');
    const subcategories = silent('curated-nist-ai-rmf-to-eu-ai-act', 'source', 'nist-ai-rmf-1.0');
    expect([duties, subcategories]).toEqual([[], []]);
  });

  it('do not call the clauses that management systems share a claim of ISO, and mark those outside the harmonised structure', () => {
    const shared = ['curated-iso-42001-to-iso-27001', 'curated-iso-42001-to-iso-9001-2015'].flatMap(rowsOf);
    expect(shared.filter(({ relationship }) => relationship !== 'related')).toEqual([]);
    const notes = shared.filter(({ note }) => note?.includes('not text of the harmonised structure'));
    expect(notes.map(({ source }) => source.split(':')[1])).toEqual(['6.1.2', '6.1.3', '8.2', '8.3']);
  });

  it.each([
    ['curated-iso-27001-controls-to-iso-27701', 29],
    ['curated-iso-42001-annex-c-to-iso-23894', 18],
  ])('%s pairs provisions of the same heading, as the notes of the catalogue name them', (slug, count) => {
    const byId = new Map(catalogue.provisions.map((provision) => [provision.id, provision]));
    const others = rowsOf(slug).filter(({ source, target }) => {
      const [from, to] = [byId.get(source)!, byId.get(target)!];
      const named = [from.notes, to.notes].join(' ');
      return from.title !== to.title || ![from.ref, to.ref].some((ref) => named.includes(` ${ref}`));
    });
    expect([others, rowsOf(slug).length]).toEqual([[], count]);
  });

  it('of management systems argue an overlap in how risks are assessed and treated alone', () => {
    const overlaps = ['curated-iso-42001-to-iso-27701', 'curated-iso-42001-to-iso-9001-2026']
      .flatMap(rowsOf)
      .filter(({ relationship }) => relationship === 'intersects-with');
    expect(overlaps.map(({ source, target }) => [source, target])).toEqual([
      ['iso-iec-42001-2023:6.1.2', 'iso-iec-27701-2025:6.1.2'],
      ['iso-iec-42001-2023:6.1.3', 'iso-iec-27701-2025:6.1.3'],
    ]);
  });

  describe.each(curated.map((crosswalk) => [crosswalk.slug, crosswalk] as const))('%s', (slug, crosswalk) => {
    it('has a row or a gap line for every assessable provision on both sides', () => {
      expect(silent(slug, 'source', crosswalk.sourceFramework)).toEqual([]);
      expect(silent(slug, 'target', crosswalk.targetFramework)).toEqual([]);
    });

    it('never says of one provision both that it is mapped and that there is nothing', () => {
      for (const gap of gapsOf(slug)) {
        expect(rowsOf(slug).filter((row) => row[gap.side] === gap.provision)).toEqual([]);
        expect(gap.reason).toMatch(/^[A-Z].{20,}\.$/);
      }
    });

    it('gives each row one sentence of its own that says what is shared and what is not covered', () => {
      const rationales = rowsOf(slug).map(({ rationale }) => rationale ?? '');
      expect(new Set(rationales).size).toBe(rationales.length);
      for (const rationale of rationales) {
        expect(rationale).toMatch(/^[A-Z].* but .*\.$/);
        expect(rationale).toMatch(/ but .*\b(not|no|nothing|nor|only|alone|aside|nobody|leaves?|without)\b/);
        expect(rationale).not.toMatch(/\. [A-Z]/);
      }
    });

    it('argues each set relation: what both ask, what the source alone adds, what it does not reach', () => {
      for (const row of rowsOf(slug)) {
        if (row.relationship === 'related') continue;
        expect(row.relationship).toBe('intersects-with');
        expect(row.rationale).toMatch(
          /^Both [^;]+; the [\w ]+ alone [^;]+, but .*\b(not|serves|stays|binds|owed)\b/,
        );
      }
    });

    it('calls a side complete only where nothing was left to a reviewer', () => {
      for (const side of ['source', 'target'] as const) {
        const isOpen = gapsOf(slug).some((gap) => gap.side === side && gap.basis === 'not-stated');
        const isComplete = side === 'source' ? crosswalk.sourceComplete : crosswalk.targetComplete;
        expect([side, isComplete]).toEqual([side, isOpen ? 'no' : 'yes']);
      }
    });

    it('is complete only where nothing of the source was left to a reviewer', () => {
      expect(crosswalk.status).toBe(crosswalk.sourceComplete === 'yes' ? 'complete' : 'not-complete');
    });

    it('claims nothing that no crosswalk can give', () => {
      const words = [crosswalk.title, ...rowsOf(slug).map(({ rationale }) => rationale)].join('\n');
      expect(words).not.toMatch(
        /equivalen|presum|complies|conforms|certif|endors|guarantee|identical|fulfils?\b|satisf(y|ies)\b|same as\b/i,
      );
    });

    it('is unreviewed, row by row, and names no reviewer', () => {
      for (const row of rowsOf(slug))
        expect(row).toMatchObject({ confidence: 'unreviewed', reviewedBy: null, reviewedOn: null });
      expect(crosswalk.endorsement).toBe('none');
    });

    it('names the editions that the catalogue holds', () => {
      const edition = (framework: string) =>
        catalogue.frameworks.find((each) => each.slug === framework)!.edition;
      expect(crosswalk.sourceEdition).toBe(edition(crosswalk.sourceFramework));
      expect(crosswalk.targetEdition).toBe(edition(crosswalk.targetFramework));
    });

    it('is counted in CURATION.md as it is', async () => {
      const page = await readFile(join(BUNDLED, 'mappings', slug, 'CURATION.md'), 'utf8');
      const related = rowsOf(slug).filter(({ relationship }) => relationship === 'related').length;
      const stated = (side: Side, basis: GapBasis) =>
        gapsOf(slug).filter((gap) => gap.side === side && gap.basis === basis).length;
      const sides = (['source', 'target'] as const).map(
        (side) =>
          `${side} ${stated(side, 'stated-none')} stated none, ${stated(side, 'not-stated')} not stated`,
      );
      expect(page).toContain(
        'No public body publishes this crosswalk; practitioners publish tables of their own.',
      );
      expect(page).toContain(
        `${rowsOf(slug).length} rows: ${related} \`related\`, ${rowsOf(slug).length - related} \`intersects-with\`. Gaps: ${sides.join('; ')}.`,
      );
    });
  });

  it.each(['curated-eu-ai-act-to-iso-42001', 'curated-nist-ai-rmf-to-eu-ai-act'])(
    '%s say truly in CURATION.md how many rows were dropped, replaced and added since version 1.0',
    async (slug) => {
      const page = await readFile(join(BUNDLED, 'mappings', slug, 'CURATION.md'), 'utf8');
      const told =
        /Version 1\.0 had (\d+) rows\..*: (\d+) were dropped, (\d+).* were replaced by (\d+) .*, and (\d+) were added/;
      const [had, dropped, replaced, by, added] = told.exec(page)!.slice(1).map(Number);
      const again =
        /A second reading of these (\d+) rows dropped (\d+) and added (\d+)\b.*, and (\d+) are left\./;
      const [read, droppedAgain, addedAgain, left] = again.exec(page)!.slice(1).map(Number);
      expect(had! - dropped! - replaced! + by! + added!).toBe(read);
      expect([read! - droppedAgain! + addedAgain!, left]).toEqual([left, rowsOf(slug).length]);
      const [, ...tables] = page.split('| dropped, since | rows |\n|---|---|\n');
      const sums = tables.map((table) =>
        [...table.split('\n\n')[0]!.matchAll(/\| (\d+) \|$/gm)].reduce(
          (sum, [, count]) => sum + Number(count),
          0,
        ),
      );
      expect(sums).toEqual([dropped, droppedAgain]);
    },
  );

  it('rest on no table of others: NOTICE alone names those that were looked through', async () => {
    const pages = (await readdir(BUNDLED, { recursive: true })).filter((name) =>
      /\.(md|csv|yaml)$/.test(name),
    );
    expect(pages.length).toBeGreaterThan(60);
    const texts = await Promise.all(pages.map((name) => readFile(join(BUNDLED, name), 'utf8')));
    expect(pages.filter((_, index) => /\b(AICM|AIGE|SCF)\b/.test(texts[index]!))).toEqual([]);
    const looked = pages.filter(
      (name, index) => /practitioners' tables/.test(texts[index]!) && name.endsWith('.md'),
    );
    expect(looked.length).toBe(4);
    for (const name of looked)
      expect(await readFile(join(BUNDLED, name), 'utf8')).toMatch(/[Nn]o row rests on another table/);
  });

  it('are never called an institute’s that did not write them', () => {
    const misnamed = catalogue.crosswalks.filter(
      ({ title, assertedBy }) => /\(NIST|NIST['’]s/.test(title) && !/^NIST\b/.test(assertedBy),
    );
    expect(misnamed.map(({ slug }) => slug)).toEqual([]);
    expect(new Set(curated.map(({ assertedBy }) => assertedBy))).toEqual(
      new Set(['aims-crosswalk project (curation)']),
    );
  });
});
