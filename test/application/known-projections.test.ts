import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Application } from '../../src/application/application.ts';
import { KnownProjections } from '../../src/application/known-projections.ts';
import type { Projection } from '../../src/coverage/projection/projection.ts';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import type { Change } from '../../src/ledger/change.ts';
import { lastChangeBy } from '../../src/replica/known-records.ts';
import { TINY_CATALOGUE } from '../catalogue/tiny-catalogue.ts';
import { command } from '../cli/command-line.ts';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { type Files, temporaryFolder } from '../parsing/temporary-folder.ts';

const { 'supports.csv': supports, 'evidence.csv': evidence } = TINY_ORGANIZATION;
const { 'frameworks/std/provisions.csv': provisions } = TINY_CATALOGUE;

/** What is loaded when: catalogue and organization by turns. */
const LOADS: readonly (readonly [at: string, files: Files, ...options: string[]])[] = [
  ['2026-02-01T00:00:00Z', TINY_CATALOGUE],
  ['2026-02-02T00:00:00Z', TINY_ORGANIZATION],
  ['2026-02-03T00:00:00Z', { ...TINY_ORGANIZATION, 'supports.csv': `${supports}E-1,std,4.2,FULL,,,\n` }],
  [
    '2026-02-04T00:00:00Z',
    { ...TINY_CATALOGUE, 'frameworks/std/provisions.csv': `${provisions}5,,clause,Five,yes,,,,\n` },
  ],
  [
    '2026-02-05T00:00:00Z',
    {
      ...TINY_ORGANIZATION,
      'evidence.csv': evidence
        .replace('The board,2026-01-02,\n', 'The board,2026-01-02,2026-02-01\n')
        .replace('policy,ACCEPTED', 'policy,WITHDRAWN'),
    },
  ],
  ['2026-02-06T00:00:00Z', TINY_ORGANIZATION, '--prune'],
];

const opened: Application[] = [];
let all: Application;
const upTo: Application[] = [];

async function loaded(loads: typeof LOADS): Promise<Application> {
  const data = temporaryFolder();
  for (const [at, files, ...options] of loads) {
    const words = ['load', temporaryFolder(files), '--data', data, '--at', at, ...options];
    expect(await command(words)).toMatchObject({ exit: 0 });
  }
  const application = await Application.open({ kind: 'embedded', directory: data });
  opened.push(application);
  return application;
}

beforeAll(async () => {
  all = await loaded(LOADS);
  for (const count of LOADS.keys()) upTo.push(await loaded(LOADS.slice(0, count + 1)));
});

afterAll(async () => {
  for (const application of opened) await application.close();
});

const answered = (projection: Projection | null) =>
  projection &&
  ['std', 'house', 'law'].map((framework) => {
    const answer = answerCoverage(
      projection,
      { system: null, asOf: '2026-02-10', crosswalks: null },
      framework,
    );
    if (!answer.ok) throw new Error(answer.problems[0]?.sentence);
    const { knownAt, ...rest } = answer.value;
    return rest;
  });

describe('what was known', () => {
  it('is what a store answers that was loaded only so far', async () => {
    for (const [index, [at]] of LOADS.entries()) {
      const moment = new Date(Date.parse(at) + 3_600_000).toISOString();
      const known = await all.known.at('acme', moment);
      expect(answered(known)).toEqual(answered(await upTo[index]!.projections.of('acme')));
      expect(known?.knownAt ?? moment).toBe(moment);
    }
  });

  it('is the same whichever time was asked about before', async () => {
    const moments = LOADS.slice(1).map(([at]) => new Date(Date.parse(at) + 1).toISOString());
    for (const first of moments)
      for (const next of moments) {
        const known = new KnownProjections(all.store, all.replica);
        await known.at('acme', first);
        const fresh = new KnownProjections(all.store, all.replica);
        expect(answered(await known.at('acme', next))).toEqual(answered(await fresh.at('acme', next)));
      }
  });

  it('counts a change from the moment on at which it was recorded', async () => {
    expect(await all.known.at('acme', '2026-02-01T23:59:59.999Z')).toBeNull();
    expect(await all.known.at('acme', '2026-02-02T00:00:00.000Z')).not.toBeNull();
    expect(await all.known.at('nobody', '2026-02-02T00:00:00.000Z')).toBeNull();
  });

  it('is made once for all times between the same two changes', async () => {
    const [first, second] = await Promise.all(
      ['2026-02-03T01:00:00.000Z', '2026-02-03T02:00:00.000Z'].map((at) => all.known.at('acme', at)),
    );
    expect(second!.organization).toBe(first!.organization);
    expect(second!.catalogue).toBe(first!.catalogue);
  });
});

describe('the last change by a time', () => {
  it('is found by reading few changes', async () => {
    const times = [3, 3, 5, 8, 8, 8, 13];
    const at = (hour: number): string => new Date(hour * 3_600_000).toISOString();
    let readings = 0;
    const store = {
      changesAfter: async (_ledger: string, seq: number, limit: number) => {
        readings++;
        const rows = times.map((hour, index) => ({ seq: index + 1, at: at(hour) }));
        return rows.slice(seq, seq + limit) as unknown as readonly Change[];
      },
    };
    const head = { ledger: 'acme', seq: times.length, at: at(13) };
    for (let hour = 0; hour < 15; hour++) {
      readings = 0;
      const expected = times.filter((each) => each <= hour).length;
      expect(await lastChangeBy(store, head, at(hour))).toBe(expected);
      expect(readings).toBeLessThanOrEqual(3);
    }
  });
});
