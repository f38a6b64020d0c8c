import { expect, it } from 'vitest';
import { mappingsOf } from '../../src/coverage/questions/mappings-of.ts';
import { projectionOf } from './projection-of.ts';
import { worldOf } from './world-builder.ts';

it('a mapping of a union is read from the union, and not from the provision alone', () => {
  const { catalogue } = projectionOf(
    worldOf({
      frameworks: [
        { slug: 'a', provisions: [{ ref: '1' }] },
        { slug: 'b', provisions: [{ ref: '1' }, { ref: '2' }] },
      ],
      crosswalks: [
        {
          ...{ source: 'a', target: 'b' },
          mappings: [
            { source: '1', target: '1;2', relationship: 'subset-of' },
            { source: '1', target: '2', relationship: 'equal' },
          ],
        },
      ],
    }),
  );
  const seenFrom = (provision: string) =>
    mappingsOf(catalogue, provision, null, null).map(({ side, relationship, other }) => [
      side,
      relationship,
      other,
    ]);
  expect(seenFrom('b:2')).toEqual([
    ['b:1;2', 'superset-of', 'a:1'],
    ['b:2', 'equal', 'a:1'],
  ]);
  expect(seenFrom('a:1')).toEqual([
    ['a:1', 'subset-of', 'b:1;2'],
    ['a:1', 'equal', 'b:2'],
  ]);
});

it('leaves out rows that their author retired', () => {
  const { catalogue } = projectionOf(
    worldOf({
      frameworks: ['a', 'b'].map((slug) => ({ slug, provisions: [{ ref: '1' }, { ref: '2' }] })),
      crosswalks: [
        {
          ...{ source: 'a', target: 'b' },
          mappings: [
            { source: '1', target: '1', relationship: 'equal', rowStatus: 'retired' },
            { source: '1', target: '2', relationship: 'equal' },
          ],
        },
      ],
    }),
  );
  expect(mappingsOf(catalogue, 'a:1', null, null).map(({ other }) => other)).toEqual(['b:2']);
  expect(mappingsOf(catalogue, 'b:1', null, null)).toEqual([]);
});
