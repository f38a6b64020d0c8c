import { describe, expect, it } from 'vitest';
import type { Projection } from '../../src/coverage/projection/projection.ts';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { LIMITS } from '../../src/graphql/limits.ts';
import { longList } from '../../src/graphql/long-list.ts';
import { COVERAGE_STATUSES } from '../../src/model/coverage.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { askOf } from './ask.ts';

function worldWith(systems: number): Projection {
  return projectionOf(
    worldOf({
      frameworks: [
        { slug: 'law', kind: 'LAW', provisions: [{ ref: '1', level: 'SYSTEM' }, { ref: '2' }] },
        { slug: 'std', provisions: [{ ref: '1' }] },
      ],
      systems: Array.from({ length: systems }, (_, n) => ({ id: `s${n}` })),
      evidence: [{ id: 'e', systems: ['s1'] }],
      supports: [
        { evidence: 'e', to: 'law:1' },
        { evidence: 'e', to: 'std:1', extent: 'PARTIAL' },
      ],
    }),
  );
}

const FEW = worldWith(3);
const SYSTEMS = JSON.stringify(['s2', 's1'].map((id) => encodeGlobalId('AISystem', `acme/${id}`)));

describe('the grid of a matrix', () => {
  it.each(['', `(systems: ${SYSTEMS})`, '(frameworks: ["std"])', '(systems: [])'])(
    'has the counts of its rows %s',
    async (args) => {
      const { data } = await askOf(
        FEW,
        `{ organization { matrix${args} {
           rows(first: 100) { nodes { system { localId } framework { slug } counts { status count } } }
           grid { systems { localId } frameworks { slug } statuses tally } } } }`,
      );
      const { rows, grid } = data.organization.matrix;
      expect(grid.statuses).toEqual(COVERAGE_STATUSES);
      const scopes = [null, ...grid.systems];
      expect(grid.tally.length).toBe(scopes.length);
      const told = scopes.flatMap((system, scope) =>
        grid.frameworks.map((framework: unknown, place: number) => ({
          ...{ system, framework },
          counts: grid.statuses.map((status: string, at: number) => ({
            ...{ status, count: grid.tally[scope][place * grid.statuses.length + at] },
          })),
        })),
      );
      expect(told).toEqual(rows.nodes);
    },
  );

  it('has more systems than rows are shown of', async () => {
    const { data, problems } = await askOf(
      worldWith(LIMITS.matrixSystems + 1),
      '{ organization { matrix { rows(first: 1) { totalCount } grid { systems { localId } tally } } } }',
    );
    expect(data.organization.matrix.rows).toBeNull();
    expect(problems).toMatchObject([{ path: 'systems', code: 'INVALID_PARAMETER' }]);
    expect(data.organization.matrix.grid.systems.length).toBe(LIMITS.matrixSystems + 1);
    expect(data.organization.matrix.grid.tally.length).toBe(LIMITS.matrixSystems + 2);
  });

  it('is refused for more systems than it may have', async () => {
    const { data, problems } = await askOf(
      worldWith(LIMITS.gridSystems + 1),
      '{ organization { matrix { grid { tally } } provisionGrid(framework: "law") { cells } name } }',
    );
    expect(data.organization).toMatchObject({ matrix: null, provisionGrid: null, name: expect.any(String) });
    expect(problems).toMatchObject([
      { path: 'systems', code: 'INVALID_PARAMETER' },
      { path: 'systems', code: 'INVALID_PARAMETER' },
    ]);
  });
});

describe('the grid of a framework', () => {
  it('has the status of each provision in each scope', async () => {
    const { data } = await askOf(
      FEW,
      `{ organization { provisionGrid(framework: "law", systems: ${SYSTEMS}) {
         asOf framework { slug } systems { localId } provisions { ref } statuses cells } } }`,
    );
    const { cells, statuses, ...grid } = data.organization.provisionGrid;
    expect(statuses).toEqual(COVERAGE_STATUSES);
    expect(grid).toMatchObject({
      framework: { slug: 'law' },
      systems: [{ localId: 's1' }, { localId: 's2' }],
      provisions: [{ ref: '1' }, { ref: '2' }],
    });
    expect(cells.map((scope: readonly number[]) => scope.map((cell) => statuses[cell]))).toEqual([
      ['GAP', 'GAP'],
      ['COVERED', 'GAP'],
      ['GAP', 'GAP'],
    ]);
  });

  it('is refused for a framework with more provisions than it may have', async () => {
    const provisions = Array.from({ length: LIMITS.gridProvisions + 1 }, (_, n) => ({ ref: `${n + 1}` }));
    const { data, problems } = await askOf(
      projectionOf(worldOf({ frameworks: [{ slug: 'long', provisions }] })),
      '{ organization { provisionGrid(framework: "long") { cells } name } }',
    );
    expect(data.organization.provisionGrid).toBeNull();
    expect(problems).toMatchObject([{ path: 'framework', code: 'INVALID_PARAMETER' }]);
  });

  it('is refused for more statuses than it may have', async () => {
    const provisions = Array.from({ length: LIMITS.gridProvisions }, (_, n) => ({ ref: `${n + 1}` }));
    const systems = Array.from({ length: LIMITS.gridCells / LIMITS.gridProvisions }, (_, n) => ({
      id: `s${n}`,
    }));
    const { problems } = await askOf(
      projectionOf(worldOf({ frameworks: [{ slug: 'long', provisions }], systems })),
      '{ organization { provisionGrid(framework: "long") { cells } } }',
    );
    expect(problems).toMatchObject([{ path: 'systems', code: 'INVALID_PARAMETER' }]);
  });
});

it('a long list lets others be served between its parts', async () => {
  const signal = new AbortController().signal;
  let served = 0;
  const serve = () => {
    served++;
    if (served < 1_000) setImmediate(serve);
  };
  setImmediate(serve);
  const seen: number[] = [];
  const rows = longList({ desk: { signal } }, [1, 2, 3, 4, 5], 2);
  await Promise.all(rows.map(async (row) => seen.push((await row) && served)));
  expect(await Promise.all(rows)).toEqual([1, 2, 3, 4, 5]);
  expect(seen[0]).toBe(seen[1]);
  expect(seen[2]).toBeGreaterThan(seen[1]!);
  expect(seen[4]).toBeGreaterThan(seen[3]!);
});

it('a long list ends when nobody waits for it any more', async () => {
  const rows = longList({ desk: { signal: AbortSignal.abort(new Error('left')) } }, [1, 2, 3], 1);
  const outcomes = await Promise.allSettled(rows);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
});
