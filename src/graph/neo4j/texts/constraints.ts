import { z } from 'zod';
import { LINK_TYPES } from '../../../ledger/records/link-types.ts';
import { type LinkType, NODE_RECORDS } from '../../../ledger/records/registry.ts';
import type { Statement } from '../statement.ts';
import { LINK_ID, markOf } from './marks.ts';

/** What a constraint says: these properties together are unique among the nodes of a label, or the links of a type. */
export interface Constraint {
  readonly of: 'NODE' | 'RELATIONSHIP';
  readonly label: string;
  readonly properties: readonly string[];
}

/**
 * The nodes of every label are unique by their key; a change also by its place in its ledger and by its idempotency key.
 * Without constraints the counter does not lock its ledger.
 */
export const CONSTRAINTS: readonly Constraint[] = [
  ...NODE_RECORDS.map(({ label, key }) => uniqueNode(markOf(label), key)),
  uniqueNode(markOf('StoreFormat'), 'name'),
  uniqueNode(markOf('Ledger'), 'name'),
  uniqueNode(markOf('Change'), 'ledger', 'seq'),
  uniqueNode(markOf('Change'), 'ledger', 'key'),
  uniqueNode(markOf('ProvisionText'), 'organization', 'provision'),
  ...LINK_TYPES.map(({ type }) => uniqueLink(type)),
];

function uniqueNode(label: string, ...properties: readonly string[]): Constraint {
  return { of: 'NODE', label, properties };
}

function uniqueLink(type: LinkType): Constraint {
  return { of: 'RELATIONSHIP', label: type, properties: [LINK_ID] };
}

/** A constraint as the server lists it. */
export interface ConstraintRow {
  readonly name: string;
  readonly type: string;
  readonly entityType: string;
  readonly labelsOrTypes: readonly string[];
  readonly properties: readonly string[];
}

export const READ_CONSTRAINTS: Statement<null, ConstraintRow> = {
  name: 'read-constraints',
  text: `SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties
RETURN name, type, entityType, labelsOrTypes, properties
ORDER BY name`,
  take: () => ({}),
  row: z.object({
    name: z.string(),
    type: z.string(),
    entityType: z.string(),
    labelsOrTypes: z.array(z.string()),
    properties: z.array(z.string()),
  }),
};

/** A new constraint has no effect until its index is filled. */
export const AWAIT_INDEXES: Statement<null, unknown> = {
  name: 'await-indexes',
  text: 'CALL db.awaitIndexes(60)',
  take: () => ({}),
  row: z.unknown(),
};

/** Makes a constraint. It gets a name of the server's choice, since another application may have taken any other. */
export function createConstraint({ of, label, properties }: Constraint): Statement<null, unknown> {
  const pattern = of === 'NODE' ? `(n:${label})` : `()-[n:${label}]-()`;
  const unique = properties.map((property) => `n.${property}`).join(', ');
  return {
    name: `create-constraint ${label} ${properties.join(' ')}`,
    text: `CREATE CONSTRAINT IF NOT EXISTS FOR ${pattern} REQUIRE (${unique}) IS UNIQUE`,
    take: () => ({}),
    row: z.unknown(),
  };
}
