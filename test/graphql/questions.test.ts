import { describe, expect, it } from 'vitest';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { askOf } from './ask.ts';

const projection = projectionOf(
  worldOf({
    frameworks: [
      {
        slug: 'law',
        kind: 'LAW',
        penalties: [{ ref: '3', upTo: 'EUR 1 million', refs: ['1'] }],
        provisions: [
          { ref: '1', assessable: false },
          { ref: '1(1)', parent: '1' },
          { ref: '1(2)', parent: '1', level: 'SYSTEM' },
          { ref: '2' },
          { ref: '3', complete: true },
          { ref: '3(1)', parent: '3' },
        ],
      },
    ],
    systems: [{ id: 's' }],
    evidence: [
      { id: 'now', until: '2026-12-01' },
      { id: 'later', until: '2027-06-01' },
      { id: 'over', until: '2026-11-23' },
      { id: 'draft', status: 'DRAFT', until: '2026-12-01' },
    ],
    supports: [{ evidence: 'later', to: 'law:3(1)' }],
    decisions: [{ at: 'law:2', applicable: false, on: '2026-01-01' }],
  }),
);

describe('a provision', () => {
  it('that is a heading has no status; its assessable parts are counted', async () => {
    const { data } = await askOf(
      projection,
      '{ provision(framework: "law", ref: "1") { coverage { status parts { status count } } } }',
    );
    expect(data.provision.coverage.status).toBeNull();
    expect(data.provision.coverage.parts).toContainEqual({ status: 'GAP', count: 2 });
  });

  it('has its title after that of the provision above where several have the same', async () => {
    const tree = projectionOf(
      worldOf({
        frameworks: [
          {
            slug: 'std',
            provisions: [
              { ref: '9', title: 'Audit', assessable: false },
              { ref: '9.1', parent: '9', title: 'General' },
              { ref: '9.2', parent: '9', title: 'Programme' },
              { ref: '10', title: 'Improvement', assessable: false },
              { ref: '10.1', parent: '10', title: 'General' },
            ],
          },
        ],
      }),
    );
    const { data } = await askOf(
      tree,
      '{ framework(slug: "std") { provisions(first: 5) { nodes { title titleInContext } } } }',
    );
    expect(data.framework.provisions.nodes).toEqual([
      { title: 'Audit', titleInContext: 'Audit' },
      { title: 'General', titleInContext: 'Audit – General' },
      { title: 'Programme', titleInContext: 'Programme' },
      { title: 'Improvement', titleInContext: 'Improvement' },
      { title: 'General', titleInContext: 'Improvement – General' },
    ]);
  });

  it('names the fine that its law sets for it, with the provision that sets it', async () => {
    const penalty = { provision: { ref: '3' }, upTo: 'EUR 1 million', provisions: [{ ref: '1' }] };
    const { data } = await askOf(
      projection,
      `{
        framework(slug: "law") { penalties { provision { ref } upTo provisions { ref } } }
        part: provision(framework: "law", ref: "1(1)") { penalties { provision { ref } upTo provisions { ref } } }
        other: provision(framework: "law", ref: "2") { penalties { upTo } }
      }`,
    );
    expect(data).toEqual({
      framework: { penalties: [penalty] },
      part: { penalties: [penalty] },
      other: { penalties: [] },
    });
  });

  it('that a decision took out of the scope names the decision', async () => {
    const { data } = await askOf(
      projection,
      '{ provision(framework: "law", ref: "2") { coverage { status notApplicableBecause decision { applicable on provision { ref } } } } }',
    );
    expect(data.provision.coverage).toEqual({
      status: 'NOT_APPLICABLE',
      notApplicableBecause: 'DECISION',
      decision: { applicable: false, on: '2026-01-01', provision: { ref: '2' } },
    });
  });

  it('that speaks of systems names the system that answered for the organization', async () => {
    const { data } = await askOf(
      projection,
      '{ organization { coverage(framework: "law") { scope { __typename } provision(ref: "1(2)") { answeredBy { localId coverage(framework: "law") { scope { __typename ... on AISystem { localId } } } } } } } }',
    );
    expect(data.organization.coverage).toEqual({
      scope: { __typename: 'Organization' },
      provision: {
        answeredBy: { localId: 's', coverage: { scope: { __typename: 'AISystem', localId: 's' } } },
      },
    });
  });

  it('that is full through its parts lists them with their chains', async () => {
    const { data } = await askOf(
      projection,
      '{ provision(framework: "law", ref: "3") { coverage { status explainedParts(first: 1) { totalCount nodes { provision { ref } extent chain { evidence { localId } steps { from { ... on Evidence { localId } } to { ... on Provision { ref } } by } } } } } } }',
    );
    expect(data.provision.coverage).toEqual({
      status: 'COVERED',
      explainedParts: {
        totalCount: 1,
        nodes: [
          {
            provision: { ref: '3(1)' },
            extent: 'FULL',
            chain: {
              evidence: { localId: 'later' },
              steps: [{ from: { localId: 'later' }, to: { ref: '3(1)' }, by: 'SUPPORT' }],
            },
          },
        ],
      },
    });
  });

  it('is asked about for one system by its global id', async () => {
    const ask = (id: string) =>
      askOf(
        projection,
        `{ provision(framework: "law", ref: "1(1)") { coverage(system: "${id}") { status } } }`,
      );
    expect((await ask(encodeGlobalId('AISystem', 'acme/s'))).data.provision.coverage).toEqual({
      status: 'GAP',
    });
    expect((await ask(encodeGlobalId('AISystem', 'acme/none'))).codes).toEqual(['NOT_FOUND']);
    expect((await ask(encodeGlobalId('AISystem', 'other/s'))).codes).toEqual(['NOT_FOUND']);
    const { codes, problems } = await ask('garbage');
    expect(codes).toEqual(['NOT_FOUND']);
    expect(problems).toEqual([
      { path: 'system', code: 'UNKNOWN_SYSTEM', message: 'There is no system "garbage".' },
    ]);
  });

  it('that the framework does not have is NOT_FOUND, and the rest of the answer stands', async () => {
    const { data, codes } = await askOf(
      projection,
      '{ organization { coverage(framework: "law") { asOf provision(ref: "99") { status } } } }',
    );
    expect(codes).toEqual(['NOT_FOUND']);
    expect(data.organization.coverage).toEqual({ asOf: '2026-11-24', provision: null });
  });
});

