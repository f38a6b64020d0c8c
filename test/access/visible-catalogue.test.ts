import { describe, expect, it } from 'vitest';
import { VisibleCatalogue } from '../../src/access/visible-catalogue.ts';
import type { Projection } from '../../src/coverage/projection/projection.ts';
import { atOnce } from '../../src/coverage/steps.ts';
import { EMPTY_STATE } from '../../src/ledger/change.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { ACME, RIVAL } from './two-organizations.ts';

const NOTICES = [{ code: 'STALE', message: 'It is old.' }] as const;

/** The catalogue of two organizations as members of some see it. */
function seenBy(...organizations: readonly string[]): VisibleCatalogue {
  const catalogue = { index: ACME.catalogue, state: { seq: 7, hash: 'h' }, notices: NOTICES };
  return new VisibleCatalogue(catalogue, (organization) => organizations.includes(organization));
}

describe('the visible catalogue', () => {
  it('has the state and the notices of the whole', () => {
    expect([seenBy().state, seenBy().notices]).toEqual([{ seq: 7, hash: 'h' }, NOTICES]);
    expect(seenBy().state).not.toEqual(EMPTY_STATE);
  });

  it('lists what is bundled, and what organizations of the viewer brought', () => {
    const slugs = ({ frameworks, crosswalks }: VisibleCatalogue) =>
      [frameworks, crosswalks].map((all) => all.map(({ slug }) => slug));
    expect(slugs(seenBy('acme'))).toEqual([['law', 'standard'], ['bundled']]);
    expect(slugs(seenBy('acme', 'rival'))).toEqual([
      ['house', 'law', 'standard'],
      ['bundled', 'theirs'],
    ]);
  });

  it('finds by slug and id what it lists, and nothing else', () => {
    const found = (catalogue: VisibleCatalogue) => [
      catalogue.framework('law')?.slug,
      catalogue.framework('house')?.slug,
      catalogue.framework('none')?.slug,
      catalogue.crosswalk('bundled')?.slug,
      catalogue.crosswalk('theirs')?.slug,
      catalogue.crosswalk('none')?.slug,
      catalogue.provision('law:1')?.id,
      catalogue.provision('house:77')?.id,
      catalogue.provision('law:88')?.id,
    ];
    expect(found(seenBy('acme'))).toEqual([
      'law',
      undefined,
      undefined,
      'bundled',
      undefined,
      undefined,
      'law:1',
      undefined,
      undefined,
    ]);
    expect(found(seenBy('rival'))).toEqual([
      'law',
      'house',
      undefined,
      'bundled',
      'theirs',
      undefined,
      'law:1',
      'house:77',
      undefined,
    ]);
  });

  it('gives the provisions and rows of what it shows', () => {
    const ids = (catalogue: VisibleCatalogue, slug: string) =>
      catalogue.provisionsOf(slug).map(({ id }) => id);
    expect([
      ids(seenBy(), 'law'),
      ids(seenBy(), 'house'),
      ids(seenBy(), 'none'),
      ids(seenBy('rival'), 'house'),
    ]).toEqual([['law:1', 'law:2'], [], [], ['house:77']]);
    expect(atOnce(seenBy().rowsOf('bundled')).mappings).toHaveLength(1);
    expect([atOnce(seenBy().rowsOf('theirs')), atOnce(seenBy().rowsOf('none'))]).toEqual([
      { mappings: [], counting: [], gaps: [] },
      { mappings: [], counting: [], gaps: [] },
    ]);
    expect(atOnce(seenBy('rival').rowsOf('theirs')).mappings).toHaveLength(1);
  });

  it('shows the mappings of crosswalks and to provisions that are visible', () => {
    const others = (catalogue: VisibleCatalogue) => {
      const mappings = atOnce(catalogue.mappingsOf('law:1', null, null));
      return mappings.ok ? mappings.value.map(({ other }) => other) : null;
    };
    expect(others(seenBy('acme'))).toEqual(['standard:1']);
    expect(others(seenBy('rival'))).toEqual(['standard:1', 'house:77']);
  });

  it('hides a mapping of a hidden crosswalk between visible provisions, and one to a hidden provision', () => {
    const pair = (slug: string, source: string, owner: string | null) => ({
      ...{ slug, source, target: 'law', owner },
      mappings: [{ source: '1', target: '1', relationship: 'equal' as const }],
    });
    const { catalogue: index } = projectionOf(
      worldOf({
        frameworks: [
          { slug: 'law', provisions: [{ ref: '1' }] },
          { slug: 'seen', provisions: [{ ref: '1' }] },
          { slug: 'house', owner: 'rival', provisions: [{ ref: '1' }] },
        ],
        crosswalks: [
          pair('bundled', 'seen', null),
          pair('secret', 'seen', 'rival'),
          pair('open', 'house', null),
        ],
      }),
    );
    const seen = new VisibleCatalogue({ index, state: EMPTY_STATE, notices: [] }, (slug) => slug === 'acme');
    expect(atOnce(seen.mappingsOf('law:1', null, null))).toMatchObject({
      ok: true,
      value: [{ mapping: { crosswalk: 'bundled' }, other: 'seen:1' }],
    });
  });

  it('shows a mapping to several provisions together where all of them are visible', () => {
    const union = (slug: string, source: string) => ({
      ...{ slug, source, target: 'law' },
      mappings: [{ source: '1;2', target: '1', relationship: 'equal' as const }],
    });
    const provisions = [{ ref: '1' }, { ref: '2', retired: true }];
    const { catalogue: index } = projectionOf(
      worldOf({
        frameworks: [
          { slug: 'law', provisions },
          { slug: 'seen', provisions },
          { slug: 'house', owner: 'rival', provisions },
        ],
        crosswalks: [union('bundled', 'seen'), union('open', 'house')],
      }),
    );
    const seen = new VisibleCatalogue({ index, state: EMPTY_STATE, notices: [] }, (slug) => slug === 'acme');
    const mappings = atOnce(seen.mappingsOf('law:1', null, null));
    expect(mappings.ok && mappings.value.map(({ other }) => other)).toEqual(['seen:1;2']);
  });

  it('refuses names of a question about mappings that it does not show, all at once', () => {
    expect(atOnce(seenBy('acme').mappingsOf('law:1', 'house', ['theirs', 'bundled']))).toMatchObject({
      ok: false,
      problems: [{ code: 'UNKNOWN_FRAMEWORK' }, { code: 'UNKNOWN_CROSSWALK' }],
    });
  });

  it('examines the crosswalks that are named for an organization, or the default choice', () => {
    const examined = (chosen: readonly string[] | null, asking: Projection | null) => {
      const answer = atOnce(
        seenBy('acme', 'rival').examineCrosswalks(
          chosen,
          asking && { organization: asking.organization, asOf: '2026-11-24' },
        ),
      );
      return answer.ok ? answer.value.crosswalks : answer.problems.map(({ code }) => code);
    };
    expect(examined(null, null)).toEqual(['bundled']);
    expect(examined([], null)).toEqual([]);
    expect(examined(['theirs'], RIVAL)).toEqual(['theirs']);
    expect(examined(['theirs'], ACME)).toEqual(['UNKNOWN_CROSSWALK']);
    expect(examined(['theirs'], null)).toEqual(['UNKNOWN_CROSSWALK']);
  });
});
