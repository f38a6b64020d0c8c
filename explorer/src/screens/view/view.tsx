import { useAnswer } from '../../ask/use-answer.ts';
import { useRows } from '../../ask/use-rows.ts';
import { ChooseOne } from '../../controls/choose-one.tsx';
import { Empty } from '../../frame/empty.tsx';
import { PrintButton } from '../../frame/print-button.tsx';
import { Screen } from '../../frame/screen.tsx';
import type { ScreenProps } from '../../frame/screen-entry.ts';
import { goTo } from '../../lens/address.ts';
import { choiceOf } from '../../lens/choice.ts';
import type { Lens } from '../../lens/lens.ts';
import type { LensPart } from '../../lens/lens-part.ts';
import { addressOf } from '../../lens/route.ts';
import { Legend } from '../../pictures/legend.tsx';
import { viewWords as words } from '../../words/en/view.ts';
import { Question } from './question.tsx';
import { StageRow } from './stage-row.tsx';
import { idOfStage, stagesOf } from './stages.ts';
import { ViewQuestion } from './view.graphql.ts';
import { ViewsQuestion } from './views.graphql.ts';
import './view.css';

const LENS: readonly LensPart[] = ['state', 'asOf', 'crosswalks'];
/** What the menu leads to. */
const USUAL = 'certification-path';

/** The questions of a view by stage, with what is recorded for each: the way to certification, or another view. */
export function View({ route }: ScreenProps) {
  const { lens, parts } = route;
  const [slug = USUAL] = parts;
  const answer = useRows(
    ViewQuestion,
    { ...choiceOf(lens), view: slug },
    ({ organization }) => organization?.view?.questions,
  );
  const list = answer.data;
  return (
    <Screen
      route={route}
      title={list?.first.organization?.view?.title ?? words.title}
      lens={LENS}
      answer={answer}
      heading={({ first: { organization } }) => organization?.view ?? undefined}
      actions={<PrintButton />}
    >
      {({ first: { organization }, rows }) => {
        const stages = stagesOf(rows);
        const intro = organization?.view?.intro ?? null;
        return (
          <>
            {intro !== null && <p class="view-intro">{intro}</p>}
            <OtherViews lens={lens} chosen={slug} />
            {rows.length === 0 && <Empty title={words.noQuestions} hint={words.noQuestionsHint} />}
            {stages.length > 1 && <StageRow stages={stages} />}
            {stages.map(({ name, questions }, place) => (
              <section key={name} class="section" aria-labelledby={idOfStage(place)}>
                <h2 id={idOfStage(place)} tabIndex={-1}>
                  {name ?? words.otherQuestions}
                </h2>
                <ol class="lines panel">
                  {questions.map((question) => (
                    <Question key={question.questionId} lens={lens} question={question} />
                  ))}
                </ol>
              </section>
            ))}
            <Legend />
          </>
        );
      }}
    </Screen>
  );
}

function OtherViews({ lens, chosen }: { readonly lens: Lens; readonly chosen: string }) {
  const { data } = useAnswer(ViewsQuestion, { organization: lens.organization });
  const views = data?.organization?.views ?? [];
  if (views.length < 2) return null;
  return (
    <div class="no-print">
      <ChooseOne
        label={words.view}
        offered={views.map(({ slug, title }) => ({ value: slug, label: title }))}
        chosen={chosen}
        choose={(slug) => goTo(addressOf(lens, 'view', [slug]))}
      />
    </div>
  );
}
