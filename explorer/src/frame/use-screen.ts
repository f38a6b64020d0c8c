import type { ComponentType } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { untilReached } from '../ask/until-reached.ts';
import type { ScreenEntry, ScreenProps } from './screen-entry.ts';
import { takeTypedAhead } from './search-keys.ts';

/** Screens that were loaded, by name. */
const LOADED = new Map<string, ComponentType<ScreenProps>>();

/** The code of a screen, which is loaded when it is first shown. */
export type LoadingScreen = { readonly component: ComponentType<ScreenProps> } | 'LOADING' | 'FAILED';

/**
 * Loads the code of a screen. If that fails, the server is away, or has another version of the page: as soon as the
 * server can be reached the page is loaded again, with the same address. `FAILED`: it was loaded again, which did not help.
 */
export function useScreen(entry: ScreenEntry | undefined): LoadingScreen {
  const [, setLoaded] = useState('');
  const [failed, setFailed] = useState<ScreenEntry | null>(null);
  useLayoutEffect(() => {
    if (entry === undefined || LOADED.has(entry.name)) return;
    const leaving = new AbortController();
    const loadAgain = async (): Promise<void> => {
      await untilReached(leaving.signal);
      if (leaving.signal.aborted) return;
      if (wasLoadedAgain()) setFailed(entry);
      else location.reload();
    };
    entry.load().then(
      (component) => {
        LOADED.set(entry.name, component);
        setLoaded(entry.name);
      },
      () => {
        takeTypedAhead();
        void loadAgain();
      },
    );
    return () => leaving.abort();
  }, [entry]);
  const component = LOADED.get(entry?.name ?? '');
  if (component !== undefined) return { component };
  return failed !== null && failed === entry ? 'FAILED' : 'LOADING';
}

/** A page that loads itself again whenever something is missing would never stop. */
function wasLoadedAgain(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming && navigation.type === 'reload';
}
