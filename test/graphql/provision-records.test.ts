import { describe, expect, it } from 'vitest';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { askOf } from './ask.ts';

const projection = projectionOf(
  worldOf({
    frameworks: [
      { slug: 'law', kind: 'LAW', provisions: [{ ref: '1' }, { ref: '2', retired: true }, { ref: '3' }] },
    ],
    systems: [{ id: 's' }],
    controls: [{ id: 'c' }],
    evidence: [{ id: 'old' }, { id: 'e' }, { id: 'new', supersedes: 'old' }],
    supports: [
      { evidence: 'old', to: 'law:1', extent: 'PARTIAL' },
      { evidence: 'e', to: 'law:1', extent: 'PARTIAL' },
      { evidence: 'e', to: 'law:2' },
    ],
    addresses: [
      { control: 'c', to: 'law:1' },
      { control: 'c', to: 'law:2' },
    ],
    actions: [
      { at: 'law:1', system: null, owner: 'Legal', status: 'DONE' },
      { at: 'law:1', system: null, owner: 'Head of Quality', status: 'OPEN' },
      { at: 'law:1', system: 's', owner: 'Head of People', status: 'OPEN' },
      { at: 'law:2', system: null, owner: 'Legal', status: 'OPEN' },
    ],
  }),
);

const LISTS = `
  supports(first: 5) { nodes { evidence { localId } extent } }
  addresses(first: 5) { nodes { control { localId } } }
  actions(first: 5) { nodes { owner } }
  decisions(first: 5) { totalCount }`;

interface ExplainedProvision {
  readonly ref: string;
  readonly coverage: { readonly explanation: { readonly nodes: readonly object[] } };
}

const ask = async (ref: string) =>
  (await askOf(projection, `{ provision(framework: "law", ref: "${ref}") { ${LISTS} } }`)).data.provision;

describe('a provision', () => {
  it('lists what was stated of it, and nothing that evidence took over', async () => {
    expect(await ask('1')).toEqual({
      supports: {
        nodes: [
          { evidence: { localId: 'old' }, extent: 'PARTIAL' },
          { evidence: { localId: 'e' }, extent: 'PARTIAL' },
        ],
      },
      addresses: { nodes: [{ control: { localId: 'c' } }] },
      actions: { nodes: [{ owner: 'Legal' }, { owner: 'Head of Quality' }, { owner: 'Head of People' }] },
      decisions: { totalCount: 0 },
    });
  });

  it('lists what still points to it after it was retired', async () => {
    expect(await ask('2')).toEqual({
      supports: { nodes: [{ evidence: { localId: 'e' }, extent: 'FULL' }] },
      addresses: { nodes: [{ control: { localId: 'c' } }] },
      actions: { nodes: [{ owner: 'Legal' }] },
      decisions: { totalCount: 0 },
    });
  });
});

describe('the provisions of a coverage', () => {
  const refs = async (args: string) => {
    const { data } = await askOf(
      projection,
      `{ organization { coverage(framework: "law") { provisions(first: 5${args}) { nodes { provision { ref } } } } } }`,
    );
    return data.organization.coverage.provisions.nodes.map(
      (node: { provision: { ref: string } }) => node.provision.ref,
    );
  };

  it('are narrowed to reasons and words', async () => {
    expect(await refs('')).toEqual(['1', '3']);
    expect(await refs(', filter: { reasons: [PARTIAL_SUPPORT] }')).toEqual(['1']);
    expect(await refs(', filter: { text: "provision 3" }')).toEqual(['3']);
    expect(await refs(', filter: { text: "provision 3", reasons: [PARTIAL_SUPPORT] }')).toEqual([]);
  });
});

describe('a gap', () => {
  const gaps = async (filter: string) => {
    const { data } = await askOf(
      projection,
      `{ organization { gaps(first: 5, filter: ${filter}) { nodes {
           provision { ref coverage { explanation(first: 1) { nodes { extent basis evidence { localId } } } } } actions(first: 5) { nodes { owner } } bestChain { extent basis evidence { localId } }
         } } } }`,
    );
    return data.organization.gaps.nodes.map(({ provision, ...gap }: { provision: ExplainedProvision }) => ({
      ...{ provision: { ref: provision.ref }, ...gap },
      first: provision.coverage.explanation.nodes[0] ?? null,
    }));
  };

  it('names the actions of its own scope that are not done, and what reaches it best', async () => {
    const best = { extent: 'PARTIAL', basis: 'DIRECT', evidence: { localId: 'e' } };
    expect(await gaps('{}')).toEqual([
      { provision: { ref: '3' }, actions: { nodes: [] }, bestChain: null, first: null },
      {
        provision: { ref: '1' },
        actions: { nodes: [{ owner: 'Head of Quality' }] },
        ...{ bestChain: best, first: best },
      },
    ]);
  });

  it('is listed alone where nobody acts on it', async () => {
    expect(await gaps('{ withoutAction: true }')).toMatchObject([{ provision: { ref: '3' } }]);
  });
});
