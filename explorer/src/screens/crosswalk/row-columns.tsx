import type { Lens } from '../../lens/lens.ts';
import { mappingTrust, OwnReview } from '../../parts/mapping-trust.tsx';
import { ProvisionLinks } from '../../parts/provision-links.tsx';
import { type Column, compareText } from '../../table/column.ts';
import { crosswalksWords as words } from '../../words/en/crosswalks.ts';
import { mappingWords } from '../../words/en/mappings.ts';
import { wordOf } from '../../words/word-of.ts';
import type { MappedProvisionFragment, MappingRowFragment as Row } from './rows.graphql.ts';

/** A mapping as its author wrote it, and what the author, a reviewer and the organization say of it. */
export function rowColumns(lens: Lens): readonly Column<Row>[] {
  return [
    {
      key: 'source',
      head: words.source,
      kind: 'row-head',
      width: 180,
      grows: 2,
      cell: ({ sources }) => <ProvisionLinks provisions={sources} lens={lens} />,
      compare: (a, b) => compareText(refsOf(a.sources), refsOf(b.sources)),
    },
    {
      key: 'relationship',
      head: words.relationship,
      width: 140,
      cell: ({ relationship }) => mappingWords.relations[relationship],
      compare: (a, b) => compareText(a.relationship, b.relationship),
    },
    {
      key: 'target',
      head: words.target,
      width: 180,
      grows: 2,
      cell: (row) => (
        <>
          <ProvisionLinks provisions={row.targets} lens={lens} />
          {row.citedAs !== null && <p class="quiet small">{mappingWords.citedAs(row.citedAs)}</p>}
          {row.rationale !== null && <p class="quiet small">{row.rationale}</p>}
          {row.note !== null && <p class="quiet small">{row.note}</p>}
        </>
      ),
      compare: (a, b) => compareText(refsOf(a.targets), refsOf(b.targets)),
    },
    {
      key: 'trust',
      head: words.trust,
      width: 150,
      grows: 1,
      cell: (row) => (
        <>
          {mappingTrust(row)}
          {row.rowStatus !== 'AS_PUBLISHED' && row.rowStatus !== null && (
            <p class="small">{wordOf(row.rowStatus)}</p>
          )}
        </>
      ),
      compare: (a, b) => compareText(a.confidence ?? '', b.confidence ?? ''),
    },
    ...(lens.organization === null ? [] : [OWN_REVIEW]),
  ];
}

const OWN_REVIEW: Column<Row> = {
  key: 'own',
  head: words.ownReview,
  width: 150,
  grows: 1,
  cell: ({ review }) => (review ? <OwnReview review={review} /> : ''),
  compare: (a, b) => compareText(a.review?.verdict ?? '', b.review?.verdict ?? ''),
};

function refsOf(provisions: readonly MappedProvisionFragment[]): string {
  return provisions.map(({ ref }) => ref).join(' ');
}
