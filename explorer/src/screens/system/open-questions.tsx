import { useRows } from '../../ask/use-rows.ts';
import { Answered } from '../../frame/answered.tsx';
import { basisOf } from '../../lens/choice.ts';
import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { systemWords as words } from '../../words/en/system.ts';
import { OpenQuestionsQuestion } from './open-questions.graphql.ts';

/** How many questions about the system nobody has answered, and where they are. */
export function OpenQuestions({ lens, id }: { readonly lens: Lens; readonly id: string }) {
  const answer = useRows(
    OpenQuestionsQuestion,
    { id, frameworks: lens.frameworks, ...basisOf(lens) },
    ({ node }) => (node?.__typename === 'AISystem' ? node.conditions : null),
  );
  return (
    <Answered answer={answer}>
      {({ rows }) => {
        const open = rows.filter((each) => each.answer === null).length;
        if (open === 0) return null;
        return (
          <p class="system-open panel">
            <strong>{words.open(open)}.</strong> {words.openHint}{' '}
            <a href={addressOf(lens, 'questions')}>{words.toQuestions}</a>
          </p>
        );
      }}
    </Answered>
  );
}
