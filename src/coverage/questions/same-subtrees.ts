import type { Provision } from '../../model/framework.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import { type EditionSuccession, onlySuccessor, type SucceededProvision } from './edition-succession.ts';

/**
 * Whether everything beneath the successor of a provision replaces, one to one, something beneath the provision: only
 * then a decision, which holds for all beneath it, means the same in both editions.
 *
 * @param from slug of the earlier edition
 */
export function sameSubtrees(
  catalogue: CatalogueIndex,
  { provisions }: EditionSuccession,
  from: string,
): (place: SucceededProvision) => boolean {
  const { provisions: known } = catalogue.records;
  const origin = new Map(
    provisions.flatMap((place): (readonly [string, Provision])[] => {
      const successor = onlySuccessor(place);
      return successor === null ? [] : [[successor.id, place.provision]];
    }),
  );
  const isBeneath = (provision: Provision, above: string): boolean => {
    for (let ref = provision.parent; ref !== null; ref = known.get(`${from}:${ref}`)?.parent ?? null)
      if (ref === above) return true;
    return false;
  };
  return ({ provision, successors }) => {
    const number = catalogue.numberOf.get(successors[0]?.id ?? '');
    if (number === undefined) return false;
    for (let p = number + 1; p < catalogue.end[number]!; p++) {
      const before = origin.get(catalogue.provisionAt(p).id);
      if (before === undefined || !isBeneath(before, provision.ref)) return false;
    }
    return true;
  };
}