describe('coverage', () => {
  it('waits for a state, and says when it has not been reached', async () => {
    const ask = (seq: number) =>
      askOf(
        projection,
        `{ organization { coverage(framework: "law", atLeast: { organization: { seq: ${seq}, hash: "x" } }) { state { organization { seq } } } } }`,
      );
    expect((await ask(0)).data.organization.coverage).toEqual({ state: { organization: { seq: 0 } } });
    expect((await ask(7)).codes).toEqual(['NOT_YET_VISIBLE']);
  });
});

describe('gaps', () => {
  it('have their urgency as a word, by which they can be narrowed', async () => {
    const frameworks = [
      {
        slug: 'law',
        kind: 'LAW' as const,
        provisions: [
          { ref: '1' },
          { ref: '2', appliesFrom: [{ date: '2099-01-01', class: null, onMarketBefore: null }] },
        ],
      },
      { slug: 'std', kind: 'MANAGEMENT_SYSTEM_STANDARD' as const, provisions: [{ ref: '1' }] },
      { slug: 'guide', kind: 'GUIDANCE' as const, provisions: [{ ref: '1' }] },
    ];
    const several = projectionOf(worldOf({ frameworks }));
    const urgenciesOf = async (args: string): Promise<readonly string[]> => {
      const { data, codes } = await askOf(
        several,
        `{ organization { gaps(first: 50, frameworks: []${args}) { nodes { urgency } } } }`,
      );
      expect(codes).toEqual([]);
      return data.organization.gaps.nodes.map(({ urgency }: { urgency: string }) => urgency);
    };
    expect(await urgenciesOf('')).toEqual([
      'LAW_APPLIES',
      'MANAGEMENT_SYSTEM_STANDARD',
      'OTHER',
      'LAW_LATER',
    ]);
    expect(await urgenciesOf(', filter: { urgencies: [OTHER, LAW_LATER] }')).toEqual(['OTHER', 'LAW_LATER']);
  });

  it('of a provision that nobody may see, or of too long a text, are refused', async () => {
    for (const beneath of ['{ framework: "law", ref: "none" }', '{ framework: "none", ref: "1" }']) {
      const { codes } = await askOf(
        projection,
        `{ organization { gaps(first: 1, filter: { beneath: ${beneath} }) { totalCount } } }`,
      );
      expect(codes).toEqual(['NOT_FOUND']);
    }
    const { codes } = await askOf(
      projection,
      `{ organization { gaps(first: 1, filter: { text: "${'x'.repeat(101)}" }) { totalCount } } }`,
    );
    expect(codes).toEqual(['INVALID_INPUT']);
  });

  it('bear the state and the notices that they were found with', async () => {
    const { data } = await askOf(
      projection,
      '{ organization { gaps(first: 1) { asOf state { catalogue { seq } } notices { code } nodes { urgency } } } }',
    );
    expect(data.organization.gaps).toEqual({
      asOf: '2026-11-24',
      state: { catalogue: { seq: 0 } },
      notices: [{ code: 'SUPPORT_NOT_COMPLIANCE' }],
      nodes: [{ urgency: 'LAW_APPLIES' }],
    });
  });
});

