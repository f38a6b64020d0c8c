/**
 * Runs a piece of work often enough, and gives the milliseconds in which a quarter of the runs were done: what else a
 * machine does only ever adds to them, and to long runs more than to the short loops that they are compared with.
 */
export function quickestQuarterOf(work: (run: number) => unknown, runs = 51): number {
  for (let run = 0; run < Math.min(runs, 10); run++) work(run);
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work(run);
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[times.length >> 2]!;
}

/** The time of work that is done once, and the processor time that it took, in milliseconds. */
export async function timeOf<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly value: T; readonly ms: number; readonly processorMs: number }> {
  const before = process.cpuUsage();
  const start = performance.now();
  const value = await work();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { value, ms, processorMs: (user + system) / 1_000 };
}
