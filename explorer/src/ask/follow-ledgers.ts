import { useEffect } from 'preact/hooks';
import { HeadsQuestion } from './heads.graphql.ts';
import { recorded } from './recorded.ts';
import { send } from './send.ts';

const SECONDS_BETWEEN = 30;

/**
 * Asks from time to time, while the page is visible, whether something was recorded. Both ledgers count: a new
 * crosswalk changes answers as much as new evidence does.
 */
export function useLedgers(organization: string | null): void {
  useEffect(() => {
    if (organization === null) return;
    const leaving = new AbortController();
    const look = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return;
      const { data } = await send(HeadsQuestion, { organization }, leaving.signal);
      if (data?.catalogue && data.organization)
        recorded({ catalogue: data.catalogue.head, organization: data.organization.head });
    };
    const lookNow = (): void => void look().catch(() => null);
    lookNow();
    const timer = setInterval(lookNow, SECONDS_BETWEEN * 1_000);
    document.addEventListener('visibilitychange', lookNow);
    return () => {
      leaving.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', lookNow);
    };
  }, [organization]);
}
