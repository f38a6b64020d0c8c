import { DUE_KINDS } from '../../../../src/model/due-kind.ts';
import { DUE_WORDS } from '../../../../src/model/glossary/due-words.ts';
import { useRows } from '../../ask/use-rows.ts';
import { ChooseOne } from '../../controls/choose-one.tsx';
import { Facet } from '../../controls/facet.tsx';
import { Filters } from '../../controls/filters.tsx';
import { PrintButton } from '../../frame/print-button.tsx';
import { Screen } from '../../frame/screen.tsx';
import type { ScreenProps } from '../../frame/screen-entry.ts';
import { countInUse } from '../../lens/asked-filter.ts';
import { askedRows } from '../../lens/asked-rows.ts';
import { changeFilters } from '../../lens/change-route.ts';
import { choiceOf } from '../../lens/choice.ts';
import { addressWith, type Route } from '../../lens/route.ts';
import { FilteredTable } from '../../parts/filtered-table.tsx';
import { dueWords as words } from '../../words/en/due.ts';
import { navWords } from '../../words/en/nav.ts';
import { formatNumber } from '../../words/numbers.ts';
import { wordOf } from '../../words/word-of.ts';
import { DueQuestion, type DueRowFragment } from './due.graphql.ts';
import { dueColumns } from './due-columns.tsx';
import { DAYS_AHEAD, filterDue, ownersIn, readDueFilter, type ShownDue } from './due-filter.ts';

/** What is overdue and what is due next: evidence that ends, actions, reviews, law that begins, drafts that wait. */
export function Due({ route }: ScreenProps) {
  const { lens, filters } = route;
  const shown = readDueFilter(filters);
  const answer = useRows(
    DueQuestion,
    { ...choiceOf(lens), frameworks: lens.frameworks, within: Number(shown.within) },
    ({ organization }) => organization?.due,
    askedRows(filters),
  );
  return (
    <Screen
      route={route}
      title={navWords.due}
      answer={answer}
      heading={({ first }) => first.organization?.due ?? undefined}
      actions={<PrintButton />}
    >
      {({ rows, totalCount, unread }) => (
        <>
          <p>
            <strong>{words.total(totalCount, rows.filter(({ isOverdue }) => isOverdue).length)}</strong>{' '}
            <span class="quiet">{words.order}</span>
          </p>
          <DueFilters {...{ route, shown, rows }} />
          <FilteredTable
            {...{ route, unread, words }}
            columns={dueColumns(lens)}
            rows={filterDue(rows, shown)}
            keyOf={keyOf}
            isWhole={shown.kinds.length === 0 && shown.owner === ''}
            address={addressWith(route, { kind: null, owner: null, page: null })}
          />
        </>
      )}
    </Screen>
  );
}

interface FiltersProps {
  readonly route: Route;
  readonly shown: ShownDue;
  readonly rows: readonly DueRowFragment[];
}

/** How far to look ahead, and what can be filtered by, each with what it shows under the other filter. */
function DueFilters({ route, shown, rows }: FiltersProps) {
  const ofOwner = filterDue(rows, { ...shown, kinds: [] });
  const ofKinds = filterDue(rows, { ...shown, owner: '' });
  const owners = ownersIn(rows);
  const change = (name: string, value: string | readonly string[]): void =>
    changeFilters(route, { [name]: value, page: null });
  return (
    <Filters inUse={countInUse({ kinds: shown.kinds, owner: shown.owner })}>
      <ChooseOne
        label={words.within}
        offered={DAYS_AHEAD.map((days) => ({ value: days, label: words.days(Number(days)) }))}
        chosen={shown.within}
        choose={(within) => change('within', within)}
      />
      <Facet
        title={words.kind}
        offered={DUE_KINDS.map((kind) => ({
          ...{ value: kind, label: wordOf(kind), remark: DUE_WORDS.words[kind].meaning },
          count: ofOwner.filter((row) => row.kind === kind).length,
        })).filter(({ value, count }) => count > 0 || shown.kinds.includes(value))}
        chosen={shown.kinds}
        choose={(kinds) => change('kind', kinds)}
      />
      {(owners.length > 0 || shown.owner !== '') && (
        <ChooseOne
          label={words.owner}
          offered={[
            { value: '', label: words.anyone },
            ...owners.map((owner) => ({
              value: owner,
              label: `${owner} (${formatNumber(ofKinds.filter((row) => row.owner === owner).length)})`,
            })),
            ...(shown.owner === '' || owners.includes(shown.owner)
              ? []
              : [{ value: shown.owner, label: shown.owner }]),
          ]}
          chosen={shown.owner}
          choose={(owner) => change('owner', owner)}
        />
      )}
    </Filters>
  );
}

function keyOf({ kind, day, title, action, evidence, provision, system }: DueRowFragment): string {
  const of = [action?.localId, evidence?.localId, provision?.framework.slug, provision?.ref, system?.localId];
  return [kind, day, ...of, title].join(' ');
}
