import { Application } from '../src/application/application.ts';
import { answerCoverage } from '../src/coverage/questions/coverage.ts';
import { changesSince } from '../src/graph/changes-since.ts';
import { openSqliteStore } from '../src/graph/sqlite/sqlite-store.ts';
import type { Store } from '../src/graph/store.ts';
import { CATALOGUE_LEDGER } from '../src/ledger/change.ts';
import type { Fact } from '../src/ledger/fact.ts';
import { PRODUCT_VERSION } from '../src/model/product-version.ts';
import { restateNode } from '../src/operations/difference.ts';
import { fillStore } from './fill-store.ts';
import { ORGANIZATION, SMALL, TODAY } from './generate-world.ts';
import { timeOf } from './stopwatch.ts';

/** One question about what was known, as it is printed. */
export interface KnownRow {
  readonly what: string;
  readonly ms: string;
  /** Time of the processor: where a machine has much else to do, it says more. */
  readonly processorMs: string;
  /** The same for reading the changes alone, from the first one on. */
  readonly floorMs: string;
  readonly megabytes: string;
}

/** Changes are recorded a second after each other, from this time on: later than whatever the world was loaded with. */
const BEGIN = Date.parse('2100-01-01T00:00:00Z');
const CHOICE = { system: null, asOf: TODAY, crosswalks: null };

/**
 * What `--known-at` takes on a ledger with many changes, each of which states one piece of evidence anew: the first
 * question, further ones about the same time, and one about another time.
 */
export async function measureKnown(directory: string, changes: number): Promise<readonly KnownRow[]> {
  await fillStore(SMALL, directory);
  await writeChanges(directory, changes);
  const floor = await timeOf(() => readAll(directory));
  const application = await Application.open({ kind: 'embedded', directory });
  try {
    const head = application.replica.head(ORGANIZATION)?.seq ?? 0;
    const framework = application.replica.catalogue.records.frameworks.keys().next().value ?? '';
    const ask = async (seq: number): Promise<void> => {
      const moment = new Date(BEGIN + seq * 1_000).toISOString();
      const known = await application.known.at(ORGANIZATION, moment);
      if (known === null) throw new Error(`Nothing was known at ${moment}.`);
      const answer = answerCoverage(known, CHOICE, framework);
      if (!answer.ok) throw new Error(answer.problems[0]?.sentence);
    };
    const rows: KnownRow[] = [];
    const row = async (what: string, seq: number): Promise<void> => {
      const { ms, processorMs } = await timeOf(() => ask(seq));
      const floorMs = (floor.processorMs * seq) / head;
      const [time, processor, least] = [ms, processorMs, floorMs].map((each) => each.toFixed(0));
      const megabytes = (process.memoryUsage().rss / 1e6).toFixed(0);
      rows.push({ what, ms: time!, processorMs: processor!, floorMs: least!, megabytes });
    };
    await row('first question, one change before the newest', head - 1);
    await row('the same again', head - 1);
    await row('another time, a tenth of the changes earlier', Math.floor(head * 0.9));
    await row('the same again', Math.floor(head * 0.9));
    await row('back at the first time', head - 1);
    await row('another time, half of the changes earlier', Math.floor(head / 2));
    return rows;
  } finally {
    await application.close();
  }
}

/** Each change states the title of one piece of evidence anew. */
async function writeChanges(directory: string, count: number): Promise<void> {
  const application = await Application.open({ kind: 'embedded', directory });
  try {
    const projection = await application.projections.of(ORGANIZATION);
    const evidence = [...(projection?.organization.records.evidence.values() ?? [])];
    for (let written = 0; written < count; written++) {
      const before = evidence[written % evidence.length]!;
      const facts = [
        ...restateNode('Evidence', { ...before, title: `${before.title} (${written})` }, before),
      ];
      await append(application.store, facts, written);
    }
  } finally {
    await application.close();
  }
}

async function append(store: Store, facts: readonly Fact[], number: number): Promise<void> {
  const heads = await store.heads();
  const head = heads.find(({ ledger }) => ledger === ORGANIZATION)!;
  const catalogue = heads.find(({ ledger }) => ledger === CATALOGUE_LEDGER)!;
  const seq = head.seq + 1;
  const asked = new Date(BEGIN + seq * 1_000).toISOString();
  const { outcome } = await store.append({
    ...{ ledger: ORGANIZATION, seq, at: asked, actor: 'local', operation: 'loadReport', facts, load: null },
    ...{ productVersion: PRODUCT_VERSION, inputHash: head.hash, key: `${number}`, previousHash: head.hash },
    decidedOn: { seq: catalogue.seq, hash: catalogue.hash },
  });
  if (outcome !== 'appended') throw new Error(`Change ${seq} was ${outcome}.`);
}

async function readAll(directory: string): Promise<void> {
  const store = await openSqliteStore({ directory });
  try {
    for (const { ledger } of await store.heads()) for await (const _ of changesSince(store, ledger, 0));
  } finally {
    await store.close();
  }
}
