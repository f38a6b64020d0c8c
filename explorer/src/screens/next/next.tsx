import { useAnswer } from '../../ask/use-answer.ts';
import { ChooseOne } from '../../controls/choose-one.tsx';
import { Empty } from '../../frame/empty.tsx';
import { PrintButton } from '../../frame/print-button.tsx';
import { Screen } from '../../frame/screen.tsx';
import type { ScreenProps } from '../../frame/screen-entry.ts';
import { WorkbookLink } from '../../frame/workbook-link.tsx';
import { changeFilters } from '../../lens/change-route.ts';
import { basisOf } from '../../lens/choice.ts';
import { SCOPED_LENS } from '../../lens/lens-part.ts';
import { addressWith } from '../../lens/route.ts';
import { scopeId } from '../../lens/scope-id.ts';
import { OneFramework } from '../../parts/one-framework.tsx';
import { navWords } from '../../words/en/nav.ts';
import { nextWords as words } from '../../words/en/next.ts';
import { Assumed } from './assumed.tsx';
import { type NextQuery, NextQuestion, type NextStepFragment } from './next.graphql.ts';
import { NextStep } from './next-step.tsx';
import './next.css';

const LIMITS = ['2', '5', '10', '20'] as const;
/** What the server computes in a moment for a large organization as well. */
const FEW = '2';
const USUAL = '10';

/** Which few records would make most statuses better. What is added to a what-if is in the address alone. */
export function Next({ route }: ScreenProps) {
  const { lens, filters } = route;
  const limit = LIMITS.find((each) => each === filters.get('steps')) ?? USUAL;
  const answer = useAnswer(NextQuestion, {
    ...{ scope: scopeId(lens), frameworks: lens.frameworks, limit: Number(limit) },
    ...basisOf(lens),
  });
  return (
    <Screen
      route={route}
      title={navWords.next}
      lens={SCOPED_LENS}
      answer={answer}
      heading={(data) => planOf(data) ?? undefined}
      narrower={
        <>
          <OneFramework route={route} />
          {limit !== FEW && (
            <p>
              <a class="button" href={addressWith(route, { steps: FEW })}>
                {words.askFewer(Number(FEW))}
              </a>
            </p>
          )}
        </>
      }
      actions={
        <>
          <WorkbookLink kind="gap" lens={lens} />
          <PrintButton />
        </>
      }
    >
      {(data) => {
        const plan = planOf(data);
        if (plan === null) return null;
        const { steps, ceiling, isBest } = plan;
        const gain = steps.reduce((sum, step) => sum + step.gain, 0);
        return (
          <>
            <Assumed route={route} />
            {steps.length === 0 ? (
              <Empty title={words.none} hint={words.noneHint} />
            ) : (
              <>
                <div class="filters no-print">
                  <ChooseOne
                    label={words.records}
                    offered={LIMITS.map((value) => ({ value, label: value }))}
                    chosen={limit}
                    choose={(chosen) => changeFilters(route, { steps: chosen === USUAL ? null : chosen })}
                  />
                </div>
                <p>
                  <strong>{words.summary(steps.length, gain)}</strong> {words.ceiling(ceiling)}{' '}
                  <span class="quiet">{isBest === true ? words.best : words.bestUnknown}</span>
                </p>
                <ol class="lines panel">
                  {withBefore(steps).map(({ step, before }) => (
                    <NextStep
                      key={`${step.provision.framework.slug} ${step.provision.ref}`}
                      {...{ route, step, before, ceiling }}
                    />
                  ))}
                </ol>
              </>
            )}
          </>
        );
      }}
    </Screen>
  );
}

function planOf({ node }: NextQuery) {
  return node !== null && 'nextBestEvidence' in node ? node.nextBestEvidence : null;
}

function withBefore(
  steps: readonly NextStepFragment[],
): readonly { readonly step: NextStepFragment; readonly before: number }[] {
  let before = 0;
  return steps.map((step) => {
    const shown = { step, before };
    before += step.gain;
    return shown;
  });
}
