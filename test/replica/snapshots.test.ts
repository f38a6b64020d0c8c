import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { factsOfCatalogue, factsOfOrganization } from '../../src/coverage/projection/facts-of-records.ts';
import { SnapshotFolder } from '../../src/graph/snapshot-folder.ts';
import { openSqliteStore } from '../../src/graph/sqlite/sqlite-store.ts';
import type { Store } from '../../src/graph/store.ts';
import type { Fact } from '../../src/ledger/fact.ts';
import { PRODUCT_VERSION } from '../../src/model/product-version.ts';
import { openReplica, type Replica } from '../../src/replica/replica.ts';
import { TINY_CATALOGUE } from '../catalogue/tiny-catalogue.ts';
import { command } from '../cli/command-line.ts';
import { evidence } from '../contract/sample-changes.ts';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

const LEDGERS = ['acme', 'catalogue'];
const NEVER = (): boolean => false;

let data: string;
let store: Store;
/** The ledgers that were scanned since a replica was opened. */
let scanned: string[];

beforeEach(async () => {
  data = temporaryFolder();
  for (const files of [TINY_CATALOGUE, TINY_ORGANIZATION])
    expect(await command(['load', temporaryFolder(files), '--data', data])).toMatchObject({ exit: 0 });
  store = await openSqliteStore({ directory: data });
  const scan = store.scan.bind(store);
  store.scan = (ledger, options) => {
    scanned.push(ledger);
    return scan(ledger, options);
  };
});

afterEach(() => store.close());

async function opened(): Promise<Replica> {
  scanned = [];
  const replica = await openReplica(store, { snapshots: { shelf: new SnapshotFolder(data), least: 1 } });
  await replica.organization('acme');
  return replica;
}

/** What a replica holds, in any order. */
async function held(replica: Replica): Promise<unknown> {
  const picture = await replica.open('acme');
  const facts = [...factsOfCatalogue(replica.catalogue.records), ...factsOfOrganization(picture.records)];
  return {
    facts: facts.map((fact) => JSON.stringify(fact)).sort(),
    state: [replica.catalogue.state, picture.state],
  };
}

/** States one piece of evidence more, as another process would. */
async function changed(id: string): Promise<void> {
  const head = (await store.heads()).find(({ ledger }) => ledger === 'acme')!;
  const facts: readonly Fact[] = [evidence(`acme/${id}`)];
  const outcome = await store.append({
    ...{ ledger: 'acme', seq: head.seq + 1, at: head.at!, actor: 'test', operation: 'test', facts },
    ...{ productVersion: PRODUCT_VERSION, inputHash: '0'.repeat(64), decidedOn: null, load: null },
    ...{ key: id, previousHash: head.hash },
  });
  expect(outcome.outcome).toBe('appended');
}

const fileOf = (ledger: string): string => join(data, `aims-crosswalk.db.snapshot-${ledger}`);

/** Makes the digest of an edited snapshot right, as whoever edits it on purpose would. */
function digested(text: string): string {
  const lines = text
    .split('\n')
    .slice(0, -2)
    .map((line) => `${line}\n`)
    .join('');
  return `${lines}${createHash('sha256').update(lines).digest('hex')}\n`;
}

