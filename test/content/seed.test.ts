import { describe, expect, it } from 'vitest';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import { EVIDENCE_STANDINGS, evidenceStandings } from '../../src/coverage/questions/evidence-standing.ts';
import { findGaps } from '../../src/coverage/questions/gaps.ts';
import { stateApplicability } from '../../src/coverage/questions/statement-of-applicability.ts';
import { COVERAGE_STATUSES, NOT_APPLICABLE_CAUSES, NOTICE_CODES, REASONS } from '../../src/model/coverage.ts';
import { REVIEW_VERDICTS } from '../../src/model/organization.ts';
import { textOf } from '../code-blocks.ts';
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

  it('has evidence of every standing, and a review with every verdict', () => {
    const standings = [...evidenceStandings(projection.organization, AS_OF).values()];
    expect(EVIDENCE_STANDINGS.filter((standing) => !standings.includes(standing))).toEqual([]);
    const verdicts = world.organization.rowReviews.map(({ verdict }) => verdict);
    expect(REVIEW_VERDICTS.filter((verdict) => !verdicts.includes(verdict))).toEqual([]);
  });

  it('leaves questions open for the organization and for some of its systems', () => {
    const open = scopes.filter((system) =>
      rowsOf(system, 'eu-ai-act-2024-1689').some(({ status }) => status === 'UNDETERMINED'),
    );
    expect(open).toEqual([null, 'hiring-screener', 'meeting-summarizer', 'language-model']);
  });

  it('lets a system answer for the organization where each system must have something, and where all of them have it', () => {
    const row = (ref: string) => rowsOf(null, 'iso-iec-42001-2023').find((each) => each.ref === ref)!;
    expect(row('A.6.2.7')).toMatchObject({ status: 'GAP', answeredBy: 'coding-agent' });
    expect(row('A.4.3')).toMatchObject({ status: 'COVERED', answeredBy: 'hiring-screener' });
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

describe('the page of the seed organization', () => {
  const page = textOf('seed/README.md');

  it('names every system, in the order of the file', () => {
    const named = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, system]) => system);
    expect(named).toEqual(scopes.slice(1));
  });

  it('counts what the statement of applicability decides', () => {
    const answer = stateApplicability(projection, { system: null, asOf: AS_OF, crosswalks: null }, [
      'iso-iec-42001-2023',
    ]);
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    const { controls } = answer.value;
    const decided = controls.filter(({ decision }) => decision !== null);
    expect(page).toContain(`decides on ${decided.length} of ${controls.length} controls`);
    expect(decided.filter(({ applicable }) => !applicable).map(({ title }) => title)).toEqual([
      'Acquisition of data',
    ]);
  });

  it('counts the reviews of mappings', () => {
    const { rowReviews } = world.organization;
    const of = (verdict: string) => rowReviews.filter((review) => review.verdict === verdict).length;
    expect(page).toContain(
      `has reviewed ${rowReviews.length} mappings: it confirmed ${of('CONFIRMED')}, one of which has been retired since, adjusted ${of('ADJUSTED')} and disputed ${of('DISPUTED')}`,
    );
  });
});
