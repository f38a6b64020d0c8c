import { viewWords as words } from '../../words/en/view.ts';
import { PresenceMark } from './presence-mark.tsx';
import { idOfStage, PRESENCES, type Stage } from './stages.ts';

/** The stages in a row, each with what is present, lapsed and missing. Each leads to its questions. */
export function StageRow({ stages }: { readonly stages: readonly Stage[] }) {
  const isPartial = stages.some(({ questions }) =>
    questions.some(({ scopes }) => (scopes?.totalCount ?? 0) > (scopes?.nodes.length ?? 0)),
  );
  return (
    <nav aria-label={words.stages}>
      {isPartial && <p class="quiet small">{words.firstSystems}</p>}
      <ol class="stages">
        {stages.map(({ name, questions, presences }, place) => (
          <li key={name} class="panel">
            <a class="stage-link" href={`#${idOfStage(place)}`}>
              {name ?? words.otherQuestions}
            </a>
            <p class="quiet small">{words.questions(questions.length)}</p>
            <ul class="small">
              {PRESENCES.map((presence) => ({ presence, count: presences.get(presence) ?? 0 }))
                .filter(({ count }) => count > 0)
                .map(({ presence, count }) => (
                  <li key={presence}>
                    <PresenceMark presence={presence} count={count} />
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </nav>
  );
}
