import { describe, expect, it } from 'vitest';
import { Dice } from '../../bench/dice.ts';
import { deriveCrosswalk, MOST_PATHS } from '../../src/coverage/questions/derive.ts';
import { CONFIDENCES, CROSSWALK_KINDS, type Mapping, ROW_STATUSES } from '../../src/model/crosswalk.ts';
import { RELATIONSHIPS } from '../../src/model/relation.ts';
import { naiveDerivation } from './naive/derive.ts';
import type { World } from './naive/world.ts';
import { projectionOf } from './projection-of.ts';
import { type TerseWorld, worldOf } from './world-builder.ts';

const REFS = ['1', '2', '10'];
const UNIONS = ['1;2', '10;2'];
const FRAMEWORKS = ['a', 'b', 'c'].map((slug) => ({
  slug,
  provisions: REFS.map((ref) => ({ ref })),
}));

type TerseRow = Pick<Mapping, 'source' | 'target' | 'relationship'> & Partial<Mapping>;

/** Two crosswalks of few provisions and many rows, either way round, so that pairs have several paths. */
function randomCrosswalks(seed: number): World {
  const dice = new Dice(seed);
  const side = (): string => (dice.chance(0.15) ? dice.pick(UNIONS) : dice.pick(REFS));
  const rows = (): readonly TerseRow[] => {
    const pairs = new Map<string, TerseRow>();
    for (let count = dice.below(9); count >= 0; count--) {
      const [source, target] = [side(), side()];
      pairs.set(`${source}|${target}`, {
        ...{ source, target, relationship: dice.pick(RELATIONSHIPS) },
        confidence: dice.chance(0.6) ? 'high' : dice.pick([...CONFIDENCES, null]),
        rowStatus: dice.chance(0.1) ? dice.pick(ROW_STATUSES) : null,
        ...(dice.chance(0.1) ? { reviewedBy: 'Head of Quality', reviewedOn: '2026-01-01' } : {}),
      });
    }
    return [...pairs.values()];
  };
  const crosswalk = (slug: string, ...[source = '', target = '']: readonly string[]) => ({
    ...{ slug, source, target, kind: dice.pick(CROSSWALK_KINDS), mappings: rows() },
  });
  const ends = (one: string, other: string) => (dice.chance(0.5) ? [one, other] : [other, one]);
  const terse: TerseWorld = {
    frameworks: FRAMEWORKS.map(({ slug, provisions }) => ({
      slug,
      provisions: provisions.map((each) => ({ ...each, retired: dice.chance(0.05) })),
    })),
    crosswalks: [crosswalk('one', ...ends('a', 'b')), crosswalk('two', ...ends('b', 'c'))],
  };
  return worldOf(terse);
}

function derived(world: World, ...names: readonly [string, string]) {
  const found = deriveCrosswalk(projectionOf(world).catalogue, names, () => true);
  if (!found.ok) throw new Error(found.problems[0]?.sentence);
  return found.value;
}

