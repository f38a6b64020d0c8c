import { createLog, type Log } from '../../../src/log.ts';

/** A line of a log, without its time. */
export type Line = Readonly<Record<string, unknown>>;

/** A log whose lines a test reads, and everything that was written to it as text. */
export function readableLog(name?: string): {
  readonly log: Log;
  readonly lines: () => readonly Line[];
  readonly text: () => string;
} {
  const written: string[] = [];
  const log = createLog('debug', { write: (line) => written.push(line) }, name);
  const lines = (): readonly Line[] =>
    written.map((line) => {
      const { time, ...rest } = JSON.parse(line) as Line;
      return rest;
    });
  return { log, lines, text: () => written.join('') };
}
