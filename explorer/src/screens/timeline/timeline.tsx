import { useRows } from '../../ask/use-rows.ts';
import { ChooseOne } from '../../controls/choose-one.tsx';
import { Empty } from '../../frame/empty.tsx';
import { Screen } from '../../frame/screen.tsx';
import type { ScreenProps } from '../../frame/screen-entry.ts';
import { WorkbookLink } from '../../frame/workbook-link.tsx';
import { changeFilters } from '../../lens/change-route.ts';
import { basisOf } from '../../lens/choice.ts';
import { SCOPED_LENS } from '../../lens/lens-part.ts';
import { readDay } from '../../lens/read-values.ts';
import { scopeId } from '../../lens/scope-id.ts';
import { Legend } from '../../pictures/legend.tsx';
import { Table } from '../../table/table.tsx';
import { navWords } from '../../words/en/nav.ts';
import { timelineWords as words } from '../../words/en/timeline.ts';
import { statusesOn } from './counts-on-days.ts';
import { OneDay } from './one-day.tsx';
import { type TimelineQuery, TimelineQuestion } from './timeline.graphql.ts';
import { TimelineByMonths } from './timeline-by-months.tsx';
import { dayRows, timelineColumns } from './timeline-columns.tsx';
import { TimelinePicture } from './timeline-picture.tsx';
import './timeline.css';

const ALL = '';

/** What changes when, over two years, if nothing more is recorded. */
export function Timeline({ route }: ScreenProps) {
  const { lens, filters } = route;
  const variables = { scope: scopeId(lens), frameworks: lens.frameworks, ...basisOf(lens) };
  const answer = useRows(TimelineQuestion, variables, (data) => forecastOf(data)?.steps);
  const on = readDay(filters.get('on'));
  if (answer.refusal?.kind === 'TOO_MUCH') return <TimelineByMonths route={route} />;
  return (
    <Screen
      route={route}
      title={navWords.timeline}
      lens={SCOPED_LENS}
      answer={answer}
      heading={({ first }) => forecastOf(first) ?? undefined}
      actions={<WorkbookLink kind="gap" lens={lens} />}
    >
      {({ first, rows, totalCount }) => {
        const forecast = forecastOf(first);
        if (forecast === null) return null;
        const frameworks = forecast.named?.nodes[0]?.counts.map(({ framework }) => framework) ?? [];
        const place = frameworks.findIndex(({ slug }) => slug === filters.get('framework'));
        const days = dayRows(rows, place === -1 ? null : place);
        return (
          <>
            <p>
              <strong>{words.total(totalCount - 1)}</strong>{' '}
              <span class="quiet">{words.hint(forecast.from, forecast.until)}</span>
            </p>
            {frameworks.length > 1 && (
              <div class="filters no-print">
                <ChooseOne
                  label={words.framework}
                  offered={[
                    { value: ALL, label: words.allTogether },
                    ...frameworks.map(({ slug, title }) => ({ value: slug, label: title })),
                  ]}
                  chosen={place === -1 ? ALL : (filters.get('framework') ?? ALL)}
                  choose={(framework) => changeFilters(route, { framework })}
                />
              </div>
            )}
            <TimelinePicture from={forecast.from} until={forecast.until} days={days} steps={rows} />
            {on !== null && <OneDay route={route} variables={variables} day={on} />}
            {totalCount <= 1 && <Empty title={words.nothing} hint={words.nothingHint} />}
            <section class="section" aria-labelledby="days-title">
              <h2 id="days-title">{words.daysTitle}</h2>
              <Table
                route={route}
                label={words.table}
                columns={timelineColumns(route, statusesOn(days), frameworks[place]?.slug ?? null)}
                rows={days}
                keyOf={({ day }) => day}
              />
            </section>
            <Legend />
          </>
        );
      }}
    </Screen>
  );
}

function forecastOf({ node }: TimelineQuery) {
  return node !== null && 'forecast' in node ? node.forecast : null;
}
