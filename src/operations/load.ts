import { createHash } from 'node:crypto';
import { canonicalJson } from '../ledger/canonical-json.ts';
import type { Fact } from '../ledger/fact.ts';
import { Pauses } from '../model/pauses.ts';
import type { Outcome } from '../problems/problem.ts';

/** A folder, or one slug of it, as it is to become true. What it says was checked when it was read. */
export interface Load {
  /** Name of the operation, as the change records it. */
  readonly operation: string;
  readonly ledger: string;
  /** What the load is the whole truth of. */
  readonly slug: string;
  /** All that it says, table by table. */
  readonly input: readonly Iterable<unknown>[];
  /** Writes what is kept beside the graph, before anything is recorded. */
  readonly prepare?: () => Promise<void>;
  /**
   * What has to be stated for it to be true, against the records as they are when it is asked, or why it must not be
   * written. It is asked again whenever somebody else wrote.
   */
  decide(): Promise<Outcome<Iterable<Fact>>>;
}

/** Characters that are handed to the hash at once: each call costs as much as hashing a record. */
const HASHED_AT_ONCE = 50_000;

/**
 * SHA-256 over the canonical JSON of the records of a load, one a line. They are hashed one by one, so that no load needs
 * its whole input as one text, and others are served meanwhile.
 */
export async function inputHash({ input }: Pick<Load, 'input'>): Promise<string> {
  const pauses = new Pauses();
  const hash = createHash('sha256');
  let text = '';
  for (const records of input) {
    for (const record of records) {
      text += `${canonicalJson(record)}\n`;
      if (text.length < HASHED_AT_ONCE) continue;
      hash.update(text);
      text = '';
      if (pauses.isDue) await pauses.pauseIfDue();
    }
    text += '\n';
  }
  return hash.update(text).digest('hex');
}
