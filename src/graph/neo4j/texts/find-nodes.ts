import { z } from 'zod';
import { keyProperty } from '../../../ledger/records/registry.ts';
import type { Statement } from '../statement.ts';
import { ownPropertiesRow, selectProperties } from '../wire.ts';
import { type ByLabel, byLabel } from './by-label.ts';
import { markOf, propertiesOf } from './marks.ts';
import type { NodeRow } from './scan-nodes.ts';

/** Nodes by their keys. */
export const FIND_NODES: ByLabel<Statement<readonly string[], NodeRow>> = byLabel((label) => ({
  name: `find-nodes ${label}`,
  text: `UNWIND $batch.ids AS id
MATCH (n:${markOf(label)} {${keyProperty(label)}: id})
RETURN n.${keyProperty(label)} AS id, ${selectProperties('n', propertiesOf(label))}
ORDER BY id`,
  take: (ids) => ({ batch: { ids } }),
  row: z.object({ id: z.string(), ...ownPropertiesRow }),
}));
