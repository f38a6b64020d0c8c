import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluationOf } from '../../src/coverage/engine/evaluation-of.ts';
import { findChains } from '../../src/coverage/engine/find-chains.ts';
import { loweredBy } from '../../src/coverage/engine/lowered-by.ts';
import { type ExplainedChain, explainCoverage } from '../../src/coverage/questions/explain.ts';
import { dayNumber } from '../../src/model/day.ts';
import type { Extent } from '../../src/model/extent.ts';
import { LOWERING_CAUSES, type LoweringCause } from '../../src/model/lowering.ts';
import { chosenCrosswalks } from './naive/reach.ts';
import type { Question, World } from './naive/world.ts';
import { projectionOf } from './projection-of.ts';
import { type TerseWorld, worldOf } from './world-builder.ts';
import { randomWorld } from './worlds.ts';

const STRENGTH: Readonly<Record<Extent, number>> = { INDICATIVE: 1, PARTIAL: 2, FULL: 3 };

/** A chain with what lowered it. */
type LoweredChain = Pick<ExplainedChain, 'steps' | 'loweredBy'>;

/** Every chain to a provision of the world, in force or not, in the scope that is asked. */
function chainsIn(world: World, question: Question): readonly LoweredChain[] {
  const { catalogue, ...projection } = projectionOf(world);
  const { organization } = projection;
  const day = dayNumber(question.asOf)!;
  const evaluation = evaluationOf(organization, chosenCrosswalks(world, question), day);
  const scope = evaluation.scope(organization.systemNumber.get(question.system ?? '') ?? null);
  return catalogue.provisions.flatMap((_, p) =>
    (['in-force', 'any'] as const).flatMap((filter) =>
      findChains(scope, p, filter).map((chain) => ({ ...chain, loweredBy: loweredBy(evaluation, chain) })),
    ),
  );
}

/** The extent after each step, from the named causes alone. */
function replayed({ steps, loweredBy }: LoweredChain): readonly Extent[] {
  let extent: Extent = 'FULL';
  return steps.map((_, index) => {
    for (const { step, to } of loweredBy)
      if (step === index + 1 && STRENGTH[to] < STRENGTH[extent]) extent = to;
    return extent;
  });
}

/** What comes to the first cause of each step, and to each cause after it: caps hold at once, so several see the same. */
function mayComeTo({ steps, loweredBy }: LoweredChain, place: number): readonly Extent[] {
  const { step } = loweredBy[place]!;
  const before = loweredBy.slice(0, place).filter((each) => each.step === step);
  return [steps[step - 2]?.extent ?? 'FULL', ...before.flatMap(({ from, to }) => [from, to])];
}

describe('the causes that lowered a chain', () => {
  it('give the extent of each of its steps, and each of them lowers what comes to it', {
    timeout: 300_000,
  }, () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const { world, question } = randomWorld(seed);
        const wrong = chainsIn(world, question).filter((chain) => {
          const extents = replayed(chain);
          return (
            chain.steps.some(({ extent }, index) => extents[index] !== extent) ||
            chain.loweredBy.some(
              ({ from, to, cause, level }, place) =>
                STRENGTH[to] >= STRENGTH[from] ||
                !mayComeTo(chain, place).includes(from) ||
                (level === null) !== (cause !== 'CAP_LEVEL'),
            )
          );
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 1_500 },
    );
  });

  it('are all met in random worlds', { timeout: 300_000 }, () => {
    const met = new Map<LoweringCause, number>();
    const worlds = 300;
    for (let seed = 0; seed < worlds; seed++) {
      const { world, question } = randomWorld(seed);
      const causes = chainsIn(world, question).flatMap(({ loweredBy }) =>
        loweredBy.map(({ cause }) => cause),
      );
      for (const cause of new Set(causes)) met.set(cause, (met.get(cause) ?? 0) + 1);
    }
    expect(LOWERING_CAUSES.filter((cause) => (met.get(cause) ?? 0) < worlds / 100)).toEqual([]);
  });
});

describe('the best chain', () => {
  /** The causes of the best chain to `law:x` in the scope of the organization, each with its step. */
  function causesOf(world: TerseWorld, system: string | null = null): readonly string[] {
    const question = { system, asOf: '2026-01-01', crosswalks: null };
    const explained = explainCoverage(projectionOf(worldOf(world)), question, 'law', 'x', 1);
    if (!explained.ok) throw new Error(JSON.stringify(explained.problems));
    return explained.value.chains[0]!.loweredBy.map(
      ({ step, cause, from, to }) => `${step} ${cause} ${from} → ${to}`,
    );
  }

  const OVER_A_ROW = (relationship: 'equal' | 'superset-of' | 'subset-of', confidence: 'high' | 'low') =>
    ({
      frameworks: [
        { slug: 'std', provisions: [{ ref: '1' }] },
        { slug: 'law', kind: 'LAW', provisions: [{ ref: 'x' }] },
      ],
      crosswalks: [
        { source: 'std', target: 'law', mappings: [{ source: '1', target: 'x', relationship, confidence }] },
      ],
      evidence: [{ id: 'e' }],
      supports: [{ evidence: 'e', to: 'std:1' }],
    }) satisfies TerseWorld;

  it('names nothing where nothing lowers it', () => {
    expect(
      causesOf({
        frameworks: [{ slug: 'law', provisions: [{ ref: 'x' }] }],
        evidence: [{ id: 'e' }],
        supports: [{ evidence: 'e', to: 'law:x' }],
      }),
    ).toEqual([]);
  });

  it('names the cap of law, but not where the row has already lowered it as far', () => {
    expect(causesOf(OVER_A_ROW('equal', 'high'))).toEqual(['2 CAP_LAW FULL → PARTIAL']);
    expect(causesOf(OVER_A_ROW('subset-of', 'high'))).toEqual(['2 RELATIONSHIP FULL → PARTIAL']);
  });

  it('tells what a review of the row would change', () => {
    expect(causesOf(OVER_A_ROW('equal', 'low'))).toEqual(['2 NOT_VOUCHED_FOR FULL → INDICATIVE']);
    expect(causesOf(OVER_A_ROW('subset-of', 'low'))).toEqual([
      '2 RELATIONSHIP FULL → PARTIAL',
      '2 NOT_VOUCHED_FOR PARTIAL → INDICATIVE',
    ]);
    const inPart = OVER_A_ROW('superset-of', 'low');
    const supports = [{ evidence: 'e', to: 'std:1', extent: 'PARTIAL' as const }];
    expect(causesOf({ ...inPart, supports })).toEqual([
      '1 STATED_IN_PART FULL → PARTIAL',
      '2 RELATIONSHIP PARTIAL → INDICATIVE',
    ]);
  });

  it('names both caps where each by itself lowers it', () => {
    const world: TerseWorld = {
      ...OVER_A_ROW('equal', 'high'),
      frameworks: [
        { slug: 'std', provisions: [{ ref: '1' }] },
        { slug: 'law', kind: 'LAW', provisions: [{ ref: 'x', level: 'SYSTEM' }] },
      ],
      systems: [{ id: 's' }],
    };
    expect(causesOf(world, 's')).toEqual(['2 CAP_LEVEL FULL → PARTIAL', '2 CAP_LAW FULL → PARTIAL']);
  });
});
