import { STATUSES_SHOWN } from '../../../src/model/status-looks.ts';
import type { Counts } from './counts.ts';
import './fills.css';
import './status-bar.css';

/**
 * Counts as one stacked bar, whose length is the same for every whole. The numbers are beside it as text, so that it is
 * a picture only.
 */
export function StatusBar({
  counts,
  size = 'normal',
}: {
  readonly counts: Counts;
  readonly size?: 'normal' | 'thin';
}) {
  const shown = STATUSES_SHOWN.filter((status) => (counts[status] ?? 0) > 0);
  return (
    <span class={`status-bar ${size}`} aria-hidden="true">
      {shown.map((status) => (
        <span key={status} class={`fill ${status}`} style={{ flexGrow: counts[status] ?? 0 }} />
      ))}
    </span>
  );
}
