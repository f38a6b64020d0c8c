import { useAnswer } from '../../ask/use-answer.ts';
import { useRows } from '../../ask/use-rows.ts';
import { ChooseOne } from '../../controls/choose-one.tsx';
import { TextFilter } from '../../controls/text-filter.tsx';
import { Empty } from '../../frame/empty.tsx';
import { NothingMatches } from '../../frame/nothing-matches.tsx';
import { PrintButton } from '../../frame/print-button.tsx';
import { Screen } from '../../frame/screen.tsx';
import type { ScreenProps } from '../../frame/screen-entry.ts';
import { WorkbookLink } from '../../frame/workbook-link.tsx';
import { changeFilters } from '../../lens/change-route.ts';
import { basisOf } from '../../lens/choice.ts';
import { SCOPED_LENS } from '../../lens/lens-part.ts';
import { addressOf } from '../../lens/route.ts';
import { scopeId } from '../../lens/scope-id.ts';
import { navWords } from '../../words/en/nav.ts';
import { questionsWords as words } from '../../words/en/questions.ts';
import { AskedQuestion } from './asked-question.tsx';
import { type QuestionFilter, questionsByFramework, SHOWN } from './question-list.ts';
import { QuestionOrderQuestion } from './question-order.graphql.ts';
import { type QuestionsQuery, QuestionsQuestion } from './questions.graphql.ts';
import './questions.css';

/** The questions on which it depends whether provisions apply, with their answers, and what waits for one. */
export function Questions({ route }: ScreenProps) {
  const { lens, filters } = route;
  const answer = useRows(
    QuestionsQuestion,
    { id: scopeId(lens), frameworks: lens.frameworks, ...basisOf(lens) },
    conditionsOf,
  );
  const order = useAnswer(QuestionOrderQuestion, {});
  const filter: QuestionFilter = {
    shown: SHOWN.find((each) => each === filters.get('show')) ?? 'all',
    text: filters.get('text') ?? '',
  };
  return (
    <Screen
      route={route}
      title={navWords.questions}
      lens={SCOPED_LENS}
      answer={answer}
      heading={({ first }) => conditionsOf(first) ?? (first.node === null ? undefined : null)}
      actions={
        <>
          <WorkbookLink kind="gap" lens={lens} />
          <PrintButton />
        </>
      }
    >
      {({ rows }) => {
        const open = rows.filter((each) => each.answer === null).length;
        const groups = questionsByFramework(rows, order.data, filter);
        if (rows.length === 0) return <Empty title={words.none} hint={words.noneHint} />;
        return (
          <>
            <p class="quiet">{words.hint}</p>
            <div class="filters no-print">
              <TextFilter
                label={words.find}
                text={filter.text}
                change={(text) => changeFilters(route, { text }, { replace: true })}
              />
              <ChooseOne
                label={words.show}
                offered={SHOWN.map((value) => ({ value, label: words.shown[value] }))}
                chosen={filter.shown}
                choose={(shown) => changeFilters(route, { show: shown === 'all' ? null : shown })}
              />
            </div>
            <p>
              {words.counts(open, rows.length)} <span class="quiet">{describe(filter).join(' ')}</span>
            </p>
            {groups.length === 0 && (
              <NothingMatches
                title={words.nothingMatches}
                drop={words.dropFilters}
                address={addressOf(lens, 'questions')}
              />
            )}
            {groups.map(({ slug, title, questions }) => (
              <section class="section" key={slug} aria-labelledby={`asked-${slug}`}>
                <h2 id={`asked-${slug}`}>{title}</h2>
                <ul class="lines panel">
                  {questions.map((asked) => (
                    <AskedQuestion key={asked.condition.conditionId} asked={asked} lens={lens} />
                  ))}
                </ul>
              </section>
            ))}
            <p class="quiet small">
              {words.howTo}: {words.howToHint}
            </p>
          </>
        );
      }}
    </Screen>
  );
}

/** What is shown of them, where that is not all. */
function describe({ shown, text }: QuestionFilter): readonly string[] {
  return [
    ...(shown === 'all' ? [] : [words.only(words.shown[shown])]),
    ...(text === '' ? [] : [words.filterText(text)]),
  ];
}

function conditionsOf({ node }: QuestionsQuery) {
  return node?.__typename === 'AISystem' || node?.__typename === 'Organization' ? node.conditions : null;
}
