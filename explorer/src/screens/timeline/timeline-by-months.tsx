import { useAnswers } from '../../ask/use-answers.ts';
import { Screen } from '../../frame/screen.tsx';
import type { ScreenProps } from '../../frame/screen-entry.ts';
import { WorkbookLink } from '../../frame/workbook-link.tsx';
import { addressOfCount } from '../../lens/address-of-count.ts';
import { choiceOf } from '../../lens/choice.ts';
import { SCOPED_LENS } from '../../lens/lens-part.ts';
import { addressOf } from '../../lens/route.ts';
import { systemId } from '../../lens/system-id.ts';
import { CountLink } from '../../parts/count-link.tsx';
import { OneFramework } from '../../parts/one-framework.tsx';
import { totalsInTally } from '../../pictures/counts.ts';
import { Legend } from '../../pictures/legend.tsx';
import { Table } from '../../table/table.tsx';
import { navWords } from '../../words/en/nav.ts';
import { statusWords } from '../../words/en/statuses.ts';
import { timelineWords as words } from '../../words/en/timeline.ts';
import { formatShortDay } from '../../words/numbers.ts';
import { type CountsFrom, statusesOn } from './counts-on-days.ts';
import { firstDaysFrom } from './first-days-from.ts';
import { type TimelineMonthQuery, TimelineMonthQuestion } from './timeline-month.graphql.ts';
import { TimelinePicture } from './timeline-picture.tsx';

/** The counts on the first day of each month over two years, where the server does not forecast every day at once. */
export function TimelineByMonths({ route }: ScreenProps) {
  const { lens } = route;
  const { organization, system, frameworks } = lens;
  const days = firstDaysFrom(lens.asOf ?? new Date().toISOString().slice(0, 10));
  const systems = system === null ? [] : [systemId(organization, system)];
  const answer = useAnswers(
    TimelineMonthQuestion,
    days.map((asOf) => ({ ...choiceOf(lens), systems, frameworks, asOf })),
    (data) => JSON.stringify(matrixOf(data)?.state),
  );
  const counted = answer.data?.length ?? 0;
  const { isPartial } = answer;
  return (
    <Screen
      route={route}
      title={navWords.timeline}
      lens={SCOPED_LENS}
      answer={{ ...answer, isWaiting: answer.isWaiting && !isPartial }}
      heading={([first]) => (first === undefined ? null : (matrixOf(first) ?? undefined))}
      actions={<WorkbookLink kind="gap" lens={lens} />}
    >
      {(answers) => {
        const shown: readonly CountsFrom[] = answers.flatMap((data, place) => {
          const grid = matrixOf(data)?.grid;
          const day = days[place];
          if (grid === undefined || day === undefined) return [];
          return [{ day, counts: totalsInTally(grid, systems.length) }];
        });
        const statuses = statusesOn(shown);
        return (
          <>
            <p>{words.byMonths}</p>
            <OneFramework route={route} />
            <p class="small quiet" role="status">
              {isPartial ? words.countedDays(counted, days.length) : ''}
            </p>
            <div class="section" aria-busy={isPartial}>
              <TimelinePicture from={days[0] ?? ''} until={days.at(-1) ?? ''} days={shown} steps={[]} />
              <Table
                route={route}
                label={words.monthsTable}
                rows={shown}
                keyOf={({ day }) => day}
                columns={[
                  {
                    ...{ key: 'day', head: words.heads.day, kind: 'row-head', width: 122 },
                    cell: ({ day }) => (
                      <a href={addressOf({ ...lens, asOf: day }, 'overview')}>{formatShortDay(day)}</a>
                    ),
                  },
                  ...statuses.map((status) => ({
                    ...{ key: status, head: statusWords.short[status], kind: 'figure' as const, width: 72 },
                    cell: ({ day, counts }: CountsFrom) => (
                      <CountLink
                        count={counts[status] ?? 0}
                        to={addressOfCount({ ...lens, asOf: day }, status)}
                      />
                    ),
                  })),
                ]}
              />
            </div>
            <Legend />
          </>
        );
      }}
    </Screen>
  );
}

function matrixOf({ organization }: TimelineMonthQuery) {
  return organization?.matrix ?? null;
}