describe('a provision that a system answers for the organization', () => {
  const SAID =
    '{ provision { ref } systemActions(first: 5) { nodes { title system { localId } } } systemEvidence { localId } }';
  const world = worldOf({
    frameworks: [{ slug: 'law', provisions: [{ ref: '1', level: 'SYSTEM' }, { ref: '2' }] }],
    systems: [{ id: 's' }],
    evidence: [{ id: 'e', systems: ['s'] }],
    supports: [{ evidence: 'e', to: 'law:1', extent: 'PARTIAL' }],
    actions: [
      { at: 'law:1', system: 's', owner: 'Head of People', status: 'OPEN' },
      { at: 'law:1', system: 's', owner: 'Head of People', status: 'DONE' },
      { at: 'law:2', system: null, owner: 'Head of People', status: 'OPEN' },
    ],
  });

  it('names its open actions and the evidence of its best chain, in gaps and in coverage', async () => {
    const { data } = await askOf(
      projectionOf(world),
      `{ organization { gaps(first: 2) { nodes ${SAID} } coverage(framework: "law") { provisions(first: 2) { nodes ${SAID} } } } }`,
    );
    const rows = [
      {
        provision: { ref: '1' },
        systemActions: { nodes: [{ title: 'law:1', system: { localId: 's' } }] },
        systemEvidence: { localId: 'e' },
      },
      { provision: { ref: '2' }, systemActions: { nodes: [] }, systemEvidence: null },
    ];
    expect(data.organization.coverage.provisions.nodes).toEqual(rows);
    expect(data.organization.gaps.nodes).toHaveLength(2);
    expect(data.organization.gaps.nodes).toEqual(expect.arrayContaining(rows));
  });
});

describe('expiring evidence', () => {
  it('is what is accepted and ends within the days asked, first to end first', async () => {
    const within = async (days: number) =>
      (
        await askOf(
          projection,
          `{ organization { expiring(first: 10, within: ${days}) { nodes { localId } } } }`,
        )
      ).data.organization.expiring.nodes.map(({ localId }: { localId: string }) => localId);
    expect(await within(6)).toEqual([]);
    expect(await within(7)).toEqual(['now']);
    expect(await within(365)).toEqual(['now', 'later']);
  });

  it('is not asked about for days that are none', async () => {
    const { codes } = await askOf(
      projection,
      '{ organization { expiring(first: 10, within: -1) { nodes { localId } } } }',
    );
    expect(codes).toEqual(['INVALID_INPUT']);
  });
});

