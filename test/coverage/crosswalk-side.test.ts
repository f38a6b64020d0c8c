import { describe, expect, it } from 'vitest';
import { examineSide } from '../../src/coverage/questions/crosswalk-side.ts';
import { atOnce } from '../../src/coverage/steps.ts';
import type { CrosswalkGap, GapBasis, Mapping } from '../../src/model/crosswalk.ts';
import { projectionOf } from './projection-of.ts';
import { worldOf } from './world-builder.ts';

/** Two assessable leaves beneath each of two headings, and one that stands alone. */
const LEAVES = ['1.1', '1.2', '2.1', '2.2', '3'];

function unmapped(
  mappings: readonly (Partial<Mapping> & { readonly source: string })[],
  gaps: Readonly<Record<string, GapBasis>>,
  target: { readonly retired?: boolean } = {},
) {
  const world = worldOf({
    frameworks: [
      {
        slug: 'a',
        provisions: [
          { ref: '1', assessable: false },
          { ref: '1.1', parent: '1' },
          { ref: '1.2', parent: '1' },
          { ref: '2', assessable: false },
          { ref: '2.1', parent: '2' },
          { ref: '2.2', parent: '2' },
          { ref: '3' },
          { ref: '3.a', parent: '3', assessable: false },
        ],
      },
      { slug: 'b', provisions: [{ ref: 'x', ...target }] },
    ],
    crosswalks: [
      {
        ...{ slug: 'c', source: 'a', target: 'b' },
        mappings: mappings.map((row) => ({ target: 'x', relationship: 'related', ...row })),
      },
    ],
  });
  const { catalogue } = projectionOf(world);
  const said = Object.entries(gaps).map(
    ([ref, basis]): CrosswalkGap => ({
      ...{ id: ref, crosswalk: 'c', provision: `a:${ref}`, side: 'source', basis, reason: null },
      retired: false,
    }),
  );
  const side = atOnce(
    examineSide(
      catalogue,
      'source',
      catalogue.records.crosswalks.get('c')!,
      said,
      ({ relationship }) => relationship !== 'no-relationship',
    ),
  );
  expect([side.assessable, side.mapped]).toEqual([LEAVES.length, LEAVES.length - side.unmapped.length]);
  return Object.fromEntries(
    side.unmapped.map(({ provision, basis }) => [provision.slice('a:'.length), basis]),
  );
}

describe('what a crosswalk leaves unmapped', () => {
  it('is without a word where neither a row nor a gap speaks of it', () => {
    expect(unmapped([], {})).toEqual(Object.fromEntries(LEAVES.map((ref) => [ref, 'no-word'])));
  });

  it('takes the word of the heading that it stands beneath', () => {
    expect(unmapped([], { '1': 'stated-none', '2': 'not-stated' })).toEqual({
      ...{ '1.1': 'stated-none', '1.2': 'stated-none' },
      ...{ '2.1': 'not-stated', '2.2': 'not-stated', '3': 'no-word' },
    });
  });

  it('is nothing beneath a row, and nothing above one', () => {
    expect(unmapped([{ source: '1' }, { source: '2.1' }, { source: '3.a' }], {})).toEqual({
      '2.2': 'no-word',
    });
  });

  it('follows what is said of the provision itself, whatever stands above or beneath it', () => {
    expect(
      unmapped([{ source: '1' }, { source: '2.1' }, { source: '3.a' }], {
        ...{ '1.2': 'stated-none', '2': 'stated-none', '3': 'stated-none' },
      }),
    ).toEqual({ '1.2': 'stated-none', '2.2': 'stated-none', '3': 'stated-none' });
  });

  it.each([
    ['says no-relationship', { relationship: 'no-relationship' }],
    ['was retired by its author', { rowStatus: 'retired' }],
    ['was retired by a load', { retired: true }],
  ] as const)('includes a provision whose only row %s', (_, row) => {
    expect(unmapped([{ source: '3', ...row }], {})).toHaveProperty('3', 'no-word');
  });

  it('includes a provision whose only row leads to one that is retired', () => {
    expect(unmapped([{ source: '3' }], {}, { retired: true })).toHaveProperty('3', 'no-word');
  });
});
