import type { CoverageStatus } from '../../../../src/model/coverage.ts';
import { EXTENTS, type Extent } from '../../../../src/model/extent.ts';
import type { StepKind } from '../../ask/schema-types.ts';
import type { Lens } from '../../lens/lens.ts';
import type { PathEdge, PathGraphData, PathNode } from '../../pictures/path-graph/path-graph-data.ts';
import { provisionWords } from '../../words/en/provision.ts';
import { wordWithin } from '../../words/word-of.ts';
import type { ChainOfProvisionFragment } from './chains.graphql.ts';
import { type Place, placeOf, placeOfControl, placeOfEvidence, placeOfProvision } from './place-of-chain.ts';
import { relationAlong } from './relation-along.ts';

export interface Seen {
  readonly framework: string;
  readonly ref: string;
  readonly status: CoverageStatus | null;
  readonly lens: Lens;
}

/** All chains as one picture, in which records and links that several of them share are drawn once. */
export function graphOfChains(
  chains: readonly ChainOfProvisionFragment[],
  { framework, ref, status, lens }: Seen,
): PathGraphData {
  const nodes = new Map<string, PathNode>();
  const edges = new Map<string, PathEdge>();
  const target = `${framework} ${ref}`;
  const add = ({ key, kind, of, name, title, address }: Place): string => {
    const isTarget = key === target;
    nodes.set(key, {
      ...{ key, kind, of, name, title },
      address: isTarget ? null : address,
      status: isTarget ? status : null,
    });
    return key;
  };
  const link = (edge: Omit<PathEdge, 'key' | 'chains'>, chain: number): void => {
    const key = [edge.from, edge.to, ...edge.label].join('\n');
    const known = edges.get(key);
    edges.set(key, {
      ...edge,
      key,
      extent: known === undefined ? edge.extent : better(known.extent, edge.extent),
      counts: edge.counts || known?.counts === true,
      chains: [...(known?.chains ?? []), chain],
    });
  };
  chains.forEach((chain, number) => {
    const counts = chain.inForce;
    const plain = { isInferred: false, counts, label: [] };
    let before: readonly string[] = [];
    if (chain.evidence !== null) before = [add(placeOfEvidence(chain.evidence, lens))];
    else
      before = chain.begunBy.flatMap(({ evidence, appliedControl, provision, extent }) => {
        if (provision === null) return [];
        const places = [
          ...(evidence === null ? [] : [placeOfEvidence(evidence, lens)]),
          ...(appliedControl === null ? [] : [placeOfControl(appliedControl)]),
          placeOfProvision(provision, framework, lens),
        ].map(add);
        places.forEach((to, place) => {
          const from = places[place - 1];
          if (from !== undefined) link({ ...plain, from, to, extent }, number);
        });
        return places.slice(-1);
      });
    for (const step of chain.steps) {
      const place = placeOf(step.to, framework, lens);
      if (place === null) continue;
      const to = add(place);
      const relation = relationAlong(step);
      const label =
        relation === null || step.mapping === null
          ? labelOf(step.by)
          : [wordWithin(relation), step.mapping.assertedBy];
      for (const from of before)
        if (from !== to)
          link({ from, to, extent: step.extent, isInferred: step.by === 'MAPPING', counts, label }, number);
      before = [to];
    }
  });
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

/** Steps within a framework go down or up, which the picture has to say; what supports needs no word. */
function labelOf(by: StepKind): readonly string[] {
  if (by === 'PART') return [provisionWords.part.toLowerCase()];
  if (by === 'WHOLE') return [provisionWords.whole];
  return [];
}

function better(one: Extent, other: Extent): Extent {
  return EXTENTS.indexOf(one) < EXTENTS.indexOf(other) ? one : other;
}
