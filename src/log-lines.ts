import { closeSync, write, writeSync } from 'node:fs';

/** Lines wait up to so many bytes. Where nobody takes them any more, later ones are dropped: no request waits for a log. */
const WAITING_BYTES = 4_000_000;
/** A pipe that is full is tried again after so many milliseconds. */
const PAUSE = 50;
/** For how long lines are still tried to be written when the process ends, in milliseconds. */
const PATIENCE = 1_000;
/** Descriptors up to this one belong to the process and stay open. */
const LAST_STANDARD = 2;

/**
 * Writes lines to a descriptor behind the requests that cause them, in their order. What cannot be written is counted
 * and dropped: a full disk or a reader that has gone neither ends the server nor keeps it from ending. The destination
 * that pino brings tries a full disk for ever when the process ends.
 */
export class LogLines {
  readonly #descriptor: number;
  readonly #flush = (): void => this.#flushNow();
  #waiting: Buffer[] = [];
  /** Of the lines that wait, and of those that are being written. */
  #bytes = 0;
  #isWriting = false;
  #whenWritten: (() => void) | null = null;
  #dropped = 0;

  constructor(descriptor: number) {
    this.#descriptor = descriptor;
    process.once('exit', this.#flush);
  }

  /** How many lines were lost. */
  get dropped(): number {
    return this.#dropped;
  }

  /** @param line with its line end */
  write(line: string): void {
    const bytes = Buffer.from(line);
    if (this.#bytes + bytes.length > WAITING_BYTES) {
      this.#dropped++;
      return;
    }
    this.#waiting.push(bytes);
    this.#bytes += bytes.length;
    this.#writeNext();
  }

  /** Resolves when all lines have been written, or after a second. Nothing may be written afterwards. */
  async close(): Promise<void> {
    if (this.#bytes > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, PATIENCE);
        this.#whenWritten = (): void => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    process.off('exit', this.#flush);
    if (this.#descriptor > LAST_STANDARD) closeSync(this.#descriptor);
  }

  #writeNext(): void {
    if (this.#isWriting) return;
    if (this.#waiting.length === 0) {
      this.#whenWritten?.();
      return;
    }
    const lines = this.#waiting;
    this.#waiting = [];
    this.#isWriting = true;
    this.#writeOn(Buffer.concat(lines), lines.length);
  }

  /** @param lines how many the rest has at most */
  #writeOn(rest: Buffer, lines: number): void {
    write(this.#descriptor, rest, 0, rest.length, null, (error, written) => {
      if (error !== null && isFull(error)) {
        // The timer does not keep the process: `exit` comes, and tries once more.
        setTimeout(() => this.#writeOn(rest, lines), PAUSE).unref();
        return;
      }
      const done = error === null ? written : rest.length;
      if (error !== null) this.#dropped += lines;
      this.#bytes -= done;
      if (done < rest.length) {
        this.#writeOn(rest.subarray(done), lines);
        return;
      }
      this.#isWriting = false;
      this.#writeNext();
    });
  }

  /** Writes what waits while nothing else can happen any more. */
  #flushNow(): void {
    const until = performance.now() + PATIENCE;
    let rest = Buffer.concat(this.#waiting);
    this.#waiting = [];
    while (rest.length > 0 && performance.now() < until) {
      try {
        rest = rest.subarray(writeSync(this.#descriptor, rest));
      } catch (error) {
        if (!isFull(error)) return;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
      }
    }
  }
}

/** Whether a pipe has no room now. */
function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EAGAIN' || error.code === 'EBUSY');
}