describe('evidence that supersedes other evidence', () => {
  const renewed = projectionOf(
    worldOf({
      frameworks: [{ slug: 'std', provisions: [{ ref: '1' }] }],
      evidence: [
        { id: 'old', until: '2026-12-31' },
        { id: 'new', from: '2027-01-01', supersedes: 'old' },
      ],
      supports: [{ evidence: 'old', to: 'std:1' }],
    }),
  );

  it('leads to its predecessor and back, and names whose links it takes over', async () => {
    const fields =
      'localId supersedes { localId } supersededBy(first: 5) { nodes { localId } } renewedBy { localId } takesOverFrom { localId supports(first: 5) { totalCount } } supports(first: 5) { totalCount }';
    const { data, codes } = await askOf(
      renewed,
      `{ organization { evidence(first: 5) { nodes { ${fields} } } } }`,
    );
    expect(codes).toEqual([]);
    expect(data.organization.evidence.nodes).toEqual([
      {
        ...{ localId: 'old', supersedes: null, supersededBy: { nodes: [{ localId: 'new' }] } },
        ...{ renewedBy: { localId: 'new' }, takesOverFrom: null, supports: { totalCount: 1 } },
      },
      {
        ...{ localId: 'new', supersedes: { localId: 'old' }, supersededBy: { nodes: [] }, renewedBy: null },
        takesOverFrom: { localId: 'old', supports: { totalCount: 1 } },
        supports: { totalCount: 0 },
      },
    ]);
  });

  it('begins chains that name whose link it took over, and leaves nothing due', async () => {
    const { data } = await askOf(
      renewed,
      `{ organization { due(first: 5, asOf: "2026-12-01") { totalCount renewedCount } }
         provision(framework: "std", ref: "1") { coverage(asOf: "2027-02-01") { explanation(first: 5) { nodes { evidence { localId } takenOverFrom { localId } support { evidence { localId } } } } } } }`,
    );
    expect(data.organization.due).toEqual({ totalCount: 0, renewedCount: 1 });
    const old = { localId: 'old' };
    expect(data.provision.coverage.explanation.nodes).toEqual([
      { evidence: { localId: 'new' }, takenOverFrom: old, support: { evidence: old } },
    ]);
  });
});

describe('what is due', () => {
  it('is a page in order of day, with the records that it names', async () => {
    const { data } = await askOf(
      projection,
      '{ organization { due(first: 1, within: 7) { totalCount asOf nodes { kind day isOverdue title evidence { localId } action { localId } provision { ref } } } } }',
    );
    expect(data.organization.due).toMatchObject({
      totalCount: 2,
      nodes: [
        {
          ...{ kind: 'EVIDENCE_ENDS', day: '2026-12-01', isOverdue: false },
          ...{ evidence: { localId: 'now' }, action: null, provision: null },
        },
      ],
    });
    const { codes } = await askOf(projection, '{ organization { due(first: 1, within: -1) { asOf } } }');
    expect(codes).toEqual(['INVALID_INPUT']);
  });
});

describe('the matrix', () => {
  it('counts for the systems that are named', async () => {
    const ids = JSON.stringify([encodeGlobalId('AISystem', 'acme/s')]);
    const { data } = await askOf(
      projection,
      `{ organization { matrix(systems: ${ids}) { rows(first: 100) { nodes { system { localId } framework { slug } counts { status count } } } } } }`,
    );
    expect(data.organization.matrix.rows.nodes.map(({ system }: { system: unknown }) => system)).toEqual([
      null,
      { localId: 's' },
    ]);
  });

  it('refuses a system that is none', async () => {
    const ids = JSON.stringify([encodeGlobalId('AISystem', 'acme/none')]);
    const { codes } = await askOf(projection, `{ organization { matrix(systems: ${ids}) { asOf } } }`);
    expect(codes).toEqual(['NOT_FOUND']);
  });
});

