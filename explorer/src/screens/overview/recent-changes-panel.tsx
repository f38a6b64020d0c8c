import type { CoverageStatus } from '../../../../src/model/coverage.ts';
import { STATUSES_SHOWN } from '../../../../src/model/status-looks.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { Answered } from '../../frame/answered.tsx';
import { choiceOf } from '../../lens/choice.ts';
import { daysBefore } from '../../lens/days-before.ts';
import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { StatusMark } from '../../pictures/status-mark.tsx';
import { overviewWords } from '../../words/en/overview.ts';
import { formatNumber, formatTime } from '../../words/numbers.ts';
import { wordOf } from '../../words/word-of.ts';
import {
  type RecentChangesQuery_organization_difference,
  type RecentChangesQuery_organization_difference_from,
  RecentChangesQuestion,
} from './recent-changes.graphql.ts';

const DAYS = 30;

/** Which counts differ from those of a month before, and what was recorded last. */
export function RecentChangesPanel({ lens, asOf }: { readonly lens: Lens; readonly asOf: string }) {
  const { organization, ...choice } = choiceOf(lens);
  const answer = useAnswer(RecentChangesQuestion, {
    organization,
    frameworks: lens.frameworks,
    from: { ...choice, asOf: daysBefore(asOf, DAYS) },
    to: { ...choice, asOf },
  });
  return (
    <section class="section" aria-labelledby="changes-title">
      <div class="section-head">
        <h2 id="changes-title">{overviewWords.changes}</h2>
        <p class="quiet small">{overviewWords.changesHint}</p>
      </div>
      <Answered answer={answer}>
        {(data) => (
          <>
            {data.organization?.difference && <Difference difference={data.organization.difference} />}
            <h3>{overviewWords.recordedLast}</h3>
            <ul class="overview-list panel">
              {(data.ledger?.changes?.nodes ?? []).toReversed().map(({ seq, operation, actor, at }) => (
                <li key={seq}>
                  {seq} · {wordOf(operation)}
                  <p class="small quiet">
                    {formatTime(at)} · {actor}
                  </p>
                </li>
              ))}
            </ul>
            <p>
              <a href={addressOf(lens, 'changes')}>{overviewWords.allChanges}</a>
            </p>
          </>
        )}
      </Answered>
    </section>
  );
}

function Difference({ difference }: { readonly difference: RecentChangesQuery_organization_difference }) {
  const count = difference.changes?.totalCount ?? 0;
  if (count === 0) return <p class="quiet">{overviewWords.noDifference}</p>;
  const before = totals(difference.from);
  const now = totals(difference.to);
  const differing = STATUSES_SHOWN.filter((status) => before.get(status) !== now.get(status));
  return (
    <>
      <p>{overviewWords.differing(count)}</p>
      {differing.length > 0 && (
        <table class="differences panel">
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
                <td class="count">{formatNumber(before.get(status) ?? 0)}</td>
                <td class="count">{formatNumber(now.get(status) ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** How many provisions of all frameworks have each status. */
function totals({
  counts,
}: RecentChangesQuery_organization_difference_from): ReadonlyMap<CoverageStatus, number> {
  const sums = new Map<CoverageStatus, number>();
  for (const framework of counts)
    for (const { status, count } of framework.counts) sums.set(status, (sums.get(status) ?? 0) + count);
  return sums;
}
