import { createHash } from 'node:crypto';
import { canonicalHash } from './canonical-hash.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Change, LoadMarks, UnsealedChange } from './change.ts';
import { factsJson } from './facts-json.ts';
import type { GraphSum } from './graph-sum.ts';

/** A change with the hash over all its other fields. */
export function sealChange(change: Omit<Change, 'hash'>): Change {
  return { ...change, hash: hashWithFacts(change) };
}

/** The hash of the canonical JSON of a change, field by field: that of its facts is needed again. */
function hashWithFacts(change: Omit<Change, 'hash'>): string {
  const stated = Object.entries({ ...change }).filter(([, field]) => field !== undefined);
  const hash = createHash('sha256');
  let before = '{';
  for (const [name, field] of stated.sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${before}${canonicalJson(name)}:`);
    hash.update(name === 'facts' ? factsJson(change.facts) : canonicalJson(field));
    before = ',';
  }
  return hash.update('}').digest('hex');
}

/** Whether a change still hashes to what it says. */
export function isIntact(change: Change): boolean {
  const { hash, ...rest } = change;
  return canonicalHash(rest) === hash;
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
