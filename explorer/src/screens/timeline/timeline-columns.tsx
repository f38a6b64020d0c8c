import type { CoverageStatus } from '../../../../src/model/coverage.ts';
import { addressOfCount } from '../../lens/address-of-count.ts';
import { addressWith, type Route } from '../../lens/route.ts';
import { CountLink } from '../../parts/count-link.tsx';
import type { Column } from '../../table/column.ts';
import { statusWords } from '../../words/en/statuses.ts';
import { timelineWords as words } from '../../words/en/timeline.ts';
import { formatShortDay } from '../../words/numbers.ts';
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

/** @param framework whose counts the rows have; null: those of all frameworks together */
export function timelineColumns(
  route: Route,
  statuses: readonly CoverageStatus[],
  framework: string | null,
): readonly Column<DayRow>[] {
  const { lens } = route;
  return [
    {
      ...{ key: 'day', head: words.heads.day, kind: 'row-head', width: 122 },
      cell: ({ day }) => <a href={addressWith(route, { on: day })}>{formatShortDay(day)}</a>,
    },
    {
      ...{ key: 'events', head: words.heads.events, width: 190, grows: 1 },
      cell: ({ step: { events } }) => {
        const more = (events?.totalCount ?? 0) - NAMED;
        return (
          <ul class="small">
            {events?.nodes.slice(0, NAMED).map((event) => (
              <li key={`${event.event} ${event.subject}`}>
                <EventLine lens={lens} event={event} />
              </li>
            ))}
            {more > 0 && <li class="quiet">{words.more(more)}</li>}
          </ul>
        );
      },
    },
    {
      ...{ key: 'changes', head: words.heads.changes, kind: 'figure', width: 72 },
      cell: ({ day, step: { changes } }) => (
        <CountLink count={changes?.totalCount ?? 0} to={addressWith(route, { on: day })} />
      ),
    },
    ...statuses.map(
      (status): Column<DayRow> => ({
        ...{ key: status, head: statusWords.short[status], kind: 'figure', width: 72 },
        cell: ({ day, counts }) => (
          <CountLink
            count={counts[status] ?? 0}
            to={addressOfCount({ ...lens, asOf: day }, status, framework)}
          />
        ),
      }),
    ),
  ];
}
