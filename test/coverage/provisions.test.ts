import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullTitle } from '../../src/coverage/projection/full-titles.ts';
import { listProvisions, MOST_PROVISIONS } from '../../src/coverage/questions/provisions.ts';
import { LONGEST_SEARCH } from '../../src/coverage/text-search.ts';
import { projectionOf } from './projection-of.ts';
import { worldOf } from './world-builder.ts';

function indexOf(provisions: NonNullable<Parameters<typeof worldOf>[0]['frameworks'][number]['provisions']>) {
  return projectionOf(worldOf({ frameworks: [{ slug: 'std', provisions }] })).catalogue;
}

const index = indexOf([
  { ref: '9', title: 'Performance evaluation', assessable: false, level: 'ORGANIZATION', roles: ['one'] },
  { ref: '9.1', parent: '9', title: 'Monitoring', level: 'SYSTEM' },
  { ref: '9.2', parent: '9', title: 'Internal audit', assessable: false },
  { ref: '9.2.1', parent: '9.2', title: 'General' },
  { ref: '9.2.2', parent: '9.2', title: 'Programme', roles: ['two'] },
  { ref: '9.3', parent: '9', title: 'Management review', assessable: false },
  { ref: '9.3.1', parent: '9.3', title: 'General' },
  { ref: '9.4', parent: '9', title: 'Gone', retired: true },
]);

function listed(text: string | null, limit?: number) {
  const answer = listProvisions(index, 'std', text, limit);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  const { found, cut, provisions } = answer.value;
  const lines = provisions.map(
    ({ provision, depth, isFound }) => `${'.'.repeat(depth)}${provision.ref}${isFound ? '' : '?'}`,
  );
  return { found, cut, lines };
}

describe('the provisions of a framework', () => {
  it('are a tree in document order, without retired ones', () => {
    expect(listed(null)).toEqual({
      found: 7,
      cut: 0,
      lines: ['9', '.9.1', '.9.2', '..9.2.1', '..9.2.2', '.9.3', '..9.3.1'],
    });
  });

  it('have the level and rules that they state or inherit', () => {
    const answer = listProvisions(index, 'std', null);
    if (!answer.ok) throw new Error('It is answered.');
    const rows = answer.value.provisions.map(({ provision, level, rules }) => [
      provision.ref,
      level,
      rules.roles,
    ]);
    expect(rows).toEqual([
      ['9', 'ORGANIZATION', ['one']],
      ['9.1', 'SYSTEM', ['one']],
      ['9.2', 'ORGANIZATION', ['one']],
      ['9.2.1', 'ORGANIZATION', ['one']],
      ['9.2.2', 'ORGANIZATION', ['two']],
      ['9.3', 'ORGANIZATION', ['one']],
      ['9.3.1', 'ORGANIZATION', ['one']],
    ]);
  });

  it('are searched by all words of a text, in ref and title and in any case, and shown under those above', () => {
    expect(listed('AUDIT')).toEqual({ found: 2, cut: 0, lines: ['9?', '.9.2', '..9.2.1'] });
    expect(listed('general 9.3')).toEqual({ found: 1, cut: 0, lines: ['9?', '.9.3?', '..9.3.1'] });
    expect(listed('nothing')).toEqual({ found: 0, cut: 0, lines: [] });
    expect(listed('  ')).toMatchObject({ found: 7 });
  });

  it('are cut after the limit, and the rest is counted', () => {
    expect(listed(null, 2)).toEqual({ found: 7, cut: 5, lines: ['9', '.9.1'] });
  });

  it.each([
    ['nowhere', null, 10, ['UNKNOWN_FRAMEWORK']],
    ['std', 'x'.repeat(LONGEST_SEARCH + 1), 10, ['INVALID_PARAMETER']],
    ['std', null, 0, ['INVALID_PARAMETER']],
    ['std', null, MOST_PROVISIONS + 1, ['INVALID_PARAMETER']],
    [
      'nowhere',
      'x'.repeat(LONGEST_SEARCH + 1),
      0.5,
      ['UNKNOWN_FRAMEWORK', 'INVALID_PARAMETER', 'INVALID_PARAMETER'],
    ],
  ])(
    'of %s are refused for what cannot be answered, all problems at once',
    (framework, text, limit, codes) => {
      const answer = listProvisions(index, framework, text, limit);
      expect(answer.ok ? [] : answer.problems.map(({ code }) => code)).toEqual(codes);
    },
  );

  it('are found as a naive search finds them, on random trees', () => {
    const tree = fc.array(
      fc.record({ above: fc.nat(), title: fc.constantFrom('a b', 'B c', 'c', 'General') }),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(tree, fc.constantFrom('b', 'A', 'c B', 'general', '1', ''), (nodes, text) => {
        const random = indexOf(
          nodes.map(({ above, title }, place) => ({
            ref: `${place}`,
            title,
            ...(place === 0 || above % 3 === 0 ? {} : { parent: `${above % place}` }),
          })),
        );
        const answer = listProvisions(random, 'std', text);
        if (!answer.ok) throw new Error('It is answered.');
        const naive = random.provisions.filter((provision) => {
          const said = `${provision.ref} ${fullTitle(random, provision)}`.toLowerCase();
          return text
            .toLowerCase()
            .split(' ')
            .every((word) => said.includes(word));
        });
        const refs = naive.map(({ ref }) => ref);
        const { provisions } = answer.value;
        expect(provisions.filter(({ isFound }) => isFound).map(({ provision }) => provision.ref)).toEqual(
          refs,
        );
        const shown = new Set(provisions.map(({ provision }) => provision.ref));
        expect(shown.size).toBe(provisions.length);
        for (const { provision, isFound } of provisions) {
          if (provision.parent !== null) expect(shown.has(provision.parent)).toBe(true);
          if (!isFound) expect(provisions.some((each) => each.provision.parent === provision.ref)).toBe(true);
        }
      }),
    );
  });
});

describe('a title that several provisions share', () => {
  it('has the title of the provision above before it', () => {
    const titles = index.provisions.map((provision) => fullTitle(index, provision));
    expect(titles).toEqual([
      'Performance evaluation',
      'Monitoring',
      'Internal audit',
      'Internal audit – General',
      'Programme',
      'Management review',
      'Management review – General',
    ]);
    expect(fullTitle(index, { framework: 'std', ref: '9.4', title: 'Gone' })).toBe('Gone');
  });

  it('stays as it is where the provision above has the same title', () => {
    const practices = indexOf([
      { ref: 'Chapter II', title: 'Prohibited practices' },
      { ref: 'Art. 5', parent: 'Chapter II', title: 'Prohibited practices' },
    ]);
    expect(practices.provisions.map((provision) => fullTitle(practices, provision))).toEqual([
      'Prohibited practices',
      'Prohibited practices',
    ]);
  });
});
