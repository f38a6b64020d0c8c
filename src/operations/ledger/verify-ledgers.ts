import type { Damage } from '../../graph/damaged-row.ts';
import type { Examined } from '../../graph/store.ts';
import { unfinishedRemoval } from '../../ledger/removal.ts';
import { type ChainReport, ChainVerifier } from '../../ledger/verify-chain.ts';
import { inField, inLedger, type Outcome, type Problem, refused } from '../../problems/problem.ts';
import { catalogueFirst } from './catalogue-first.ts';
import { HeadReplay } from './head-replay.ts';

/** What is to be verified of what was found. */
export interface Verification {
  /** One ledger alone; absent: all. */
  readonly ledger?: string | undefined;
  /** A hash that one of the changes must have. It belongs to one ledger. */
  readonly head?: string | undefined;
}

/** One ledger while it is read. */
interface Verified {
  readonly ledger: string;
  readonly chain: ChainVerifier;
  readonly head: HeadReplay;
}

/**
 * Verifies what a store or an export holds: every change that was edited, swapped or is missing, every head that is
 * not that of its changes, and every row that is damaged is a problem at its ledger and number.
 */
export async function verifyLedgers(
  found: AsyncIterable<Examined>,
  { ledger: only, head }: Verification,
): Promise<Outcome<{ readonly ledgers: readonly ChainReport[] }>> {
  const ledgers = new Map<string, Verified>();
  const damaged: Damage[] = [];
  /** Ledgers of which only a part is left: nothing more is said of them. */
  const removing = new Set<string>();
  const verified = (ledger: string): Verified => {
    const known = ledgers.get(ledger);
    if (known !== undefined) return known;
    const begun = { ledger, chain: new ChainVerifier(ledger), head: new HeadReplay() };
    ledgers.set(ledger, begun);
    return begun;
  };
  for await (const one of found) {
    const ledger = ledgerOf(one);
    if (one.found === 'head' && one.head.removing) removing.add(one.head.ledger);
    if (ledger !== null && removing.has(ledger)) continue;
    if (one.found === 'damage') damaged.push(one.damage);
    if (ledger === null || (only !== undefined && ledger !== only)) continue;
    if (one.found === 'head') verified(ledger).head.expect(one.head);
    else if (one.found === 'change') {
      verified(ledger).chain.add(one.change);
      verified(ledger).head.replay(one.change);
    } else if (one.damage.kind === 'change') {
      if (one.damage.seq !== null) verified(ledger).chain.addUnreadable(one.damage.seq);
      verified(ledger).head.miss();
    }
  }
  if (
    only !== undefined &&
    !ledgers.has(only) &&
    !removing.has(only) &&
    damaged.every(({ ledger }) => ledger !== only)
  )
    return refused(inField('ledger', 'UNKNOWN_LEDGER', `There is no ledger ${JSON.stringify(only)}.`));
  if (head !== undefined && ledgers.size > 1) {
    const sentence = `A head belongs to one ledger. Name the ledger with --ledger: ${catalogueFirst([
      ...ledgers.values(),
    ])
      .map(({ ledger }) => ledger)
      .join(', ')}.`;
    return refused(inField('head', 'LEDGER_NEEDED', sentence));
  }
  const judged = catalogueFirst([...ledgers.values()]).map((one) => ({
    report: one.chain.report(head ?? null, one.head.expected),
    strays: one.head.strays(),
  }));
  const problems = [
    ...damaged
      .filter(({ ledger }) => only === undefined || ledger === null || ledger === only)
      .map(problemOf),
    ...judged.flatMap(({ report, strays }) => problemsOf(report, strays)),
    ...[...removing]
      .filter((ledger) => only === undefined || ledger === only)
      .map((ledger) => inLedger(ledger, null, 'LEDGER_REMOVING', unfinishedRemoval(ledger))),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { ledgers: judged.map(({ report }) => report) } };
}

function ledgerOf(one: Examined): string | null {
  switch (one.found) {
    case 'head':
      return one.head.ledger;
    case 'change':
      return one.ledger;
    case 'damage':
      return one.damage.ledger;
  }
}

function problemOf({ ledger, seq, sentence }: Damage): Problem {
  if (ledger === null) return { at: { in: 'store' }, code: 'STORE_DAMAGED', sentence };
  return inLedger(ledger, seq, 'STORE_DAMAGED', sentence);
}

function problemsOf({ ledger, head, problems }: ChainReport, strays: readonly string[]): readonly Problem[] {
  return [
    ...problems.map(({ seq, fault, sentence }) => inLedger(ledger, seq, fault, sentence)),
    ...strays.map((what) => {
      const sentence = `The store states ${what} of ${ledger} otherwise than its changes. The head was edited.`;
      return inLedger(ledger, head.seq, 'OTHER_HEAD', sentence);
    }),
  ];
}
