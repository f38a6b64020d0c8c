import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Application } from '../src/application/application.ts';
import type { OrganizationRecords } from '../src/coverage/projection/organization-records.ts';
import type { Fact } from '../src/ledger/fact.ts';
import { factsOfNode } from '../src/ledger/records/record-facts.ts';
import { ORGANIZATION, TODAY, type WorldSize } from './generate-world.ts';
import { ask, changeOf, middle } from './measure-store.ts';
import { timeOf } from './stopwatch.ts';
import type { Table } from './table.ts';

/** How often each kind of record is changed. */
const CHANGES = 9;
/** Other parts number their changes below this. */
const ABOVE = 1_000_000;

/** The nth change of each kind: each changes what is covered. */
const KINDS: Readonly<Record<string, (records: OrganizationRecords, n: number) => readonly Fact[]>> = {
  evidence: ({ evidence }, n) => {
    const record = recordOf(evidence, `E-${n}`);
    return factsOfNode('Evidence', { ...record, status: 'WITHDRAWN', withdrawnOn: TODAY });
  },
  'a control': ({ controls }, n) =>
    factsOfNode('AppliedControl', { ...recordOf(controls, `C-${n}`), status: 'PLANNED' }),
  'a system': ({ systems }, n) =>
    factsOfNode('AISystem', { ...recordOf(systems, `S-${n}`), inScopeUntil: TODAY }),
};

/** A state that another process has answered from. */
interface Seen {
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** How soon the writer of a change sees it in an answer, and how soon another process on the same store does. */
export async function measureVisible(size: WorldSize, table: Table, directory: string): Promise<void> {
  const application = await Application.open({ kind: 'embedded', directory }, { snapshots: directory });
  const { store, replica, projections } = application;
  await ask(projections);
  const other = fork(process.argv[1]!, ['--part', 'watch', size.name, directory]);
  await once(other, 'message');
  for (const [kind, factsOf] of Object.entries(KINDS)) {
    const own: number[] = [];
    const processor: number[] = [];
    const others: number[] = [];
    for (let n = 1; n <= CHANGES; n++) {
      const { records, state: after } = await replica.open(ORGANIZATION);
      const facts = factsOf(records, n);
      const number = ABOVE + after.seq;
      const change = changeOf(facts, { number, decidedOn: replica.catalogue.state, after });
      const written = await store.append(change);
      if (written.outcome !== 'appended') throw new Error(`The change was ${written.outcome}.`);
      const at = Date.now();
      const seen = seenBy(other, written.change.seq);
      const visible = await timeOf(() => {
        replica.applied(written.change);
        return ask(projections);
      });
      own.push(visible.ms);
      processor.push(visible.processorMs);
      others.push((await seen).at - at);
    }
    table.tell(`${kind} changed: visible in an answer to its writer, median`, { ms: middle(own) });
    table.tell(`${kind} changed: processor time of that, median`, { ms: middle(processor) });
    table.tell(`${kind} changed: visible in an answer of another process, longest of ${CHANGES}`, {
      ms: Math.max(...others),
    });
  }
  other.kill();
  await application.close();
}

/** Serves the store as a server would, and tells its parent of each state that it has answered from. Ends with its parent. */
export async function watchChanges(directory: string): Promise<void> {
  const application = await Application.open({ kind: 'embedded', directory }, { snapshots: directory });
  const { replica, projections } = application;
  const tell = (seen: Seen): void => {
    process.send?.(seen);
  };
  await ask(projections);
  replica.listen(ORGANIZATION, async ({ seq }) => {
    await ask(projections);
    tell({ seq, at: Date.now() });
  });
  replica.start((error) => {
    throw error;
  });
  process.once('disconnect', () => process.exit());
  tell({ seq: replica.head(ORGANIZATION)?.seq ?? 0, at: Date.now() });
}

async function seenBy(other: ReturnType<typeof fork>, seq: number): Promise<Seen> {
  for (;;) {
    const [seen] = await once(other, 'message');
    if (seen.seq >= seq) return seen;
  }
}

function recordOf<R>(records: ReadonlyMap<string, R>, localId: string): R {
  const record = records.get(`${ORGANIZATION}/${localId}`);
  if (record === undefined) throw new Error(`The organization has no ${localId}.`);
  return record;
}
