import type { Answered as State } from '../../ask/use-asking.ts';
import { ChooseOne } from '../../controls/choose-one.tsx';
import { TextFilter } from '../../controls/text-filter.tsx';
import { Answered } from '../../frame/answered.tsx';
import { NothingMatches } from '../../frame/nothing-matches.tsx';
import { changeFilters } from '../../lens/change-route.ts';
import { addressOf, type Route } from '../../lens/route.ts';
import type { Counts } from '../../pictures/counts.ts';
import { Legend } from '../../pictures/legend.tsx';
import { Table } from '../../table/table.tsx';
import { frameworkWords } from '../../words/en/framework.ts';
import { wordOf } from '../../words/word-of.ts';
import { Compare } from './compare.tsx';
import type { ComparedQuery } from './compared.graphql.ts';
import type { ComparedChoice } from './compared-choice.ts';
import { outlineColumns } from './outline-columns.tsx';
import { filterOutline, type OutlineFilter, type OutlineLine, SHOWN } from './outline-rows.ts';
import { StatusChoice } from './status-choice.tsx';

interface Props {
  readonly route: Route;
  /** Of the framework. */
  readonly title: string;
  readonly lines: readonly OutlineLine[];
  readonly filter: OutlineFilter;
  /** The day of the answer. */
  readonly day: string;
  /** The crosswalks of the answer. */
  readonly crosswalks: readonly string[];
  /** Null: nothing is compared. */
  readonly compared: {
    readonly answer: State<ComparedQuery>;
    readonly choice: ComparedChoice;
  } | null;
}

/** The outline of a framework with its statuses, filters above it, and a second column where it is compared. */
export function Outline({ route, title, lines, filter, day, crosswalks, compared }: Props) {
  const shownLines = filterOutline(lines, filter);
  const differing = lines.filter(({ status, compared: other }) => other !== null && other !== status).length;
  const otherHead =
    compared === null
      ? null
      : 'asOf' in compared.choice
        ? frameworkWords.onDay(compared.choice.asOf)
        : frameworkWords.withCrosswalks(compared.choice.crosswalks.length);
  return (
    <div class="section">
      <StatusChoice route={route} counts={countsOf(lines)} chosen={filter.status} />
      <div class="filters no-print">
        <TextFilter
          label={frameworkWords.find}
          text={filter.text}
          change={(text) => changeFilters(route, { text }, { replace: true })}
        />
        <ChooseOne
          label={frameworkWords.show}
          offered={SHOWN.filter((each) => each !== 'differing' || compared !== null).map((value) => ({
            value,
            label: frameworkWords.shown[value],
          }))}
          chosen={filter.shown}
          choose={(shown) => changeFilters(route, { show: shown === 'assessable' ? null : shown })}
        />
        <Compare route={route} day={day} crosswalks={crosswalks} isComparing={compared !== null} />
      </div>
      {compared !== null && (
        <Answered answer={compared.answer}>{() => <p>{frameworkWords.differing(differing)}</p>}</Answered>
      )}
      {shownLines.length === 0 ? (
        <NothingMatches
          title={frameworkWords.nothingMatches(describe(filter))}
          drop={frameworkWords.dropFilter}
          address={addressOf(route.lens, route.screen, route.parts)}
        />
      ) : (
        <Table
          route={route}
          label={frameworkWords.outline(title)}
          columns={outlineColumns(
            route,
            otherHead === null ? null : { own: frameworkWords.onDay(day), otherHead },
          )}
          rows={shownLines}
          keyOf={({ ref }) => ref}
        />
      )}
      <Legend />
    </div>
  );
}

function countsOf(lines: readonly OutlineLine[]): Counts {
  const counts: { -readonly [Status in keyof Counts]: Counts[Status] } = {};
  for (const { status } of lines) if (status !== null) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** Names what a filter asks for, so that an empty list says why. */
function describe({ shown, status, text }: OutlineFilter): string {
  return [
    ...(text === '' ? [] : [frameworkWords.filterText(text)]),
    ...(status === null ? [] : [frameworkWords.filterStatus(wordOf(status))]),
    ...(shown === 'differing' ? [frameworkWords.filterDiffering] : []),
  ].join(frameworkWords.and);
}
