import { useAnswer } from '../../ask/use-answer.ts';
import { useRows } from '../../ask/use-rows.ts';
import { ChooseOne } from '../../controls/choose-one.tsx';
import { Facet } from '../../controls/facet.tsx';
import { Filters } from '../../controls/filters.tsx';
import { TextFilter } from '../../controls/text-filter.tsx';
import { Screen } from '../../frame/screen.tsx';
import type { ScreenProps } from '../../frame/screen-entry.ts';
import { WorkbookLink } from '../../frame/workbook-link.tsx';
import { countInUse, excludesNothing } from '../../lens/asked-filter.ts';
import { askedRows } from '../../lens/asked-rows.ts';
import { changeFilters } from '../../lens/change-route.ts';
import type { LensPart } from '../../lens/lens-part.ts';
import { addressOf, type Route } from '../../lens/route.ts';
import { FilteredTable } from '../../parts/filtered-table.tsx';
import { evidenceWords as words } from '../../words/en/evidence.ts';
import { navWords } from '../../words/en/nav.ts';
import { formatShortDay } from '../../words/numbers.ts';
import { wordOf } from '../../words/word-of.ts';
import { EndsByMonth } from './ends-by-month.tsx';
import { evidenceColumns } from './evidence-columns.tsx';
import { type EvidenceCountsQuery, EvidenceCountsQuestion } from './evidence-counts.graphql.ts';
import { askedFilter, type EvidenceFilter, ORDERS, readEvidenceFilter } from './evidence-filter.ts';
import { EvidenceListQuestion } from './evidence-list.graphql.ts';
import { monthsFrom } from './months.ts';

const LENS_PARTS: readonly LensPart[] = ['system'];

/** What the organization holds, what ends when, and who owns it. */
export function EvidenceList({ route }: ScreenProps) {
  const { lens, filters } = route;
  const { organization, asOf } = lens;
  const filter = readEvidenceFilter(filters, lens.system);
  const order = ORDERS.find((each) => each === filters.get('order')) ?? 'FILE';
  const asked = askedFilter(filter, organization);
  const answer = useRows(
    EvidenceListQuestion,
    { organization, order, on: asOf, filter: asked },
    (data) => data.organization?.evidence,
    askedRows(filters),
  );
  const counts = useAnswer(EvidenceCountsQuestion, { organization, ...monthsFrom(asOf) });
  return (
    <Screen
      route={route}
      title={navWords.evidence}
      lens={LENS_PARTS}
      answer={answer}
      heading={({ first }) => (first.organization === null ? undefined : null)}
      actions={<WorkbookLink kind="evidence-register" lens={lens} />}
    >
      {({ rows, totalCount, unread }) => (
        <>
          <EndsByMonth lens={lens} months={counts.data?.organization?.expiryCounts ?? []} />
          <EvidenceFilters
            route={route}
            filter={filter}
            counts={counts.data}
            count={totalCount}
            order={order}
          />
          <FilteredTable
            {...{ route, rows, unread, words }}
            columns={evidenceColumns(lens)}
            keyOf={({ localId }) => localId}
            isWhole={excludesNothing(asked)}
            address={addressOf({ ...lens, system: null }, 'evidence')}
          />
        </>
      )}
    </Screen>
  );
}

interface FiltersProps {
  readonly route: Route;
  readonly filter: EvidenceFilter;
  readonly counts: EvidenceCountsQuery | null;
  /** How much evidence the filter leaves. */
  readonly count: number;
  readonly order: (typeof ORDERS)[number];
}

/** Filters by words and by what evidence has, with how much there is of each. */
function EvidenceFilters({ route, filter, counts, count, order }: FiltersProps) {
  const facets = counts?.organization?.evidenceFacets;
  const { endsFrom, endsUntil } = filter;
  return (
    <Filters inUse={countInUse({ ...filter, system: null, endsUntil: null })}>
      <TextFilter
        label={words.find}
        text={filter.text}
        change={(text) => changeFilters(route, { text }, { replace: true })}
      />
      {facets && (
        <>
          <Facet
            title={words.status}
            offered={facets.statuses.map(({ status, count: ofStatus }) => ({
              ...{ value: status, label: wordOf(status), count: ofStatus },
            }))}
            chosen={filter.statuses}
            choose={(status) => changeFilters(route, { status })}
          />
          <Facet
            title={words.kind}
            offered={facets.kinds.map(({ kind, count: ofKind }) => ({
              ...{ value: kind.slug, label: kind.label, count: ofKind },
            }))}
            chosen={filter.kinds}
            choose={(kind) => changeFilters(route, { kind })}
          />
        </>
      )}
      <ChooseOne
        label={words.order}
        offered={ORDERS.map((value) => ({ value, label: words.orders[value] }))}
        chosen={order}
        choose={(chosen) => changeFilters(route, { order: chosen === 'FILE' ? null : chosen })}
      />
      {endsFrom !== null && endsUntil !== null && (
        <button
          type="button"
          class="button"
          onClick={() => changeFilters(route, { endsFrom: null, endsUntil: null })}
        >
          {words.endsBetween(formatShortDay(endsFrom), formatShortDay(endsUntil))} · {words.dropMonth}
        </button>
      )}
      {facets && <p class="quiet">{words.shown(count, facets.total)}</p>}
    </Filters>
  );
}
