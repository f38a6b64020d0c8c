import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { signedInStore, signInStore, signOut } from '../ask/session.ts';
import { useStore } from '../ask/store.ts';
import { addressOf, type Route } from '../lens/route.ts';
import { frameWords } from '../words/en/frame.ts';
import { Away } from './away.tsx';
import { COLOUR_CHOICES, chooseColours, coloursStore } from './colours.ts';
import { Menu } from './menu.tsx';
import { OrganizationChoice } from './organization-choice.tsx';
import type { ScreenEntry } from './screen-entry.ts';
import { chooseSlash, slashStore, useSearchKeys } from './search-keys.ts';
import { useMenuLens } from './use-menu-lens.ts';
import './page.css';

interface Props {
  readonly route: Route;
  readonly screens: readonly ScreenEntry[];
  readonly children: ComponentChildren;
}

/** What is around every screen: the way past the menu, the organization, the menu, and the colours. */
export function Page({ route, screens, children }: Props) {
  const { screen, parts } = route;
  const mustSignIn = useStore(signInStore);
  const menuLens = useMenuLens(route.lens);
  // Before somebody has signed in, the frame has no word of the records either.
  const lens = mustSignIn ? null : menuLens;
  useSearchKeys(screen, lens ?? route.lens);
  const [isMenuOpen, setMenuOpen] = useState(false);
  // On a narrow page the menu closes when it has led somewhere.
  useEffect(() => setMenuOpen(false), [screen, parts.join('/'), lens?.organization]);
  return (
    <div class={`page ${lens === null ? 'without-menu' : ''}`}>
      <a class="skip" href="#content">
        {frameWords.skip}
      </a>
      <header class="masthead no-print">
        <div class="masthead-content">
          <div class="masthead-line">
            <a class="product" href="/">
              {frameWords.product}
            </a>
            {lens !== null && (
              <button
                type="button"
                class="button menu-button"
                aria-expanded={isMenuOpen}
                onClick={() => setMenuOpen(!isMenuOpen)}
              >
                {frameWords.menu}
              </button>
            )}
          </div>
          <div class={`side ${isMenuOpen ? 'open' : ''}`}>
            {lens !== null && (
              <>
                {lens.organization !== null ? (
                  <OrganizationChoice organization={lens.organization} asOf={lens.asOf} />
                ) : (
                  screen !== '' && (
                    <p class="organization">
                      <a href="/">{frameWords.chooseOrganization}</a>
                    </p>
                  )
                )}
                <a
                  class="search-link"
                  href={addressOf({ ...lens, system: null }, 'search')}
                  aria-current={screen === 'search' ? 'page' : undefined}
                >
                  {frameWords.search} <kbd class="quiet small">{frameWords.searchKeys}</kbd>
                </a>
                <Menu screen={screen} lens={lens} screens={screens} />
              </>
            )}
            <Settings />
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        <Away />
        {children}
      </main>
    </div>
  );
}

function Settings() {
  const colours = useStore(coloursStore);
  const isSlash = useStore(slashStore);
  const isSignedIn = useStore(signedInStore);
  const [hasFailed, setFailed] = useState(false);
  return (
    <div class="settings">
      <label class="small">
        <span class="quiet">{frameWords.colours}</span>
        <select
          value={colours}
          onChange={({ currentTarget: { value } }) =>
            chooseColours(COLOUR_CHOICES.find((choice) => choice === value) ?? 'system')
          }
        >
          {COLOUR_CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {frameWords.colourChoices[choice]}
            </option>
          ))}
        </select>
      </label>
      <label class="small slash-choice">
        <input
          type="checkbox"
          checked={isSlash}
          onChange={({ currentTarget }) => chooseSlash(currentTarget.checked)}
        />
        <span class="quiet">{frameWords.slash}</span>
      </label>
      {isSignedIn && hasFailed && (
        <p class="small" role="alert">
          {frameWords.stillSignedIn}
        </p>
      )}
      {isSignedIn && (
        <button
          type="button"
          class="button small"
          onClick={() => void signOut().then((isOut) => setFailed(!isOut))}
        >
          {frameWords.signOut}
        </button>
      )}
    </div>
  );
}
