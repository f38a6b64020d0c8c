import type { Relationship } from '../../ask/schema-types.ts';
import type { ChainOfProvisionFragment, NamedProvisionFragment } from './chains.graphql.ts';

type Step = ChainOfProvisionFragment['steps'][number];

const REVERSED: Readonly<Partial<Record<Relationship, Relationship>>> = {
  SUBSET_OF: 'SUPERSET_OF',
  SUPERSET_OF: 'SUBSET_OF',
};

/**
 * What the mapping of a step says of the provision before, compared with the one to which the step leads. Authors write
 * it from source to target, and chains follow it in both directions.
 */
export function relationAlong({ mapping, to }: Step): Relationship | null {
  if (mapping === null) return null;
  const { source, target, relationship } = mapping;
  const end = to?.__typename === 'Provision' ? to : null;
  // A side that is a union has no single provision, and the other side then tells the direction.
  const isReversed =
    end !== null && (source !== null ? isSame(source, end) : target !== null && !isSame(target, end));
  return isReversed ? (REVERSED[relationship] ?? relationship) : relationship;
}

function isSame(
  one: { readonly ref: string; readonly framework: { readonly slug: string } },
  other: NamedProvisionFragment,
): boolean {
  return one.ref === other.ref && one.framework.slug === other.framework.slug;
}
