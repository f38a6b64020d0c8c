import { Writable } from 'node:stream';
import { errorCode } from '../parsing/error-code.ts';
import { EXIT } from './exit-code.ts';
import type { Streams } from './terminal.ts';

/**
 * This process's own output. When its reader goes away (`| head`), later output is dropped and the work goes on to
 * its end. When an answer cannot be written for another reason (a full disk), that is printed and the exit code is
 * not 0.
 */
export function standardStreams(process: NodeJS.Process): Streams {
  const { stdout, stderr, env } = process;
  const isWatched = stderr.isTTY === true && env.TERM !== 'dumb';
  stderr.on('error', () => {});
  stdout.on('error', (error) => {
    if (isGone(error)) return;
    stderr.write(`The answer could not be written (${errorCode(error)}).\n`);
    // The exit code is set at the very end, because the command may succeed after the failed write.
    process.once('exit', () => {
      process.exitCode = EXIT.refused;
    });
  });
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    file: () =>
      new Writable({
        write: (chunk: Buffer, _, done) =>
          void stdout.write(chunk, (error) => done(isGone(error) ? null : error)),
      }),
    isWatched,
    width: stdout.isTTY === true ? stdout.columns : null,
    hasColour: stdout.isTTY === true && env.TERM !== 'dumb' && (env.NO_COLOR ?? '') === '',
    ask: async (question) => {
      if (!isWatched || process.stdin.isTTY !== true) return null;
      const { createInterface } = await import('node:readline/promises');
      const lines = createInterface({ input: process.stdin, output: stderr });
      try {
        return (await lines.question(question)).trim();
      } finally {
        lines.close();
      }
    },
    environment: env,
  };
}

/** Whether the reader of an output went away. That is not a failure. */
function isGone(error: unknown): boolean {
  return errorCode(error) === 'EPIPE';
}
