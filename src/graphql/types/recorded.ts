import type { Projection } from '../../coverage/projection/projection.ts';
import { CATALOGUE_LEDGER } from '../../ledger/change.ts';
import { isLabel } from '../../ledger/records/registry.ts';
import type { Crosswalk } from '../../model/crosswalk.ts';
import type { Framework, Provision } from '../../model/framework.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import type { HistoryKey } from '../history-loader.ts';
import { pageByKey } from '../page-by-key.ts';
import { PAGING_IN_TIME } from '../paging.ts';
import { RecordChangeConnection } from './record-change.ts';
import type { OwnedParent } from './records.ts';

/**
 * A record whose history a ledger keeps: a record of the catalogue or of an organization, or the organization
 * itself.
 */
type RecordedParent =
  | Framework
  | Crosswalk
  | Provision
  | OwnedParent<{ readonly id: string; readonly organization: string }>
  | { readonly projection: Projection };

export const Recorded = builder.interfaceRef<RecordedParent>('Recorded').implement({
  description: 'A record. Its ledger keeps every change of it.',
  fields: (t) => ({
    history: t.field({
      type: RecordChangeConnection,
      nullable: true,
      description:
        'The changes of the record and of links that begin at it, oldest first, read from the ledger.',
      args: PAGING_IN_TIME,
      cost: { work: () => 5 },
      resolve: async (parent, args, { history }, info) => {
        const record = historyKey(parent, info.parentType.name);
        const { ledger, node } = record;
        const entries = await history.load(record);
        return pageByKey(
          entries,
          ({ seq }) => [seq],
          askedPage(info, args, ledger, node.id),
          (entry) => ({ ...entry, record }),
        );
      },
    }),
  }),
});

/** The key of a record's history. The name of its type is also the label of its node. */
function historyKey(parent: RecordedParent, type: string): HistoryKey {
  if (!isLabel(type)) throw new TypeError(`${type} is the label of no record.`);
  const label = type;
  if (!('projection' in parent)) {
    return { ledger: CATALOGUE_LEDGER, node: { label, id: 'slug' in parent ? parent.slug : parent.id } };
  }
  if ('record' in parent) {
    return { ledger: parent.record.organization, node: { label, id: parent.record.id } };
  }
  const { slug } = parent.projection.organization.organization;
  return { ledger: slug, node: { label, id: slug } };
}
