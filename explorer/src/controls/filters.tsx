import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { controlWords } from '../words/en/controls.ts';
import './filters.css';

interface Props {
  /** How many of them narrow the list now. */
  readonly inUse: number;
  readonly children: ComponentChildren;
}

/** The filters above a table, side by side. A narrow page has them behind a button, so that the table begins in view. */
export function Filters({ inUse, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const content = useId();
  return (
    <div class="foldable-filters no-print">
      <button
        type="button"
        class="button fold-button"
        aria-expanded={isOpen}
        aria-controls={content}
        onClick={() => setOpen(!isOpen)}
      >
        {controlWords.filters(inUse)}
      </button>
      <div id={content} class={`filters ${isOpen ? 'open' : ''}`}>
        {children}
      </div>
    </div>
  );
}
