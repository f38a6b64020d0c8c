import { useState } from 'preact/hooks';
import { Disclosure } from '../controls/disclosure.tsx';
import { lensWords } from '../words/en/lens.ts';

interface Props {
  /** The day of the answer; null: it is not there yet. */
  readonly day: string | null;
  /** The day that the address names. */
  readonly chosen: string | null;
  readonly choose: (day: string | null) => void;
}

/** The day for which figures are computed. */
export function DayControl({ day, chosen, choose }: Props) {
  const shown = chosen ?? day;
  return (
    <Disclosure label={shown === null ? lensWords.today : lensWords.day(shown)}>
      {(close) => <DayPanel day={shown ?? ''} chosen={chosen} choose={choose} close={close} />}
    </Disclosure>
  );
}

function DayPanel({
  day,
  chosen,
  choose,
  close,
}: Omit<Props, 'day'> & { readonly day: string; readonly close: () => void }) {
  const [draft, setDraft] = useState(day);
  const submit = (picked: string | null): void => {
    close();
    choose(picked);
  };
  return (
    <form
      class="control"
      onSubmit={(event) => {
        event.preventDefault();
        if (draft !== '') submit(draft);
      }}
    >
      <label>
        <span class="control-title">{lensWords.dayTitle}</span>
        <input type="date" value={draft} required onInput={(event) => setDraft(event.currentTarget.value)} />
      </label>
      <p class="quiet small">{lensWords.dayHint}</p>
      <div class="control-buttons">
        <button type="submit" class="button main">
          {lensWords.showDay}
        </button>
        {chosen !== null && (
          <button type="button" class="button" onClick={() => submit(null)}>
            {lensWords.showToday}
          </button>
        )}
      </div>
    </form>
  );
}
