import type { StoreContents } from '../application/check-copy.ts';
import { counted } from '../model/counted.ts';
import type { Layout } from './layout.ts';
import { formatTable } from './table.ts';

/** Digits of a hash that are enough to compare two stores by eye. */
const SHORT_HASH = 12;

/** What a store has, for programs. */
export function toldContents({ heads, texts }: StoreContents) {
  return {
    ledgers: heads.map(({ ledger, seq, hash, at }) => ({ ledger, head: { seq, hash }, at })),
    texts,
  };
}

/** The same for people: a row for each ledger, then the official texts. Hashes are whole with `--verbose`. */
export function contentsInWords({ heads, texts }: StoreContents, { width, isVerbose }: Layout): string {
  const rows = heads.map(({ ledger, seq, hash, at }) => [
    ...[ledger, seq, at],
    isVerbose ? hash : hash.slice(0, SHORT_HASH),
  ]);
  const kept = texts.map(
    (each) => `Official texts of ${each.organization}: ${counted(each.texts, 'provision')}`,
  );
  return [formatTable(['Ledger', 'Changes', 'Newest change', 'Hash'], rows, width), ...kept].join('\n');
}
