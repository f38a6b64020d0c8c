import { STATUSES_SHOWN } from '../../../../src/model/status-looks.ts';
import type { Lens } from '../../lens/lens.ts';
import { addressOf, type Route } from '../../lens/route.ts';
import type { Counts } from '../../pictures/counts.ts';
import { StatusBar } from '../../pictures/status-bar.tsx';
import { StatusMark } from '../../pictures/status-mark.tsx';
import type { Column } from '../../table/column.ts';
import { frameworkWords } from '../../words/en/framework.ts';
import { statusWords } from '../../words/en/statuses.ts';
import { wordOf } from '../../words/word-of.ts';
import type { OutlineLine } from './outline-rows.ts';
import './outline-columns.css';

/** The columns of an outline. `heads`: both sides of a comparison; null: nothing is compared. */
export function outlineColumns(
  route: Route,
  heads: { readonly own: string; readonly otherHead: string } | null,
): readonly Column<OutlineLine>[] {
  const { lens, parts } = route;
  return [
    {
      key: 'provision',
      head: frameworkWords.provision,
      kind: 'row-head',
      width: 420,
      grows: 2,
      cell: (line) => <ProvisionName line={line} lens={lens} framework={parts[0] ?? ''} />,
    },
    {
      key: 'status',
      head: heads?.own ?? frameworkWords.status,
      width: 230,
      grows: 1,
      cell: ({ status, beneath }) =>
        status !== null ? <StatusMark status={status} /> : beneath !== null && <Branch counts={beneath} />,
    },
    ...(heads === null
      ? []
      : [
          {
            key: 'compared',
            head: heads.otherHead,
            width: 200,
            grows: 1,
            cell: ({ status, compared }: OutlineLine) =>
              compared !== null && (
                <span class={compared === status ? 'quiet' : 'differs'}>
                  <StatusMark status={compared} />
                </span>
              ),
          },
        ]),
    {
      key: 'level',
      head: frameworkWords.level,
      width: 120,
      cell: ({ level, status }) => status !== null && <span class="quiet small">{wordOf(level)}</span>,
    },
  ];
}

interface NameProps {
  readonly line: OutlineLine;
  readonly lens: Lens;
  readonly framework: string;
}

/** Ref and title, set in as far as the provision is deep. */
function ProvisionName({ line, lens, framework }: NameProps) {
  const { ref, title, depth, status, beneath } = line;
  const words = (
    <>
      <span class="outline-ref">{ref}</span> {title}
    </>
  );
  return (
    <span
      class={`outline-name ${status === null && beneath !== null ? 'branch' : ''}`}
      style={{ '--depth': Math.min(depth, 6) }}
    >
      {status === null ? words : <a href={addressOf(lens, 'provision', [framework, ref])}>{words}</a>}
    </span>
  );
}

/** What is beneath a heading, as a bar and as numbers. */
function Branch({ counts }: { readonly counts: Counts }) {
  return (
    <span class="branch-counts">
      <StatusBar counts={counts} size="thin" />
      <span class="quiet small">
        {STATUSES_SHOWN.filter((status) => (counts[status] ?? 0) > 0)
          .map((status) => statusWords.count(counts[status] ?? 0, status))
          .join(' · ')}
      </span>
    </span>
  );
}
