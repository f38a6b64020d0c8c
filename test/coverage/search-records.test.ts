import { expect, it } from 'vitest';
import { type FoundKind, searchRecords } from '../../src/coverage/questions/search-records.ts';
import { atOnce } from '../../src/coverage/steps.ts';
import { LONGEST_SEARCH } from '../../src/coverage/text-search.ts';
import { projectionOf } from './projection-of.ts';
import { worldOf } from './world-builder.ts';

const projection = projectionOf(
  worldOf({
    frameworks: [
      {
        slug: 'std',
        provisions: [
          { ref: 'A.6', title: 'Life cycle' },
          { ref: 'A.6.2', parent: 'A.6', title: 'Objectives' },
          { ref: 'A.6.2.4', parent: 'A.6.2', title: 'Verification' },
          { ref: 'A.7', title: 'Gone life', retired: true },
        ],
      },
      { slug: 'house', owner: 'rival', provisions: [{ ref: 'A.6', title: 'Theirs' }] },
    ],
    systems: [{ id: 'life' }],
    evidence: [{ id: 'life-2' }, { id: 'E-1' }],
    controls: [{ id: 'C-1' }],
  }),
);

function found(text: string, kinds: readonly FoundKind[] | null = null, withRecords = true) {
  const { catalogue } = projection;
  const isVisible = (owner: string | null): boolean => owner === null;
  const places = { catalogue, isVisible, projection: withRecords ? projection : null };
  const answer = atOnce(searchRecords(places, text, kinds));
  if (!answer.ok) return answer.problems.map(({ code }) => code);
  return answer.value.map(({ fit, kind, record }) => {
    const name = 'ref' in record ? record.ref : 'slug' in record ? record.slug : record.localId;
    return `${fit} ${kind} ${name}`;
  });
}

it('lists an exact ref first, then what begins with it, then what has the words', () => {
  expect(found('a.6.2')).toEqual(['NAME PROVISION A.6.2', 'BEGINNING PROVISION A.6.2.4']);
  expect(found('life')).toEqual(['NAME SYSTEM life', 'BEGINNING EVIDENCE life-2', 'WORDS PROVISION A.6']);
});

it('finds words in any order and case, in titles and names', () => {
  expect(found('CYCLE a.6')).toEqual(['WORDS PROVISION A.6']);
});

it('looks through the kinds that are asked for, and through no records where there is no organization', () => {
  expect(found('life', ['EVIDENCE'])).toEqual(['BEGINNING EVIDENCE life-2']);
  expect(found('life', null, false)).toEqual(['WORDS PROVISION A.6']);
});

it('finds neither retired provisions nor what another organization brought', () => {
  expect(found('gone')).toEqual([]);
  expect(found('theirs')).toEqual([]);
  expect(found('house')).toEqual([]);
});

it('finds nothing for an empty text, and refuses one that is too long', () => {
  expect(found('  ')).toEqual([]);
  expect(found('x'.repeat(LONGEST_SEARCH + 1))).toEqual(['INVALID_PARAMETER']);
});
