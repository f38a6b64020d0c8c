import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/access/open-desk.ts';
import type { Viewer } from '../../src/access/viewer.ts';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import type { Patience } from '../../src/reports/jobs.ts';
import type { ReportParameters } from '../../src/reports/parameters.ts';
import type { ReportRequest } from '../../src/reports/request.ts';
import { ADMINISTRATOR, memberOf } from '../graphql/ask.ts';
import { TODAY } from '../graphql/services-of.ts';
import { twoOrganizations } from './two-organizations.ts';

const MEMBER = memberOf('acme');
const ASKED: ReportRequest = {
  kind: 'gap',
  organization: null,
  systems: ['s'],
  frameworks: ['law'],
  asOf: null,
  crosswalks: ['bundled'],
  filter: EVERY_GAP,
  ...{ assumed: [], knownAt: null, since: null },
};
const idOf = (organization: string): string =>
  `/reports/gap.xlsx?organization=${organization}&asOf=${TODAY}#x`;

/** A desk whose shelf notes what it is asked. */
function open(viewer: Viewer | null, signal: AbortSignal | null = null) {
  const shelf: [ReportParameters, Patience | undefined][] = [];
  const sought: [string, AbortSignal | null | undefined][] = [];
  const { services } = twoOrganizations();
  const progress = { sheet: null, written: 0, rows: null };
  const reports = {
    ask: async (parameters: ReportParameters, patience?: Patience) => {
      shelf.push([parameters, patience]);
      return { progress };
    },
    find: async (id: string, by?: AbortSignal | null) => {
      sought.push([id, by]);
      return null;
    },
    file: async (id: string, by?: AbortSignal | null) => {
      sought.push([id, by]);
      return 'file';
    },
  };
  return { reports: openDesk({ ...services, reports }, viewer, signal).reports, shelf, sought };
}

async function refusedWith(viewer: Viewer | null, changed: Partial<ReportRequest>) {
  const { reports, shelf } = open(viewer);
  const asked = await reports.ask({ ...ASKED, ...changed }, null);
  expect(shelf).toEqual([]);
  return 'made' in asked && !asked.made.ok ? asked.made.problems : null;
}

describe('a report that is asked for at a desk', () => {
  it("is of the viewer's only organization and of today, where nothing else is said", async () => {
    const { signal } = new AbortController();
    const { reports, shelf } = open(MEMBER, signal);
    expect(await reports.ask(ASKED, 500)).toHaveProperty('progress');
    expect(shelf).toEqual([
      [
        { ...ASKED, organization: 'acme', asOf: TODAY },
        { signal, atMost: 500 },
      ],
    ]);
  });

  it('is of the organization and the day that are named', async () => {
    const { reports, shelf } = open(ADMINISTRATOR);
    await reports.ask({ ...ASKED, organization: 'rival', asOf: '2026-01-31' }, null);
    expect(shelf).toMatchObject([
      [
        { organization: 'rival', asOf: '2026-01-31' },
        { signal: null, atMost: null },
      ],
    ]);
  });

  it.each(['rival', 'nowhere'])(
    'is refused for the organization %s, and nothing is made',
    async (organization) => {
      expect(await refusedWith(MEMBER, { organization })).toEqual([
        {
          at: { in: 'field', path: 'organization' },
          code: 'UNKNOWN_ORGANIZATION',
          sentence: `There is no organization "${organization}".`,
        },
      ]);
    },
  );

  it('is refused where several organizations could be meant', async () => {
    expect(await refusedWith(ADMINISTRATOR, {})).toEqual([
      {
        at: { in: 'field', path: 'organization' },
        code: 'UNKNOWN_ORGANIZATION',
        sentence: 'Name the organization: there is none, or more than one.',
      },
    ]);
  });

  it.each([MEMBER, null])('is refused with all names of the catalogue that are not seen', async (viewer) => {
    const problems = await refusedWith(viewer, {
      frameworks: ['house', 'none'],
      crosswalks: ['theirs', 'none'],
    });
    expect(problems).toEqual([
      {
        at: { in: 'field', path: 'frameworks' },
        code: 'UNKNOWN_FRAMEWORK',
        sentence: 'There is no framework "house".',
      },
      {
        at: { in: 'field', path: 'frameworks' },
        code: 'UNKNOWN_FRAMEWORK',
        sentence: 'There is no framework "none".',
      },
      {
        at: { in: 'field', path: 'crosswalks' },
        code: 'UNKNOWN_CROSSWALK',
        sentence: 'There is no crosswalk "theirs".',
      },
      {
        at: { in: 'field', path: 'crosswalks' },
        code: 'UNKNOWN_CROSSWALK',
        sentence: 'There is no crosswalk "none".',
      },
    ]);
  });

  it('leaves frameworks and crosswalks that are not named to the question', async () => {
    const { reports, shelf } = open(MEMBER);
    await reports.ask({ ...ASKED, frameworks: null, crosswalks: null }, null);
    expect(shelf).toMatchObject([[{ frameworks: null, crosswalks: null }, {}]]);
  });
});

describe('a report that is looked for by its id', () => {
  it("is sought on the shelf where it is of the viewer's organization", async () => {
    const { signal } = new AbortController();
    const { reports, sought } = open(MEMBER, signal);
    expect([await reports.find(idOf('acme')), await reports.file(idOf('acme'))]).toEqual([null, 'file']);
    expect(sought).toEqual([
      [idOf('acme'), signal],
      [idOf('acme'), signal],
    ]);
  });

  it.each([
    [MEMBER, idOf('rival')],
    [MEMBER, idOf('nowhere')],
    [MEMBER, 'no id'],
    [null, idOf('acme')],
  ])('is not even sought for %o as %s', async (viewer, id) => {
    const { reports, sought } = open(viewer);
    expect([await reports.find(id), await reports.file(id)]).toEqual([null, null]);
    expect(sought).toEqual([]);
  });
});
