import { useAnswer } from '../../ask/use-answer.ts';
import { PrintButton } from '../../frame/print-button.tsx';
import { Screen } from '../../frame/screen.tsx';
import type { ScreenProps } from '../../frame/screen-entry.ts';
import { WorkbookLink } from '../../frame/workbook-link.tsx';
import type { LensPart } from '../../lens/lens-part.ts';
import { addressOf } from '../../lens/route.ts';
import { crosswalksWords as words } from '../../words/en/crosswalks.ts';
import { navWords } from '../../words/en/nav.ts';
import { CrosswalkQuestion } from './crosswalk.graphql.ts';
import { CrosswalkFacts } from './crosswalk-facts.tsx';
import { CrosswalkRows } from './crosswalk-rows.tsx';
import { RowCounts } from './row-counts.tsx';
import { Unmapped } from './unmapped.tsx';
import './crosswalk.css';

const LENS: readonly LensPart[] = ['asOf'];

/** One crosswalk: who asserts it, how its rows have been reviewed, the rows, and what it does not map. */
export function Crosswalk({ route }: ScreenProps) {
  const [slug = ''] = route.parts;
  const { lens } = route;
  const { organization, asOf } = lens;
  const answer = useAnswer(CrosswalkQuestion, { slug, organization, asOf });
  const found = answer.data?.crosswalkHealth?.reports?.nodes[0]?.crosswalk;
  return (
    <Screen
      route={route}
      title={found?.title ?? slug}
      above={
        <>
          <a href={addressOf(lens, 'crosswalks')}>{navWords.crosswalks}</a> / {slug}
        </>
      }
      lens={LENS}
      answer={answer}
      heading={({ crosswalkHealth }) => crosswalkHealth ?? undefined}
      actions={
        <>
          <WorkbookLink kind="crosswalk" lens={{ ...lens, crosswalks: [slug] }} />
          <PrintButton />
        </>
      }
    >
      {({ crosswalkHealth }) => {
        const report = crosswalkHealth?.reports?.nodes[0];
        if (report === undefined) return null;
        return (
          <>
            {report.crosswalk.retired && <p role="note">{words.retired}</p>}
            <div class="crosswalk-head">
              <CrosswalkFacts crosswalk={report.crosswalk} lens={lens} />
              <RowCounts report={report} contradictions={crosswalkHealth?.contradictions?.totalCount ?? 0} />
            </div>
            <CrosswalkRows route={route} report={report} />
            <Unmapped route={route} sides={report.sides} />
          </>
        );
      }}
    </Screen>
  );
}
