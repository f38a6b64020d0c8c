import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import pino from 'pino';
import type { Config, LogLevel } from './config.ts';
import { LogLines } from './log-lines.ts';
import { inOption, type Outcome, refused } from './problems/problem.ts';
import { StoreError } from './problems/store-error.ts';

/** The log of the running product. Secrets are never passed to it. */
export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** The logs of a server. */
export interface Logs {
  /** What went wrong, and a line for each request. */
  readonly log: Log;
  /** Who signed in, was refused, wrote, exported: a line for each, whatever the level of the other log. */
  readonly security: Log;
  /** How many lines were lost since nobody took them in time, or since they could not be written. */
  readonly dropped: () => number;
  /** Resolves when what was logged has been written, after a second at most. */
  readonly close: () => Promise<void>;
}

const STANDARD_ERROR = 2;
/** Only the owner reads who did what. */
const PRIVATE = 0o600;

/** Lengths of what an error says, in characters: it can quote what a client sent. */
const LONGEST_MESSAGE = 1_000;
const LONGEST_STACK = 4_000;
const MOST_CAUSES = 3;

/**
 * The logs of a server, as lines of JSON on standard error; the security log in a file of its own if the configuration
 * names one. Standard output contains answers only. Problems: `INVALID_SETTING` where the file cannot be written.
 */
export function openLogs({ logLevel, securityLog }: Pick<Config, 'logLevel' | 'securityLog'>): Outcome<Logs> {
  const standard = new LogLines(STANDARD_ERROR);
  const log = createLog(logLevel, standard);
  const toStandard = createLog(logLevel === 'silent' ? 'silent' : 'info', standard, 'security');
  if (securityLog === null) {
    const dropped = (): number => standard.dropped;
    return { ok: true, value: { log, security: toStandard, dropped, close: () => standard.close() } };
  }
  const opened = openSecurityLog(securityLog);
  if (!opened.ok) return opened;
  const { log: security, lines } = opened.value;
  const dropped = (): number => standard.dropped + lines.dropped;
  const close = async (): Promise<void> => {
    await Promise.all([standard.close(), lines.close()]);
  };
  return { ok: true, value: { log, security, dropped, close } };
}

/** A security log in a file, to which lines are appended. Problems: `INVALID_SETTING`. */
export function openSecurityLog(path: string): Outcome<{ readonly log: Log; readonly lines: LogLines }> {
  const refusal = (why: string) =>
    refused(inOption('AIMS_SECURITY_LOG', 'INVALID_SETTING', `The security log ${path} ${why}`));
  try {
    const { O_WRONLY, O_APPEND, O_CREAT, O_NONBLOCK = 0 } = constants;
    const descriptor = openSync(path, O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK, PRIVATE);
    if (!fstatSync(descriptor).isFile()) {
      closeSync(descriptor);
      return refusal('is not a plain file. Without AIMS_SECURITY_LOG its lines go to standard error.');
    }
    const lines = new LogLines(descriptor);
    return { ok: true, value: { log: createLog('info', lines, 'security'), lines } };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return refusal(`cannot be opened for writing (${error.code}).`);
  }
}

/** @param name of the log that a line belongs to; absent: the log of the product itself */
export function createLog(level: LogLevel, lines: pino.DestinationStream, name?: string): Log {
  const settings = {
    level,
    base: name === undefined ? null : { log: name },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: (error: unknown) => boundedError(error) },
  };
  return pino(settings, lines);
}

/** A log that writes nothing, for tests and one-off commands. */
export const SILENT_LOG: Log = pino({ level: 'silent' });

/**
 * What a log says about an error: its kind, its code, what happened where, and its causes; each up to a length. A failure
 * of the store has no place in the program: its sentence names the cause.
 */
function boundedError(error: unknown, depth = 0, hasPlace = true): unknown {
  if (!(error instanceof Error)) return String(error).slice(0, LONGEST_MESSAGE);
  const { name, message, stack, cause } = error;
  const isPlaced = hasPlace && !(error instanceof StoreError);
  return {
    type: name.slice(0, 100),
    ...('code' in error ? { code: String(error.code).slice(0, 100) } : {}),
    message: message.slice(0, LONGEST_MESSAGE),
    ...(isPlaced ? { stack: (stack ?? '').slice(0, LONGEST_STACK) } : {}),
    ...(cause !== undefined && depth < MOST_CAUSES
      ? { cause: boundedError(cause, depth + 1, isPlaced) }
      : {}),
  };
}
