import type { Change } from '../../ledger/change.ts';
import { type ChainReport, ChainVerifier } from '../../ledger/verify-chain.ts';
import type { LedgerState } from '../../model/coverage.ts';
import { inField, inLedger, type Outcome, type Problem, refused } from '../../problems/problem.ts';

/** What is to be verified of the changes given. */
export interface Verification {
  /** One ledger alone; absent: all. */
  readonly ledger?: string | undefined;
  /** A hash that one of the changes must have. It belongs to one ledger. */
  readonly head?: string | undefined;
}

/** The head of a ledger as a store tells it. */
type StoredHead = LedgerState & { readonly ledger: string };

/** Verifies the chains; every change that was edited, swapped or is missing is a problem at its ledger and number. */
export async function verifyLedgers(
  changes: AsyncIterable<Change>,
  { ledger: only, head }: Verification,
  heads: readonly StoredHead[] = [],
): Promise<Outcome<{ readonly ledgers: readonly ChainReport[] }>> {
  const asked = heads.filter(({ ledger }) => only === undefined || ledger === only);
  const verifiers = new Map(asked.map(({ ledger }) => [ledger, new ChainVerifier(ledger)]));
  for await (const change of changes) {
    if (only !== undefined && change.ledger !== only) continue;
    let verifier = verifiers.get(change.ledger);
    if (verifier === undefined) {
      verifier = new ChainVerifier(change.ledger);
      verifiers.set(change.ledger, verifier);
    }
    verifier.add(change);
  }
  if (only !== undefined && !verifiers.has(only))
    return refused(inField('ledger', 'UNKNOWN_LEDGER', `There is no ledger ${JSON.stringify(only)}.`));
  if (head !== undefined && verifiers.size > 1) {
    const sentence = `A head belongs to one ledger; name it with --ledger: ${[...verifiers.keys()].join(', ')}.`;
    return refused(inField('head', 'LEDGER_NEEDED', sentence));
  }
  const ledgers = [...verifiers].map(([ledger, verifier]) =>
    verifier.report(head ?? null, asked.find((stands) => stands.ledger === ledger) ?? null),
  );
  const problems = ledgers.flatMap(problemsOf);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { ledgers } };
}

function problemsOf({ ledger, problems }: ChainReport): readonly Problem[] {
  return problems.map(({ seq, fault, sentence }) => inLedger(ledger, seq, fault, sentence));
}
