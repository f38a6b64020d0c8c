import { COVERAGE_STATUSES, REASONS } from '../../../../src/model/coverage.ts';
import { LEVELS } from '../../../../src/model/framework.ts';
import { REASON_WORDS } from '../../../../src/model/glossary/coverage-words.ts';
import { LEVEL_WORDS } from '../../../../src/model/glossary/framework-words.ts';
import { ChooseMany } from '../../controls/choose-many.tsx';
import { ChooseOne } from '../../controls/choose-one.tsx';
import { Disclosure } from '../../controls/disclosure.tsx';
import { Facet } from '../../controls/facet.tsx';
import { Filters } from '../../controls/filters.tsx';
import { TextFilter } from '../../controls/text-filter.tsx';
import { countInUse } from '../../lens/asked-filter.ts';
import { changeFilters, changeLens } from '../../lens/change-route.ts';
import { readWords } from '../../lens/read-values.ts';
import { addressOf, type Route } from '../../lens/route.ts';
import { gapsWords as words } from '../../words/en/gaps.ts';
import { formatNumber } from '../../words/numbers.ts';
import { wordOf } from '../../words/word-of.ts';
import { GAP_COLUMNS, type GapColumn, USUAL_COLUMNS } from './gap-columns.tsx';
import { GAP_STATUSES, isNarrowed, type ShownGaps, URGENCIES, urgencyNumber } from './gap-filter.ts';
import type { GapCounts } from './use-gap-counts.ts';

interface Props {
  readonly route: Route;
  readonly shown: ShownGaps;
  readonly counts: GapCounts;
  readonly columns: readonly GapColumn[];
}

/** What can be filtered by, each with how many gaps there are. */
export function GapFilters({ route, shown, counts, columns }: Props) {
  const { lens } = route;
  const change = (name: string, value: string | readonly string[] | null): void =>
    changeFilters(route, { [name]: value, page: null });
  return (
    <Filters inUse={countInUse({ ...shown }) + (lens.frameworks === null ? 0 : 1)}>
      <TextFilter
        label={words.find}
        text={shown.text}
        change={(text) => changeFilters(route, { text, page: null }, { replace: true })}
      />
      <Facet
        title={words.status}
        offered={COVERAGE_STATUSES.filter(
          (status) => GAP_STATUSES.includes(status) || shown.statuses.includes(status),
        ).map((status) => ({
          value: status,
          label: wordOf(status),
          ...countIn(counts.statuses, status),
        }))}
        chosen={shown.statuses}
        choose={(statuses) => change('status', statuses)}
      />
      <Facet
        title={words.reason}
        offered={REASONS.filter(
          (reason) => counts.reasons?.has(reason) || shown.reasons.includes(reason),
        ).map((reason) => ({
          value: reason,
          label: wordOf(reason),
          remark: REASON_WORDS.words[reason].meaning,
          ...countIn(counts.reasons, reason),
        }))}
        chosen={shown.reasons}
        choose={(reasons) => change('reason', reasons)}
      />
      <Facet
        title={words.urgency}
        offered={URGENCIES.map((urgency) => ({
          value: urgencyNumber(urgency),
          label: words.urgencies[urgency],
          ...countIn(counts.urgencies, urgency),
        }))}
        chosen={shown.urgencies.map(urgencyNumber)}
        choose={(urgencies) => change('urgency', urgencies)}
      />
      <Facet
        title={words.level}
        offered={LEVELS.map((level) => ({
          value: level,
          label: wordOf(level),
          remark: LEVEL_WORDS.words[level].meaning,
          ...countIn(counts.levels, level),
        }))}
        chosen={shown.levels}
        choose={(levels) => change('level', levels)}
      />
      <Facet
        title={words.framework}
        offered={(counts.frameworks ?? []).map(({ framework: { slug, title }, count }) => ({
          value: slug,
          label: title,
          remark: slug,
          count,
        }))}
        chosen={lens.frameworks ?? []}
        choose={(frameworks) =>
          changeLens(route, { frameworks: frameworks.length === 0 ? null : frameworks })
        }
      />
      {(counts.owners?.length !== 0 || shown.owner !== '') && (
        <ChooseOne
          label={words.owner}
          offered={[
            { value: '', label: words.anyone },
            ...(counts.owners ?? [])
              .filter(({ owner }) => owner !== shown.owner)
              .map(({ owner, count }) => ({ value: owner, label: `${owner} (${formatNumber(count)})` })),
            ...(shown.owner === '' ? [] : [{ value: shown.owner, label: shown.owner }]),
          ]}
          chosen={shown.owner}
          choose={(owner) => change('owner', owner)}
        />
      )}
      <label class="gap-check">
        <input
          type="checkbox"
          checked={shown.withoutAction}
          onChange={({ currentTarget }) => change('withoutAction', currentTarget.checked ? 'true' : null)}
        />
        {words.withoutAction}
      </label>
      <Disclosure
        className="facet"
        label={
          <>
            <span class="quiet">{words.columns}</span> {words.allColumns(columns.length + 1)}
          </>
        }
      >
        {(close) => {
          const take = (chosen: readonly string[] | null): void => {
            close();
            changeFilters(route, { columns: chosen }, { replace: true });
          };
          return (
            <ChooseMany
              title={words.columns}
              hint={words.columnsHint}
              offered={GAP_COLUMNS.map((key) => ({ value: key, label: words.heads[key] }))}
              chosen={columns}
              choose={(chosen) => take(isUsual(chosen) ? null : chosen.length === 0 ? NO_COLUMN : chosen)}
              drop={isUsual(columns) ? null : { label: words.usualColumns, onDrop: () => take(null) }}
            />
          );
        }}
      </Disclosure>
      {shown.beneath !== '' && (
        <span class="gap-beneath">
          {words.beneath(shown.beneath.replace(':', ' '))}{' '}
          <button type="button" class="button small" onClick={() => change('beneath', null)}>
            {words.dropBeneath}
          </button>
        </span>
      )}
      {isNarrowed(shown) && (
        <a class="button" href={addressOf(lens, route.screen, route.parts)}>
          {words.dropFilters}
        </a>
      )}
    </Filters>
  );
}

/** How many there are of a choice; before they are counted, no number is shown. */
function countIn<Key>(counts: ReadonlyMap<Key, number> | null, key: Key): { readonly count?: number } {
  return counts === null ? {} : { count: counts.get(key) ?? 0 };
}

/** An address without columns has the usual ones, and one that chooses none has to say so. */
const NO_COLUMN: readonly string[] = ['none'];

export function readColumns(text: string | null): readonly GapColumn[] {
  if (text === null || text === '') return USUAL_COLUMNS;
  return readWords(GAP_COLUMNS, text);
}

function isUsual(columns: readonly string[]): boolean {
  return columns.join() === USUAL_COLUMNS.join();
}
