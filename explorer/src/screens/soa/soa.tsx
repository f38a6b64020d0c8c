import { useRows } from '../../ask/use-rows.ts';
import { Empty } from '../../frame/empty.tsx';
import { NothingMatches } from '../../frame/nothing-matches.tsx';
import { PrintButton } from '../../frame/print-button.tsx';
import { Screen, ScreenTitle } from '../../frame/screen.tsx';
import type { ScreenProps } from '../../frame/screen-entry.ts';
import { WorkbookLink } from '../../frame/workbook-link.tsx';
import { choiceOf } from '../../lens/choice.ts';
import type { LensPart } from '../../lens/lens-part.ts';
import { addressOf, type Route } from '../../lens/route.ts';
import { Legend } from '../../pictures/legend.tsx';
import { Table } from '../../table/table.tsx';
import { navWords } from '../../words/en/nav.ts';
import { soaWords as words } from '../../words/en/soa.ts';
import { wordOf } from '../../words/word-of.ts';
import { type SoaControlFragment, SoaQuestion } from './soa.graphql.ts';
import { SoaChoice } from './soa-choice.tsx';
import { soaColumns } from './soa-columns.tsx';
import { filterControls, readSoaFilter, type ShownControls } from './soa-filter.ts';
import { SoaFilters } from './soa-filters.tsx';
import { SoaSummary } from './soa-summary.tsx';
import './soa.css';

const LENS: readonly LensPart[] = ['state', 'asOf', 'crosswalks'];

/** Which controls of a framework apply, why or why not, and what they lack. */
export function Soa({ route }: ScreenProps) {
  const [framework] = route.parts;
  if (framework !== undefined) return <Statement route={route} framework={framework} />;
  return (
    <article class="screen">
      <ScreenTitle title={navWords.soa} />
      <SoaChoice lens={route.lens} chosen={null} />
    </article>
  );
}

function Statement({ route, framework }: { readonly route: Route; readonly framework: string }) {
  const { lens } = route;
  const answer = useRows(
    SoaQuestion,
    { ...choiceOf(lens), framework },
    ({ organization }) => organization?.statementOfApplicability?.controls,
  );
  const found = answer.data?.first.organization?.statementOfApplicability?.framework;
  return (
    <Screen
      route={route}
      title={navWords.soa}
      above={
        <a href={addressOf(lens, 'framework', [framework])}>
          {found === undefined ? framework : words.edition(found.title, found.edition)}
        </a>
      }
      lens={LENS}
      answer={answer}
      heading={({ first: { organization } }) => organization?.statementOfApplicability ?? undefined}
      actions={
        <>
          <WorkbookLink kind="statement-of-applicability" lens={{ ...lens, frameworks: [framework] }} />
          <PrintButton />
        </>
      }
    >
      {({ rows }) => (
        <>
          <SoaChoice lens={lens} chosen={framework} />
          {rows.length === 0 ? (
            <Empty title={words.frameworkHasNone} hint={words.frameworkHasNoneHint} />
          ) : (
            <Controls route={route} framework={framework} controls={rows} />
          )}
          <Legend />
        </>
      )}
    </Screen>
  );
}

interface ControlsProps {
  readonly route: Route;
  readonly framework: string;
  readonly controls: readonly SoaControlFragment[];
}

function Controls({ route, framework, controls }: ControlsProps) {
  const { lens, screen, parts } = route;
  const shown = readSoaFilter(route.filters);
  const left = filterControls(controls, shown);
  return (
    <>
      <SoaSummary route={route} shown={shown} controls={controls} />
      <SoaFilters route={route} shown={shown} controls={controls} />
      {left.length < controls.length && (
        <p class="small">
          {words.shown(left.length, controls.length)} <span class="quiet">{describe(shown)}</span>
        </p>
      )}
      {left.length === 0 ? (
        <NothingMatches
          title={words.nothingMatches}
          hint={words.excludedBy(describe(shown))}
          drop={words.dropFilters}
          address={addressOf(lens, screen, parts)}
        />
      ) : (
        <Table
          route={route}
          label={words.table}
          columns={soaColumns(lens, framework)}
          rows={left}
          keyOf={({ provision }) => provision.ref}
        />
      )}
    </>
  );
}

function describe({ text, lacks, applies, statuses }: ShownControls): string {
  return [
    ...(text === '' ? [] : [words.filterText(text)]),
    ...lacks.map(wordOf),
    ...applies.map((value) => words.applies[value]),
    ...statuses.map(wordOf),
  ].join(' · ');
}
