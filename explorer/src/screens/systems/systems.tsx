import { useAnswer } from '../../ask/use-answer.ts';
import { useRows } from '../../ask/use-rows.ts';
import { Facet } from '../../controls/facet.tsx';
import { Filters } from '../../controls/filters.tsx';
import { TextFilter } from '../../controls/text-filter.tsx';
import { Screen } from '../../frame/screen.tsx';
import type { ScreenProps } from '../../frame/screen-entry.ts';
import { WorkbookLink } from '../../frame/workbook-link.tsx';
import { countInUse, excludesNothing } from '../../lens/asked-filter.ts';
import { askedRows } from '../../lens/asked-rows.ts';
import { changeFilters } from '../../lens/change-route.ts';
import { addressOf, type Route } from '../../lens/route.ts';
import { FilteredTable } from '../../parts/filtered-table.tsx';
import { navWords } from '../../words/en/nav.ts';
import { systemsWords as words } from '../../words/en/systems.ts';
import { wordOf } from '../../words/word-of.ts';
import { systemColumns } from './system-columns.tsx';
import {
  type SystemFacetsQuery_organization_systemFacets_roles,
  SystemFacetsQuestion,
} from './system-facets.graphql.ts';
import { askedFilter, readSystemFilter, type SystemFilter, writeTerm } from './system-filter.ts';
import { SystemsQuestion } from './systems.graphql.ts';

/** The AI systems of the organization, and what is known of each. */
export function Systems({ route }: ScreenProps) {
  const { lens, filters } = route;
  const { organization } = lens;
  const filter = readSystemFilter(filters);
  const asked = askedFilter(filter);
  const answer = useRows(
    SystemsQuestion,
    { organization, filter: asked },
    (data) => data.organization?.systems,
    askedRows(filters),
  );
  return (
    <Screen
      route={route}
      title={navWords.systems}
      lens={[]}
      answer={answer}
      heading={({ first }) => (first.organization === null ? undefined : null)}
      actions={<WorkbookLink kind="evidence-register" lens={lens} />}
    >
      {({ rows, totalCount, unread }) => (
        <>
          <SystemFilters route={route} filter={filter} count={totalCount} />
          <FilteredTable
            {...{ route, rows, unread, words }}
            columns={systemColumns(lens)}
            keyOf={({ localId }) => localId}
            isWhole={excludesNothing(asked)}
            address={addressOf(lens, 'systems')}
          />
        </>
      )}
    </Screen>
  );
}

interface FiltersProps {
  readonly route: Route;
  readonly filter: SystemFilter;
  /** How many systems it leaves. */
  readonly count: number;
}

/** Filters by words and by what systems have, with how many systems there are of each. */
function SystemFilters({ route, filter, count }: FiltersProps) {
  const { data } = useAnswer(SystemFacetsQuestion, { organization: route.lens.organization });
  const facets = data?.organization?.systemFacets;
  return (
    <Filters inUse={countInUse({ ...filter })}>
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
            title={words.roles}
            offered={facets.roles.map(offeredTerm)}
            chosen={filter.roles.map(writeTerm)}
            choose={(role) => changeFilters(route, { role })}
          />
          <Facet
            title={words.classes}
            offered={facets.classes.map(offeredTerm)}
            chosen={filter.classes.map(writeTerm)}
            choose={(chosen) => changeFilters(route, { class: chosen })}
          />
          <p class="quiet">{words.shown(count, facets.total)}</p>
        </>
      )}
    </Filters>
  );
}

function offeredTerm({ term, count }: SystemFacetsQuery_organization_systemFacets_roles) {
  return {
    value: writeTerm({ framework: term.framework.slug, termId: term.termId }),
    label: term.label ?? term.termId,
    remark: term.framework.slug,
    count,
  };
}
