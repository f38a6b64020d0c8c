import { describe, expect, it } from 'vitest';
import { ReportJobs, WAITING_AT_MOST } from '../../src/reports/jobs.ts';
import type { Making } from '../../src/reports/make-file.ts';

const PATIENT = { signal: null, atMost: null };

/** Work that ends when it is told to, and stops when nobody waits for it. */
function work(organization = 'acme', key = 'a') {
  let finish: (value: string) => void = () => {};
  const done = new Promise<string>((resolve) => {
    finish = resolve;
  });
  const makings: Making[] = [];
  const make = (making: Making): Promise<string> => {
    makings.push(making);
    const stopped = new Promise<never>((_, reject) => {
      making.signal.addEventListener('abort', () => reject(making.signal.reason));
    });
    return Promise.race([done, stopped]);
  };
  return { order: { key, organization, make }, finish, makings };
}

/** Notes the order in which reports begin; each ends by itself. */
function noting(begun: string[]) {
  return (organization: string, key: string) => ({
    ...{ organization, key },
    make: async (): Promise<string> => {
      begun.push(key);
      return key;
    },
  });
}

describe('the making of reports', () => {
  it('is joined by who asks for the same', async () => {
    const jobs = new ReportJobs<string>();
    const { order, finish, makings } = work();
    const both = [jobs.join(order, PATIENT), jobs.join(order, PATIENT)];
    finish('made');
    expect(await Promise.all(both)).toEqual([{ made: 'made' }, { made: 'made' }]);
    expect(makings).toHaveLength(1);
  });

  it('goes on while one of two still waits, and stops when both have left', async () => {
    const jobs = new ReportJobs<string>();
    const { order, makings } = work();
    const [first, second] = [new AbortController(), new AbortController()];
    const one = jobs.join(order, { signal: first.signal, atMost: null });
    const two = jobs.join(order, { signal: second.signal, atMost: null });
    await expect.poll(() => makings.length).toBe(1);
    first.abort();
    await expect(one).rejects.toThrow(/abort/i);
    expect(makings[0]!.signal.aborted).toBe(false);
    second.abort();
    await expect(two).rejects.toThrow(/abort/i);
    expect(makings[0]!.signal.aborted).toBe(true);
  });

  it('is not begun for somebody who has left already', async () => {
    const jobs = new ReportJobs<string>();
    const { order, makings } = work();
    await expect(jobs.join(order, { signal: AbortSignal.abort(), atMost: null })).rejects.toThrow(/abort/i);
    await jobs.join({ ...order, key: 'b', make: async () => 'made' }, PATIENT);
    expect(makings).toEqual([]);
  });

  it('tells how far it is to who would not wait, and goes on for when they ask again', async () => {
    const jobs = new ReportJobs<string>();
    const { order, finish, makings } = work();
    expect(await jobs.join(order, { signal: null, atMost: 0 })).toEqual({
      progress: { sheet: null, written: 0, rows: null },
    });
    await expect.poll(() => makings.length).toBe(1);
    makings[0]!.tell({ sheet: 'Gaps', written: 3, rows: 9 });
    expect(await jobs.join(order, { signal: null, atMost: 0 })).toEqual({
      progress: { sheet: 'Gaps', written: 3, rows: 9 },
    });
    finish('made');
    expect(await jobs.join(order, { signal: null, atMost: 60_000 })).toEqual({ made: 'made' });
    expect(makings).toHaveLength(1);
  });

  it('is one after the other, whatever becomes of the one before', async () => {
    const jobs = new ReportJobs<string>();
    const failing = jobs.join(
      { key: 'a', organization: 'acme', make: () => Promise.reject(new Error('full')) },
      PATIENT,
    );
    const next = jobs.join({ key: 'b', organization: 'acme', make: async () => 'made' }, PATIENT);
    await expect(failing).rejects.toThrow('full');
    expect(await next).toEqual({ made: 'made' });
  });

  it('is stopped when the server is', async () => {
    const jobs = new ReportJobs<string>();
    const { order, makings } = work();
    const waiting = jobs.join(order, PATIENT);
    await expect.poll(() => makings.length).toBe(1);
    jobs.close();
    await expect(waiting).rejects.toThrow(/abort/i);
  });
});

