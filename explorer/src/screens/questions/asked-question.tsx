import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { questionsWords as words } from '../../words/en/questions.ts';
import { formatShortDay } from '../../words/numbers.ts';
import type { QuestionsQuery_node_conditions_nodes } from './questions.graphql.ts';

interface Props {
  readonly asked: QuestionsQuery_node_conditions_nodes;
  readonly lens: Lens;
}

/** One question: its answer with who gave it and when, or how many statuses wait for one. */
export function AskedQuestion({ asked, lens }: Props) {
  const { answer, condition, framework, undetermined } = asked;
  const isOpen = answer === null;
  return (
    <li class="asked-question">
      <p class={`asked-answer ${isOpen ? 'open' : ''}`}>
        {isOpen ? words.open : answer ? words.yes : words.no}
      </p>
      <div class="asked-words">
        <h3>{condition.question}</h3>
        <p class="small quiet">
          {condition.label} · <code>{condition.conditionId}</code>
        </p>
        {isOpen ? (
          undetermined > 0 && (
            <p>
              {words.undetermined(undetermined)}.{' '}
              <a href={addressOf(lens, 'framework', [framework.slug], { status: 'UNDETERMINED' })}>
                {words.toUndetermined}
              </a>
            </p>
          )
        ) : (
          <GivenAnswer asked={asked} />
        )}
        {condition.notes !== null && (
          <details>
            <summary>{words.about}</summary>
            <p>{condition.notes}</p>
          </details>
        )}
        {isOpen && (
          <details>
            <summary>{words.howTo}</summary>
            <p class="small quiet">{words.row}</p>
            <code class="asked-row">{words.rowOf(framework.slug, condition.conditionId, lens.system)}</code>
          </details>
        )}
      </div>
    </li>
  );
}

/** Who gave the answer, when, for whom and why. */
function GivenAnswer({ asked }: Pick<Props, 'asked'>) {
  const { by, on, note, answeredFor } = asked;
  const parts = [
    ...(by === null ? [] : [words.by(by)]),
    ...(on === null ? [] : [words.on(formatShortDay(on))]),
    answeredFor === null ? words.ofOrganization : words.ofSystem(answeredFor.name),
  ];
  return (
    <p class="small quiet">
      {parts.join(' ')}
      {note !== null && `: ${note}`}
    </p>
  );
}