describe('a view', () => {
  const catalogue = {
    recordKinds: [{ id: 'policy', label: 'Policy', shows: null, level: null, validDays: null, position: 1 }],
    views: [
      {
        ...{ slug: 'evidence-record', title: 'Evidence', intro: null, owner: null, retired: false },
        questions: [
          {
            ...{ id: 'q', question: 'Is there a policy?', framework: 'law', refs: ['1(2)'] },
            ...{ recordKinds: ['policy'], scope: 'each-system' as const, stage: null },
          },
        ],
      },
    ],
  };
  const world = worldOf({
    frameworks: [{ slug: 'law', provisions: [{ ref: '1(2)', level: 'SYSTEM', recordKinds: ['policy'] }] }],
    systems: [{ id: 's' }],
    evidence: [{ id: 'rules', systems: ['s'] }],
    supports: [{ evidence: 'rules', to: 'law:1(2)' }],
  });
  const withView = projectionOf({
    catalogue: { ...world.catalogue, ...catalogue },
    organization: {
      ...world.organization,
      evidence: world.organization.evidence.map((record) => ({ ...record, kind: 'policy' })),
    },
  });

  it('is listed and answered, question by question, scope by scope', async () => {
    const { data } = await askOf(
      withView,
      `{ organization {
           views { slug }
           view(slug: "evidence-record") { notices { code } questions(first: 20) { nodes { questionId scope scopes(first: 5) { totalCount nodes {
             system { localId } provisions(first: 20) { nodes { provision { ref } status owner evidence { localId } } } kinds { kind { label } presence remark evidence(first: 5) { nodes { localId } } }
           } } } } }
           systems(first: 1) { nodes { evidenceRecord { rows(first: 1) { nodes { presence evidence(first: 5) { nodes { localId } } provisions(first: 5) { totalCount nodes { status provision { ref } } } } } } } }
         } }`,
    );
    expect(data.organization).toEqual({
      views: [{ slug: 'evidence-record' }],
      view: {
        notices: [],
        questions: {
          nodes: [
            {
              questionId: 'q',
              scope: 'EACH_SYSTEM',
              scopes: {
                totalCount: 1,
                nodes: [
                  {
                    system: { localId: 's' },
                    provisions: {
                      nodes: [
                        {
                          provision: { ref: '1(2)' },
                          status: 'COVERED',
                          owner: null,
                          evidence: { localId: 'rules' },
                        },
                      ],
                    },
                    kinds: [
                      {
                        kind: { label: 'Policy' },
                        presence: 'PRESENT',
                        remark: null,
                        evidence: { nodes: [{ localId: 'rules' }] },
                      },
                    ],
                  },
                ],
              },
            },
          ],
        },
      },
      systems: {
        nodes: [
          {
            evidenceRecord: {
              rows: {
                nodes: [
                  {
                    presence: 'PRESENT',
                    evidence: { nodes: [{ localId: 'rules' }] },
                    provisions: { totalCount: 1, nodes: [{ status: 'COVERED', provision: { ref: '1(2)' } }] },
                  },
                ],
              },
            },
          },
        ],
      },
    });
  });

  it('that does not exist is NOT_FOUND, with the names of those that do', async () => {
    const { codes, messages } = await askOf(withView, '{ organization { view(slug: "nope") { title } } }');
    expect(codes).toEqual(['NOT_FOUND']);
    expect(messages).toEqual(['view: There is no view "nope". There is "evidence-record".']);
  });
});

describe('crosswalk health', () => {
  const contradicted = projectionOf(
    worldOf({
      frameworks: [
        { slug: 'a', provisions: [{ ref: '1' }, { ref: '2' }] },
        { slug: 'b', provisions: [{ ref: 'x' }] },
      ],
      crosswalks: [
        {
          slug: 'one',
          source: 'a',
          target: 'b',
          mappings: [{ source: '1', target: 'x', relationship: 'equal' }],
        },
        {
          slug: 'two',
          source: 'b',
          target: 'a',
          mappings: [{ source: 'x', target: '1', relationship: 'subset-of' }],
        },
      ],
    }),
  );

  it('names contradictions with their rows, and what is unmapped page by page', async () => {
    const { data } = await askOf(
      contradicted,
      `{ crosswalkHealth(crosswalks: ["one", "two"]) {
           state { seq } notices { code }
           contradictions(first: 1) { nodes { source { ref } target { ref } rows { relationship mapping { crosswalk { slug } } } } }
           reports(first: 5) { nodes { crosswalk { slug } rows retiredRows reviewed vouchedFor withoutConfidence staleness
             dangling(first: 1) { totalCount } shifted(first: 1) { totalCount } unreviewed(first: 1) { totalCount }
             relationships { relationship count }
             sides { side assessable mapped unmapped(first: 1) { totalCount nodes { provision { ref } basis } } } } }
         } }`,
    );
    expect(data.crosswalkHealth).toMatchObject({ state: { seq: 0 }, notices: [] });
    expect(data.crosswalkHealth.contradictions.nodes).toEqual([
      {
        ...{ source: { ref: '1' }, target: { ref: 'x' } },
        rows: [
          { relationship: 'EQUAL', mapping: { crosswalk: { slug: 'one' } } },
          { relationship: 'SUPERSET_OF', mapping: { crosswalk: { slug: 'two' } } },
        ],
      },
    ]);
    expect(data.crosswalkHealth.reports.nodes[0].sides[0]).toEqual({
      ...{ side: 'SOURCE', assessable: 2, mapped: 1 },
      unmapped: { totalCount: 1, nodes: [{ provision: { ref: '2' }, basis: 'NO_WORD' }] },
    });
  });

  it('refuses a crosswalk that does not exist', async () => {
    const { codes } = await askOf(
      contradicted,
      '{ crosswalkHealth(crosswalks: ["nope"]) { crosswalks { slug } } }',
    );
    expect(codes).toEqual(['NOT_FOUND']);
  });
});

