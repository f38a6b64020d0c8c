import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { z } from 'zod';
import { catalogueFirst } from '../../graph/catalogue-first.ts';
import type { Store } from '../../graph/store.ts';
import type { Change } from '../../ledger/change.ts';
import { encodeChange, parseChange } from '../../ledger/change-line.ts';
import { type ChainReport, ChainVerifier } from '../../ledger/verify-chain.ts';
import { importLedger } from '../../operations/import-ledger.ts';
import type { Problem } from '../../problems.ts';
import type { CommandRunner } from '../command-runner.ts';
import { STORE_OPTIONS } from '../question-options.ts';
import { formatTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { withStore } from '../with-store.ts';
import { writeWhole } from '../write-whole.ts';

const CHANGES_AT_ONCE = 50;
const ledgerFlags = z.object({
  data: z.string().optional(),
  neo4j: z.string().optional(),
  head: z.string().optional(),
  ledger: z.string().optional(),
});

/** `ledger verify|export|import`: the chain of changes itself. */
export function ledgerCommand(program: Command, run: CommandRunner): void {
  const ledger = program.command('ledger').description('the chains of recorded changes');
  const verify = ledger
    .command('verify')
    .description(
      'names every change that was edited, swapped or is missing, in the store or in an export alone',
    )
    .argument('[file]')
    .option('--ledger <name>', 'one ledger (default: all)')
    .option('--head <hash>', 'the hash that the last change must have: shows a missing end');
  const export_ = ledger
    .command('export')
    .description('writes all changes, the catalogue first')
    .argument('<file>');
  const import_ = ledger
    .command('import')
    .description('writes exported changes into the store, skipping those it holds')
    .argument('<file>');
  for (const command of [verify, export_, import_])
    for (const option of STORE_OPTIONS) command.addOption(option);
  verify.action(
    run(async (terminal, options, file) => {
      const flags = ledgerFlags.parse(options);
      if (file !== undefined)
        return tellReports(terminal, await verifyAll(changesOfFile(file), flags.ledger, flags.head));
      return withStore(terminal, flags, async ({ store }) =>
        tellReports(terminal, await verifyAll(changesOfStore(store), flags.ledger, flags.head)),
      );
    }),
  );
  export_.action(
    run(async (terminal, options, file = '') =>
      withStore(terminal, ledgerFlags.parse(options), async ({ store }) => {
        const lines: string[] = [];
        for await (const change of changesOfStore(store)) lines.push(`${encodeChange(change)}\n`);
        await writeWhole(file, lines);
        return terminal.answer(
          { file, changes: lines.length },
          () => `${lines.length} changes written to ${file}`,
        );
      }),
    ),
  );
  import_.action(
    run(async (terminal, options, file = '') =>
      withStore(terminal, ledgerFlags.parse(options), async ({ store }) => {
        try {
          const imported = await importLedger(store, changesOfFile(file));
          if (!imported.ok) return terminal.refuse(imported.problems);
          return terminal.answer(
            imported.value,
            () => `${imported.value.written} changes written, ${imported.value.skipped} were there already`,
          );
        } catch (error) {
          if (error instanceof UnreadableLine) return terminal.refuse(error.problems);
          throw error;
        }
      }),
    ),
  );
}

class UnreadableLine extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('A line of the export cannot be read.');
    this.problems = problems;
  }
}

async function* changesOfStore(store: Store): AsyncGenerator<Change> {
  const heads = await store.heads();
  for (const head of catalogueFirst(heads)) {
    for (let seq = 0; seq < head.seq; ) {
      const changes = await store.changesAfter(head.ledger, seq, CHANGES_AT_ONCE);
      if (changes.length === 0) break;
      yield* changes;
      seq = Math.max(seq, ...changes.map((change) => change.seq));
    }
  }
}

async function* changesOfFile(file: string): AsyncGenerator<Change> {
  let number = 0;
  for await (const line of createInterface({
    input: createReadStream(file, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++;
    const change = parseChange(line, file, number);
    if (!change.ok) throw new UnreadableLine(change.problems);
    yield change.value;
  }
}

async function verifyAll(
  changes: AsyncIterable<Change>,
  only: string | undefined,
  head: string | undefined,
): Promise<readonly ChainReport[] | UnreadableLine> {
  const verifiers = new Map<string, ChainVerifier>();
  try {
    for await (const change of changes) {
      if (only !== undefined && change.ledger !== only) continue;
      let verifier = verifiers.get(change.ledger);
      if (verifier === undefined) {
        verifier = new ChainVerifier(change.ledger);
        verifiers.set(change.ledger, verifier);
      }
      verifier.add(change);
    }
  } catch (error) {
    if (error instanceof UnreadableLine) return error;
    throw error;
  }
  return [...verifiers.values()].map((verifier) =>
    verifier.report(only === undefined && verifiers.size > 1 ? null : (head ?? null)),
  );
}

function tellReports(terminal: Terminal, reports: readonly ChainReport[] | UnreadableLine) {
  if (reports instanceof UnreadableLine) return terminal.refuse(reports.problems);
  const problems = reports.flatMap((report) =>
    report.problems.map(({ seq, fault, sentence }) => ({
      file: report.ledger,
      line: seq,
      column: 0,
      code: fault,
      sentence,
    })),
  );
  if (problems.length > 0) return terminal.refuse(problems);
  return terminal.answer({ ledgers: reports }, () =>
    formatTable(
      ['Ledger', 'Changes', 'Head'],
      reports.map((report) => [report.ledger, report.changes, report.head.hash]),
    ),
  );
}
