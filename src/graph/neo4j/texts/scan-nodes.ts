import { z } from 'zod';
import type { Properties } from '../../../ledger/fact.ts';
import { keyProperty, type Label, ownerProperty } from '../../../ledger/records/registry.ts';
import type { Statement } from '../statement.ts';
import { propertiesRow } from '../wire.ts';
import { type ByLabel, byLabel } from './by-label.ts';

/** Selects the nodes of a ledger: those of the catalogue have no organization, those of an organization have its slug. */
export const SCAN_NODES: ByLabel<
  Statement<{ readonly ledger: string }, { readonly id: string; readonly properties: Properties }>
> = byLabel((label) => ({
  name: `scan-nodes ${label}`,
  text: `MATCH (n:${label})
${own(label)}RETURN n.${keyProperty(label)} AS id, properties(n) AS properties
ORDER BY id`,
  take: ({ ledger }) => ({ ledger }),
  row: z.object({ id: z.string(), properties: propertiesRow }),
}));

function own(label: Label): string {
  const owner = ownerProperty(label);
  return owner === null ? '' : `WHERE n.${owner} = $ledger\n`;
}
