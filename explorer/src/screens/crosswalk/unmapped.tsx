import { useAnswer } from '../../ask/use-answer.ts';
import { Answered } from '../../frame/answered.tsx';
import type { Lens } from '../../lens/lens.ts';
import { addressWith, type Route } from '../../lens/route.ts';
import { ProvisionLinks } from '../../parts/provision-links.tsx';
import type { Column } from '../../table/column.ts';
import { Table } from '../../table/table.tsx';
import { crosswalksWords as words } from '../../words/en/crosswalks.ts';
import { formatNumber } from '../../words/numbers.ts';
import type { ExaminedCrosswalkFragment } from './crosswalk.graphql.ts';
import { UnmappedOfCrosswalkQuestion } from './unmapped.graphql.ts';

const SIDES = ['SOURCE', 'TARGET'] as const;
const BASES = ['STATED_NONE', 'NOT_STATED', 'NO_WORD'] as const;
type Side = (typeof SIDES)[number];
type Basis = (typeof BASES)[number];
type ExaminedSide = ExaminedCrosswalkFragment['sides'][number];

interface Props {
  readonly route: Route;
  readonly sides: readonly ExaminedSide[];
}

/** How many provisions of each framework are not mapped, by what the author says of them, and those of one count. */
export function Unmapped({ route, sides }: Props) {
  const { lens, parts, filters } = route;
  const chosen = readChoice(filters.get('unmapped'));
  return (
    <section class="section" aria-labelledby="unmapped-title">
      <div class="section-head">
        <h2 id="unmapped-title">{words.unmapped}</h2>
        <p class="quiet small">{words.unmappedHint}</p>
      </div>
      <Table
        route={route}
        label={words.unmappedTable}
        columns={unmappedColumns(route, chosen)}
        rows={sides}
        keyOf={({ side }) => side}
      />
      {chosen !== null && <UnmappedList slug={parts[0] ?? ''} chosen={chosen} lens={lens} />}
    </section>
  );
}

/** The framework and its counts. Each count leads to the provisions that it counts. */
function unmappedColumns(route: Route, chosen: Choice | null): readonly Column<ExaminedSide>[] {
  return [
    {
      key: 'side',
      head: words.side,
      kind: 'row-head',
      grows: 1,
      cell: ({ side, framework }) => (
        <>
          {side === 'SOURCE' ? words.source : words.target}
          <p class="quiet small">{framework?.slug}</p>
        </>
      ),
    },
    {
      ...{ key: 'assessable', head: words.assessable, kind: 'figure', width: 80 },
      cell: ({ assessable }) => formatNumber(assessable),
    },
    {
      ...{ key: 'mapped', head: words.mapped, kind: 'figure', width: 80 },
      cell: ({ mapped }) => formatNumber(mapped),
    },
    ...BASES.map(
      (basis): Column<ExaminedSide> => ({
        ...{ key: basis, head: words.bases[basis], kind: 'figure', width: 80 },
        cell: (each) => {
          const count = countOf(each, basis);
          if (count === 0) return <span class="quiet">0</span>;
          const isChosen = chosen?.side === each.side && chosen.basis === basis;
          return (
            <a
              class="unmapped-count"
              href={addressWith(route, { unmapped: `${each.side}.${basis}` })}
              aria-current={isChosen ? 'true' : undefined}
            >
              {formatNumber(count)}
            </a>
          );
        },
      }),
    ),
  ];
}

interface Choice {
  readonly side: Side;
  readonly basis: Basis;
}

/** Reads `SOURCE.NO_WORD`. */
function readChoice(text: string | null): Choice | null {
  const [first, second] = (text ?? '').split('.');
  const side = SIDES.find((each) => each === first);
  const basis = BASES.find((each) => each === second);
  return side === undefined || basis === undefined ? null : { side, basis };
}

function countOf({ statedNone, notStated, noWord }: ExaminedSide, basis: Basis): number {
  const lists = { STATED_NONE: statedNone, NOT_STATED: notStated, NO_WORD: noWord };
  return lists[basis]?.totalCount ?? 0;
}

interface ListProps {
  readonly slug: string;
  readonly chosen: Choice;
  readonly lens: Lens;
}

/** The first provisions of one count, each with the reason that the author gives. */
function UnmappedList({ slug, chosen: { side, basis }, lens }: ListProps) {
  const { organization, asOf } = lens;
  const answer = useAnswer(UnmappedOfCrosswalkQuestion, { slug, organization, asOf, basis });
  return (
    <Answered answer={answer}>
      {({ crosswalkHealth }) => {
        const sides = crosswalkHealth?.reports?.nodes[0]?.sides;
        const list = sides?.find((each) => each.side === side)?.unmapped;
        if (!list) return null;
        const more = list.totalCount - list.nodes.length;
        return (
          <>
            <p>{words.listOf[basis]}</p>
            <ul class="unmapped-list">
              {list.nodes.map(({ provision, reason }) => (
                <li key={provision.ref}>
                  <ProvisionLinks provisions={[provision]} lens={lens} />
                  {reason !== null && <p class="quiet small">{reason}</p>}
                </li>
              ))}
            </ul>
            {more > 0 && <p class="quiet">{words.restInWorkbook(more)}</p>}
          </>
        );
      }}
    </Answered>
  );
}
