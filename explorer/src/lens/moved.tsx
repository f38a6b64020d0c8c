import type { RecordedState } from '../ask/recorded.ts';
import { lensWords } from '../words/en/lens.ts';
import { addressOf, type Route } from './route.ts';

/** Tells whoever opens a copied link what has moved since it was copied, and leads to what changed. */
export function Moved({ route, state }: { readonly route: Route; readonly state: RecordedState }) {
  const { seen } = route.lens;
  if (seen === null) return null;
  const { catalogue, organization } = state;
  if (seen.catalogue === catalogue.seq && seen.organization === organization.seq) return null;
  return (
    <p class="notices" role="note">
      {lensWords.moved(
        lensWords.state(seen.catalogue, seen.organization),
        lensWords.state(catalogue.seq, organization.seq),
      )}{' '}
      <a href={addressOf(route.lens, 'changes', [], { since: `${seen.organization}` })}>
        {lensWords.whatChanged}
      </a>
    </p>
  );
}
