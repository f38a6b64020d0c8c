import { useState } from 'preact/hooks';
import { useAnswer } from '../../ask/use-answer.ts';
import { ChooseMany } from '../../controls/choose-many.tsx';
import { Disclosure } from '../../controls/disclosure.tsx';
import { changeFilters } from '../../lens/change-route.ts';
import { ChoicesQuestion } from '../../lens/choices.graphql.ts';
import type { Filters, Route } from '../../lens/route.ts';
import { frameworkWords } from '../../words/en/framework.ts';
import { againstCrosswalks } from './compared-choice.ts';

interface Props {
  readonly route: Route;
  /** The day of the answer. */
  readonly day: string;
  /** The crosswalks of the answer. */
  readonly crosswalks: readonly string[];
  readonly isComparing: boolean;
}

/** Nothing is compared, and nothing is shown for its difference. */
const NOTHING: Filters = { against: null, againstCrosswalks: null, show: null };

/** Chooses what the framework is compared with: another day, or other crosswalks. */
export function Compare({ route, day, crosswalks, isComparing }: Props) {
  const compareWith = (choice: Filters): void =>
    changeFilters(route, { against: null, againstCrosswalks: null, ...choice });
  return (
    <>
      <Disclosure className="facet" label={frameworkWords.compareDay}>
        {(close) => (
          <ComparedDay
            day={route.filters.get('against') ?? day}
            choose={(against) => {
              close();
              compareWith({ against });
            }}
          />
        )}
      </Disclosure>
      <Disclosure className="facet" label={frameworkWords.compareCrosswalks}>
        {(close) => (
          <ComparedCrosswalks
            route={route}
            crosswalks={crosswalks}
            choose={(slugs) => {
              close();
              compareWith({ againstCrosswalks: againstCrosswalks(slugs) });
            }}
          />
        )}
      </Disclosure>
      {isComparing && (
        <button type="button" class="button" onClick={() => changeFilters(route, NOTHING)}>
          {frameworkWords.stopComparing}
        </button>
      )}
    </>
  );
}

function ComparedDay({ day, choose }: { readonly day: string; readonly choose: (day: string) => void }) {
  const [draft, setDraft] = useState(day);
  return (
    <form
      class="control"
      onSubmit={(event) => {
        event.preventDefault();
        choose(draft);
      }}
    >
      <label>
        <span class="control-title">{frameworkWords.comparedDay}</span>
        <input type="date" required value={draft} onInput={(event) => setDraft(event.currentTarget.value)} />
      </label>
      <button type="submit" class="button main">
        {frameworkWords.compareThisDay}
      </button>
    </form>
  );
}

interface CrosswalksProps extends Pick<Props, 'route' | 'crosswalks'> {
  readonly choose: (slugs: readonly string[]) => void;
}

function ComparedCrosswalks({ route, crosswalks, choose }: CrosswalksProps) {
  const { data } = useAnswer(ChoicesQuestion, { organization: route.lens.organization });
  if (data === null) return null;
  return (
    <ChooseMany
      title={frameworkWords.comparedCrosswalks}
      offered={data.crosswalks
        .filter(({ retired }) => !retired)
        .map(({ slug, title, assertedBy }) => ({ value: slug, label: title, remark: assertedBy }))}
      chosen={crosswalks}
      choose={choose}
    />
  );
}
