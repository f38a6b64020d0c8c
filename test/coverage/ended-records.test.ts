import { describe, expect, it } from 'vitest';
import { findDoubtfulRecords } from '../../src/coverage/questions/doubtful-records.ts';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import { nameOfRecord } from '../../src/model/record-doubt.ts';
import { sheetsOf } from '../excel/report-in-memory.ts';
import { askOf } from '../graphql/ask.ts';
import { projectionOf } from './projection-of.ts';
import { worldOf } from './world-builder.ts';

/** An organization that has ended the system `gone` and the evidence `lost`, which records of it still name. */
const world = worldOf({
  frameworks: [
    {
      ...{ slug: 'law', kind: 'LAW' },
      provisions: [
        { ref: '1', conditions: [{ condition: 'one', negated: false, class: null, onMarketBefore: null }] },
      ],
    },
  ],
  systems: [{ id: 's' }],
  evidence: [
    { id: 'a', systems: ['s', 'gone'] },
    { id: 'b', systems: ['s'], supersedes: 'lost' },
    { id: 'c', systems: ['s'] },
    { id: 'd' },
  ],
  supports: ['a', 'b', 'c', 'd'].map((evidence) => ({ evidence, to: 'law:1' })),
  decisions: [
    { at: 'law:1', system: 'gone', applicable: false, on: '2026-01-01' },
    { at: 'law:1', applicable: true, on: '2026-01-01' },
  ],
  answers: [
    { framework: 'law', condition: 'one', system: 'gone', answer: true, on: '2026-01-01' },
    { framework: 'law', condition: 'one', answer: true, on: '2026-01-01' },
  ],
  actions: [
    { at: 'law:1', system: 'gone', owner: 'Head of Quality', status: 'OPEN' },
    { at: 'law:1', system: 's', owner: 'Head of Quality', status: 'OPEN' },
  ],
});
const projection = projectionOf(world);

describe('a record that names what the organization has ended', () => {
  it('is named among those that somebody should look at again', () => {
    const answer = findDoubtfulRecords(projection.organization, '2026-06-30');
    if (!answer.ok) throw new Error(answer.problems[0]?.sentence);
    const ended = answer.value.doubts.filter(({ code }) => code === 'ON_ENDED');
    expect(ended.flatMap(({ count, slice }) => slice(0, count).map(nameOfRecord))).toEqual([
      'a',
      'b',
      'law:1@gone (no, 2026-01-01)',
      'law:one@gone (yes, 2026-01-01)',
      'a0',
    ]);
  });

  it('is named for its evidence as well, where an action was closed with it', () => {
    const { organization } = world;
    const actions = organization.actions.map((action, index) => ({
      ...action,
      ...{ system: null, closingEvidence: index === 0 ? 'lost' : 'c' },
    }));
    const { organization: index } = projectionOf({ ...world, organization: { ...organization, actions } });
    const answer = findDoubtfulRecords(index, '2026-06-30');
    const found = answer.ok ? answer.value.doubts : [];
    const ofActions = found.filter(({ code, table }) => code === 'ON_ENDED' && table === 'actions');
    expect(ofActions.flatMap(({ count, slice }) => slice(0, count).map(nameOfRecord))).toEqual(['a0']);
  });

  it('keeps its local id over GraphQL, so that nobody takes it for one of the organization', async () => {
    const { data } = await askOf(
      projection,
      `{ organization { decisions(first: 9) { nodes { systemLocalId system { localId } } }
           answers(first: 9) { nodes { systemLocalId system { localId } } }
           actions(first: 9) { nodes { systemLocalId system { localId } } }
           evidence(first: 1) { nodes { systemLocalIds systems(first: 5) { nodes { localId } } } } } }`,
    );
    const [gone, own] = [
      { systemLocalId: 'gone', system: null },
      { systemLocalId: null, system: null },
    ];
    const { decisions, answers, actions, evidence } = data.organization;
    for (const { nodes } of [decisions, answers]) {
      expect(nodes).toHaveLength(2);
      expect(nodes).toEqual(expect.arrayContaining([gone, own]));
    }
    expect(actions.nodes).toEqual([gone, { systemLocalId: 's', system: { localId: 's' } }]);
    expect(evidence.nodes).toEqual([
      { systemLocalIds: ['s', 'gone'], systems: { nodes: [{ localId: 's' }] } },
    ]);
  });

  it('is marked on sheets', async () => {
    const sheets = await sheetsOf('gap', projection, {
      ...{ asOf: '2026-06-30', crosswalks: null, frameworks: null, system: null },
      ...{ systems: [], filter: EVERY_GAP },
    });
    const column = (name: string, header: string): unknown[] => {
      const sheet = sheets.find((each) => each.name === name)!;
      const place = sheet.columns.findIndex((each) => each.header === header);
      return [...sheet.rows].map((row) => row[place]);
    };
    expect(column('Action plan', 'Scope')).toEqual(['gone (ended)', 's']);
    expect(column('Evidence register', 'Systems')).toEqual([
      's\ngone (ended)',
      's',
      's',
      'organization-wide',
    ]);
  });
});
