import type { CoverageStatus } from '../../../src/model/coverage.ts';
import type { FrameworkKind } from '../../../src/model/framework.ts';
import { STATUSES_SHOWN } from '../../../src/model/status-looks.ts';
import { Empty } from '../frame/empty.tsx';
import type { Lens } from '../lens/lens.ts';
import { addressOf } from '../lens/route.ts';
import { type Counts, countsInTally, sumOf, type Tally } from '../pictures/counts.ts';
import { Legend } from '../pictures/legend.tsx';
import { StatusBar } from '../pictures/status-bar.tsx';
import { StatusMark } from '../pictures/status-mark.tsx';
import { coverageWords } from '../words/en/coverage.ts';
import { statusWords } from '../words/en/statuses.ts';
import { formatNumber } from '../words/numbers.ts';
import { wordOf } from '../words/word-of.ts';
import './coverage-by-framework.css';

interface Props {
  readonly lens: Lens;
  readonly grid: Tally & {
    readonly frameworks: readonly {
      readonly slug: string;
      readonly title: string;
      readonly edition: string;
      readonly kind: FrameworkKind;
    }[];
  };
  /** Which row of the grid: 0 is the organization, then its systems. */
  readonly scope?: number;
}

/** One bar for each framework, and its counts as numbers that lead to what they count. */
export function CoverageByFramework({ lens, grid, scope = 0 }: Props) {
  const { frameworks } = grid;
  if (frameworks.length === 0)
    return <Empty title={coverageWords.noFrameworks} hint={coverageWords.noFrameworksHint} />;
  return (
    <section class="section" aria-labelledby="coverage-title">
      <div class="section-head">
        <h2 id="coverage-title">{coverageWords.coverage}</h2>
        <p class="quiet small">{coverageWords.coverageHint}</p>
      </div>
      <table class="frameworks panel">
        <thead>
          <tr>
            {STATUSES_SHOWN.map((status) => (
              <th key={status} scope="col">
                <span class={`fill swatch ${status}`} aria-hidden="true" />
                {statusWords.short[status]}
              </th>
            ))}
            <th scope="col">{coverageWords.all}</th>
          </tr>
        </thead>
        {frameworks.map(({ slug, title, edition, kind }, place) => {
          const counts = countsInTally(grid, scope, place);
          const to = (status?: CoverageStatus): string =>
            addressOf(lens, 'framework', [slug], { status: status ?? null });
          return (
            <tbody key={slug}>
              <tr>
                <th scope="rowgroup" colSpan={STATUSES_SHOWN.length + 1}>
                  <span class="section-head">
                    <a href={to()}>{title}</a>
                    <span class="quiet small">
                      {slug} · {wordOf(kind)} · {coverageWords.edition(edition)}
                    </span>
                  </span>
                  <StatusBar counts={counts} />
                  <CountsInLine counts={counts} to={to} />
                </th>
              </tr>
              <tr class="counts">
                {STATUSES_SHOWN.map((status) => (
                  <td key={status}>
                    <Count count={counts[status] ?? 0} to={to(status)} />
                  </td>
                ))}
                <td class="all">{formatNumber(sumOf(counts))}</td>
              </tr>
            </tbody>
          );
        })}
      </table>
      <Legend />
    </section>
  );
}

function Count({ count, to }: { readonly count: number; readonly to: string }) {
  return count === 0 ? <span class="quiet">0</span> : <a href={to}>{formatNumber(count)}</a>;
}

/** The same counts for narrow pages, where columns have no room. */
function CountsInLine({
  counts,
  to,
}: {
  readonly counts: Counts;
  readonly to: (status: CoverageStatus) => string;
}) {
  return (
    <span class="counts-in-line">
      {STATUSES_SHOWN.filter((status) => (counts[status] ?? 0) > 0).map((status) => (
        <a key={status} href={to(status)}>
          <StatusMark status={status} word={statusWords.count(counts[status] ?? 0, status)} />
        </a>
      ))}
    </span>
  );
}
