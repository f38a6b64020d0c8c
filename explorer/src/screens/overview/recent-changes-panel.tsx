import { STATUSES_SHOWN } from '../../../../src/model/status-looks.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { Answered } from '../../frame/answered.tsx';
import { addressOfCount } from '../../lens/address-of-count.ts';
import { choiceOf } from '../../lens/choice.ts';
import { daysBefore } from '../../lens/days-before.ts';
import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { CountLink } from '../../parts/count-link.tsx';
import { type Counts, totalsInTally } from '../../pictures/counts.ts';
import { StatusMark } from '../../pictures/status-mark.tsx';
import { overviewWords } from '../../words/en/overview.ts';
import { formatNumber, formatTime } from '../../words/numbers.ts';
import { wordOf } from '../../words/word-of.ts';
import { LastChangesQuestion } from './last-changes.graphql.ts';
import { OverviewQuestion } from './overview.graphql.ts';

const DAYS = 30;

interface Props {
  readonly lens: Lens;
  /** The day of the answer. */
  readonly asOf: string;
  /** The counts of all frameworks on that day. */
  readonly now: Counts;
}

/** Which counts differ from those of a month before, and what was recorded last. */
export function RecentChangesPanel({ lens, asOf, now }: Props) {
  const { organization } = lens;
  const before = useAnswer(OverviewQuestion, {
    ...choiceOf(lens),
    frameworks: lens.frameworks,
    asOf: daysBefore(asOf, DAYS),
  });
  const last = useAnswer(LastChangesQuestion, { organization });
  return (
    <section class="section" aria-labelledby="changes-title">
      <div class="section-head">
        <h2 id="changes-title">{overviewWords.changes}</h2>
        <p class="quiet small">{overviewWords.changesHint}</p>
      </div>
      <Answered answer={before}>
        {(data) =>
          data.organization?.matrix && (
            <Difference
              lens={lens}
              before={{
                day: daysBefore(asOf, DAYS),
                counts: totalsInTally(data.organization.matrix.grid, 0),
              }}
              now={{ day: asOf, counts: now }}
            />
          )
        }
      </Answered>
      <h3>{overviewWords.recordedLast}</h3>
      <Answered answer={last}>
        {({ ledger }) => (
          <ul class="overview-list lines panel">
            {(ledger?.changes?.nodes ?? []).toReversed().map(({ seq, operation, actor, at }) => (
              <li key={seq}>
                {formatNumber(seq)} · {wordOf(operation)}
                <p class="small quiet">
                  {formatTime(at)} · {actor}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Answered>
      <p>
        <a href={addressOf(lens, 'changes')}>{overviewWords.allChanges}</a>
      </p>
    </section>
  );
}

interface CountedDay {
  readonly day: string;
  readonly counts: Counts;
}

interface DifferenceProps {
  readonly lens: Lens;
  readonly before: CountedDay;
  readonly now: CountedDay;
}

function Difference({ lens, before, now }: DifferenceProps) {
  const differing = STATUSES_SHOWN.filter((status) => before.counts[status] !== now.counts[status]);
  if (differing.length === 0) return <p class="quiet">{overviewWords.noDifference}</p>;
  return (
    <table class="ruled differences panel">
      <thead>
        <tr>
          <th scope="col">{overviewWords.status}</th>
          <th scope="col" class="count">
            {overviewWords.before}
          </th>
          <th scope="col" class="count">
            {overviewWords.now}
          </th>
        </tr>
      </thead>
      <tbody>
        {differing.map((status) => (
          <tr key={status}>
            <th scope="row">
              <StatusMark status={status} />
            </th>
            {[before, now].map(({ day, counts }) => (
              <td key={day} class="count">
                <CountLink count={counts[status] ?? 0} to={addressOfCount({ ...lens, asOf: day }, status)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
