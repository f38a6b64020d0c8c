import type { AssumedSupport } from '../../lens/lens.ts';
import { addressOf, addressThrough, type Route } from '../../lens/route.ts';
import { nextWords as words } from '../../words/en/next.ts';

/** The what-if: what is assumed, which a link drops again, and where its figures are. */
export function Assumed({ route }: { readonly route: Route }) {
  const { lens } = route;
  if (lens.assume.length === 0) return <p class="quiet">{words.hint}</p>;
  const without = (dropped: AssumedSupport): string =>
    addressThrough(route, { assume: lens.assume.filter((each) => each !== dropped) });
  return (
    <section class="section panel what-if" aria-labelledby="what-if-title">
      <div class="section-head">
        <h2 id="what-if-title">{words.whatIf(lens.assume.length)}</h2>
        <a href={addressOf(lens, 'overview')}>{words.showOverview}</a>
      </div>
      <ul>
        {lens.assume.map((assumed) => (
          <li key={`${assumed.framework} ${assumed.ref} ${assumed.system}`}>
            {words.assumed(assumed.ref, assumed.framework, assumed.system)}{' '}
            <a class="small no-print" href={without(assumed)} aria-label={words.dropThis(assumed.ref)}>
              {words.drop}
            </a>
          </li>
        ))}
      </ul>
      <p class="quiet small">{words.writesNothing}</p>
    </section>
  );
}
