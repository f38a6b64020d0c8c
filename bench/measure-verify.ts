import { hash } from 'node:crypto';
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { linesOfFile } from '../src/cli/lines-of-file.ts';
import { canonicalJson } from '../src/ledger/canonical-json.ts';
import { type Change, EMPTY_STATE } from '../src/ledger/change.ts';
import { factsOfLink } from '../src/ledger/records/record-facts.ts';
import { sealChange } from '../src/ledger/seal-change.ts';
import { exportedChanges, exportedLines, foundInExport } from '../src/operations/ledger/exported-changes.ts';
import { verifyLedgers } from '../src/operations/ledger/verify-ledgers.ts';
import { changeOf, supportOf } from './measure-store.ts';
import { timeOf } from './stopwatch.ts';

/** What a part of the verification takes, as it is printed. */
export interface VerifyRow {
  readonly what: string;
  readonly processorMs: string;
  readonly 'changes a second': string;
  readonly 'MB a second': string;
}

/**
 * How many changes of one fact each `ledger verify` checks in a second, beside what cannot be left out: each line is
 * read and parsed, put into its canonical form, and hashed.
 */
export async function measureVerify(directory: string, changes: number): Promise<readonly VerifyRow[]> {
  const file = join(directory, 'export.jsonl');
  await pipeline(Readable.from(exportedLines(small(changes))), createWriteStream(file));
  const megabytes = statSync(file).size / 1e6;
  const rows: VerifyRow[] = [];
  const row = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    const { processorMs } = await timeOf(work);
    rows.push({
      what,
      processorMs: processorMs.toFixed(0),
      'changes a second': ((changes / processorMs) * 1_000).toFixed(0),
      'MB a second': ((megabytes / processorMs) * 1_000).toFixed(0),
    });
  };
  // Each does what the one before it does, and one thing more.
  let use: (line: string) => void = () => {};
  const each = async (): Promise<void> => {
    for await (const line of createInterface(createReadStream(file))) use(line);
  };
  await row('lines read', each);
  use = (line) => JSON.parse(line);
  await row('and parsed', each);
  use = (line) => canonicalJson(JSON.parse(line));
  await row('and put into canonical form', each);
  use = (line) => hash('sha256', canonicalJson(JSON.parse(line)));
  await row('and hashed', each);
  await row('ledger verify', async () => {
    const found = foundInExport(exportedChanges(linesOfFile(file), file));
    const verified = await verifyLedgers(found, {});
    if (!verified.ok) throw new Error(verified.problems[0]?.sentence);
  });
  return rows;
}

async function* small(count: number): AsyncGenerator<Change> {
  let last: Change | null = null;
  for (let number = 0; number < count; number++) {
    const after = last ?? EMPTY_STATE;
    last = sealChange(
      changeOf(factsOfLink('SUPPORTS', supportOf(number)), { number, decidedOn: EMPTY_STATE, after }),
    );
    yield last;
  }
}
