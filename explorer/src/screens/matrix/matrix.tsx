import { STATUSES_SHOWN } from '../../../../src/model/status-looks.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { useRows } from '../../ask/use-rows.ts';
import { ChooseOne } from '../../controls/choose-one.tsx';
import { Answered } from '../../frame/answered.tsx';
import { Empty } from '../../frame/empty.tsx';
import { Screen } from '../../frame/screen.tsx';
import type { ScreenProps } from '../../frame/screen-entry.ts';
import { WorkbookLink } from '../../frame/workbook-link.tsx';
import { changeFilters } from '../../lens/change-route.ts';
import { choiceOf } from '../../lens/choice.ts';
import { Table } from '../../table/table.tsx';
import { matrixWords } from '../../words/en/matrix.ts';
import { navWords } from '../../words/en/nav.ts';
import { wordOf } from '../../words/word-of.ts';
import { MatrixQuestion } from './matrix.graphql.ts';
import { matrixColumns } from './matrix-columns.tsx';
import { dependsOnEvidence, GROUPINGS, matrixRows } from './matrix-rows.ts';
import { MatrixTermsQuestion } from './matrix-terms.graphql.ts';
import './matrix.css';

/** Which systems and frameworks are weak: a heat map of one count, in which each cell leads to its framework. */
export function Matrix({ route }: ScreenProps) {
  const { lens, filters } = route;
  const status = STATUSES_SHOWN.find((each) => each === filters.get('count')) ?? 'COVERED';
  const grouping = GROUPINGS.find((each) => each === filters.get('group')) ?? 'none';
  const answer = useAnswer(MatrixQuestion, { ...choiceOf(lens), frameworks: lens.frameworks });
  const hasTerms = grouping === 'role' || grouping === 'class';
  const terms = useRows(
    MatrixTermsQuestion,
    hasTerms ? { organization: lens.organization } : null,
    (data) => data.organization?.systems,
  );
  return (
    <Screen
      route={route}
      title={navWords.matrix}
      answer={answer}
      heading={({ organization }) => organization?.matrix}
      actions={<WorkbookLink kind="matrix" lens={lens} />}
    >
      {({ organization }) => {
        if (!organization?.matrix) return null;
        const { grid } = organization.matrix;
        const rows = matrixRows(grid, organization.name, grouping, terms.data?.rows ?? []);
        const sentence = dependsOnEvidence(status) ? matrixWords.hint : matrixWords.hintOfAll;
        return (
          <>
            <div class="filters no-print">
              <ChooseOne
                label={matrixWords.shade}
                offered={STATUSES_SHOWN.map((each) => ({ value: each, label: wordOf(each) }))}
                chosen={status}
                choose={(count) => changeFilters(route, { count })}
              />
              <ChooseOne
                label={matrixWords.group}
                offered={GROUPINGS.map((each) => ({ value: each, label: matrixWords.groups[each] }))}
                chosen={grouping}
                choose={(group) => changeFilters(route, { group: group === 'none' ? null : group })}
              />
            </div>
            <p class="quiet small">{sentence(wordOf(status))}</p>
            {hasTerms && <Answered answer={terms}>{() => null}</Answered>}
            <Table
              route={route}
              label={matrixWords.table}
              columns={matrixColumns(grid.frameworks, lens, status, grouping)}
              rows={grouping === 'none' ? rows : rows.toSorted((a, b) => a.group.localeCompare(b.group))}
              keyOf={({ system }) => system ?? ''}
              isPinned={({ system }) => system === null}
            />
            {grid.systems.length === 0 && (
              <Empty title={matrixWords.noSystems} hint={matrixWords.noSystemsHint} />
            )}
          </>
        );
      }}
    </Screen>
  );
}