describe('a derived crosswalk', () => {
  const chained = projectionOf(
    worldOf({
      frameworks: ['a', 'b', 'c'].map((slug) => ({ slug, provisions: [{ ref: '1' }, { ref: '2' }] })),
      crosswalks: [
        {
          ...{ slug: 'one', source: 'a', target: 'b', kind: 'asserted' },
          mappings: [
            { source: '1', target: '1', relationship: 'equal' },
            { source: '2', target: '1', relationship: 'equal' },
            { source: '2', target: '2', relationship: 'equal' },
          ],
        },
        {
          ...{ slug: 'two', source: 'b', target: 'c', kind: 'asserted' },
          mappings: [
            { source: '1', target: '1', relationship: 'equal' },
            { source: '2', target: '1', relationship: 'no-relationship' },
          ],
        },
      ],
    }),
  );

  it('has the rows that two crosswalks leave, and names their contradictions', async () => {
    const { data } = await askOf(
      chained,
      `{ derivedCrosswalk(crosswalk: "one", next: "two") {
           state { seq } crosswalks { slug } source { slug } through { slug } target { slug } undecided
           rows(first: 5) { nodes { sources { ref } targets { ref } relationship confidence rationale } }
           contradictions(first: 5) { nodes { sources { ref } targets { ref } paths } } } }`,
    );
    expect(data.derivedCrosswalk).toEqual({
      ...{ state: { seq: 0 }, crosswalks: [{ slug: 'one' }, { slug: 'two' }], undecided: 0 },
      ...{ source: { slug: 'a' }, through: { slug: 'b' }, target: { slug: 'c' } },
      rows: {
        nodes: [
          {
            ...{ sources: [{ ref: '1' }], targets: [{ ref: '1' }], relationship: 'EQUAL', confidence: null },
            rationale: '1 –equal→ 1 –equal→ 1',
          },
        ],
      },
      contradictions: {
        nodes: [
          {
            ...{ sources: [{ ref: '2' }], targets: [{ ref: '1' }] },
            paths: ['2 –equal→ 1 –equal→ 1', '2 –equal→ 2 –no-relationship→ 1'],
          },
        ],
      },
    });
  });

  it('is refused where the two crosswalks do not share exactly one framework', async () => {
    const { codes } = await askOf(
      chained,
      '{ derivedCrosswalk(crosswalk: "one", next: "one") { undecided } }',
    );
    expect(codes).toEqual(['INVALID_INPUT']);
  });
});

describe('the provisions of a framework', () => {
  it('are searched by ref and title', async () => {
    const { data, codes } = await askOf(
      projection,
      '{ framework(slug: "law") { provisions(first: 5, filter: { text: "3(1)" }) { totalCount nodes { ref } } } }',
    );
    expect(codes).toEqual([]);
    expect(data).toEqual({ framework: { provisions: { totalCount: 1, nodes: [{ ref: '3(1)' }] } } });
  });

  it('are refused for a text that is too long, at its argument', async () => {
    const { codes } = await askOf(
      projection,
      `{ framework(slug: "law") { provisions(first: 5, filter: { text: "${'x'.repeat(101)}" }) { totalCount } } }`,
    );
    expect(codes).toEqual(['INVALID_INPUT']);
  });
});

