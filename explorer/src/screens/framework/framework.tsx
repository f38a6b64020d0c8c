import { STATUSES_SHOWN } from '../../../../src/model/status-looks.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { Screen } from '../../frame/screen.tsx';
import type { ScreenProps } from '../../frame/screen-entry.ts';
import { WorkbookLink } from '../../frame/workbook-link.tsx';
import { choiceOf } from '../../lens/choice.ts';
import type { LensPart } from '../../lens/lens-part.ts';
import { addressOf } from '../../lens/route.ts';
import { systemId } from '../../lens/system-id.ts';
import { frameworkWords } from '../../words/en/framework.ts';
import { navWords } from '../../words/en/nav.ts';
import { wordOf } from '../../words/word-of.ts';
import { ComparedQuestion } from './compared.graphql.ts';
import { comparedChoice } from './compared-choice.ts';
import { FrameworkQuestion } from './framework.graphql.ts';
import { Outline } from './outline.tsx';
import { outlineLines, SHOWN, statusByRef } from './outline-rows.ts';

const LENS: readonly LensPart[] = ['state', 'asOf', 'crosswalks', 'system'];

/** What holds of one framework, provision by provision, for the organization or one system. */
export function Framework({ route }: ScreenProps) {
  const { lens, filters, parts } = route;
  const [slug = ''] = parts;
  const { organization, system } = lens;
  const variables = {
    ...choiceOf(lens),
    framework: slug,
    systems: system === null ? [] : [systemId(organization, system)],
  };
  const answer = useAnswer(FrameworkQuestion, variables);
  const other = comparedChoice(filters);
  const compared = useAnswer(ComparedQuestion, other === null ? null : { ...variables, ...other });
  const otherGrid = other === null ? null : (compared.data?.organization?.provisionGrid ?? null);
  return (
    <Screen
      route={route}
      title={answer.data?.framework?.title ?? slug}
      above={
        <>
          <a href={addressOf(lens, 'overview')}>{navWords.overview}</a> / {slug}
          {answer.data?.framework && (
            <>
              {' · '}
              {wordOf(answer.data.framework.kind)} · {frameworkWords.edition(answer.data.framework.edition)}
            </>
          )}
        </>
      }
      lens={LENS}
      answer={answer}
      heading={(data) => (data.framework === null ? undefined : data.organization?.provisionGrid)}
      actions={<WorkbookLink kind="full" lens={{ ...lens, frameworks: [slug] }} />}
    >
      {(data) => {
        const grid = data.organization?.provisionGrid;
        if (!grid || !data.framework) return null;
        const { title, outline, supersededBy } = data.framework;
        return (
          <>
            {supersededBy !== null && (
              <p>
                {frameworkWords.superseded}{' '}
                <a href={addressOf(lens, 'framework', [supersededBy.slug])}>{supersededBy.title}</a>
              </p>
            )}
            <Outline
              route={route}
              title={title}
              lines={outlineLines(
                outline ?? [],
                statusByRef(grid),
                otherGrid === null ? null : statusByRef(otherGrid),
              )}
              filter={{
                shown: SHOWN.find((each) => each === filters.get('show')) ?? 'assessable',
                status: STATUSES_SHOWN.find((each) => each === filters.get('status')) ?? null,
                text: filters.get('text') ?? '',
              }}
              day={grid.asOf}
              crosswalks={grid.crosswalks.map(({ slug: each }) => each)}
              compared={other === null ? null : { answer: compared, choice: other }}
            />
          </>
        );
      }}
    </Screen>
  );
}
