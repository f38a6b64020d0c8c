import type { Lens } from '../../lens/lens.ts';
import { mappingTrust } from '../../parts/mapping-trust.tsx';
import { ProvisionLinks } from '../../parts/provision-links.tsx';
import type { Column } from '../../table/column.ts';
import { crosswalksWords } from '../../words/en/crosswalks.ts';
import { mappingWords } from '../../words/en/mappings.ts';
import { pairWords as words } from '../../words/en/pair.ts';
import type { ComparedRow } from './compared-rows.ts';
import type { CrosswalkOfPairFragment as Crosswalk } from './pair.graphql.ts';

/** The provisions, and what each of the two crosswalks says of them. */
export function pairColumns(lens: Lens, first: Crosswalk, second: Crosswalk): readonly Column<ComparedRow>[] {
  return [
    {
      ...{ key: 'source', head: crosswalksWords.source, kind: 'row-head', width: 170, grows: 2 },
      cell: ({ sources }) => <ProvisionLinks provisions={sources} lens={lens} />,
    },
    {
      ...{ key: 'target', head: crosswalksWords.target, width: 170, grows: 2 },
      cell: ({ targets }) => <ProvisionLinks provisions={targets} lens={lens} />,
    },
    {
      ...{ key: 'first', head: first.title, width: 180, grows: 3 },
      cell: (row) => <Said rows={row.first} />,
    },
    {
      ...{ key: 'second', head: second.title, width: 180, grows: 3 },
      cell: (row) => <Said rows={row.second} />,
    },
  ];
}

function Said({ rows }: { readonly rows: ComparedRow['first'] }) {
  if (rows.length === 0) return <span class="quiet">{words.noRow}</span>;
  return (
    <>
      {rows.map(({ mappingId, relationship, rationale, ...trust }) => (
        <div key={mappingId}>
          {mappingWords.relations[relationship]}
          <p class="quiet small">{mappingTrust(trust)}</p>
          {rationale !== null && <p class="quiet small">{rationale}</p>}
        </div>
      ))}
    </>
  );
}
