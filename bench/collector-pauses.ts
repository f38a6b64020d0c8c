import { PerformanceObserver } from 'node:perf_hooks';

/** A time in which the garbage collector stopped everything, in milliseconds of `performance.now()`. */
export interface Pause {
  readonly startTime: number;
  readonly duration: number;
}

/** Notes how long the garbage collector stops everything, until it is ended. */
export function watchCollector(): { readonly end: () => readonly Pause[] } {
  const pauses: Pause[] = [];
  const observer = new PerformanceObserver((list) => {
    pauses.push(...list.getEntries());
  });
  observer.observe({ entryTypes: ['gc'] });
  return {
    end: () => {
      pauses.push(...observer.takeRecords());
      observer.disconnect();
      return pauses;
    },
  };
}
