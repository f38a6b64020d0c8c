import { faultWords } from '../words/en/faults.ts';
import './refused.css';

/** Says that the page itself has failed, and what the reader can do. It asks nothing of the rest of the page. */
export function Faulty({ fault }: { readonly fault: unknown }) {
  return (
    <article class="screen">
      <h1>{faultWords.title}</h1>
      <div class="refused" role="alert">
        <p class="refused-title">{faultWords.what}</p>
        <p class="quiet">{faultWords.advice}</p>
        <p class="small quiet">
          {faultWords.cause} <code>{String(fault)}</code>
        </p>
        <p class="actions">
          <button type="button" class="button" onClick={() => location.reload()}>
            {faultWords.reload}
          </button>{' '}
          <a class="button" href="/">
            {faultWords.toStart}
          </a>
        </p>
      </div>
    </article>
  );
}