describe('a snapshot', () => {
  it("spares the scan of every ledger, holds what the ledger holds, and is its owner's alone", async () => {
    const first = await opened();
    expect(scanned).toEqual(['catalogue', 'acme']);
    expect(await first.tendSnapshots(NEVER)).toEqual([]);
    for (const ledger of LEDGERS) expect(statSync(fileOf(ledger)).mode & 0o777).toBe(0o600);
    const second = await opened();
    expect(scanned).toEqual([]);
    expect(await held(second)).toEqual(await held(first));
    expect(await second.tendSnapshots(NEVER)).toEqual([]);
  });

  it('is gone on from by the changes since, those that somebody makes meanwhile included', async () => {
    await (await opened()).tendSnapshots(NEVER);
    await changed('E-8');
    const second = await opened();
    await changed('E-9');
    expect(await second.tendSnapshots(NEVER)).toEqual([]);
    await second.refresh();
    expect(scanned).toEqual([]);
    expect((await second.open('acme')).records.evidence.has('acme/E-9')).toBe(true);
    rmSync(fileOf('acme'));
    expect(await held(second)).toEqual(await held(await opened()));
    expect(scanned).toEqual(['acme']);
  });

  it('is not used, and made again, wherever it was cut off or a byte of it differs', async () => {
    const before = await opened();
    await before.tendSnapshots(NEVER);
    const whole = readFileSync(fileOf('acme'));
    for (let place = 0; place < 60; place++) {
      const at = Math.floor((place * whole.length) / 60);
      const edited = Buffer.from(whole);
      edited[at]! ^= 1 << (place % 7);
      for (const content of [edited, whole.subarray(0, at)]) {
        writeFileSync(fileOf('acme'), content);
        const after = await opened();
        expect(scanned).toEqual(['acme']);
        expect(await held(after)).toEqual(await held(before));
        await after.tendSnapshots(NEVER);
        expect(readFileSync(fileOf('acme')).equals(whole)).toBe(true);
      }
    }
  });

  it.each([
    [
      'of another version of the product',
      (text: string) => text.replace(/"madeBy":"[^"]*"/, '"madeBy":"another"'),
    ],
    ['of another ledger', (text: string) => text.replace('"ledger":"acme"', '"ledger":"other"')],
    ['of a state that the ledger has not reached', (text: string) => text.replace(/"seq":\d+/, '"seq":999')],
    ['of another history', (text: string) => text.replace(/"hash":"./, '"hash":"x')],
    ['of records that no ledger has', (text: string) => text.replace('"of":"Evidence"', '"of":"Nothing"')],
    ['that is empty', () => digested('\n\n')],
    ['without a header', (text: string) => text.slice(text.indexOf('\n') + 1)],
  ])('%s is not used, whatever its digest says', async (_, edit) => {
    const before = await opened();
    await before.tendSnapshots(NEVER);
    const text = readFileSync(fileOf('acme'), 'utf8');
    writeFileSync(fileOf('acme'), digested(edit(text)));
    const after = await opened();
    expect(scanned).toEqual(['acme']);
    expect(await held(after)).toEqual(await held(before));
  });

  it('that somebody edited on purpose is found out when it is held to the ledger, removed, and never used again', async () => {
    const before = await opened();
    await before.tendSnapshots(NEVER);
    const text = readFileSync(fileOf('acme'), 'utf8');
    writeFileSync(fileOf('acme'), digested(text.replace('"status":"DRAFT"', '"status":"ACCEPTED"')));
    const after = await opened();
    expect(scanned).toEqual([]);
    expect(await after.tendSnapshots(NEVER)).toEqual(['acme']);
    expect(await held(after)).toEqual(await held(before));
    expect(scanned).toEqual(['acme']);
    expect(readdirSync(data)).not.toContain('aims-crosswalk.db.snapshot-acme');
    expect(await after.tendSnapshots(NEVER)).toEqual([]);
    expect(readdirSync(data)).not.toContain('aims-crosswalk.db.snapshot-acme');
  });

  it('goes with its ledger, what is left of one that was not finished too', async () => {
    await (await opened()).tendSnapshots(NEVER);
    writeFileSync(`${fileOf('acme')}.unfinished`, 'half');
    const { seq, hash } = (await store.heads()).find(({ ledger }) => ledger === 'acme')!;
    expect(await store.remove('acme', { seq, hash })).toBe(true);
    expect(readdirSync(data).filter((name) => name.includes('acme'))).toEqual([]);
    expect(readdirSync(data)).toContain('aims-crosswalk.db.snapshot-catalogue');
  });

  it('that could not be finished leaves the one before, and its rest is written over', async () => {
    const first = await opened();
    await first.tendSnapshots(NEVER);
    const whole = readFileSync(fileOf('acme'));
    // What a process leaves that is killed while it writes.
    writeFileSync(`${fileOf('acme')}.unfinished`, whole.subarray(0, 100));
    await opened();
    expect(scanned).toEqual([]);
    const shelf = new SnapshotFolder(data);
    const failing = shelf.write(
      'acme',
      (async function* () {
        yield 'half\n';
        throw new Error('killed');
      })(),
    );
    await expect(failing).rejects.toThrow('killed');
    expect(readFileSync(fileOf('acme')).equals(whole)).toBe(true);
    expect(readdirSync(data).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
  });

  it('stops being written when nobody waits for it any more', async () => {
    const replica = await opened();
    let asked = 0;
    await replica.tendSnapshots(() => ++asked > 1).catch(() => {});
    expect(readdirSync(data).filter((name) => name.includes('snapshot'))).toEqual([]);
  });

  it('is not made of a ledger that is scanned as quickly', async () => {
    const replica = await openReplica(store, { snapshots: { shelf: new SnapshotFolder(data) } });
    await replica.organization('acme');
    await replica.tendSnapshots(NEVER);
    expect(readdirSync(data).filter((name) => name.includes('snapshot'))).toEqual([]);
  });
});

describe('a folder of snapshots', () => {
  const lines = (...texts: readonly string[]) =>
    (async function* () {
      yield* texts;
    })();

  it('keeps the last twenty', async () => {
    const shelf = new SnapshotFolder(data);
    for (let n = 0; n < 25; n++) await shelf.write(`org-${n}`, lines('a\n'));
    expect(readdirSync(data).filter((name) => name.includes('snapshot'))).toHaveLength(20);
  });

  it('reads nothing but plain files, and names no file outside the folder', async () => {
    const shelf = new SnapshotFolder(data);
    mkdirSync(fileOf('folder'));
    expect(await shelf.read('folder')).toBeNull();
    expect(await shelf.read('none')).toBeNull();
    await shelf.write('../outside', lines('a\n'));
    expect(await shelf.read('../outside')).toBeNull();
    await shelf.remove('../outside');
  });
});
