import { useAnswer } from '../../ask/use-answer.ts';
import { useRows } from '../../ask/use-rows.ts';
import { ChooseOne } from '../../controls/choose-one.tsx';
import { Answered } from '../../frame/answered.tsx';
import { Empty } from '../../frame/empty.tsx';
import { NothingMatches } from '../../frame/nothing-matches.tsx';
import { PrintButton } from '../../frame/print-button.tsx';
import { Screen } from '../../frame/screen.tsx';
import type { ScreenProps } from '../../frame/screen-entry.ts';
import { WorkbookLink } from '../../frame/workbook-link.tsx';
import { changeFilters } from '../../lens/change-route.ts';
import { addressOf, addressWith, type Route } from '../../lens/route.ts';
import { Table } from '../../table/table.tsx';
import { crosswalksWords } from '../../words/en/crosswalks.ts';
import { navWords } from '../../words/en/nav.ts';
import { pairWords as words } from '../../words/en/pair.ts';
import { formatNumber } from '../../words/numbers.ts';
import { wordOf } from '../../words/word-of.ts';
import { AGREEMENTS, agreementOf, comparedRows, reversed } from './compared-rows.ts';
import { type CrosswalkOfPairFragment, CrosswalksOfPairQuestion } from './pair.graphql.ts';
import { pairColumns } from './pair-columns.tsx';
import { RowsOfPairQuestion } from './rows-of-pair.graphql.ts';
import './pair.css';

/** A crosswalk between the two frameworks, which may be written the other way round. */
interface OfPair extends CrosswalkOfPairFragment {
  readonly isReversed: boolean;
}

/** Two crosswalks over the same two frameworks side by side. */
export function Pair({ route }: ScreenProps) {
  const { lens, parts } = route;
  const [source = '', target = ''] = parts;
  const answer = useAnswer(CrosswalksOfPairQuestion, { source, target });
  return (
    <Screen
      route={route}
      title={words.title(source, target)}
      above={<a href={addressOf(lens, 'crosswalks')}>{navWords.crosswalks}</a>}
      lens={[]}
      answer={answer}
      heading={(data) => (data.source === null || data.target === null ? undefined : null)}
      actions={<PrintButton />}
    >
      {({ source: from, target: to, forward, backward }) => {
        const offered: readonly OfPair[] = [
          ...forward.map((crosswalk) => ({ ...crosswalk, isReversed: false })),
          ...backward.map((crosswalk) => ({ ...crosswalk, isReversed: true })),
        ].filter(({ retired }) => !retired);
        return (
          <>
            <p class="quiet">{words.hint(from?.title ?? source, to?.title ?? target)}</p>
            <SideBySide {...{ route, offered }} />
          </>
        );
      }}
    </Screen>
  );
}

interface Props {
  readonly route: Route;
  readonly offered: readonly OfPair[];
}

function SideBySide({ route, offered }: Props) {
  const { lens, filters } = route;
  const named = (name: string): OfPair | undefined => offered.find(({ slug }) => slug === filters.get(name));
  const first = named('first') ?? offered.find(({ slug }) => slug !== filters.get('second'));
  const second = named('second') ?? offered.find(({ slug }) => slug !== first?.slug);
  if (first === undefined) return <Empty title={words.noCrosswalk} hint={words.noCrosswalkHint} />;
  if (second === undefined)
    return (
      <Empty title={words.onlyOne} hint={words.onlyOneHint}>
        <a class="button" href={addressOf(lens, 'crosswalk', [first.slug])}>
          {first.title}
        </a>
      </Empty>
    );
  return (
    <>
      <div class="compared-crosswalks">
        <Chosen {...{ route, offered }} name="first" label={words.first} crosswalk={first} />
        <Chosen {...{ route, offered }} name="second" label={words.second} crosswalk={second} />
      </div>
      <Compared {...{ route, first, second }} />
    </>
  );
}

interface ChosenProps {
  readonly route: Route;
  readonly offered: readonly OfPair[];
  readonly name: string;
  readonly label: string;
  readonly crosswalk: OfPair;
}

/** One of the two, whose it is, and how to take another one instead. */
function Chosen({ route, offered, name, label, crosswalk }: ChosenProps) {
  const { slug, title, assertedBy, status, kind, sourceEdition, targetEdition } = crosswalk;
  return (
    <section class="panel compared-crosswalk" aria-label={label}>
      {offered.length > 2 && (
        <ChooseOne
          label={label}
          offered={offered.map((each) => ({ value: each.slug, label: each.title }))}
          chosen={slug}
          choose={(value) => changeFilters(route, { [name]: value })}
        />
      )}
      <a href={addressOf(route.lens, 'crosswalk', [slug])}>{title}</a>
      <p>{assertedBy}</p>
      <p class="quiet small">
        {wordOf(status)} · {wordOf(kind)} · {crosswalksWords.source}:{' '}
        {crosswalksWords.editionRead(sourceEdition)} · {crosswalksWords.target}:{' '}
        {crosswalksWords.editionRead(targetEdition)}
      </p>
      <WorkbookLink kind="crosswalk" lens={{ ...route.lens, crosswalks: [slug] }} />
    </section>
  );
}

interface ComparedProps {
  readonly route: Route;
  readonly first: OfPair;
  readonly second: OfPair;
}

function Compared({ route, first, second }: ComparedProps) {
  const { lens, filters } = route;
  const [left, right] = [useRowsOf(first), useRowsOf(second)];
  const show = AGREEMENTS.find((each) => each === filters.get('show')) ?? null;
  return (
    <Answered answer={left}>
      {(ofFirst) => (
        <Answered answer={right}>
          {(ofSecond) => {
            const all = comparedRows(readAlong(first, ofFirst.rows), readAlong(second, ofSecond.rows));
            const shown = show === null ? all : all.filter((row) => agreementOf(row) === show);
            return (
              <>
                <nav class="choice-links" aria-label={words.counts}>
                  {[null, ...AGREEMENTS].map((each) => (
                    <a
                      key={each}
                      href={addressWith(route, { show: each, page: null })}
                      aria-current={each === show ? 'true' : undefined}
                    >
                      {words.show[each ?? 'all']}{' '}
                      <strong>
                        {formatNumber(
                          each === null ? all.length : all.filter((row) => agreementOf(row) === each).length,
                        )}
                      </strong>
                    </a>
                  ))}
                </nav>
                {shown.length === 0 ? (
                  <NothingMatches
                    title={words.nothing}
                    drop={words.showAll}
                    address={addressWith(route, { show: null })}
                  />
                ) : (
                  <Table
                    route={route}
                    label={words.table}
                    columns={pairColumns(lens, first, second)}
                    rows={shown}
                    keyOf={({ key }) => key}
                  />
                )}
              </>
            );
          }}
        </Answered>
      )}
    </Answered>
  );
}

function useRowsOf({ slug }: OfPair) {
  return useRows(RowsOfPairQuestion, { slug }, ({ crosswalk }) => crosswalk?.mappings);
}

function readAlong<Row extends Parameters<typeof reversed>[0]>({ isReversed }: OfPair, rows: readonly Row[]) {
  return isReversed ? rows.map(reversed) : rows;
}
