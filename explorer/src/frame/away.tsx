import { reachStore } from '../ask/reach.ts';
import { useStore } from '../ask/store.ts';
import { refusalWords } from '../words/en/refusals.ts';
import './refused.css';

/** Says on every screen that the server cannot be reached, also to a reader who asks nothing. It goes by itself. */
export function Away() {
  if (useStore(reachStore)) return null;
  return (
    <div class="refused passing" role="alert">
      <p class="refused-title">{refusalWords.titles.UNREACHABLE}</p>
      {!navigator.onLine && <p>{refusalWords.offline}</p>}
      <p class="quiet">{refusalWords.advice.UNREACHABLE}</p>
    </div>
  );
}
