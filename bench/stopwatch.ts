/** Runs a piece of work until it has been seen often enough, and gives the median in milliseconds. */
export function medianOf(work: (run: number) => unknown, runs = 51): number {
  for (let run = 0; run < Math.min(runs, 10); run++) work(run);
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work(run);
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[times.length >> 1]!;
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
