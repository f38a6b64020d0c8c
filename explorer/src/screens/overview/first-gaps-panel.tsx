import { useAnswer } from '../../ask/use-answer.ts';
import { Answered } from '../../frame/answered.tsx';
import { choiceOf } from '../../lens/choice.ts';
import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { StatusMark } from '../../pictures/status-mark.tsx';
import { overviewWords } from '../../words/en/overview.ts';
import { wordOf } from '../../words/word-of.ts';
import { FirstGapsQuestion } from './first-gaps.graphql.ts';

/** The gaps that the engine puts first. */
export function FirstGapsPanel({ lens }: { readonly lens: Lens }) {
  const answer = useAnswer(FirstGapsQuestion, { ...choiceOf(lens), frameworks: lens.frameworks });
  return (
    <section class="section" aria-labelledby="gaps-title">
      <div class="section-head">
        <h2 id="gaps-title">{overviewWords.gaps}</h2>
        <p class="quiet small">{overviewWords.gapsHint}</p>
      </div>
      <Answered answer={answer}>
        {({ organization }) => {
          const gaps = organization?.gaps;
          if (!gaps) return null;
          if (gaps.totalCount === 0) return <p class="quiet">{overviewWords.noGaps}</p>;
          return (
            <>
              <ol class="overview-list lines panel">
                {gaps.nodes.map(({ provision, status, reason, urgency }) => (
                  <li key={`${provision.framework.slug} ${provision.ref}`}>
                    <a href={addressOf(lens, 'provision', [provision.framework.slug, provision.ref])}>
                      {provision.ref} {provision.title}
                    </a>
                    <p class="small quiet">
                      <StatusMark status={status} />
                      {reason !== null && ` · ${wordOf(reason)}`} · {wordOf(urgency)} ·{' '}
                      {provision.framework.slug}
                    </p>
                  </li>
                ))}
              </ol>
              <p>
                <a href={addressOf(lens, 'gaps')}>{overviewWords.allGaps(gaps.totalCount)}</a>
              </p>
            </>
          );
        }}
      </Answered>
    </section>
  );
}
