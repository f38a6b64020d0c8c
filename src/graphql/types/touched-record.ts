import type { Fact } from '../../ledger/fact.ts';
import { nodeOf } from '../../ledger/records/registry.ts';
import { nodeKey, touchedNodes } from '../../ledger/touched-records.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { encodeGlobalId } from '../global-id.ts';

/** A record that a change touched. */
export interface TouchedRecord {
  /** Its global id. */
  readonly recordId: string;
  readonly hasEnded: boolean;
}

/** The records with a global id that facts state, end or link from, in the order of the facts. */
export function touchedRecords(facts: readonly Fact[]): readonly TouchedRecord[] {
  const ended = new Set(facts.filter((fact) => fact.fact === 'node-gone').map(nodeKey));
  return [...touchedNodes(facts).values()].flatMap((node) => {
    const { graphqlId } = nodeOf(node.label);
    return graphqlId === null
      ? []
      : [{ recordId: encodeGlobalId(graphqlId, node.id), hasEnded: ended.has(nodeKey(node)) }];
  });
}

const TouchedRecord = builder.objectRef<TouchedRecord>('TouchedRecord').implement({
  description: 'A record that a change stated, ended, or linked to another one.',
  fields: (t) => ({
    // Not `id`: caches would take two touches of one record for one object.
    recordId: t.exposeID('recordId', {
      description: 'Its global id; `nodes` gives the record as it is now.',
    }),
    hasEnded: t.exposeBoolean('hasEnded', { description: 'Whether the change ended the record.' }),
  }),
});

export const TouchedRecordConnection = connectionOf('TouchedRecord', TouchedRecord);
