import { describe, expect, it } from 'vitest';
import type { Side } from '../../src/model/crosswalk.ts';
import { seedWorld } from './seed-world.ts';

const { catalogue } = await seedWorld();
const curated = catalogue.crosswalks.filter(({ kind, owner }) => kind === 'curated' && owner === null);
const rowsOf = (slug: string) => catalogue.mappings.filter(({ crosswalk }) => crosswalk === slug);
const gapsOf = (slug: string) => catalogue.gaps.filter(({ crosswalk }) => crosswalk === slug);

/** Ids of provisions with a row or a gap line on one side. */
function treated(slug: string, side: Side): ReadonlySet<string> {
  const gaps = gapsOf(slug).filter((gap) => gap.side === side);
  return new Set([...rowsOf(slug).map((row) => row[side]), ...gaps.map((gap) => gap.provision)]);
}

describe('the curated crosswalks', () => {
  it('are these, with so many rows', () => {
    expect(curated.map(({ slug }) => [slug, rowsOf(slug).length])).toEqual([
      ['curated-eu-ai-act-to-iso-42001', 137],
      ['curated-iso-23894-to-iso-42001', 46],
      ['curated-iso-42001-to-iso-27701', 43],
      ['curated-iso-42001-to-iso-9001-2026', 33],
      ['curated-iso-42005-to-iso-42001', 48],
      ['curated-nist-ai-rmf-to-eu-ai-act', 120],
    ]);
  });

  describe.each(curated.map((crosswalk) => [crosswalk.slug, crosswalk] as const))('%s', (slug, crosswalk) => {
    it('has a row or a gap line for every assessable provision on both sides', () => {
      for (const side of ['source', 'target'] as const) {
        const framework = side === 'source' ? crosswalk.sourceFramework : crosswalk.targetFramework;
        const said = treated(slug, side);
        const silent = catalogue.provisions
          .filter((provision) => provision.framework === framework && provision.assessable)
          .filter(({ id }) => !said.has(id));
        expect(silent.map(({ ref }) => ref)).toEqual([]);
      }
    });

    it('never says of one provision both that it is mapped and that there is nothing', () => {
      for (const gap of gapsOf(slug)) {
        expect(rowsOf(slug).filter((row) => row[gap.side] === gap.provision)).toEqual([]);
        expect(gap.reason).not.toBeNull();
      }
    });

    it('gives each row one sentence of its own that says what is shared and what is not covered', () => {
      const rationales = rowsOf(slug).map(({ rationale }) => rationale ?? '');
      expect(new Set(rationales).size).toBe(rationales.length);
      for (const rationale of rationales) {
        expect(rationale).toMatch(/^[A-Z].* both.*, (but|and|which|each).*\.$|^[A-Z].*\bbut\b.*\.$/);
        expect(rationale).not.toMatch(/\. [A-Z]/);
        expect(rationale).not.toMatch(/equivalen|presum|complies|conforms to|certif/i);
      }
    });

    it('is unreviewed, row by row, names no reviewer and claims no equality', () => {
      for (const row of rowsOf(slug)) {
        expect(row).toMatchObject({ confidence: 'unreviewed', reviewedBy: null, reviewedOn: null });
        expect(['related', 'intersects-with']).toContain(row.relationship);
      }
      expect(crosswalk.endorsement).toBe('none');
    });

    it('names the editions that the catalogue holds', () => {
      const edition = (framework: string) =>
        catalogue.frameworks.find((each) => each.slug === framework)!.edition;
      expect(crosswalk.sourceEdition).toBe(edition(crosswalk.sourceFramework));
      expect(crosswalk.targetEdition).toBe(edition(crosswalk.targetFramework));
    });
  });
});
