import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import type { PathNodeKind } from '../../pictures/path-graph/path-graph-data.ts';
import type { ChainOfProvisionFragment, NamedProvisionFragment, PlaceFragment } from './chains.graphql.ts';

/** A record through which chains lead, as picture and text show it. */
export interface Place {
  readonly kind: PathNodeKind;
  readonly key: string;
  /** The framework of a provision, where another is in view; empty elsewhere. */
  readonly of: string;
  readonly name: string;
  readonly title: string;
  /** The provisions of a union; empty: it is one record. */
  readonly provisions: readonly NamedProvisionFragment[];
  readonly address: string | null;
}

interface Named {
  readonly localId: string;
  readonly title: string;
}

export function placeOfEvidence({ localId, title }: Named, lens: Lens): Place {
  const address = addressOf(lens, 'evidence', [localId]);
  return {
    ...{ kind: 'EVIDENCE', key: `evidence ${localId}`, of: '', name: localId, title, provisions: [] },
    address,
  };
}

export function placeOfControl({ localId, title }: Named): Place {
  return {
    ...{ kind: 'CONTROL', key: `control ${localId}`, of: '', name: localId, title, provisions: [] },
    address: null,
  };
}

export function placeOfProvision(
  { ref, title, framework: { slug } }: NamedProvisionFragment,
  framework: string,
  lens: Lens,
): Place {
  const of = slug === framework ? '' : slug;
  const address = addressOf(lens, 'provision', [slug, ref]);
  return { ...{ kind: 'PROVISION', key: `${slug} ${ref}`, of, name: ref, title, provisions: [] }, address };
}

/** Null: the record does not exist any more. */
export function placeOf(place: PlaceFragment | null, framework: string, lens: Lens): Place | null {
  if (place === null) return null;
  if (place.__typename === 'ProvisionUnion') return placeOfUnion(place.provisions, framework, lens);
  if (place.__typename === 'Provision') return placeOfProvision(place, framework, lens);
  return place.__typename === 'Evidence' ? placeOfEvidence(place, lens) : placeOfControl(place);
}

function placeOfUnion(provisions: readonly NamedProvisionFragment[], framework: string, lens: Lens): Place {
  const members = provisions.map((each) => placeOfProvision(each, framework, lens));
  const [first] = members;
  // The framework is said once if it is that of all of them.
  const isOfOne = members.every(({ of }) => of === first?.of);
  return {
    kind: 'UNION',
    key: `union ${members.map(({ key }) => key).join(' ')}`,
    of: isOfOne ? (first?.of ?? '') : '',
    name: members.map((member) => (isOfOne ? member.name : nameOf(member))).join(' + '),
    title: '',
    provisions,
    address: null,
  };
}

/** What a chain begins with: one piece of evidence, or what supports each of several provisions. */
export function beginningsOf(
  chain: ChainOfProvisionFragment,
  framework: string,
  lens: Lens,
): readonly Place[] {
  if (chain.evidence !== null) return [placeOfEvidence(chain.evidence, lens)];
  return chain.begunBy.flatMap(({ provision }) =>
    provision === null ? [] : [placeOfProvision(provision, framework, lens)],
  );
}

/** The name with what it belongs to. */
export function nameOf({ of, name }: Pick<Place, 'of' | 'name'>): string {
  return of === '' ? name : `${of} ${name}`;
}
