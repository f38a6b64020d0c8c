import type { CoverageStatus } from '../../../../src/model/coverage.ts';
import { StatusMark } from '../../pictures/status-mark.tsx';
import { Marks, Steps } from '../../pictures/steps.tsx';
import { timelineWords as words } from '../../words/en/timeline.ts';
import { formatNumber, formatShortDay } from '../../words/numbers.ts';
import { type CountsFrom, statusesOn } from './counts-on-days.ts';
import { EVENT_GROUPS, type EventGroup, groupOf } from './event-groups.ts';
import type { TimelineStepFragment } from './timeline.graphql.ts';

interface Props {
  readonly from: string;
  readonly until: string;
  readonly days: readonly CountsFrom[];
  readonly steps: readonly TimelineStepFragment[];
}

/** The counts of each status over the days, and beneath them what happens when. */
export function TimelinePicture({ from, until, days, steps }: Props) {
  const [start, end] = [Date.parse(from), Date.parse(until)];
  const place = (day: string): number => (end === start ? 0 : (Date.parse(day) - start) / (end - start));
  const marked = EVENT_GROUPS.map((group) => ({ group, at: daysWith(steps, group).map(place) }));
  return (
    <div class="timeline panel">
      <p class="timeline-row timeline-days small quiet">
        <span />
        <span>
          <span>{formatShortDay(from)}</span>
          <span>{formatShortDay(until)}</span>
        </span>
        <span />
      </p>
      {statusesOn(days).map((status) => (
        <div class="timeline-row" key={status}>
          <StatusMark status={status} />
          <Steps
            colour={status}
            steps={days.map(({ day, counts }) => ({ at: place(day), value: counts[status] ?? 0 }))}
          />
          <FromTo days={days} status={status} />
        </div>
      ))}
      {marked
        .filter(({ at }) => at.length > 0)
        .map(({ group, at }) => (
          <div class="timeline-row" key={group}>
            <span>{words.groups[group]}</span>
            <Marks at={at} />
            <span class="quiet small">{words.days(at.length)}</span>
          </div>
        ))}
    </div>
  );
}

function FromTo({ days, status }: { readonly days: readonly CountsFrom[]; readonly status: CoverageStatus }) {
  const first = days[0]?.counts[status] ?? 0;
  const last = days.at(-1)?.counts[status] ?? 0;
  return <span>{first === last ? formatNumber(first) : words.fromTo(first, last)}</span>;
}

function daysWith(steps: readonly TimelineStepFragment[], group: EventGroup): readonly string[] {
  return steps
    .filter(({ events }) => events?.nodes.some(({ event }) => groupOf(event) === group))
    .map(({ date }) => date);
}