describe('organizations take turns', () => {
  it("so that one's many reports delay another's one by one at most", async () => {
    const jobs = new ReportJobs<string>();
    const begun: string[] = [];
    const order = noting(begun);
    const keys = ['acme 1', 'acme 2', 'acme 3', 'acme 4'];
    const many = keys.map((key) => jobs.join(order('acme', key), PATIENT));
    const others = ['other 1', 'other 2'].map((key) => jobs.join(order('other', key), PATIENT));
    const third = jobs.join(order('third', 'third 1'), PATIENT);
    await Promise.all([...many, ...others, third]);
    expect(begun).toEqual(['acme 1', 'other 1', 'third 1', 'acme 2', 'other 2', 'acme 3', 'acme 4']);
  });

  it('and no two reports are made at the same time', async () => {
    const jobs = new ReportJobs<string>();
    const first = work('acme', 'a');
    const second = work('other', 'b');
    const both = [jobs.join(first.order, PATIENT), jobs.join(second.order, PATIENT)];
    await expect.poll(() => first.makings.length).toBe(1);
    expect(second.makings).toEqual([]);
    first.finish('first');
    second.finish('second');
    expect(await Promise.all(both)).toEqual([{ made: 'first' }, { made: 'second' }]);
  });

  it('and a report that nobody waits for any more leaves its place to the next', async () => {
    const jobs = new ReportJobs<string>();
    const running = work('acme', 'running');
    const begun: string[] = [];
    const order = noting(begun);
    const made = jobs.join(running.order, PATIENT);
    const leaving = new AbortController();
    const left = jobs.join(order('acme', 'left'), { signal: leaving.signal, atMost: null });
    const next = jobs.join(order('acme', 'next'), PATIENT);
    leaving.abort();
    await expect(left).rejects.toThrow(/abort/i);
    running.finish('made');
    await Promise.all([made, next]);
    expect(begun).toEqual(['next']);
  });

  it('and one of them cannot fill the memory with what waits', async () => {
    const jobs = new ReportJobs<string>();
    const running = work('acme', 'running');
    const order = noting([]);
    const made = jobs.join(running.order, PATIENT);
    await expect.poll(() => running.makings.length).toBe(1);
    const waiting = Array.from({ length: WAITING_AT_MOST }, (_, n) =>
      jobs.join(order('acme', `${n}`), PATIENT),
    );
    expect(await jobs.join(order('acme', 'one more'), PATIENT)).toEqual({ tooMany: WAITING_AT_MOST });
    const joined = jobs.join(order('acme', '0'), PATIENT);
    const other = jobs.join(order('other', 'other'), PATIENT);
    running.finish('made');
    expect(await joined).toEqual({ made: '0' });
    expect(await other).toEqual({ made: 'other' });
    await Promise.all([made, ...waiting]);
    expect(await jobs.join(order('acme', 'one more'), PATIENT)).toEqual({ made: 'one more' });
  });

  it('and places of those who left are free again', async () => {
    const jobs = new ReportJobs<string>();
    const running = work('acme', 'running');
    const order = noting([]);
    const made = jobs.join(running.order, PATIENT);
    await expect.poll(() => running.makings.length).toBe(1);
    const leaving = new AbortController();
    const patience = { signal: leaving.signal, atMost: null };
    const waiting = Array.from({ length: WAITING_AT_MOST }, (_, n) =>
      jobs.join(order('acme', `${n}`), patience),
    );
    leaving.abort();
    await Promise.allSettled(waiting);
    const next = jobs.join(order('acme', 'next'), PATIENT);
    running.finish('made');
    expect(await next).toEqual({ made: 'next' });
    expect(await made).toEqual({ made: 'made' });
  });
});
