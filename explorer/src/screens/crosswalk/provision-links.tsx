import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import type { MappedProvisionFragment } from './rows.graphql.ts';

interface Props {
  readonly provisions: readonly MappedProvisionFragment[];
  readonly lens: Lens;
}

/** One side of a mapping. A union has several provisions. Their screen shows them for an organization. */
export function ProvisionLinks({ provisions, lens }: Props) {
  return (
    <>
      {provisions.map(({ ref, title, framework: { slug } }, place) => {
        const said = (
          <>
            <strong>{ref}</strong> {title}
          </>
        );
        return (
          <span key={ref}>
            {place > 0 && ' + '}
            {lens.organization === null ? (
              said
            ) : (
              <a href={addressOf(lens, 'provision', [slug, ref])}>{said}</a>
            )}
          </span>
        );
      })}
    </>
  );
}
