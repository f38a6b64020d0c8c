import { addressOf, type Route } from '../../lens/route.ts';
import { soaWords as words } from '../../words/en/soa.ts';
import { formatNumber } from '../../words/numbers.ts';
import { wordOf } from '../../words/word-of.ts';
import type { SoaControlFragment } from './soa.graphql.ts';
import { APPLICABILITIES, applicabilityOf, DEFECTS, type ShownControls } from './soa-filter.ts';

interface Props {
  readonly route: Route;
  readonly shown: ShownControls;
  /** All of them, whatever is filtered. */
  readonly controls: readonly SoaControlFragment[];
}

/** How many controls there are of each kind, and what they lack. Each number leads to the controls that it counts. */
export function SoaSummary({ route: { lens, screen, parts }, shown, controls }: Props) {
  const lacking = controls.filter(({ defects }) => defects.length > 0).length;
  const decided = APPLICABILITIES.map((value) => ({
    value,
    count: controls.filter((control) => applicabilityOf(control) === value).length,
  })).filter(({ count }) => count > 0);
  return (
    <div class="soa-summary">
      <p>
        <strong>{words.total(controls.length)}</strong>
        {decided.map(({ value, count }) => (
          <span key={value}>
            {' · '}
            <a href={addressOf(lens, screen, parts, { applies: value })}>{words.decisions[value](count)}</a>
          </span>
        ))}
      </p>
      {lacking === 0 ? (
        <p class="quiet">{words.lackNothing}</p>
      ) : (
        <section class="section" aria-labelledby="lacks-title">
          <h2 id="lacks-title">{words.lacking(lacking)}</h2>
          <ul class="choice-links">
            {DEFECTS.map((defect) => ({
              defect,
              count: controls.filter(({ defects }) => defects.includes(defect)).length,
            }))
              .filter(({ count }) => count > 0)
              .map(({ defect, count }) => (
                <li key={defect}>
                  <a
                    href={addressOf(lens, screen, parts, { lacks: defect })}
                    aria-current={shown.lacks.includes(defect) ? 'true' : undefined}
                  >
                    {wordOf(defect)} <strong>{formatNumber(count)}</strong>
                  </a>
                </li>
              ))}
          </ul>
        </section>
      )}
    </div>
  );
}
