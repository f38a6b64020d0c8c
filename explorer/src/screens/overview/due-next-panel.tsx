import { useAnswer } from '../../ask/use-answer.ts';
import { Answered } from '../../frame/answered.tsx';
import { choiceOf } from '../../lens/choice.ts';
import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { overviewWords } from '../../words/en/overview.ts';
import { formatShortDay } from '../../words/numbers.ts';
import { wordOf } from '../../words/word-of.ts';
import { type DueNextQuery_organization_due_nodes, DueNextQuestion } from './due-next.graphql.ts';

/** What is overdue, and what is due next. */
export function DueNextPanel({ lens }: { readonly lens: Lens }) {
  const answer = useAnswer(DueNextQuestion, { ...choiceOf(lens), frameworks: lens.frameworks });
  return (
    <section class="section" aria-labelledby="due-title">
      <div class="section-head">
        <h2 id="due-title">{overviewWords.due}</h2>
        <p class="quiet small">{overviewWords.dueHint}</p>
      </div>
      <Answered answer={answer}>
        {({ organization }) => {
          const due = organization?.due;
          if (!due) return null;
          if (due.totalCount === 0) return <p class="quiet">{overviewWords.nothingDue}</p>;
          return (
            <>
              <ol class="overview-list lines panel">
                {due.nodes.map((row, place) => (
                  <DueRow key={place} row={row} lens={lens} />
                ))}
              </ol>
              {due.totalCount > due.nodes.length && (
                <p>
                  <a href={addressOf(lens, 'due')}>
                    {overviewWords.moreDue(due.totalCount - due.nodes.length)}
                  </a>
                </p>
              )}
            </>
          );
        }}
      </Answered>
    </section>
  );
}

function DueRow({ row, lens }: { readonly row: DueNextQuery_organization_due_nodes; readonly lens: Lens }) {
  const { day, kind, title, owner, isOverdue } = row;
  const to = addressOfRow(row, lens);
  return (
    <li>
      {to === null ? title : <a href={to}>{title}</a>}
      <p class="small quiet">
        {day === null ? overviewWords.noDay : formatShortDay(day)}
        {isOverdue && (
          <>
            {' '}
            <strong>{overviewWords.overdue}</strong>
          </>
        )}
        {' · '}
        {wordOf(kind)}
        {owner !== null && ` · ${owner}`}
      </p>
    </li>
  );
}

/** The evidence; or the provision, as the system has it where the row is about one; or the system. */
function addressOfRow(
  { evidence, provision, system }: DueNextQuery_organization_due_nodes,
  lens: Lens,
): string | null {
  if (evidence !== null) return addressOf(lens, 'evidence', [evidence.localId]);
  const place = { ...lens, system: system?.localId ?? null };
  if (provision !== null) return addressOf(place, 'provision', [provision.framework.slug, provision.ref]);
  return system === null ? null : addressOf(lens, 'system', [system.localId]);
}
