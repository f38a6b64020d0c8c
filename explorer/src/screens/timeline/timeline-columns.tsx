import type { CoverageStatus } from '../../../../src/model/coverage.ts';
import { addressWith, type Route } from '../../lens/route.ts';
import type { Column } from '../../table/column.ts';
import { statusWords } from '../../words/en/statuses.ts';
import { timelineWords as words } from '../../words/en/timeline.ts';
import { formatNumber, formatShortDay } from '../../words/numbers.ts';
import { type CountsFrom, countsOfStep } from './counts-on-days.ts';
import { EventLine } from './event-line.tsx';
import type { TimelineStepFragment } from './timeline.graphql.ts';

/** So many events of a day are named in its row; the day itself names all. */
const NAMED = 3;

/** A row is a day, with what happens on it and the counts from then on. */
export interface DayRow extends CountsFrom {
  readonly step: TimelineStepFragment;
}

export function dayRows(steps: readonly TimelineStepFragment[], place: number | null): readonly DayRow[] {
  return steps.map((step) => ({ ...countsOfStep(step, place), step }));
}

export function timelineColumns(
  route: Route,
  statuses: readonly CoverageStatus[],
): readonly Column<DayRow>[] {
  return [
    {
      ...{ key: 'day', head: words.heads.day, kind: 'row-head', width: 110 },
      cell: ({ day }) => <a href={addressWith(route, { on: day })}>{formatShortDay(day)}</a>,
    },
    {
      ...{ key: 'events', head: words.heads.events, width: 240, grows: 1 },
      cell: ({ step: { events } }) => {
        const more = (events?.totalCount ?? 0) - NAMED;
        return (
          <ul class="small">
            {events?.nodes.slice(0, NAMED).map((event) => (
              <li key={`${event.event} ${event.subject}`}>
                <EventLine lens={route.lens} event={event} />
              </li>
            ))}
            {more > 0 && <li class="quiet">{words.more(more)}</li>}
          </ul>
        );
      },
    },
    {
      ...{ key: 'changes', head: words.heads.changes, kind: 'figure', width: 80 },
      cell: ({ step: { changes } }) => formatNumber(changes?.totalCount ?? 0),
    },
    ...statuses.map(
      (status): Column<DayRow> => ({
        ...{ key: status, head: statusWords.short[status], kind: 'figure', width: 72 },
        cell: ({ counts }) => formatNumber(counts[status] ?? 0),
      }),
    ),
  ];
}
