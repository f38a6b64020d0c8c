import { z } from 'zod';
import { LINK_TYPES } from '../../../ledger/records/link-types.ts';
import { CONSTRAINTS } from '../../constraints.ts';
import type { Statement } from '../statement.ts';

export const READ_CONSTRAINTS: Statement<null, { readonly name: string }> = {
  name: 'read-constraints',
  text: 'SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name',
  take: () => ({}),
  row: z.object({ name: z.string() }),
};

/** A new constraint has no effect until its index is filled. */
export const AWAIT_INDEXES: Statement<null, unknown> = {
  name: 'await-indexes',
  text: 'CALL db.awaitIndexes(60)',
  take: () => ({}),
  row: z.unknown(),
};

/** The statement that makes each constraint, by its name. Without constraints the counter does not lock its ledger. */
export const CREATE_CONSTRAINTS: readonly Statement<null, unknown>[] = [
  ...CONSTRAINTS.map(({ name, label, properties }) =>
    unique(name, `(n:${label})`, properties.map((property) => `n.${property}`).join(', ')),
  ),
  ...LINK_TYPES.map(({ type }) => unique(`${type.toLowerCase()}_link`, `()-[n:${type}]-()`, 'n.id')),
];

function unique(name: string, pattern: string, properties: string): Statement<null, unknown> {
  return {
    name,
    text: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR ${pattern} REQUIRE (${properties}) IS UNIQUE`,
    take: () => ({}),
    row: z.unknown(),
  };
}
