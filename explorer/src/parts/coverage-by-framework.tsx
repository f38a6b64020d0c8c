import type { ComponentChildren } from 'preact';
import type { CoverageStatus } from '../../../src/model/coverage.ts';
import type { FrameworkKind } from '../../../src/model/framework.ts';
import { STATUSES_SHOWN } from '../../../src/model/status-looks.ts';
import { Empty } from '../frame/empty.tsx';
import { addressOfCount } from '../lens/address-of-count.ts';
import type { Lens } from '../lens/lens.ts';
import { addressOf, addressWith, type Route } from '../lens/route.ts';
import { type Counts, countsInTally, sumOf, type Tally, totalsInTally } from '../pictures/counts.ts';
import { Legend } from '../pictures/legend.tsx';
import { StatusBar } from '../pictures/status-bar.tsx';
import { StatusMark } from '../pictures/status-mark.tsx';
import { coverageWords } from '../words/en/coverage.ts';
import { statusWords } from '../words/en/statuses.ts';
import { wordOf } from '../words/word-of.ts';
import { CountLink } from './count-link.tsx';
import './coverage-by-framework.css';

/** With more frameworks than this, so many are shown until somebody asks for all of them. */
const MANY = 15;
const FEW = 12;
/** The value of `show` that asks for all. */
const ALL = 'all';

interface Props {
  readonly route: Route;
  /** Through which the counts are seen. */
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
export function CoverageByFramework({ route, lens, grid, scope = 0 }: Props) {
  const { frameworks } = grid;
  if (frameworks.length === 0)
    return <Empty title={coverageWords.noFrameworks} hint={coverageWords.noFrameworksHint} />;
  const isCut = frameworks.length > MANY && route.filters.get('show') !== ALL;
  const shown = isCut ? frameworks.slice(0, FEW) : frameworks;
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
        {isCut && (
          <CountsOf
            counts={totalsInTally(grid, scope)}
            to={(status) => addressOfCount(lens, status)}
            toAll={addressOf(lens, 'matrix')}
          >
            <strong>{coverageWords.together(frameworks.length)}</strong>
          </CountsOf>
        )}
        {shown.map(({ slug, title, edition, kind }, place) => {
          const to = addressOf(lens, 'framework', [slug]);
          return (
            <CountsOf
              key={slug}
              counts={countsInTally(grid, scope, place)}
              to={(status) => addressOfCount(lens, status, slug)}
              toAll={to}
            >
              <a href={to}>{title}</a>
              <span class="quiet small">
                {slug} · {wordOf(kind)} · {coverageWords.edition(edition)}
              </span>
            </CountsOf>
          );
        })}
      </table>
      {isCut && (
        <p>
          <a href={addressWith(route, { show: ALL })}>{coverageWords.showAll(frameworks.length)}</a>{' '}
          <span class="quiet small">{coverageWords.first(FEW)}</span>
        </p>
      )}
      <Legend />
    </section>
  );
}

interface CountsProps {
  readonly counts: Counts;
  /** Where the counts lead. */
  readonly to: (status: CoverageStatus) => string;
  /** Where the count of all leads. */
  readonly toAll: string;
  /** Whose counts they are. */
  readonly children: ComponentChildren;
}

function CountsOf({ counts, to, toAll, children }: CountsProps) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={STATUSES_SHOWN.length + 1}>
          <span class="section-head">{children}</span>
          <StatusBar counts={counts} />
          <CountsInLine {...{ counts, to }} />
        </th>
      </tr>
      <tr class="counts">
        {STATUSES_SHOWN.map((status) => (
          <td key={status}>
            <CountLink count={counts[status] ?? 0} to={to(status)} />
          </td>
        ))}
        <td class="all">
          <CountLink count={sumOf(counts)} to={toAll} />
        </td>
      </tr>
    </tbody>
  );
}

/** The same counts for narrow pages, where columns have no room. */
function CountsInLine({ counts, to }: Pick<CountsProps, 'counts' | 'to'>) {
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
