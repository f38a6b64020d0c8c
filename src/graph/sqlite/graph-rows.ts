import { areProperties } from '../../ledger/check-change.ts';
import type { Fact, LinkFact, NodeFact } from '../../ledger/fact.ts';
import { parseStored } from '../../ledger/parse-stored.ts';
import { isLinkType } from '../../ledger/records/link-types.ts';
import { isLabel } from '../../ledger/records/registry.ts';
import { belongsTo } from '../check-facts.ts';
import { UnreadableCell } from './row.ts';

/** The columns of a node that are texts, in the order in which {@link nodeOfCells} takes them. */
export const NODE_TEXTS = ['label', 'id', 'properties'] as const;
/** The same of a link and {@link linkOfCells}. */
export const LINK_TEXTS = ['type', 'id', 'from_label', 'from_id', 'to_label', 'to_id', 'properties'] as const;

type Cells = readonly string[];

/** The node of a row. Throws {@link UnreadableCell} where its ledger cannot have stated one like it. */
export function nodeOfCells(ledger: string, [label = '', id = '', properties = '']: Cells): NodeFact {
  if (!isLabel(label)) throw new UnreadableCell('label is not known');
  return ofLedger(ledger, { fact: 'node', label, id, properties: readProperties(properties) });
}

/** The link of a row. Throws {@link UnreadableCell} where its ledger cannot have stated one like it. */
export function linkOfCells(
  ledger: string,
  [type = '', id = '', fromLabel = '', fromId = '', toLabel = '', toId = '', properties = '']: Cells,
): LinkFact {
  if (!isLinkType(type)) throw new UnreadableCell('type is not known');
  if (!isLabel(fromLabel) || !isLabel(toLabel)) throw new UnreadableCell('the label of an end is not known');
  return ofLedger(ledger, {
    fact: 'link',
    type,
    id,
    from: { label: fromLabel, id: fromId },
    to: { label: toLabel, id: toId },
    properties: readProperties(properties),
  });
}

function readProperties(json: string): NodeFact['properties'] {
  const properties = parsed(json);
  if (!areProperties(properties)) throw new UnreadableCell('properties is not an object of simple values');
  return properties;
}

function parsed(json: string): unknown {
  try {
    return parseStored(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UnreadableCell('properties is not JSON', { cause: error });
  }
}

function ofLedger<F extends Fact>(ledger: string, fact: F): F {
  if (!belongsTo(ledger, fact)) throw new UnreadableCell('it is not a record of this ledger');
  return fact;
}
