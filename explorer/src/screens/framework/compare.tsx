import { useState } from 'preact/hooks';
import { Disclosure } from '../../controls/disclosure.tsx';
import { changeFilters } from '../../lens/change-route.ts';
import type { Route } from '../../lens/route.ts';
import { frameworkWords } from '../../words/en/framework.ts';

interface Props {
  readonly route: Route;
  /** The day of the answer. */
  readonly day: string;
  readonly isComparing: boolean;
}

/** What is not compared, and not shown because it differs. */
const NOTHING = { against: null, againstCrosswalks: null, show: null };

/** Chooses what the framework is compared with. */
export function Compare({ route, day, isComparing }: Props) {
  return (
    <>
      <Disclosure className="facet" label={frameworkWords.compare}>
        {(close) => <ComparePanel route={route} day={day} close={close} />}
      </Disclosure>
      {isComparing && (
        <button type="button" class="button" onClick={() => changeFilters(route, NOTHING)}>
          {frameworkWords.stopComparing}
        </button>
      )}
    </>
  );
}

function ComparePanel({ route, day, close }: Omit<Props, 'isComparing'> & { readonly close: () => void }) {
  const [draft, setDraft] = useState(route.filters.get('against') ?? day);
  return (
    <form
      class="control"
      onSubmit={(event) => {
        event.preventDefault();
        close();
        changeFilters(route, { against: draft, againstCrosswalks: null });
      }}
    >
      <p class="control-title">{frameworkWords.compareTitle}</p>
      <label>
        {frameworkWords.compareDay}
        <input type="date" required value={draft} onInput={(event) => setDraft(event.currentTarget.value)} />
      </label>
      <div class="control-buttons">
        <button type="submit" class="button main">
          {frameworkWords.compareThisDay}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            close();
            changeFilters(route, { against: null, againstCrosswalks: 'none' });
          }}
        >
          {frameworkWords.compareWithout}
        </button>
      </div>
    </form>
  );
}
