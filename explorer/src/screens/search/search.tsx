import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { ChooseOne } from '../../controls/choose-one.tsx';
import { Answered } from '../../frame/answered.tsx';
import { Empty } from '../../frame/empty.tsx';
import { ScreenTitle, useTitle } from '../../frame/screen.tsx';
import type { ScreenProps } from '../../frame/screen-entry.ts';
import { takeTypedAhead } from '../../frame/search-keys.ts';
import { goTo } from '../../lens/address.ts';
import { changeFilters } from '../../lens/change-route.ts';
import { navWords } from '../../words/en/nav.ts';
import { searchWords as words } from '../../words/en/search.ts';
import { KINDS } from './in-kinds.ts';
import { optionId, Results } from './results.tsx';
import { type Searching, useSearch } from './use-search.ts';
import './search.css';

/** The server finds no more. */
const MOST_FOUND = 1_000;

/** Finds records by their names and words; the keyboard is enough for all of it. */
export function Search({ route }: ScreenProps) {
  const searching = useSearch(route);
  const { text, kind, answer, groups, totalCount } = searching;
  const list = useId();
  const { active, enter, onKeyDown } = useOptions(searching, list);
  useTitle(text === '' ? navWords.search : `${navWords.search}: ${text}`, route);
  const input = useRef<HTMLInputElement>(null);
  // After the heading, which takes the focus on every screen.
  useEffect(() => {
    const field = input.current;
    if (field === null) return;
    field.focus();
    const typed = takeTypedAhead();
    if (typed === null) return;
    // At once, since the next key may come before the field is rendered again.
    field.value = typed.text;
    searching.setDraft(typed.text);
    if (typed.isEntered) enter(typed.text);
  }, []);
  const hasFinds = groups.length > 0;
  return (
    <article class="screen search">
      <ScreenTitle title={navWords.search} />
      <div class="search-line">
        <input
          ref={input}
          type="search"
          role="combobox"
          aria-label={words.label}
          aria-describedby={`${list}-hint`}
          aria-expanded={hasFinds}
          aria-controls={hasFinds ? list : undefined}
          aria-autocomplete="list"
          aria-activedescendant={hasFinds ? optionId(list, active) : undefined}
          autocomplete="off"
          spellcheck={false}
          placeholder={words.placeholder}
          value={searching.draft}
          onInput={({ currentTarget }) => searching.setDraft(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <ChooseOne
          label={words.kind}
          offered={[
            { value: '', label: words.anyKind },
            ...KINDS.map((value) => ({ value, label: words.kinds[value] })),
          ]}
          chosen={kind ?? ''}
          choose={(value) => changeFilters(route, { kind: value }, { replace: true })}
        />
      </div>
      <p class="quiet small" id={`${list}-hint`}>
        {words.hint}
      </p>
      {text === '' ? (
        <p class="quiet">{words.begin}</p>
      ) : (
        <Answered answer={answer}>
          {() => (
            <>
              <p class="small quiet" role="status">
                {totalCount < MOST_FOUND ? words.found(totalCount) : words.foundAtLeast(totalCount)}
                {totalCount > countOf(searching) && `. ${words.more(countOf(searching))}`}
              </p>
              {hasFinds ? (
                <Results id={list} groups={groups} active={active} />
              ) : (
                <Empty
                  title={words.none(text)}
                  hint={kind === null ? words.noneHint : words.noneOfKind(words.kinds[kind])}
                >
                  {kind !== null && (
                    <button
                      type="button"
                      class="button"
                      onClick={() => changeFilters(route, { kind: null }, { replace: true })}
                    >
                      {words.searchAll}
                    </button>
                  )}
                </Empty>
              )}
            </>
          )}
        </Answered>
      )}
    </article>
  );
}

function countOf({ groups }: Searching): number {
  return groups.reduce((sum, { records }) => sum + records.length, 0);
}

/** Which find the keys have reached, and what they do. */
function useOptions(searching: Searching, list: string) {
  const { text, kind, groups, isCurrent } = searching;
  const records = groups.flatMap((group) => group.records);
  const last = records.length - 1;
  const [reached, setReached] = useState(0);
  useEffect(() => setReached(0), [text, kind]);
  const active = Math.max(0, Math.min(reached, last));
  // Enter opens what the words in the field find, also while that is on its way, and nothing that other words find.
  const toOpen = useRef<string | null>(null);
  const open = (): void => {
    toOpen.current = null;
    const address = records[active]?.address ?? null;
    if (address !== null) goTo(address);
  };
  useEffect(() => {
    if (toOpen.current === text && isCurrent) open();
  });
  const enter = (typed: string): void => {
    if (typed.trim() === text && isCurrent) open();
    else {
      toOpen.current = typed.trim();
      searching.take(typed);
    }
  };
  const onKeyDown = (event: JSX.TargetedKeyboardEvent<HTMLInputElement>): void => {
    toOpen.current = null;
    if (event.key === 'Enter') {
      event.preventDefault();
      // Who types fast is ahead of what was rendered last.
      enter(event.currentTarget.value);
      return;
    }
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(active + 1, last),
      ArrowUp: Math.max(active - 1, 0),
      PageDown: Math.min(active + 10, last),
      PageUp: Math.max(active - 10, 0),
    };
    const to = moves[event.key];
    if (to === undefined || last < 0) return;
    event.preventDefault();
    setReached(to);
    document.getElementById(optionId(list, to))?.scrollIntoView({ block: 'nearest' });
  };
  return { active, enter, onKeyDown };
}
