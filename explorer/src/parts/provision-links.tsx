import type { Lens } from '../lens/lens.ts';
import { addressOf } from '../lens/route.ts';

interface LinkedProvision {
  readonly ref: string;
  readonly title: string;
  readonly framework: { readonly slug: string };
}

interface Props {
  readonly provisions: readonly LinkedProvision[];
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
