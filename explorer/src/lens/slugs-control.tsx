import { useState } from 'preact/hooks';
import { Disclosure } from '../controls/disclosure.tsx';
import { lensWords } from '../words/en/lens.ts';

/** Something that can be chosen by its slug. */
export interface Choosable {
  readonly slug: string;
  readonly title: string;
  /** Who asserts it, which edition it has. */
  readonly remark: string;
}

interface Props {
  readonly label: string;
  readonly title: string;
  readonly hint: string;
  /** Null: they are not read yet. */
  readonly offered: readonly Choosable[] | null;
  /** What the answer uses now. */
  readonly used: readonly string[];
  /** Whether the address names a choice. */
  readonly isChosen: boolean;
  /** Null: what the organization has chosen. */
  readonly choose: (slugs: readonly string[] | null) => void;
  readonly onOpen: () => void;
}

/** Chooses crosswalks or frameworks. */
export function SlugsControl({ label, title, hint, offered, used, isChosen, choose, onOpen }: Props) {
  return (
    <Disclosure label={label} onOpen={onOpen}>
      {(close) =>
        offered === null ? null : (
          <SlugsPanel
            {...{ title, hint, offered, used, isChosen }}
            choose={(slugs) => {
              close();
              choose(slugs);
            }}
          />
        )
      }
    </Disclosure>
  );
}

interface PanelProps extends Pick<Props, 'title' | 'hint' | 'used' | 'isChosen' | 'choose'> {
  readonly offered: readonly Choosable[];
}

function SlugsPanel({ title, hint, offered, used, isChosen, choose }: PanelProps) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => new Set(used));
  const change = (slug: string, isPicked: boolean): void => {
    const next = new Set(picked);
    if (isPicked) next.add(slug);
    else next.delete(slug);
    setPicked(next);
  };
  return (
    <form
      class="control"
      onSubmit={(event) => {
        event.preventDefault();
        choose(offered.map(({ slug }) => slug).filter((slug) => picked.has(slug)));
      }}
    >
      <fieldset>
        <legend class="control-title">{title}</legend>
        <p class="quiet small">{hint}</p>
        <div class="control-buttons">
          <button
            type="button"
            class="button"
            onClick={() => setPicked(new Set(offered.map(({ slug }) => slug)))}
          >
            {lensWords.all}
          </button>
          <button type="button" class="button" onClick={() => setPicked(new Set())}>
            {lensWords.none}
          </button>
        </div>
        <ul class="control-list">
          {offered.map(({ slug, title: name, remark }) => (
            <li key={slug}>
              <label class="control-choice">
                <input
                  type="checkbox"
                  checked={picked.has(slug)}
                  onChange={(event) => change(slug, event.currentTarget.checked)}
                />
                <span>
                  {name}
                  <span class="quiet small control-remark">{remark}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <div class="control-buttons control-end">
        <button type="submit" class="button main">
          {lensWords.use}
        </button>
        {isChosen && (
          <button type="button" class="button" onClick={() => choose(null)}>
            {lensWords.useOwn}
          </button>
        )}
      </div>
    </form>
  );
}
