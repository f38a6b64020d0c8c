import type { CoverageStatus } from '../../../../src/model/coverage.ts';
import { STATUSES_SHOWN } from '../../../../src/model/status-looks.ts';
import { addressWith, type Route } from '../../lens/route.ts';
import { type Counts, sumOf } from '../../pictures/counts.ts';
import { StatusBar } from '../../pictures/status-bar.tsx';
import { StatusMark } from '../../pictures/status-mark.tsx';
import { frameworkWords } from '../../words/en/framework.ts';
import { statusWords } from '../../words/en/statuses.ts';
import { formatNumber } from '../../words/numbers.ts';
import './status-choice.css';

interface Props {
  readonly route: Route;
  readonly counts: Counts;
  /** Null: every status. */
  readonly chosen: CoverageStatus | null;
}

/** The counts of all statuses as a bar and as numbers, each of which filters by its status. */
export function StatusChoice({ route, counts, chosen }: Props) {
  const to = (status: CoverageStatus | null): string => addressWith(route, { status });
  return (
    <nav class="status-choice" aria-label={frameworkWords.statuses}>
      <StatusBar counts={counts} />
      <ul>
        <li>
          <a href={to(null)} aria-current={chosen === null ? 'true' : undefined}>
            {frameworkWords.everyStatus(sumOf(counts))}
          </a>
        </li>
        {STATUSES_SHOWN.filter((status) => (counts[status] ?? 0) > 0).map((status) => (
          <li key={status}>
            <a href={to(status)} aria-current={chosen === status ? 'true' : undefined}>
              <StatusMark status={status} word={statusWords.short[status]} />{' '}
              <strong>{formatNumber(counts[status] ?? 0)}</strong>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