it('a chain that several provisions begin together names the evidence behind each, and a mapping its union', async () => {
  const union = projectionOf(
    worldOf({
      frameworks: [
        { slug: 'a', provisions: [{ ref: '1' }] },
        { slug: 'b', provisions: [{ ref: '1' }, { ref: '2' }] },
      ],
      crosswalks: [
        { source: 'a', target: 'b', mappings: [{ source: '1', target: '1;2', relationship: 'equal' }] },
      ],
      controls: [{ id: 'control' }],
      evidence: [{ id: 'policy' }, { id: 'report' }],
      supports: [{ evidence: 'policy', to: 'b:1' }],
      addresses: [{ control: 'control', to: 'b:2' }],
      demonstrates: [{ evidence: 'report', control: 'control' }],
    }),
  );
  const { data } = await askOf(
    union,
    `{
      provision(framework: "a", ref: "1") {
        coverage { status explanation(first: 1) { nodes { evidence { localId } begunByCount begunBy { provision { ref } extent evidence { localId } appliedControl { localId } } } } }
      }
      united: provision(framework: "b", ref: "2") {
        mappings(first: 5) { nodes { relationship sides { ref } other { ref } } }
      }
    }`,
  );
  expect(data.provision.coverage).toEqual({
    status: 'COVERED_BY_CROSSWALK',
    explanation: {
      nodes: [
        {
          evidence: null,
          begunByCount: 2,
          begunBy: [
            {
              provision: { ref: '1' },
              extent: 'FULL',
              evidence: { localId: 'policy' },
              appliedControl: null,
            },
            {
              ...{ provision: { ref: '2' }, extent: 'FULL', evidence: { localId: 'report' } },
              appliedControl: { localId: 'control' },
            },
          ],
        },
      ],
    },
  });
  expect(data.united.mappings.nodes).toEqual([
    { relationship: 'EQUAL', sides: [{ ref: '1' }, { ref: '2' }], other: { ref: '1' } },
  ]);
});

describe('an upgrade', () => {
  it('is planned provision by provision and record by record', async () => {
    const { data } = await askOf(
      projectionOf(
        worldOf({
          frameworks: [
            { slug: 'old', supersededBy: 'new', provisions: [{ ref: '1' }, { ref: '2' }] },
            { slug: 'new', provisions: [{ ref: '1.1', replaces: ['1'] }, { ref: '3' }] },
          ],
          evidence: [{ id: 'e' }],
          supports: [{ evidence: 'e', to: 'old:1' }],
          decisions: [{ at: 'old:2', applicable: false, on: '2026-01-01' }],
        }),
      ),
      `{ organization { upgrade(from: "old", to: "new") {
        from { slug } to { slug } isInScope state { organization { seq } }
        provisions(first: 9) { nodes { provision { ref } succession successors { ref } mergedWith { ref } } }
        added(first: 9) { nodes { ref replaces { ref } } }
        records(first: 9) { totalCount nodes {
          name proposal to copy ground
          record { __typename ... on Support { evidence { localId } } ... on Decision { applicable note } }
        } }
      } } }`,
    );
    expect(data.organization.upgrade).toEqual({
      ...{ from: { slug: 'old' }, to: { slug: 'new' }, isInScope: true, state: { organization: { seq: 0 } } },
      provisions: {
        nodes: [
          {
            ...{ provision: { ref: '1' }, succession: 'ONE_TO_ONE' },
            ...{ successors: [{ ref: '1.1' }], mergedWith: [] },
          },
          { provision: { ref: '2' }, succession: 'NOT_REPLACED', successors: [], mergedWith: [] },
        ],
      },
      added: { nodes: [{ ref: '3', replaces: [] }] },
      records: {
        totalCount: 2,
        nodes: [
          {
            ...{ name: 'old:2 (no, 2026-01-01)', proposal: 'DECIDE', to: [], copy: null },
            ground: 'Nothing in new says that it replaces old:2.',
            record: { __typename: 'Decision', applicable: false, note: null },
          },
          {
            ...{ name: 'e to old:1', proposal: 'CARRY_OVER', to: ['1.1'], copy: null },
            ground: 'new:1.1 replaces old:1, and nothing else.',
            record: { __typename: 'Support', evidence: { localId: 'e' } },
          },
        ],
      },
    });
  });
});
