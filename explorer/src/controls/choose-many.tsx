import { useState } from 'preact/hooks';
import { controlWords } from '../words/en/controls.ts';
import { formatNumber } from '../words/numbers.ts';
import './controls.css';

/** Something that can be chosen. */
export interface Choosable {
  readonly value: string;
  readonly label: string;
  /** What is said of it beneath: who asserts it, which edition it has. */
  readonly remark?: string;
  /** How many there are of it. */
  readonly count?: number;
}

interface Props {
  readonly title: string;
  readonly hint?: string;
  readonly offered: readonly Choosable[];
  readonly chosen: readonly string[];
  /** Gives the choice in the order of what is offered. */
  readonly choose: (values: readonly string[]) => void;
  /** What leads back to no choice at all; absent: nothing is chosen now. */
  readonly drop?: { readonly label: string; readonly onDrop: () => void } | null;
}

/** Boxes to tick, and a button that takes the choice. */
export function ChooseMany({ title, hint, offered, chosen, choose, drop = null }: Props) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => new Set(chosen));
  const change = (value: string, isPicked: boolean): void => {
    const next = new Set(picked);
    if (isPicked) next.add(value);
    else next.delete(value);
    setPicked(next);
  };
  return (
    <form
      class="control"
      onSubmit={(event) => {
        event.preventDefault();
        choose(offered.map(({ value }) => value).filter((value) => picked.has(value)));
      }}
    >
      <fieldset>
        <legend class="control-title">{title}</legend>
        {hint !== undefined && <p class="quiet small">{hint}</p>}
        <div class="control-buttons">
          <button
            type="button"
            class="button"
            onClick={() => setPicked(new Set(offered.map(({ value }) => value)))}
          >
            {controlWords.all}
          </button>
          <button type="button" class="button" onClick={() => setPicked(new Set())}>
            {controlWords.none}
          </button>
        </div>
        <ul class="control-list">
          {offered.map(({ value, label, remark, count }) => (
            <li key={value}>
              <label class="control-choice">
                <input
                  type="checkbox"
                  checked={picked.has(value)}
                  onChange={(event) => change(value, event.currentTarget.checked)}
                />
                <span>
                  {label}
                  {remark !== undefined && <span class="quiet small control-remark">{remark}</span>}
                </span>
                {count !== undefined && <span class="quiet">{formatNumber(count)}</span>}
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <div class="control-buttons control-end">
        <button type="submit" class="button main">
          {controlWords.use}
        </button>
        {drop !== null && (
          <button type="button" class="button" onClick={drop.onDrop}>
            {drop.label}
          </button>
        )}
      </div>
    </form>
  );
}
