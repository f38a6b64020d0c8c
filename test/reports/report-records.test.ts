import { describe, expect, it } from 'vitest';
import { Projection } from '../../src/coverage/projection/projection.ts';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import type { ReportParameters } from '../../src/reports/parameters.ts';
import { reportId } from '../../src/reports/report-id.ts';
import { type RecordSource, recordsOfReport } from '../../src/reports/report-records.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';

const WORLD = worldOf({ frameworks: [{ slug: 'std', provisions: [{ ref: '1' }] }] });
const newest = atChange(3);
const ASSUMED = [{ framework: 'std', ref: '1', extent: 'FULL', system: null }] as const;
const ASKED: ReportParameters = {
  ...{ kind: 'gap', organization: 'acme', systems: [], frameworks: null, asOf: '2026-11-24' },
  ...{ crosswalks: null, filter: EVERY_GAP, assumed: [], knownAt: null, since: null },
};

/** The records of the organization after one of its changes. */
function atChange(seq: number): Projection {
  const { catalogue, organization, state } = projectionOf(WORLD);
  return new Projection(catalogue, organization, {
    ...state,
    organization: { seq, hash: `${seq}`.repeat(64) },
  });
}

/** Changes were recorded in January, February and March. */
const SOURCE: RecordSource = {
  projection: async (slug) => (slug === 'acme' ? newest : null),
  known: async (slug, moment, upTo) => {
    const seq = Math.min(Number(moment.slice(5, 7)), upTo?.organization.seq ?? 3);
    return slug === 'acme' && moment >= '2026-01-02' ? atChange(seq).asKnownAt(moment) : null;
  },
};

async function recordsFor(changed: Partial<ReportParameters>) {
  const records = await recordsOfReport(SOURCE, { ...ASKED, ...changed });
  if (!records.ok) throw new Error(records.problems[0]?.sentence);
  return records.value;
}

const seqOf = (projection: Projection | undefined): number | undefined => projection?.state.organization.seq;

describe('the records of a report', () => {
  it('are the newest, or those that were known at a time, with what is assumed', async () => {
    expect((await recordsFor({})).projection).toBe(newest);
    const { projection } = await recordsFor({ knownAt: '2026-02-20T00:00:00.000Z', assumed: ASSUMED });
    expect([seqOf(projection), projection.assumed]).toEqual([2, ASSUMED]);
  });

  it('are compared with what was known at an earlier time, on the same day, with the same assumed', async () => {
    const { earlier } = await recordsFor({ since: '2026-01-20T00:00:00.000Z', assumed: ASSUMED });
    expect(earlier?.asOf).toBe('2026-11-24');
    expect([seqOf(earlier?.projection), earlier?.projection.assumed]).toEqual([1, ASSUMED]);
  });

  it('are compared with nothing that was recorded after their own state', async () => {
    const knownAt = '2026-02-20T00:00:00.000Z';
    const { earlier } = await recordsFor({ knownAt, since: '2026-03-20T00:00:00.000Z' });
    expect(seqOf(earlier?.projection)).toBe(2);
  });

  it.each([
    ['organization', 'UNKNOWN_ORGANIZATION', { organization: 'nobody' }],
    ['knownAt', 'NOT_FOUND', { knownAt: '2026-01-01T00:00:00.000Z' }],
    ['since', 'NOT_FOUND', { since: '2026-01-01T00:00:00.000Z' }],
    ['assume', 'UNKNOWN_PROVISION', { assumed: [{ ...ASSUMED[0], ref: '2' }] }],
  ])('are refused at %s with %s', async (path, code, changed) => {
    const records = await recordsOfReport(SOURCE, { ...ASKED, ...changed });
    expect(records).toMatchObject({ ok: false, problems: [{ at: { in: 'field', path }, code }] });
  });

  it('make a report whose id stays the same while others record changes, where it names a time', async () => {
    const known = { ...ASKED, knownAt: '2026-02-20T00:00:00.000Z' };
    const { projection } = await recordsFor(known);
    expect(reportId(known, projection)).toContain(`#${'0'.repeat(16)}.${'2'.repeat(16)}`);
    const assuming = { ...known, assumed: ASSUMED };
    expect(reportId(assuming, (await recordsFor(assuming)).projection)).not.toBe(reportId(known, projection));
  });
});
