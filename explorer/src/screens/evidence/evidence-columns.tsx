import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { type Column, compareText } from '../../table/column.ts';
import { evidenceWords as words } from '../../words/en/evidence.ts';
import { formatShortDay } from '../../words/numbers.ts';
import { wordOf } from '../../words/word-of.ts';
import type { EvidenceListQuery_organization_evidence_nodes as Row } from './evidence-list.graphql.ts';

/** Later than every day: what has no last day comes after what has one. */
const NEVER = '9999';

export function evidenceColumns(lens: Lens): readonly Column<Row>[] {
  return [
    {
      key: 'title',
      head: words.title,
      kind: 'row-head',
      width: 220,
      grows: 3,
      cell: ({ localId, title }) => (
        <>
          <a href={addressOf(lens, 'evidence', [localId])}>{title}</a>
          <p class="quiet small">{localId}</p>
        </>
      ),
      compare: (a, b) => compareText(a.title, b.title),
    },
    { key: 'kind', head: words.kind, grows: 1, cell: ({ recordKind }) => recordKind?.label ?? '' },
    {
      key: 'owner',
      head: words.owner,
      grows: 1,
      cell: ({ owner }) => owner ?? <span class="quiet">{words.nobody}</span>,
      compare: (a, b) => compareText(a.owner ?? '', b.owner ?? ''),
    },
    {
      key: 'scope',
      head: words.scope,
      grows: 1,
      cell: ({ systemLocalIds }) =>
        systemLocalIds.length === 0 ? (
          <span class="quiet">{words.organizationWide}</span>
        ) : (
          systemLocalIds.join(', ')
        ),
    },
    {
      key: 'status',
      head: words.status,
      width: 110,
      cell: ({ status }) => wordOf(status),
      compare: (a, b) => compareText(a.status, b.status),
    },
    {
      key: 'inForce',
      head: words.inForce,
      width: 90,
      cell: ({ inForce }) => (inForce === true ? words.yes : <strong>{words.no}</strong>),
    },
    {
      key: 'ends',
      head: words.ends,
      width: 130,
      cell: ({ validUntil }) =>
        validUntil === null ? <span class="quiet">{words.noEnd}</span> : formatShortDay(validUntil),
      compare: (a, b) => compareText(a.validUntil ?? NEVER, b.validUntil ?? NEVER),
    },
  ];
}
