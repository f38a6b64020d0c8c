import { isFinal, passes, type Refusal } from '../ask/refusal.ts';
import { refusalWords } from '../words/en/refusals.ts';
import './refused.css';

/** Why there is no answer, or no newer one, and what can be done. */
export function Refused({ refusal, again }: { readonly refusal: Refusal; readonly again: () => void }) {
  const { kind, code, message, fields, requestId, wait } = refusal;
  return (
    <div class={`refused ${passes(refusal) ? 'passing' : ''}`} role="alert">
      <p class="refused-title">{refusalWords.titles[kind]}</p>
      {fields.length === 0 && message !== '' && kind !== 'TOO_MUCH' && <p>{message}</p>}
      {fields.length > 0 && (
        <ul>
          {fields.map((field) => (
            <li key={`${field.path} ${field.message}`}>
              <code>{field.path}</code> {field.message}
            </li>
          ))}
        </ul>
      )}
      <p class="quiet">{wait === null ? refusalWords.advice[kind] : refusalWords.waits(wait)}</p>
      <p class="small quiet">
        {refusalWords.code} <code>{code}</code>
        {requestId !== null && (
          <>
            {' · '}
            {refusalWords.requestId} <code>{requestId}</code>
          </>
        )}
      </p>
      {kind === 'OTHER_VERSION' ? (
        <p>
          <button type="button" class="button" onClick={() => location.reload()}>
            {refusalWords.reload}
          </button>
        </p>
      ) : (
        !isFinal(refusal) && (
          <p>
            <button type="button" class="button" onClick={again}>
              {refusalWords.again}
            </button>
          </p>
        )
      )}
    </div>
  );
}
