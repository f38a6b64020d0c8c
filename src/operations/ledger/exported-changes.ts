import { z } from 'zod';
import type { Examined } from '../../graph/store.ts';
import type { Change } from '../../ledger/change.ts';
import { encodeChange, parseChange } from '../../ledger/change-line.ts';
import { hasRepeatedKey } from '../../model/has-repeated-key.ts';
import { inFile, inLedger, type Problem } from '../../problems/problem.ts';

/** How an export begins, and that it ends with a line of heads. Exports of version 0.1.0 have neither. */
const FIRST_LINE = '{"aims-crosswalk-export":2}';

const lastLine = z.strictObject({
  heads: z.array(z.strictObject({ ledger: z.string(), seq: z.int(), hash: z.string() })).readonly(),
});
type Heads = Map<string, { readonly seq: number; readonly hash: string }>;

/**
 * Changes as the lines of an export, one each. The first line says what the file is, and the last one names the newest
 * change of each ledger, so that a file whose end is missing is seen.
 */
export async function* exportedLines(changes: AsyncIterable<Change>): AsyncGenerator<string> {
  const heads: Heads = new Map();
  yield `${FIRST_LINE}\n`;
  for await (const change of changes) {
    heads.set(change.ledger, change);
    yield `${encodeChange(change)}\n`;
  }
  const last = [...heads].map(([ledger, { seq, hash }]) => ({ ledger, seq, hash }));
  yield `${JSON.stringify({ heads: last })}\n`;
}

/**
 * The changes of an export, line by line. Throws {@link UnreadableExport} at the first line that is not a change, where
 * there is no change, and at the end of a file whose end is missing: all changes before it were handed on then.
 *
 * @param tellOlder is called at the end of an export of version 0.1.0: nobody can see whether it is whole
 */
export async function* exportedChanges(
  lines: AsyncIterable<string>,
  file: string,
  tellOlder: () => void = () => {},
): AsyncGenerator<Change> {
  const found: Heads = new Map();
  let number = 0;
  let isMarked = false;
  let stated: z.output<typeof lastLine> | null = null;
  for await (const line of lines) {
    number++;
    if (number === 1 && line === FIRST_LINE) {
      isMarked = true;
      continue;
    }
    if (stated !== null) throw new UnreadableExport([afterEnd(file, number)]);
    stated = isMarked && line.startsWith('{"heads":') ? headsIn(line) : null;
    if (stated !== null) continue;
    const change = parseChange(line, file, number);
    if (!change.ok) throw new UnreadableExport(change.problems);
    found.set(change.value.ledger, change.value);
    yield change.value;
  }
  if (found.size === 0) throw new UnreadableExport([withoutChange(file)]);
  if (!isMarked) return tellOlder();
  if (stated === null) throw new UnreadableExport([cutOff(file)]);
  const missing = stated.heads.filter(({ ledger, hash }) => found.get(ledger)?.hash !== hash);
  if (missing.length > 0 || stated.heads.length !== found.size)
    throw new UnreadableExport([...missing.map(withoutHead), ...(missing.length > 0 ? [] : [cutOff(file)])]);
}

function headsIn(line: string): z.output<typeof lastLine> | null {
  try {
    const value: unknown = JSON.parse(line);
    const read = lastLine.safeParse(value);
    return read.success && !hasRepeatedKey(line, value) ? read.data : null;
  } catch {
    return null;
  }
}

function withoutChange(file: string): Problem {
  const sentence = 'This file contains no change. It is not an export, or it was cut off.';
  return inFile(file, 'INVALID_CHANGE', sentence);
}

function cutOff(file: string): Problem {
  const sentence =
    'The end of this export is missing: it has no last line that names the newest change of each ledger. Export the ledgers again.';
  return inFile(file, 'MISSING', sentence);
}

function withoutHead({ ledger, seq }: { readonly ledger: string; readonly seq: number }): Problem {
  const sentence = `The last line of the export names change ${seq} as the newest of ${ledger}, and the export does not end with it.`;
  return inLedger(ledger, seq, 'MISSING', sentence);
}

function afterEnd(file: string, line: number): Problem {
  const sentence = 'This line is after the last line of the export. Import each export by itself.';
  return { at: { in: 'file', file, line, column: 1 }, code: 'INVALID_CHANGE', sentence };
}

/** The same as what is found in a store. */
export async function* foundInExport(changes: AsyncIterable<Change>): AsyncGenerator<Examined> {
  for await (const change of changes) yield { found: 'change', ledger: change.ledger, change };
}

/** An export that cannot be read to its end. */
export class UnreadableExport extends Error {
  override readonly name = 'UnreadableExport';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('The export cannot be read.');
    this.problems = problems;
  }
}
