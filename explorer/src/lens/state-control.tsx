import { useState } from 'preact/hooks';
import type { RecordedState } from '../ask/recorded.ts';
import { Disclosure } from '../controls/disclosure.tsx';
import { lensWords } from '../words/en/lens.ts';
import { formatTime } from '../words/numbers.ts';

interface Props {
  /** Null: no answer has told it yet. */
  readonly state: RecordedState | null;
  readonly knownAt: string | null;
  readonly choose: (knownAt: string | null) => void;
}

/** The recorded state of the answer, with its hashes, and a time in the past to go back to. */
export function StateControl({ state, knownAt, choose }: Props) {
  const newest =
    state === null ? lensWords.stateUnknown : lensWords.state(state.catalogue.seq, state.organization.seq);
  const label = knownAt === null ? newest : lensWords.stateAt(newest, formatTime(knownAt));
  return (
    <Disclosure label={label}>
      {(close) => (
        <StatePanel
          {...{ state, knownAt }}
          choose={(picked) => {
            close();
            choose(picked);
          }}
        />
      )}
    </Disclosure>
  );
}

function StatePanel({ state, knownAt, choose }: Props) {
  // The field has no time zone, and every time of the product is UTC.
  const [draft, setDraft] = useState(knownAt?.slice(0, 16) ?? '');
  return (
    <form
      class="control"
      onSubmit={(event) => {
        event.preventDefault();
        if (draft !== '') choose(`${draft.length === 16 ? `${draft}:00` : draft}Z`);
      }}
    >
      <p class="control-title">{lensWords.stateTitle}</p>
      {state !== null && (
        <dl class="hashes">
          <dt>{lensWords.catalogueHash}</dt>
          <dd>
            <code>{state.catalogue.hash}</code>
          </dd>
          <dt>{lensWords.organizationHash}</dt>
          <dd>
            <code>{state.organization.hash}</code>
          </dd>
        </dl>
      )}
      <p class="quiet small">{lensWords.stateHint}</p>
      <label>
        <span class="control-title">{lensWords.knownAtTitle}</span>
        <input
          type="datetime-local"
          value={draft}
          required
          onInput={(event) => setDraft(event.currentTarget.value)}
        />
      </label>
      <div class="control-buttons">
        <button type="submit" class="button main">
          {lensWords.showKnownAt}
        </button>
        {knownAt !== null && (
          <button type="button" class="button" onClick={() => choose(null)}>
            {lensWords.showAllRecorded}
          </button>
        )}
      </div>
    </form>
  );
}
