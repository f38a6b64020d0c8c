import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type AskedList, askEveryList } from '../test/graphql/every-list.ts';
import { largeWorld } from '../test/graphql/large-world.ts';
import type { WorldSize } from './generate-world.ts';

/** One list as it is printed, beside what it should need at most: 1,000 ms and 200 MB. */
export interface ListRow {
  readonly list: string;
  readonly cost: number;
  readonly rows: string;
  readonly kB: string;
  readonly ms: string;
  /** Memory while it was answered, beyond that before. */
  readonly MB: string;
  /** For how long everything else had to wait at most. */
  readonly longestWait: string;
}

/** Asks every list of the schema for 100 rows in a world in memory; the slowest first, those that are refused last. */
export async function measureLists(size: WorldSize): Promise<readonly ListRow[]> {
  const world = largeWorld(size);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const measured: { readonly asked: AskedList; readonly megabytes: number; readonly wait: number }[] = [];
  globalThis.gc?.();
  let before = process.memoryUsage().heapUsed;
  delay.enable();
  for await (const asked of askEveryList(world)) {
    const megabytes = (process.memoryUsage().heapUsed - before) / 1e6;
    measured.push({ asked, megabytes, wait: delay.max / 1e6 });
    globalThis.gc?.();
    before = process.memoryUsage().heapUsed;
    delay.reset();
  }
  return measured
    .toSorted((a, b) => Number(a.asked.isRefused) - Number(b.asked.isRefused) || b.asked.ms - a.asked.ms)
    .map(({ asked, megabytes, wait }) => rowOf(asked, megabytes, wait));
}

function rowOf(
  { list, cost, isRefused, rows, bytes, ms }: AskedList,
  megabytes: number,
  wait: number,
): ListRow {
  if (isRefused) return { list: list.name, cost, rows: 'refused', kB: '', ms: '', MB: '', longestWait: '' };
  return {
    ...{ list: list.name, cost, rows: `${Math.max(0, ...rows)}` },
    ...{ kB: (bytes / 1e3).toFixed(1), ms: ms.toFixed(0), MB: Math.max(0, megabytes).toFixed(1) },
    longestWait: wait.toFixed(0),
  };
}
