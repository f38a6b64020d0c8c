import { useAnswer } from '../../ask/use-answer.ts';
import { Answered } from '../../frame/answered.tsx';
import { daysBefore } from '../../lens/days-before.ts';
import { addressOf, addressWith, type Route } from '../../lens/route.ts';
import { StatusMark } from '../../pictures/status-mark.tsx';
import { timelineWords as words } from '../../words/en/timeline.ts';
import { formatDay } from '../../words/numbers.ts';
import { EventLine } from './event-line.tsx';
import type { TimelineQueryVariables } from './timeline.graphql.ts';
import { TimelineDayQuestion } from './timeline-day.graphql.ts';

interface Props {
  readonly route: Route;
  readonly variables: Omit<TimelineQueryVariables, 'after'>;
  readonly day: string;
}

/** All that turns on a day: what happens, and the statuses that change by it. */
export function OneDay({ route, variables, day }: Props) {
  const { lens } = route;
  const answer = useAnswer(TimelineDayQuestion, { ...variables, from: daysBefore(day, 1), until: day });
  return (
    <section class="section panel one-day" aria-labelledby="day-title">
      <div class="section-head">
        <h2 id="day-title">{words.turnsOn(formatDay(day))}</h2>
        <span class="actions no-print">
          <a class="button" href={addressOf({ ...lens, asOf: day }, 'overview')}>
            {words.showDay}
          </a>
          <a class="button" href={addressWith(route, { on: null })}>
            {words.close}
          </a>
        </span>
      </div>
      <Answered answer={answer}>
        {({ node }) => {
          const step = node !== null && 'forecast' in node ? node.forecast?.steps?.nodes[0] : undefined;
          if (step === undefined || step.date !== day) return <p class="quiet">{words.nothingTurns}</p>;
          const changes = step.changes?.nodes ?? [];
          const moreChanges = (step.changes?.totalCount ?? 0) - changes.length;
          const events = step.events?.nodes ?? [];
          const moreEvents = (step.events?.totalCount ?? 0) - events.length;
          return (
            <>
              <ul>
                {events.map((event) => (
                  <li key={`${event.event} ${event.subject}`}>
                    <EventLine lens={lens} event={event} />
                  </li>
                ))}
                {moreEvents > 0 && <li class="quiet">{words.more(moreEvents)}</li>}
              </ul>
              <ol class="day-changes">
                {changes.map(({ provision: { ref, titleInContext, framework }, from, to }) => (
                  <li key={`${framework.slug} ${ref}`}>
                    <a href={addressOf({ ...lens, asOf: day }, 'provision', [framework.slug, ref])}>
                      <strong>{ref}</strong> {titleInContext}
                    </a>{' '}
                    <span class="quiet small">{framework.slug}</span>
                    <p class="small">
                      <StatusMark status={from.status} /> {words.becomes} <StatusMark status={to.status} />
                    </p>
                  </li>
                ))}
                {moreChanges > 0 && <li class="quiet">{words.more(moreChanges)}</li>}
              </ol>
            </>
          );
        }}
      </Answered>
    </section>
  );
}
