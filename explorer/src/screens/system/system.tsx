import { useAnswer } from '../../ask/use-answer.ts';
import { PrintButton } from '../../frame/print-button.tsx';
import { Screen } from '../../frame/screen.tsx';
import type { ScreenProps } from '../../frame/screen-entry.ts';
import { WorkbookLink } from '../../frame/workbook-link.tsx';
import { choiceOf } from '../../lens/choice.ts';
import { addressOf } from '../../lens/route.ts';
import { systemId } from '../../lens/system-id.ts';
import { CoverageByFramework } from '../../parts/coverage-by-framework.tsx';
import { navWords } from '../../words/en/nav.ts';
import { systemWords as words } from '../../words/en/system.ts';
import { EvidenceRecord } from './evidence-record.tsx';
import { OpenQuestions } from './open-questions.tsx';
import { SystemQuestion } from './system.graphql.ts';
import { SystemFacts } from './system-facts.tsx';
import './system.css';

/** What is known of one AI system: its record, what is covered for it, and which kinds of evidence it has. */
export function System({ route }: ScreenProps) {
  const [system = ''] = route.parts;
  const lens = { ...route.lens, system };
  const id = systemId(lens.organization, system);
  const answer = useAnswer(SystemQuestion, { ...choiceOf(lens), frameworks: lens.frameworks, id });
  const node = answer.data?.node;
  const found = node?.__typename === 'AISystem' ? node : null;
  return (
    <Screen
      route={route}
      title={found?.name ?? system}
      above={
        <>
          <a href={addressOf(route.lens, 'systems')}>{navWords.systems}</a> / {system}
        </>
      }
      answer={answer}
      heading={({ organization }) => (found === null ? undefined : organization?.matrix)}
      actions={
        <>
          <WorkbookLink kind="gap" lens={lens} />
          <PrintButton />
        </>
      }
    >
      {({ organization }) =>
        found && (
          <>
            <SystemFacts system={found} />
            <p class="system-links no-print">
              <a href={addressOf(lens, 'gaps')}>{words.gaps}</a>
              <a href={addressOf(route.lens, 'evidence', [], { system })}>
                {words.allEvidence(found.evidence?.totalCount ?? 0)}
              </a>
              <a href={addressOf(route.lens, 'matrix')}>{words.inMatrix}</a>
            </p>
            {organization?.matrix && (
              <CoverageByFramework {...{ route, lens }} grid={organization.matrix.grid} scope={1} />
            )}
            <OpenQuestions lens={lens} id={id} />
            <EvidenceRecord lens={lens} id={id} />
          </>
        )
      }
    </Screen>
  );
}
