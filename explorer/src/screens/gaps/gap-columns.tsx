import type { ComponentChildren } from 'preact';
import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { StatusMark } from '../../pictures/status-mark.tsx';
import { type Column, compareText, LAST } from '../../table/column.ts';
import { gapsWords as words } from '../../words/en/gaps.ts';
import { statusWords } from '../../words/en/statuses.ts';
import { formatShortDay } from '../../words/numbers.ts';
import { wordOf } from '../../words/word-of.ts';
import { URGENCIES } from './gap-filter.ts';
import type { GapRowFragment } from './gaps.graphql.ts';

/** The columns that can be chosen, in their order. */
export const GAP_COLUMNS = [
  ...['status', 'reason', 'urgency', 'chain', 'action', 'owner', 'due', 'level', 'from', 'leverage'],
] as const satisfies readonly (keyof typeof words.heads)[];
export type GapColumn = (typeof GAP_COLUMNS)[number];
/** Those that fit a page of the usual width. */
export const USUAL_COLUMNS: readonly GapColumn[] = ['status', 'reason', 'urgency', 'chain', 'action'];

type Sizes = Pick<Column<GapRowFragment>, 'width' | 'grows' | 'kind'>;

const SIZES: Readonly<Record<GapColumn, Sizes>> = {
  status: { width: 135 },
  reason: { width: 130 },
  urgency: { width: 120 },
  chain: { width: 165, grows: 1 },
  action: { width: 165, grows: 1 },
  owner: { width: 130 },
  due: { width: 100 },
  level: { width: 100 },
  from: { width: 105 },
  leverage: { width: 95, kind: 'figure' },
};

/** The provision, and what was chosen of the rest. */
export function gapColumns(lens: Lens, chosen: readonly GapColumn[]): readonly Column<GapRowFragment>[] {
  const isOwnColumn = { owner: chosen.includes('owner'), due: chosen.includes('due') };
  const cells: Readonly<Record<GapColumn, (gap: GapRowFragment) => ComponentChildren>> = {
    status: ({ status, answeredBy }) => (
      <>
        <StatusMark status={status} word={statusWords.short[status]} />
        {answeredBy !== null && (
          <p class="quiet small">
            <a href={addressOf(lens, 'system', [answeredBy.localId])}>{words.ofSystem(answeredBy.localId)}</a>
          </p>
        )}
      </>
    ),
    reason: ({ reason }) => (reason === null ? '' : wordOf(reason)),
    urgency: ({ urgency }) => words.urgencies[urgency],
    chain: (gap) => <BestChain gap={gap} lens={lens} />,
    action: (gap) => <OpenAction gap={gap} isOwnColumn={isOwnColumn} />,
    owner: (gap) => firstAction(gap)?.owner ?? '',
    due: (gap) => dayOf(firstAction(gap)?.targetDate),
    level: ({ provision: { effective } }) => (effective === null ? '' : wordOf(effective.level)),
    from: ({ appliesFrom }) => dayOf(appliesFrom),
    leverage: ({ leverage }) => words.statuses(leverage),
  };
  return [
    {
      key: 'provision',
      head: words.heads.provision,
      kind: 'row-head',
      width: 260,
      grows: 2,
      compare: (a, b) => compareText(nameOf(a), nameOf(b)),
      cell: ({ provision: { ref, titleInContext, framework } }) => (
        <>
          <a href={addressOf(lens, 'provision', [framework.slug, ref])}>
            <strong>{ref}</strong> {titleInContext}
          </a>
          <p class="quiet small">{framework.slug}</p>
        </>
      ),
    },
    ...GAP_COLUMNS.filter((key) => chosen.includes(key)).map((key) => ({
      key,
      head: words.heads[key],
      ...SIZES[key],
      cell: cells[key],
      compare: COMPARE[key],
    })),
  ];
}

const COMPARE: Readonly<Record<GapColumn, (a: GapRowFragment, b: GapRowFragment) => number>> = {
  status: byText(({ status }) => status),
  reason: byText(({ reason }) => reason),
  urgency: (a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency),
  chain: byText(({ bestChain }) => bestChain?.evidence?.localId ?? null),
  action: byText((gap) => firstAction(gap)?.localId ?? null),
  owner: byText((gap) => firstAction(gap)?.owner ?? null),
  due: byText((gap) => firstAction(gap)?.targetDate ?? null),
  level: byText(({ provision }) => provision.effective?.level ?? null),
  from: byText(({ appliesFrom }) => appliesFrom),
  leverage: (a, b) => a.leverage - b.leverage,
};

function byText(
  textOf: (gap: GapRowFragment) => string | null,
): (a: GapRowFragment, b: GapRowFragment) => number {
  return (a, b) => compareText(textOf(a) ?? LAST, textOf(b) ?? LAST);
}

function nameOf({ provision: { ref, framework } }: GapRowFragment): string {
  return `${framework.slug} ${ref}`;
}

function dayOf(day: string | null | undefined): string {
  return day ? formatShortDay(day) : '';
}

/** What reaches the provision best today, and on whose word. */
function BestChain({ gap: { bestChain }, lens }: { readonly gap: GapRowFragment; readonly lens: Lens }) {
  if (bestChain === null) return <span class="quiet">{words.noChain}</span>;
  const { evidence, crosswalk, inForce } = bestChain;
  return (
    <>
      {evidence !== null && (
        <a class="small" href={addressOf(lens, 'evidence', [evidence.localId])}>
          {evidence.localId} {evidence.title}
        </a>
      )}
      {crosswalk !== null && <p class="quiet small">{words.through(crosswalk.assertedBy)}</p>}
      {!inForce && <p class="small">{words.countsNot}</p>}
    </>
  );
}

type Action = NonNullable<GapRowFragment['actions']>['nodes'][number];

/** The action of the scope, or else that of the system whose status it is. */
function firstAction({ actions, systemActions }: GapRowFragment): Action | null {
  return actions?.nodes[0] ?? systemActions?.nodes[0] ?? null;
}

interface ActionProps {
  readonly gap: GapRowFragment;
  /** What has a column of its own, and need not be repeated. */
  readonly isOwnColumn: { readonly owner: boolean; readonly due: boolean };
}

function OpenAction({ gap, isOwnColumn }: ActionProps) {
  const action = firstAction(gap);
  if (action === null) return <span class="quiet">{words.noAction}</span>;
  const { localId, title, status, owner, targetDate } = action;
  const isOfSystem = gap.actions?.nodes.length === 0;
  const count = (gap.actions?.totalCount ?? 0) + (gap.systemActions?.totalCount ?? 0);
  const said = [
    wordOf(status),
    isOwnColumn.owner ? null : owner,
    isOwnColumn.due || targetDate === null ? null : words.due(targetDate),
    isOfSystem ? words.actionOfSystem : null,
    count > 1 ? words.moreActions(count - 1) : null,
  ];
  return (
    <>
      <span class="small">
        {localId} {title}
      </span>
      <p class="quiet small">{said.filter((part) => part !== null).join(' · ')}</p>
    </>
  );
}
