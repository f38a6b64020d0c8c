import { useAnswer } from '../../ask/use-answer.ts';
import { PrintButton } from '../../frame/print-button.tsx';
import { Screen } from '../../frame/screen.tsx';
import type { ScreenProps } from '../../frame/screen-entry.ts';
import { WorkbookLink } from '../../frame/workbook-link.tsx';
import { choiceOf } from '../../lens/choice.ts';
import { CoverageByFramework } from '../../parts/coverage-by-framework.tsx';
import { totalsInTally } from '../../pictures/counts.ts';
import { navWords } from '../../words/en/nav.ts';
import { DueNextPanel } from './due-next-panel.tsx';
import { FirstGapsPanel } from './first-gaps-panel.tsx';
import { OverviewQuestion } from './overview.graphql.ts';
import { RecentChangesPanel } from './recent-changes-panel.tsx';
import './overview.css';

/** What is covered in each framework, what is due, what comes first, and what changed: one page for a board as well. */
export function Overview({ route }: ScreenProps) {
  const { lens } = route;
  const { frameworks } = lens;
  const answer = useAnswer(OverviewQuestion, { ...choiceOf(lens), frameworks });
  return (
    <Screen
      route={route}
      title={navWords.overview}
      answer={answer}
      heading={({ organization }) => organization?.matrix}
      actions={
        <>
          <WorkbookLink kind="full" lens={lens} />
          <PrintButton />
        </>
      }
    >
      {({ organization }) =>
        organization?.matrix && (
          <>
            <CoverageByFramework {...{ route, lens }} grid={organization.matrix.grid} />
            <div class="overview-panels">
              <FirstGapsPanel lens={lens} />
              <DueNextPanel lens={lens} />
              <RecentChangesPanel
                lens={lens}
                asOf={organization.matrix.asOf}
                now={totalsInTally(organization.matrix.grid, 0)}
              />
            </div>
          </>
        )
      }
    </Screen>
  );
}
