import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLedgers } from './ask/follow-ledgers.ts';
import { signInStore } from './ask/session.ts';
import { useStore } from './ask/store.ts';
import { Empty } from './frame/empty.tsx';
import { Page } from './frame/page.tsx';
import { ScreenTitle } from './frame/screen.tsx';
import type { ScreenProps } from './frame/screen-entry.ts';
import { SignIn } from './frame/sign-in.tsx';
import type { Route } from './lens/route.ts';
import { useRoute } from './lens/use-route.ts';
import { SCREENS } from './screens/registry.ts';
import { Start } from './screens/start/start.tsx';
import { frameWords } from './words/en/frame.ts';

/** The screen that the address names, within the page. */
export function App() {
  const route = useRoute();
  const mustSignIn = useStore(signInStore);
  useLedgers(route.lens.organization);
  return (
    <Page route={route} screens={SCREENS}>
      {mustSignIn ? <SignIn /> : route.screen === '' ? <Start /> : <Shown route={route} />}
    </Page>
  );
}

/** Screens that were loaded, by name. */
const LOADED = new Map<string, ComponentType<ScreenProps>>();

function Shown({ route }: { readonly route: Route }) {
  const { screen, parts, lens } = route;
  const entry = SCREENS.find(({ name }) => name === screen);
  const [, setLoaded] = useState('');
  useEffect(() => {
    if (entry === undefined || LOADED.has(entry.name)) return;
    entry.load().then(
      (component) => {
        LOADED.set(entry.name, component);
        setLoaded(entry.name);
      },
      // A chunk that is gone belongs to an earlier build of the page.
      () => location.reload(),
    );
  }, [entry]);
  if (entry === undefined)
    return (
      <article class="screen">
        <ScreenTitle title={frameWords.noScreen} />
        <Empty title={frameWords.noScreenHint}>
          <a href="/">{frameWords.toStart}</a>
        </Empty>
      </article>
    );
  const Component = LOADED.get(entry.name);
  if (Component === undefined) return null;
  // Another organization or part is another screen: nothing of the one before may be seen under its heading.
  return <Component key={[lens.organization, screen, ...parts].join('\n')} route={route} />;
}
