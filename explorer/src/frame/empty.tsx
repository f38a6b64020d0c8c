import type { ComponentChildren } from 'preact';
import './empty.css';

interface Props {
  /** What is missing, as a sentence. */
  readonly title: string;
  /** Which file or command fills it, or which filter excludes it. */
  readonly hint?: string;
  /** What can be done about it, such as a button that drops the filter. */
  readonly children?: ComponentChildren;
}

/** Says why there is nothing to see: nothing is recorded, or nothing matches. An error is never shown like this. */
export function Empty({ title, hint, children }: Props) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {hint !== undefined && <p class="quiet">{hint}</p>}
      {children}
    </div>
  );
}
