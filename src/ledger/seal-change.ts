import { hash as hashOf } from 'node:crypto';
import { canonicalHash } from './canonical-hash.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Change, LoadMarks, UnsealedChange } from './change.ts';
import { factsJson, textRead } from './facts-json.ts';
import type { GraphSum } from './graph-sum.ts';

/** A change with the hash over all its other fields. */
export function sealChange(change: Omit<Change, 'hash'>): Change {
  return { ...change, hash: hashWith(change, factsJson(change.facts)) };
}

/**
 * Whether a change still hashes to what it says. Where the text is known from which its facts were read, that is hashed
 * as it is: text that has the hash is canonical JSON.
 */
export function isIntact({ hash, ...change }: Change): boolean {
  const text = textRead(change.facts);
  return (text !== null && hashWith(change, text) === hash) || canonicalHash(change) === hash;
}

/** The hash of the canonical JSON of a change, in which `facts` is that of its facts. */
function hashWith(change: Omit<Change, 'hash'>, facts: string): string {
  // Within a text of the JSON, quotes are escaped.
  const [before, after] = canonicalJson(inKeyOrder(change)).split('"facts":null') as [string, string];
  return hashOf('sha256', `${before}"facts":${facts}${after}`);
}

/** The fields of a change in the order of their names, which spares copying them, without its facts. */
function inKeyOrder({
  actor,
  at,
  decidedOn,
  graphHash,
  inputHash,
  key,
  ledger,
  ...rest
}: Omit<Change, 'hash'>) {
  const { load, operation, previousHash, productVersion, seq } = rest;
  const decided = decidedOn && { hash: decidedOn.hash, seq: decidedOn.seq };
  // One field a line: objects made by spreading take several times as long.
  return {
    actor,
    at,
    decidedOn: decided,
    facts: null,
    graphHash,
    inputHash,
    key,
    ledger,
    load,
    operation,
    previousHash,
    productVersion,
    seq,
  } satisfies { readonly [F in keyof Required<Omit<Change, 'hash'>>]: unknown };
}

/**
 * What a change states of the graph after it: SHA-256 of the canonical JSON of what the graph adds up to, in hex, and of
 * the newest loads.
 */
export function graphHash(sum: GraphSum, loads: LoadMarks): string {
  return canonicalHash({ graph: sum.hex, loads });
}

/**
 * Seals a change that a store is about to write. A change that is sealed already, as an imported one is, stays as it is.
 *
 * @param sum what the graph adds up to after the change; null: that is not known, and is not stated
 */
export function sealedWith(change: Change | UnsealedChange, sum: GraphSum | null, loads: LoadMarks): Change {
  if ('hash' in change) return change;
  return sealChange(sum === null ? change : { ...change, graphHash: graphHash(sum, loads) });
}

/** Whether a change that was written is the one that was decided. */
export function isDecided(written: Change, { ...decided }: UnsealedChange): boolean {
  const { graphHash: _graph, hash: _hash, ...rest } = written;
  return canonicalHash(rest) === canonicalHash(decided);
}
