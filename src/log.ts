import pino from 'pino';
import type { LogLevel } from './config.ts';

/** The log of the running product. Secrets are never passed to it. */
export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** A log that writes JSON lines to stderr, so that stdout contains answers only. */
export function createLog(level: LogLevel): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}

/** A log that writes nothing, for tests and one-off commands. */
export const SILENT_LOG: Log = pino({ level: 'silent' });
