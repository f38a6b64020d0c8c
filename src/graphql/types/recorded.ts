import type { Projection } from '../../coverage/projection/projection.ts';
import { stateKey } from '../../coverage/projection/state-key.ts';
import { CATALOGUE_LEDGER } from '../../ledger/change.ts';
import { isLabel } from '../../ledger/records/registry.ts';
import type { Crosswalk } from '../../model/crosswalk.ts';
import type { Framework, Provision } from '../../model/framework.ts';
import { builder } from '../builder.ts';
import { catalogueKey } from '../catalogue-key.ts';
import type { GraphQLContext } from '../context.ts';
import type { HistoryKey } from '../history-loader.ts';
import { pageInTime } from '../page.ts';
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
      resolve: async (parent, page, context, info) => {
        const record = historyKey(parent, info.parentType.name);
        const entries = await context.history.load(record);
        return pageInTime(entries, page, stateOf(parent, context), (entry) => ({ ...entry, record }));
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

function stateOf(parent: RecordedParent, context: GraphQLContext): string {
  return 'projection' in parent ? stateKey(parent.projection) : catalogueKey(context.desk.catalogue());
}
