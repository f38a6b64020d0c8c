import { describe, expect, it } from 'vitest';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { askOf } from './ask.ts';

const projection = projectionOf(
  worldOf({
    frameworks: [
      {
        slug: 'standard',
        provisions: [
          { ref: '4.1' },
          { ref: 'A.1', kind: 'control' },
          { ref: 'A.2', kind: 'control' },
          { ref: 'A.3', kind: 'control' },
        ],
      },
      { slug: 'law', kind: 'LAW', provisions: [{ ref: '1' }] },
    ],
    crosswalks: [
      {
        source: 'law',
        target: 'standard',
        mappings: [{ source: '1', target: 'A.1', relationship: 'related' }],
      },
    ],
    evidence: [{ id: 'e' }],
    supports: [{ evidence: 'e', to: 'standard:A.1' }],
    decisions: [
      { at: 'standard:A.2', applicable: false, on: '2026-01-01' },
      { at: 'standard:A.3', applicable: true, on: '2026-01-01' },
    ],
  }),
);

async function stated(rest: string) {
  const { data, codes } = await askOf(
    projection,
    `{ organization { statementOfApplicability(framework: "standard"${rest} } }`,
  );
  expect(codes).toEqual([]);
  return data.organization.statementOfApplicability;
}

describe('a statement of applicability', () => {
  it('lists the controls alone, each with its decision, what stands on it and what it is linked to', async () => {
    const statement = await stated(`) {
      framework { slug } asOf crosswalks { slug }
      controls(first: 10) { totalCount nodes {
        provision { ref } applicable status decision { on } evidence(first: 5) { nodes { standing evidence { localId } } } obligations(first: 5) { nodes { appliesFrom provision { ref } } } others(first: 5) { nodes { ref } } implementation defects } } }`);
    expect(statement).toMatchObject({
      framework: { slug: 'standard' },
      asOf: '2026-11-24',
      crosswalks: [{ slug: 'x0' }],
    });
    expect(statement.controls).toEqual({
      totalCount: 3,
      nodes: [
        {
          provision: { ref: 'A.1' },
          applicable: null,
          status: 'COVERED',
          decision: null,
          evidence: { nodes: [{ standing: 'IN_FORCE', evidence: { localId: 'e' } }] },
          obligations: { nodes: [{ appliesFrom: null, provision: { ref: '1' } }] },
          others: { nodes: [] },
          implementation: 'NOT_IMPLEMENTED',
          defects: ['NOT_DECIDED'],
        },
        {
          provision: { ref: 'A.2' },
          applicable: false,
          status: 'NOT_APPLICABLE',
          decision: { on: '2026-01-01' },
          ...{
            evidence: { nodes: [] },
            obligations: { nodes: [] },
            others: { nodes: [] },
            implementation: 'NOT_IMPLEMENTED',
          },
          defects: ['NO_JUSTIFICATION', 'NO_DRIVER', 'NO_OWNER', 'NOT_APPROVED'],
        },
        expect.objectContaining({ provision: { ref: 'A.3' }, applicable: true, status: 'GAP' }),
      ],
    });
  });

  it('narrows to what lacks something: no evidence is missed where a control does not apply', async () => {
    const { controls } = await stated(
      ') { controls(first: 10, defects: [NO_EVIDENCE_IN_FORCE]) { nodes { provision { ref } defects } } }',
    );
    expect(controls.nodes).toEqual([
      {
        provision: { ref: 'A.3' },
        defects: ['NO_JUSTIFICATION', 'NO_DRIVER', 'NO_OWNER', 'NOT_APPROVED', 'NO_EVIDENCE_IN_FORCE'],
      },
    ]);
  });

  it('of an unknown framework is NOT_FOUND', async () => {
    const { codes } = await askOf(
      projection,
      '{ organization { statementOfApplicability(framework: "none") { asOf } } }',
    );
    expect(codes).toEqual(['NOT_FOUND']);
  });
});

describe('what stands above every answer', () => {
  it('is the same interface wherever something was computed', async () => {
    const head = '... on Answer { asOf state { organization { seq } } notices { code } }';
    const { data, codes } = await askOf(
      projection,
      `{ organization {
        coverage(framework: "law") { ${head} ... on CrosswalkAnswer { crosswalks { slug } } }
        matrix { ${head} } statementOfApplicability(framework: "standard") { ${head} } } }`,
    );
    expect(codes).toEqual([]);
    expect(data.organization.coverage).toMatchObject({ asOf: '2026-11-24', crosswalks: [{ slug: 'x0' }] });
    expect(data.organization.matrix).toMatchObject({ asOf: '2026-11-24' });
  });
});
