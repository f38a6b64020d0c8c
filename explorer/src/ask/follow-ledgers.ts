import { useEffect } from 'preact/hooks';
import { HeadsQuestion } from './heads.graphql.ts';
import { reachStore, SECONDS_BETWEEN_ATTEMPTS } from './reach.ts';
import { recorded } from './recorded.ts';
import { send } from './send.ts';
import { signedInStore, signInStore } from './session.ts';
import { useStore } from './store.ts';

const SECONDS_BETWEEN = 30;

/** The account of whoever needs no session, since the server has no token. */
const LOCAL_ACCOUNT = 'local';

/**
 * Asks from time to time, while the page is visible, whether something was recorded, and whether the reader is still
 * signed in. Both ledgers count: a new crosswalk changes answers as much as new evidence does.
 * @param organization null: no answer depends on one, and only the reader's session is looked after
 */
export function useLedgers(organization: string | null): void {
  const isReached = useStore(reachStore);
  const seconds = isReached ? SECONDS_BETWEEN : SECONDS_BETWEEN_ATTEMPTS;
  useEffect(() => {
    const leaving = new AbortController();
    const look = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return;
      const { data, refusal } = await send(HeadsQuestion, { organization }, leaving.signal);
      if (refusal?.kind === 'SIGN_IN') signInStore.set(true);
      if (data?.viewer) signedInStore.set(data.viewer.account !== LOCAL_ACCOUNT);
      if (organization !== null && data?.catalogue && data.organization)
        recorded({ catalogue: data.catalogue.head, organization: data.organization.head });
    };
    const lookNow = (): void => void look().catch(() => null);
    if (isReached) lookNow();
    const timer = setInterval(lookNow, seconds * 1_000);
    document.addEventListener('visibilitychange', lookNow);
    // A server on this machine can be reached without a network, so that only asking tells.
    addEventListener('offline', lookNow);
    addEventListener('online', lookNow);
    return () => {
      leaving.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', lookNow);
      removeEventListener('offline', lookNow);
      removeEventListener('online', lookNow);
    };
  }, [organization, isReached, seconds]);
}
