import pino from 'pino';
import type { LogLevel } from './config.ts';

/** What the product says of itself while it runs. Secrets are never handed to it. */
export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** Writes JSON lines to stderr, so that stdout stays for answers. */
export function createLog(level: LogLevel): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}

/** For tests and one-off commands. */
export const SILENT_LOG: Log = pino({ level: 'silent' });
