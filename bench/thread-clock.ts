import { WASI } from 'node:wasi';

/** `CLOCK_THREAD_CPUTIME_ID`, as WASI numbers it. */
const THREAD = 3;
const NANOSECOND = 1n;

const memory = new WebAssembly.Memory({ initial: 1 });
const wasi = new WASI({ version: 'preview1' });
wasi.initialize({ exports: { memory } });
const time = new BigUint64Array(memory.buffer, 0, 1);

/**
 * Milliseconds of processor time that this thread has had. Time in which other programs or other threads of this process
 * ran is no part of it. Node itself tells only what all threads have had; WASI has this clock on every system.
 */
export function threadMilliseconds(): number {
  wasi.wasiImport.clock_time_get?.(THREAD, NANOSECOND, 0);
  return Number(time[0]) / 1e6;
}
