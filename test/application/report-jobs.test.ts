import { describe, expect, it } from 'vitest';
import { ReportJobs } from '../../src/application/report-jobs.ts';
import type { Pace } from '../../src/excel/pace.ts';

const PATIENT = { signal: null, atMost: null };

/** Work that ends when it is told to, and stops when nobody waits for it. */
function work() {
  let finish: (value: string) => void = () => {};
  const done = new Promise<string>((resolve) => {
    finish = resolve;
  });
  const paces: Pace[] = [];
  const make = async (pace: Pace): Promise<string> => {
    paces.push(pace);
    for (;;) {
      await pace.rest();
      const ended = await Promise.race([
        done,
        new Promise<null>((resolve) => setImmediate(() => resolve(null))),
      ]);
      if (ended !== null) return ended;
    }
  };
  return { make, finish, paces };
}

describe('the making of reports', () => {
  it('is joined by who asks for the same', async () => {
    const jobs = new ReportJobs<string>();
    const { make, finish, paces } = work();
    const both = [jobs.join('a', make, PATIENT), jobs.join('a', make, PATIENT)];
    finish('made');
    expect(await Promise.all(both)).toEqual([{ made: 'made' }, { made: 'made' }]);
    expect(paces).toHaveLength(1);
  });

  it('goes on while one of two still waits, and stops when both have left', async () => {
    const jobs = new ReportJobs<string>();
    const { make } = work();
    const [first, second] = [new AbortController(), new AbortController()];
    let stopped = false;
    const watched = (pace: Pace): Promise<string> =>
      make(pace).catch((error: unknown) => {
        stopped = true;
        throw error;
      });
    const one = jobs.join('a', watched, { signal: first.signal, atMost: null });
    const two = jobs.join('a', watched, { signal: second.signal, atMost: null });
    first.abort();
    await expect(one).rejects.toThrow(/abort/i);
    expect(stopped).toBe(false);
    second.abort();
    await expect(two).rejects.toThrow(/abort/i);
    await expect.poll(() => stopped).toBe(true);
  });

  it('tells how far it is to who would not wait, and goes on for when they ask again', async () => {
    const jobs = new ReportJobs<string>();
    const { make, finish, paces } = work();
    expect(await jobs.join('a', make, { signal: null, atMost: 0 })).toEqual({
      progress: { sheet: null, written: 0, rows: null },
    });
    await expect.poll(() => paces.length).toBe(1);
    paces[0]!.tell({ sheet: 'Gaps', written: 3, rows: 9 });
    expect(await jobs.join('a', make, { signal: null, atMost: 0 })).toEqual({
      progress: { sheet: 'Gaps', written: 3, rows: 9 },
    });
    finish('made');
    expect(await jobs.join('a', make, { signal: null, atMost: 60_000 })).toEqual({ made: 'made' });
    expect(paces).toHaveLength(1);
  });

  it('is one after the other, whatever becomes of the one before', async () => {
    const jobs = new ReportJobs<string>();
    const failing = jobs.join('a', () => Promise.reject(new Error('full')), PATIENT);
    const next = jobs.join('b', async () => 'made', PATIENT);
    await expect(failing).rejects.toThrow('full');
    expect(await next).toEqual({ made: 'made' });
  });

  it('is stopped when the server is', async () => {
    const jobs = new ReportJobs<string>();
    const { make, paces } = work();
    const waiting = jobs.join('a', make, PATIENT);
    await expect.poll(() => paces.length).toBe(1);
    jobs.close();
    await expect(waiting).rejects.toThrow(/abort/i);
  });
});
