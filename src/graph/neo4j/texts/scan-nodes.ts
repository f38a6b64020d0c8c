import { z } from 'zod';
import { keyProperty, type Label, ownerProperty } from '../../../ledger/records/registry.ts';
import type { Statement } from '../statement.ts';
import { type OwnProperties, ownPropertiesRow, selectProperties } from '../wire.ts';
import { type ByLabel, byLabel } from './by-label.ts';
import { markOf, propertiesOf } from './marks.ts';

export interface NodeRow extends OwnProperties {
  readonly id: string;
}

/** Selects the nodes of a ledger: those of the catalogue have no organization, those of an organization have its slug. */
export const SCAN_NODES: ByLabel<Statement<{ readonly ledger: string }, NodeRow>> = byLabel((label) => ({
  name: `scan-nodes ${label}`,
  text: `MATCH (n:${markOf(label)})
${own(label)}RETURN n.${keyProperty(label)} AS id, ${selectProperties('n', propertiesOf(label))}
ORDER BY id`,
  take: ({ ledger }) => ({ ledger }),
  row: z.object({ id: z.string(), ...ownPropertiesRow }),
}));

function own(label: Label): string {
  const owner = ownerProperty(label);
  return owner === null ? '' : `WHERE n.${owner} = $ledger\n`;
}