describe('a derived crosswalk', () => {
  it('agrees with the definition, read pair by pair', { timeout: 120_000 }, () => {
    const seen = { rows: 0, contradictions: 0, undecided: 0 };
    for (let seed = 1; seed <= 1_500; seed++) {
      const world = randomCrosswalks(seed);
      const { rows, contradictions, undecided, source, through, target } = derived(world, 'one', 'two');
      expect({ seed, rows, contradictions, undecided }).toEqual({
        seed,
        ...naiveDerivation(world, 'one', 'two'),
      });
      expect([source, through, target]).toEqual(['a', 'b', 'c']);
      seen.rows += rows.length;
      seen.contradictions += contradictions.length;
      seen.undecided += undecided;
    }
    expect(seen.rows).toBeGreaterThan(1_000);
    expect(seen.contradictions).toBeGreaterThan(50);
    expect(seen.undecided).toBeGreaterThan(500);
  });

  it('says the same backwards, with each relationship turned', () => {
    const turned: Readonly<Record<string, string>> = {
      'subset-of': 'superset-of',
      'superset-of': 'subset-of',
    };
    for (let seed = 1; seed <= 200; seed++) {
      const world = randomCrosswalks(seed);
      const [there, back] = [derived(world, 'one', 'two'), derived(world, 'two', 'one')];
      const pairs = (rows: typeof there.rows, isBack: boolean) =>
        rows
          .map(({ source, target, relationship, confidence }) =>
            isBack
              ? [target, source, turned[relationship] ?? relationship, confidence]
              : [source, target, relationship, confidence],
          )
          .sort();
      expect(pairs(back.rows, true)).toEqual(pairs(there.rows, false));
      expect(back.undecided).toBe(there.undecided);
      expect(back.contradictions.length).toBe(there.contradictions.length);
    }
  });

  it('composes what is known, and tells its paths in words', () => {
    const world = worldOf({
      frameworks: FRAMEWORKS,
      crosswalks: [
        {
          ...{ slug: 'one', source: 'a', target: 'b', kind: 'asserted' },
          mappings: [
            { source: '1', target: '1', relationship: 'subset-of' },
            { source: '1', target: '2', relationship: 'equal', confidence: 'medium' },
            { source: '2', target: '1;2', relationship: 'equal' },
          ],
        },
        {
          ...{ slug: 'two', source: 'c', target: 'b', kind: 'asserted' },
          mappings: [
            { source: '1', target: '1', relationship: 'equal' },
            { source: '1', target: '2', relationship: 'superset-of' },
            { source: '2', target: '1;2', relationship: 'intersects-with', confidence: 'low' },
          ],
        },
      ],
    });
    expect(derived(world, 'one', 'two')).toMatchObject({
      rows: [
        {
          ...{ source: 'a:1', target: 'c:1', relationship: 'subset-of', confidence: 'medium' },
          paths: ['1 –equal→ 2 –subset-of→ 1', '1 –subset-of→ 1 –equal→ 1'],
        },
      ],
      contradictions: [],
      // From a:2 to c:2 over the union: a row with the confidence low may be wrong altogether.
      undecided: 1,
    });
  });

  it('is refused for crosswalks that do not exist, or do not share exactly one framework', () => {
    const { catalogue } = projectionOf(
      worldOf({
        frameworks: FRAMEWORKS,
        crosswalks: [
          { slug: 'one', source: 'a', target: 'b', mappings: [] },
          { slug: 'again', source: 'b', target: 'a', mappings: [] },
        ],
      }),
    );
    const refusal = (...names: readonly [string, string]) => {
      const found = deriveCrosswalk(catalogue, names, () => true);
      return found.ok ? [] : found.problems.map(({ at, code }) => [at, code]);
    };
    expect(refusal('none', 'nothing')).toEqual([
      [{ in: 'field', path: 'crosswalk' }, 'UNKNOWN_CROSSWALK'],
      [{ in: 'field', path: 'next' }, 'UNKNOWN_CROSSWALK'],
    ]);
    expect(refusal('one', 'again')).toEqual([[{ in: 'field', path: 'next' }, 'INVALID_PARAMETER']]);
    expect(refusal('one', 'one')).toEqual([[{ in: 'field', path: 'next' }, 'INVALID_PARAMETER']]);
    expect(deriveCrosswalk(catalogue, ['one', 'again'], () => false)).toMatchObject({
      problems: [{ code: 'UNKNOWN_CROSSWALK' }, { code: 'UNKNOWN_CROSSWALK' }],
    });
  });

  it('has a limit of paths', () => {
    const many = Math.ceil(Math.sqrt(MOST_PATHS)) + 1;
    const refs = Array.from({ length: many }, (_, index) => `${index}`);
    const equal = { relationship: 'equal' } as const;
    const { catalogue } = projectionOf(
      worldOf({
        frameworks: ['a', 'b', 'c'].map((slug) => ({ slug, provisions: refs.map((ref) => ({ ref })) })),
        crosswalks: [
          {
            slug: 'one',
            source: 'a',
            target: 'b',
            mappings: refs.map((ref) => ({ source: ref, target: '0', ...equal })),
          },
          {
            slug: 'two',
            source: 'b',
            target: 'c',
            mappings: refs.map((ref) => ({ source: '0', target: ref, ...equal })),
          },
        ],
      }),
    );
    expect(deriveCrosswalk(catalogue, ['one', 'two'], () => true)).toMatchObject({
      ok: false,
      problems: [{ code: 'INVALID_PARAMETER' }],
    });
  });
});
