import { useAnswer } from '../../ask/use-answer.ts';
import { useRows } from '../../ask/use-rows.ts';
import { Empty } from '../../frame/empty.tsx';
import { Screen } from '../../frame/screen.tsx';
import type { ScreenProps } from '../../frame/screen-entry.ts';
import { WorkbookLink } from '../../frame/workbook-link.tsx';
import type { LensPart } from '../../lens/lens-part.ts';
import { Table } from '../../table/table.tsx';
import { crosswalksWords as words } from '../../words/en/crosswalks.ts';
import { navWords } from '../../words/en/nav.ts';
import { crosswalkColumns } from './crosswalk-columns.tsx';
import { CrosswalkSlugsQuestion } from './crosswalk-slugs.graphql.ts';
import { CrosswalksQuestion } from './crosswalks.graphql.ts';
import { Pairs } from './pairs.tsx';

const LENS: readonly LensPart[] = ['asOf'];

/** Who maps what, and who has reviewed it: all crosswalks of the catalogue. */
export function Crosswalks({ route }: ScreenProps) {
  const { lens } = route;
  const { organization, asOf } = lens;
  const listed = useAnswer(CrosswalkSlugsQuestion, {});
  const slugs = listed.data?.crosswalks.filter(({ retired }) => !retired).map(({ slug }) => slug);
  const examined = useRows(
    CrosswalksQuestion,
    slugs === undefined ? null : { organization, asOf, crosswalks: slugs },
    ({ crosswalkHealth }) => crosswalkHealth?.reports,
  );
  // Which crosswalks there are must be known before they can be examined.
  const answer = slugs === undefined ? { ...listed, data: null } : examined;
  return (
    <Screen
      route={route}
      title={navWords.crosswalks}
      lens={LENS}
      answer={answer}
      heading={({ first }) => first.crosswalkHealth}
      actions={<WorkbookLink kind="crosswalk" lens={{ ...lens, crosswalks: slugs ?? lens.crosswalks }} />}
    >
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty title={words.none} hint={words.noneHint} />
        ) : (
          <>
            <p class="quiet">{words.hint}</p>
            <Pairs route={route} reports={rows} />
            <h2>{words.all}</h2>
            <Table
              route={route}
              label={words.table}
              columns={crosswalkColumns(lens)}
              rows={rows}
              keyOf={({ crosswalk }) => crosswalk.slug}
            />
          </>
        )
      }
    </Screen>
  );
}
