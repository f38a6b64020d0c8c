import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { workbookMaker } from '../../src/application/workbook-maker.ts';
import { Projection } from '../../src/coverage/projection/projection.ts';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import { ProcessFolder } from '../../src/files/process-folder.ts';
import { WAITING_AT_MOST } from '../../src/reports/jobs.ts';
import type { MakeFile } from '../../src/reports/make-file.ts';
import type { ReportParameters } from '../../src/reports/parameters.ts';
import type { RecordSource } from '../../src/reports/report-records.ts';
import { ReportShelf } from '../../src/reports/shelf.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

const first = projectionOf(
  worldOf({ frameworks: [{ slug: 'law', kind: 'LAW', provisions: [{ ref: '1' }] }], systems: [{ id: 's' }] }),
);
const moved = new Projection(first.catalogue, first.organization, {
  ...first.state,
  organization: { seq: 1, hash: '1'.repeat(64) },
});
const ASKED: ReportParameters = {
  kind: 'gap',
  organization: 'acme',
  systems: ['s'],
  frameworks: ['law'],
  asOf: '2026-11-24',
  crosswalks: [],
  filter: {
    ...{ ...EVERY_GAP, statuses: ['GAP'], levels: ['SYSTEM'], owner: 'a & b=c#d' },
    ...{ text: 'a+b, c', withoutAction: true, beneath: 'law:1' },
  },
  ...{ assumed: [], knownAt: null, since: null },
};
const shelves: ReportShelf[] = [];
const MAKER = workbookMaker({ changesAfter: async () => [] });

/** The records of one organization, which were always the same. */
function sourceOf(projection: () => Projection): RecordSource {
  const of = async (slug: string) => (slug === 'acme' ? projection() : null);
  return { projection: of, known: of };
}

function shelfOver(projection: Projection): ReportShelf {
  const shelf = new ReportShelf(
    sourceOf(() => projection),
    MAKER,
  );
  shelves.push(shelf);
  return shelf;
}

async function outcomeOf(shelf: ReportShelf, changed: Partial<ReportParameters> = {}) {
  const asked = await shelf.ask({ ...ASKED, ...changed });
  if (!('made' in asked)) throw new Error('Who waits until the end is told no progress.');
  return asked.made;
}

async function madeBy(shelf: ReportShelf) {
  const made = await outcomeOf(shelf);
  if (!made.ok) throw new Error(made.problems.map(({ sentence }) => sentence).join());
  return made.value;
}

afterEach(async () => {
  for (const shelf of shelves.splice(0)) await shelf.close();
});

