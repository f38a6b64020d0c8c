import { areProperties } from '../../ledger/check-change.ts';
import type { Fact, LinkFact, NodeFact } from '../../ledger/fact.ts';
import { parseStored } from '../../ledger/parse-stored.ts';
import { isLinkType } from '../../ledger/records/link-types.ts';
import { isLabel } from '../../ledger/records/registry.ts';
import { belongsTo } from '../check-facts.ts';
import { UnreadableCell } from './row.ts';

/** The text columns of a node, in the order in which {@link nodeOfCells} takes them. */
export const NODE_TEXTS = ['label', 'id', 'properties'] as const;
/** The text columns of a link, in the order in which {@link linkReader} takes them. */
export const LINK_TEXTS = ['type', 'id', 'from_label', 'from_id', 'to_label', 'to_id', 'properties'] as const;

type Cells = readonly string[];

/** The node of a row. Throws an {@link UnreadableCell} where its ledger cannot have stated such a node. */
export function nodeOfCells(ledger: string, [label = '', id = '', properties = '']: Cells): NodeFact {
  if (!isLabel(label)) throw new UnreadableCell('label is not known');
  return ofLedger(ledger, { fact: 'node', label, id: ownText(id), properties: readProperties(properties) });
}

/** A cell by itself. The engine holds a piece of a text as a part of it, so that the whole page would be held for an id. */
function ownText(cell: string): string {
  return Buffer.from(cell).toString();
}

/** What links of one kind have in common. */
type LinkKind = Pick<LinkFact, 'type'> & Record<'from' | 'to', LinkFact['from']['label']>;

/**
 * Reads links one after the other. Most links are of the same kind as the link before and need not be checked again.
 * Throws an {@link UnreadableCell} where the ledger cannot have stated such a link.
 */
export function linkReader(ledger: string): (cells: Cells) => LinkFact {
  let kind: LinkKind | null = null;
  return ([type = '', id = '', fromLabel = '', fromId = '', toLabel = '', toId = '', properties = '']) => {
    if (kind === null || kind.type !== type || kind.from !== fromLabel || kind.to !== toLabel)
      kind = kindOfLink(ledger, type, fromLabel, toLabel);
    return {
      fact: 'link',
      type: kind.type,
      id: ownText(id),
      from: { label: kind.from, id: ownText(fromId) },
      to: { label: kind.to, id: ownText(toId) },
      properties: readProperties(properties),
    };
  };
}

function kindOfLink(ledger: string, type: string, from: string, to: string): LinkKind {
  if (!isLinkType(type)) throw new UnreadableCell('type is not known');
  if (!isLabel(from) || !isLabel(to)) throw new UnreadableCell('the label of an end is not known');
  const ends = { from: { label: from, id: '' }, to: { label: to, id: '' } };
  ofLedger(ledger, { fact: 'link', type, id: '', ...ends, properties: {} });
  return { type, from, to };
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
