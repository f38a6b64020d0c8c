import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { evidenceWords as words } from '../../words/en/evidence.ts';
import { formatMonth, formatNumber } from '../../words/numbers.ts';

interface Props {
  readonly lens: Lens;
  readonly months: readonly { readonly from: string; readonly until: string; readonly count: number }[];
}

/** A calendar of the months in which evidence ends: a bar and a number for each, which leads to what it counts. */
export function EndsByMonth({ lens, months }: Props) {
  const most = Math.max(1, ...months.map(({ count }) => count));
  if (months.length === 0) return null;
  return (
    <section class="section" aria-labelledby="months-title">
      <div class="section-head">
        <h2 id="months-title">{words.calendar}</h2>
        <p class="quiet small">{words.calendarHint}</p>
      </div>
      <ol class="months panel">
        {months.map(({ from, until, count }) => (
          <li key={from}>
            <span class="month-bar" aria-hidden="true">
              <span style={{ blockSize: `${(100 * count) / most}%` }} />
            </span>
            {count === 0 ? (
              <span class="quiet">0</span>
            ) : (
              <a
                href={addressOf(lens, 'evidence', [], {
                  endsFrom: from,
                  endsUntil: until,
                  order: 'ENDS_FIRST',
                })}
                aria-label={words.month(formatMonth(from), count)}
              >
                {formatNumber(count)}
              </a>
            )}
            <span class="small quiet">{formatMonth(from)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
