import { useLedgers } from './ask/follow-ledgers.ts';
import { refusalOfCode } from './ask/refusal.ts';
import { signInStore } from './ask/session.ts';
import { useStore } from './ask/store.ts';
import { Empty } from './frame/empty.tsx';
import { FaultBoundary } from './frame/fault-boundary.tsx';
import { Page } from './frame/page.tsx';
import { Reading } from './frame/reading.tsx';
import { Refused } from './frame/refused.tsx';
import { ScreenTitle, useTitle } from './frame/screen.tsx';
import { SignIn } from './frame/sign-in.tsx';
import { useScreen } from './frame/use-screen.ts';
import { useAddress } from './lens/address.ts';
import { needsOrganization, type Route, readRoute } from './lens/route.ts';
import { SCREENS } from './screens/registry.ts';
import { Start } from './screens/start/start.tsx';
import { frameWords } from './words/en/frame.ts';

/** The screen that the address names, within the page. Where a screen fails, the page around it stays. */
export function App() {
  const url = useAddress();
  return (
    <FaultBoundary address={url.href}>
      <Framed url={url} />
    </FaultBoundary>
  );
}

function Framed({ url }: { readonly url: URL }) {
  const route = readRoute(url);
  const mustSignIn = useStore(signInStore);
  useLedgers(route.lens.organization);
  return (
    <Page route={route} screens={SCREENS}>
      <FaultBoundary address={url.href}>
        {mustSignIn ? (
          <SignIn />
        ) : isWithoutOrganization(route) ? (
          <Start route={route} />
        ) : (
          <Shown route={route} />
        )}
      </FaultBoundary>
    </Page>
  );
}

/** Whether an organization has to be chosen first. An address that leads to no screen says so all the same. */
function isWithoutOrganization({ screen, lens }: Route): boolean {
  if (screen === '') return true;
  return (
    lens.organization === null && needsOrganization(screen) && SCREENS.some(({ name }) => name === screen)
  );
}

const OTHER_VERSION = refusalOfCode('PERSISTED_QUERY_NOT_SUPPORTED', '');

function Shown({ route }: { readonly route: Route }) {
  const { screen, parts, lens } = route;
  const entry = SCREENS.find(({ name }) => name === screen);
  const loading = useScreen(entry);
  if (entry === undefined) return <NoScreen route={route} />;
  if (loading === 'LOADING') return <Reading isWaiting seen="NOTHING" />;
  if (loading === 'FAILED')
    return (
      <article class="screen">
        <ScreenTitle title={entry.label} />
        <Refused refusal={OTHER_VERSION} again={() => location.reload()} />
      </article>
    );
  const { component: Component } = loading;
  // Another organization or part is another screen: nothing of the one before may be seen under its heading.
  return <Component key={[lens.organization, screen, ...parts].join('\n')} route={route} />;
}

function NoScreen({ route }: { readonly route: Route }) {
  useTitle(frameWords.noScreen, route);
  return (
    <article class="screen">
      <ScreenTitle title={frameWords.noScreen} />
      <Empty title={frameWords.noScreenHint}>
        <a href="/">{frameWords.toStart}</a>
      </Empty>
    </article>
  );
}
