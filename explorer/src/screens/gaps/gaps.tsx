import { useRows } from '../../ask/use-rows.ts';
import { Empty } from '../../frame/empty.tsx';
import { NothingMatches } from '../../frame/nothing-matches.tsx';
import { PrintButton } from '../../frame/print-button.tsx';
import { Screen } from '../../frame/screen.tsx';
import type { ScreenProps } from '../../frame/screen-entry.ts';
import { WorkbookLink } from '../../frame/workbook-link.tsx';
import { askedRows } from '../../lens/asked-rows.ts';
import { basisOf } from '../../lens/choice.ts';
import { SCOPED_LENS } from '../../lens/lens-part.ts';
import { addressOf } from '../../lens/route.ts';
import { scopeId } from '../../lens/scope-id.ts';
import { Legend } from '../../pictures/legend.tsx';
import { Table } from '../../table/table.tsx';
import { gapsWords as words } from '../../words/en/gaps.ts';
import { navWords } from '../../words/en/nav.ts';
import { wordOf } from '../../words/word-of.ts';
import { gapColumns } from './gap-columns.tsx';
import { askedGaps, isNarrowed, readGapFilter, type ShownGaps, writeGapFilter } from './gap-filter.ts';
import { GapFilters, readColumns } from './gap-filters.tsx';
import { type GapsQuery, GapsQuestion } from './gaps.graphql.ts';
import { useGapCounts } from './use-gap-counts.ts';
import './gaps.css';

/** Pixels that a row takes at least. */
const ROW_HEIGHT = 64;
/** So many rows are seen at most before somebody scrolls. Few are there sooner than many. */
const ROWS_IN_VIEW = Math.min(100, Math.ceil(innerHeight / ROW_HEIGHT));

/** What evidence does not cover, in the order of the engine, with what somebody does about it. */
export function Gaps({ route }: ScreenProps) {
  const { lens, filters } = route;
  const shown = readGapFilter(filters);
  const variables = { scope: scopeId(lens), frameworks: lens.frameworks, ...basisOf(lens) };
  const answer = useRows(
    GapsQuestion,
    { ...variables, first: ROWS_IN_VIEW, filter: askedGaps(shown) },
    gapsOf,
    askedRows(filters),
  );
  // Nobody can choose before there are rows, which would wait for the counts.
  const counts = useGapCounts(answer.data === null ? null : variables, shown);
  const columns = readColumns(filters.get('columns'));
  const { isPartial } = answer;
  return (
    <Screen
      route={route}
      title={navWords.gaps}
      lens={SCOPED_LENS}
      // How far the list is read is said above it.
      answer={{ ...answer, isWaiting: answer.isWaiting && !isPartial }}
      heading={({ first }) => gapsOf(first) ?? undefined}
      actions={
        <>
          <WorkbookLink kind="gap" lens={lens} filters={writeGapFilter(shown)} />
          <PrintButton />
        </>
      }
    >
      {({ rows, totalCount, unread }) => (
        <>
          <div class="gap-summary">
            <p>
              <strong>{words.total(totalCount)}</strong> <span class="quiet">{words.order}</span>
            </p>
            <p class="quiet small only-print">{describe(shown)}</p>
          </div>
          <GapFilters {...{ route, shown, counts, columns }} />
          <p class="small quiet gap-reading">{isPartial ? words.reading(rows.length, totalCount) : ''}</p>
          {totalCount === 0 ? (
            <NoGaps shown={shown} address={addressOf(lens, route.screen, route.parts)} />
          ) : (
            <div aria-busy={isPartial}>
              <Table
                route={route}
                label={words.table}
                columns={gapColumns(lens, columns)}
                {...{ rows, unread }}
                keyOf={({ provision: { ref, framework } }) => `${framework.slug} ${ref}`}
              />
            </div>
          )}
          <Legend />
        </>
      )}
    </Screen>
  );
}

function gapsOf({ node }: GapsQuery) {
  return node !== null && 'gaps' in node ? node.gaps : null;
}

/** There are none at all, or the filters exclude all of them: that is said, and can be undone. */
function NoGaps({ shown, address }: { readonly shown: ShownGaps; readonly address: string }) {
  if (!isNarrowed(shown)) return <Empty title={words.none} hint={words.noneHint} />;
  return (
    <NothingMatches
      title={words.nothingMatches}
      hint={words.excludedBy(describe(shown))}
      drop={words.dropFilters}
      address={address}
    />
  );
}

function describe(shown: ShownGaps): string {
  return [
    ...(shown.text === '' ? [] : [words.filterText(shown.text)]),
    ...shown.statuses.map(wordOf),
    ...shown.reasons.map(wordOf),
    ...shown.urgencies.map((urgency) => words.urgencies[urgency]),
    ...shown.levels.map((level) => words.filterLevel(wordOf(level))),
    ...(shown.owner === '' ? [] : [words.filterOwner(shown.owner)]),
    ...(shown.withoutAction ? [words.filterWithoutAction] : []),
    ...(shown.beneath === '' ? [] : [words.beneath(shown.beneath.replace(':', ' '))]),
  ].join(' · ');
}
