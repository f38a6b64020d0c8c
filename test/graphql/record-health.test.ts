import { describe, expect, it } from 'vitest';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { askOf, memberOf } from './ask.ts';

const projection = projectionOf(
  worldOf({
    frameworks: [
      {
        slug: 'std',
        provisions: [
          {
            ref: '1',
            conditions: [{ condition: 'one', negated: false, class: 'two', onMarketBefore: null }],
          },
          { ref: 'old', retired: true },
        ],
      },
    ],
    crosswalks: [
      {
        ...{ source: 'std', target: 'std' },
        mappings: [{ source: '1', target: '1', relationship: 'equal', retired: true }],
      },
    ],
    recordKinds: [{ id: 'record', validDays: 30 }],
    systems: [{ id: 's', from: '2026-01-02', until: '2026-01-01' }],
    evidence: [
      { id: 'e1', from: '2026-01-01' },
      { id: 'e2', kind: 'minutes' },
      { id: 'e3', kind: 'minutes' },
    ],
    controls: [{ id: 'c1' }, { id: 'c2' }],
    supports: [
      { evidence: 'e1', to: 'std:1' },
      { evidence: 'e1', to: 'std:old' },
    ],
    addresses: [{ control: 'c1', to: 'std:old' }],
    decisions: [{ at: 'std:old', applicable: false, on: '2026-01-01' }],
    answers: [{ framework: 'std', condition: 'one', answer: true, on: '2026-01-01' }],
    reviews: [{ crosswalk: 0, mapping: 0, verdict: 'CONFIRMED', on: '2026-01-01' }],
    actions: [{ at: 'std:1', owner: 'Head of Quality', status: 'DONE' }],
  }),
);

const RECORD = `record { __typename
  ... on AISystem { localId } ... on AppliedControl { localId } ... on Evidence { localId }
  ... on Support { evidence { localId } } ... on Addressing { control { localId } }
  ... on Decision { applicable } ... on ConditionAnswer { on } ... on RowReview { verdict } ... on Action { localId } }`;

async function doubtsOn(asOf: string, page = 'first: 5', viewer = memberOf('acme')) {
  return askOf(
    projection,
    `{ organization(slug: "acme") { recordHealth(asOf: "${asOf}") { asOf state { catalogue { seq } } doubts { code table
        records(${page}) { totalCount pageInfo { hasNextPage endCursor } nodes { name provision { ref } ${RECORD} } } } } } }`,
    { viewer },
  );
}

describe('the health of records', () => {
  it('names each record in doubt with its reason, its provision and the record itself', async () => {
    const { data } = await doubtsOn('2026-06-30');
    const { asOf, doubts } = data.organization.recordHealth;
    expect(asOf).toBe('2026-06-30');
    const shown = doubts.flatMap(
      ({ code, records }: { code: string; records: { nodes: readonly Record<string, unknown>[] } }) =>
        records.nodes.map(({ name, provision, record }) => [code, name, provision, record]),
    );
    const old = { ref: 'old' };
    expect(shown).toEqual([
      ['SYSTEM_NEVER_IN_SCOPE', 's', null, { __typename: 'AISystem', localId: 's' }],
      ['EVIDENCE_WITHOUT_LINK', 'e2', null, { __typename: 'Evidence', localId: 'e2' }],
      ['EVIDENCE_WITHOUT_LINK', 'e3', null, { __typename: 'Evidence', localId: 'e3' }],
      ['CONTROL_WITHOUT_PROVISION', 'c2', null, { __typename: 'AppliedControl', localId: 'c2' }],
      ['ON_RETIRED', 'e1 to std:old', old, { __typename: 'Support', evidence: { localId: 'e1' } }],
      ['ON_RETIRED', 'c1 to std:old', old, { __typename: 'Addressing', control: { localId: 'c1' } }],
      ['ON_RETIRED', 'std:old (no, 2026-01-01)', old, { __typename: 'Decision', applicable: false }],
      [
        ...['ANSWER_TO_NOTHING', 'std:one (yes, 2026-01-01)', null],
        { __typename: 'ConditionAnswer', on: '2026-01-01' },
      ],
      ['REVIEW_WITHOUT_ROW', 'x0: std:1 to std:1', null, { __typename: 'RowReview', verdict: 'CONFIRMED' }],
      ['DONE_WITHOUT_EVIDENCE', 'a0', { ref: '1' }, { __typename: 'Action', localId: 'a0' }],
      ['PAST_USUAL_TERM', 'e1', null, { __typename: 'Evidence', localId: 'e1' }],
    ]);
  });

  it('gives the records of one reason page by page', async () => {
    const loose = async (page: string) => {
      const { data } = await doubtsOn('2026-06-30', page);
      return data.organization.recordHealth.doubts[1].records;
    };
    const first = await loose('first: 1');
    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true }, nodes: [{ name: 'e2' }] });
    const second = await loose(`first: 1, after: "${first.pageInfo.endCursor}"`);
    expect(second).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: false },
      nodes: [{ name: 'e3' }],
    });
  });

  it('judges evidence for the day asked about', async () => {
    const { data } = await doubtsOn('2026-01-31');
    const codes = data.organization.recordHealth.doubts.map(({ code }: { code: string }) => code);
    expect(codes).not.toContain('PAST_USUAL_TERM');
  });

  it('is nothing to somebody else', async () => {
    expect((await doubtsOn('2026-06-30', 'first: 5', memberOf('other'))).data.organization).toBeNull();
  });
});
