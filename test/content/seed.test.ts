import { describe, expect, it } from 'vitest';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import { findGaps } from '../../src/coverage/questions/gaps.ts';
import { COVERAGE_STATUSES, NOT_APPLICABLE_CAUSES, NOTICE_CODES, REASONS } from '../../src/model/coverage.ts';
import { naiveCoverage } from '../coverage/naive/answers.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { seedWorld } from './seed-world.ts';

const world = await seedWorld();
const projection = projectionOf(world);
const AS_OF = '2026-11-24';
const scopes = [null, ...world.organization.systems.map((system) => system.localId)];
const frameworks = world.organization.organization.frameworks;

function rowsOf(system: string | null, framework: string) {
  const answer = answerCoverage(projection, { system, asOf: AS_OF, crosswalks: null }, framework);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value.provisions;
}

describe('the seed organization', () => {
  it('shows every status, every reason and every cause', () => {
    const rows = scopes.flatMap((system) => frameworks.flatMap((framework) => rowsOf(system, framework)));
    expect(COVERAGE_STATUSES.filter((status) => !rows.some((row) => row.status === status))).toEqual([]);
    expect(REASONS.filter((reason) => !rows.some((row) => row.reason === reason))).toEqual([]);
    expect(
      NOT_APPLICABLE_CAUSES.filter((cause) => !rows.some((row) => row.notApplicableBecause === cause)),
    ).toEqual([]);
  });

  it('leaves data and design of the bought-in agent to its supplier, control by control', () => {
    const excluded = rowsOf('coding-agent', 'iso-iec-42001-2023').filter(
      ({ status }) => status === 'NOT_APPLICABLE',
    );
    expect(excluded.map(({ ref }) => ref)).toEqual(['A.6.2.3', 'A.7.2', 'A.7.3', 'A.7.4', 'A.7.5', 'A.7.6']);
  });

  it('shows every urgency', () => {
    const gaps = findGaps(projection, { system: null, asOf: AS_OF, crosswalks: null }, null);
    const all = scopes.flatMap((system) => {
      const answer = findGaps(projection, { system, asOf: AS_OF, crosswalks: null }, null);
      return answer.ok ? answer.value.gaps : [];
    });
    expect(gaps.ok).toBe(true);
    expect([...new Set(all.map((gap) => gap.urgency))].sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it.each(['hiring-screener', null])(
    'is answered as the definition says, for scope %s',
    { timeout: 120_000 },
    (system) => {
      const framework = 'northbridge-ai-standard';
      expect(rowsOf(system, framework)).toEqual(
        naiveCoverage(world, framework, { system, asOf: AS_OF, crosswalks: null }),
      );
    },
  );

  it('shows every notice that records alone can give', () => {
    const asked = [...frameworks, 'iso-9001-2015'];
    const codes = scopes.flatMap((system) =>
      asked.flatMap((framework) => {
        const answer = answerCoverage(projection, { system, asOf: AS_OF, crosswalks: null }, framework);
        return answer.ok ? answer.value.notices.map(({ code }) => code) : [];
      }),
    );
    const shown = new Set(codes);
    const others = NOTICE_CODES.filter((code) => !shown.has(code));
    // Only a load retires a provision, and only a store can lag behind or stop in the middle of a load.
    expect(others).toEqual(['PROVISION_RETIRED', 'LOAD_INCOMPLETE', 'STALE']);
  });
});