describe('the shelf of reports', () => {
  it('keeps a file until it is closed', async () => {
    const shelf = shelfOver(first);
    const { id } = await madeBy(shelf);
    const file = await shelf.file(id);
    expect(existsSync(file ?? '')).toBe(true);
    await shelf.close();
    expect(existsSync(file ?? '')).toBe(false);
  });

  it('discards the files of an organization that was removed, and what is still being made of it', async () => {
    let begun = (): void => {};
    const making = new Promise<void>((resolve) => {
      begun = resolve;
    });
    let goOn = (): void => {};
    const removed = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let isSlow = false;
    const slowly: MakeFile = async (...asked) => {
      if (isSlow) begun();
      if (isSlow) await removed;
      return MAKER(...asked);
    };
    const shelf = new ReportShelf(
      sourceOf(() => first),
      slowly,
    );
    shelves.push(shelf);
    const file = (await shelf.file((await madeBy(shelf)).id)) ?? '';
    expect(existsSync(file)).toBe(true);
    isSlow = true;
    const late = outcomeOf(shelf, { asOf: '2026-11-25' });
    await making;
    await shelf.discard('acme');
    goOn();
    expect(await late).toMatchObject({ ok: false, problems: [{ code: 'UNKNOWN_ORGANIZATION' }] });
    expect([existsSync(file), shelf.kept, readdirSync(dirname(file))]).toEqual([false, 0, []]);
  });

  it('makes a file again that somebody removed, and its folder too', async () => {
    const shelf = shelfOver(first);
    const { id, contentSha256 } = await madeBy(shelf);
    const file = await shelf.file(id);
    rmSync(dirname(file ?? ''), { recursive: true });
    expect(await madeBy(shelf)).toMatchObject({ id, contentSha256 });
    rmSync((await shelf.file(id)) ?? '');
    expect(existsSync((await shelf.file(id)) ?? '')).toBe(true);
    expect((await shelf.find(id))?.contentSha256).toBe(contentSha256);
  });

  it('makes a report that failed once when it is asked for again', async () => {
    const parent = temporaryFolder();
    const place = join(parent, 'data');
    const shelf = new ReportShelf(
      sourceOf(() => first),
      MAKER,
      new ProcessFolder([place]),
    );
    shelves.push(shelf);
    await expect(madeBy(shelf)).rejects.toMatchObject({ code: 'ENOENT' });
    mkdirSync(place);
    const { id } = await madeBy(shelf);
    const file = (await shelf.file(id)) ?? '';
    expect(dirname(dirname(file))).toBe(place);
    expect([file, dirname(file)].map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o700]);
    await shelf.close();
    expect(readdirSync(place)).toEqual([]);
  });

  it('leaves no file behind where making it failed', async () => {
    const place = temporaryFolder();
    let fails = true;
    const maker: MakeFile = async (parameters, projection, open, making) => {
      if (!fails) return MAKER(parameters, projection, open, making);
      await new Promise((resolve) => open().end('half', () => resolve(null)));
      throw new RangeError('no');
    };
    const shelf = new ReportShelf(
      sourceOf(() => first),
      maker,
      new ProcessFolder([place]),
    );
    shelves.push(shelf);
    await expect(madeBy(shelf)).rejects.toThrow(RangeError);
    const files = () => readdirSync(place).flatMap((folder) => readdirSync(join(place, folder)));
    expect(files()).toEqual([]);
    fails = false;
    await madeBy(shelf);
    expect(files()).toHaveLength(1);
  });

  it('does not make the same report twice', async () => {
    const shelf = shelfOver(first);
    expect(await madeBy(shelf)).toBe(await madeBy(shelf));
  });

  it('keeps apart what was made with a notice and without, and finds each again', async () => {
    const stale = (message: string) => first.withGeneralNotices([{ code: 'STALE', message }]);
    let now: Projection = first;
    const shelf = new ReportShelf(
      sourceOf(() => now),
      MAKER,
    );
    shelves.push(shelf);
    const fresh = await madeBy(shelf);
    now = stale('for 1 s');
    const withNotice = await madeBy(shelf);
    now = stale('for 2 s');
    expect(await madeBy(shelf)).toBe(withNotice);
    now = first;
    expect((await madeBy(shelf)).sha256).toBe(fresh.sha256);
    expect(withNotice.sha256).not.toBe(fresh.sha256);
  });

  it('counts a system that is named twice once', async () => {
    const twice = await outcomeOf(shelfOver(first), { systems: ['s', 's'] });
    expect(twice).toMatchObject({ ok: true, value: { rows: (await madeBy(shelfOver(first))).rows } });
  });

  it('makes a report that another process made again, while its state stands', async () => {
    const { id, sha256 } = await madeBy(shelfOver(first));
    expect(await shelfOver(first).find(id)).toMatchObject({ id, sha256 });
  });

  it('finds nothing once the state has moved on', async () => {
    const { id } = await madeBy(shelfOver(first));
    expect(await shelfOver(moved).find(id)).toBeNull();
  });

  it.each(['', 'x', '/reports/gap.xlsx?organization=acme#x', '/reports/gap.xlsx?nothing=1#x'])(
    'finds nothing under the id %j',
    async (id) => {
      expect(await shelfOver(first).find(id)).toBeNull();
    },
  );

  it('refuses one report more than may wait, and says what to do', async () => {
    const never = new ReportShelf(
      sourceOf(() => first),
      () => new Promise(() => {}),
    );
    shelves.push(never);
    const running = never.ask({ ...ASKED, asOf: '2026-01-31' }, { signal: null, atMost: 0 });
    expect(await running).toHaveProperty('progress');
    for (let day = 1; day <= WAITING_AT_MOST; day++)
      await never.ask(
        { ...ASKED, asOf: `2026-01-${`${day}`.padStart(2, '0')}` },
        { signal: null, atMost: 0 },
      );
    expect(await outcomeOf(never, { asOf: '2026-02-01' })).toMatchObject({
      ok: false,
      problems: [{ code: 'TOO_MANY_REPORTS' }],
    });
  });

  it('refuses an organization that there is none of', async () => {
    const made = await outcomeOf(shelfOver(first), { organization: 'none' });
    expect(made).toMatchObject({ ok: false, problems: [{ code: 'UNKNOWN_ORGANIZATION' }] });
  });
});
