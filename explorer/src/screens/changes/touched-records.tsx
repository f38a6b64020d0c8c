import { useAnswer } from '../../ask/use-answer.ts';
import { Answered } from '../../frame/answered.tsx';
import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { changesWords } from '../../words/en/changes.ts';
import type { ChangesQuery_ledger_changes_nodes_touched } from './changes.graphql.ts';
import { type NamedRecordsQuery_nodes, NamedRecordsQuestion } from './named-records.graphql.ts';

interface Props {
  readonly touched: ChangesQuery_ledger_changes_nodes_touched;
  readonly lens: Lens;
}

/** The records that a change stated or ended, by the names that they have now. */
export function TouchedRecords({ touched, lens }: Props) {
  const { nodes, totalCount } = touched;
  const answer = useAnswer(NamedRecordsQuestion, { ids: nodes.map(({ recordId }) => recordId) });
  return (
    <Answered answer={answer}>
      {(data) => (
        <ul class="touched">
          {nodes.map(({ recordId, hasEnded }, place) => (
            <li key={recordId}>
              <RecordName record={data.nodes?.[place] ?? null} lens={lens} />
              {hasEnded && <strong> {changesWords.ended}</strong>}
            </li>
          ))}
          {totalCount > nodes.length && <li class="quiet">{changesWords.more(totalCount - nodes.length)}</li>}
        </ul>
      )}
    </Answered>
  );
}

function RecordName({
  record,
  lens,
}: {
  readonly record: NamedRecordsQuery_nodes | null;
  readonly lens: Lens;
}) {
  if (record === null) return <span class="quiet">{changesWords.gone}</span>;
  const { name, to } = nameOf(record, lens);
  return (
    <>
      <span class="quiet small">{kindOf(record)}</span> {to === null ? name : <a href={to}>{name}</a>}
    </>
  );
}

function kindOf({ __typename: type }: NamedRecordsQuery_nodes): string {
  const kinds: Readonly<Record<string, string>> = changesWords.kinds;
  return kinds[type] ?? changesWords.otherKind;
}

/** What a record is called, and the screen that shows it, if there is one. */
function nameOf(
  record: NamedRecordsQuery_nodes,
  lens: Lens,
): { readonly name: string; readonly to: string | null } {
  switch (record.__typename) {
    case 'AISystem':
      return {
        name: `${record.localId} ${record.name}`,
        to: addressOf(lens, 'system', [record.localId]),
      };
    case 'Evidence':
      return {
        name: `${record.localId} ${record.title}`,
        to: addressOf(lens, 'evidence', [record.localId]),
      };
    case 'Action':
    case 'AppliedControl':
      return { name: `${record.localId} ${record.title}`, to: null };
    case 'Supplier':
      return { name: `${record.localId} ${record.name}`, to: null };
    case 'Organization':
      return { name: record.name, to: addressOf(lens, 'overview') };
    case 'Framework':
      return { name: record.title, to: addressOf(lens, 'framework', [record.slug]) };
    case 'Crosswalk':
      return { name: record.title, to: addressOf(lens, 'crosswalk', [record.slug]) };
    case 'Provision':
      return {
        name: `${record.ref} ${record.title}`,
        to: addressOf(lens, 'provision', [record.framework.slug, record.ref]),
      };
    default:
      return { name: '', to: null };
  }
}
