import { useEffect } from 'preact/hooks';
import { useRows } from '../../ask/use-rows.ts';
import { Answered } from '../../frame/answered.tsx';
import { Empty } from '../../frame/empty.tsx';
import { ScreenTitle } from '../../frame/screen.tsx';
import type { ScreenProps } from '../../frame/screen-entry.ts';
import { goTo } from '../../lens/address.ts';
import { WIDE_LENS } from '../../lens/lens.ts';
import { addressOf, addressThrough, type Route } from '../../lens/route.ts';
import { frameWords } from '../../words/en/frame.ts';
import { startWords } from '../../words/en/start.ts';
import { OrganizationsQuestion } from './organizations.graphql.ts';
import './start.css';

/**
 * Chooses the organization whose overview is shown, or the screen of an address that names none. Where there is only one,
 * its screen is shown at once.
 */
export function Start({ route }: ScreenProps) {
  const answer = useRows(OrganizationsQuestion, {}, ({ organizations }) => organizations);
  const nodes = answer.data?.rows ?? [];
  const only = answer.data?.totalCount === 1 ? nodes[0]?.slug : undefined;
  useEffect(() => {
    document.title = frameWords.product;
    if (only !== undefined) goTo(addressWithin(route, only), { replace: true });
  }, [only]);
  return (
    <article class="start">
      <ScreenTitle title={startWords.title} />
      <Answered answer={answer}>
        {() =>
          nodes.length === 0 ? (
            <Empty title={startWords.none} hint={startWords.noneHint}>
              <pre>{startWords.command}</pre>
            </Empty>
          ) : (
            <>
              <p class="quiet">{startWords.intro}</p>
              <ul class="start-list">
                {nodes.map(({ slug, name, frameworks, systems }) => (
                  <li key={slug} class="panel">
                    <a href={addressWithin(route, slug)}>{name}</a>
                    <p class="quiet small">
                      {startWords.frameworks(frameworks.length)} ·{' '}
                      {startWords.systems(systems?.totalCount ?? 0)}
                    </p>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Answered>
    </article>
  );
}

/** The address of the same screen for an organization; the start page leads to the overview. */
function addressWithin(route: Route, organization: string): string {
  if (route.screen === '') return addressOf({ ...WIDE_LENS, organization }, 'overview');
  return addressThrough(route, { organization });
}
