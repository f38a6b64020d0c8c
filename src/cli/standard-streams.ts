import { errorCode } from '../parsing/error-code.ts';
import { EXIT } from './exit-code.ts';
import type { Streams } from './terminal.ts';

/**
 * This process's own output. A reader that goes away (`| head`) is no fault: what is written after that is dropped,
 * and the work goes on to its end. An answer that cannot be written otherwise (a full disk) is said, and is no success.
 */
export function standardStreams(process: NodeJS.Process): Streams {
  const { stdout, stderr, env } = process;
  const isWatched = stderr.isTTY === true && env.TERM !== 'dumb';
  stderr.on('error', () => {});
  stdout.on('error', (error) => {
    if (errorCode(error) === 'EPIPE') return;
    stderr.write(`The answer could not be written (${errorCode(error)}).\n`);
    // Set last of all: the command itself may have ended well meanwhile.
    process.once('exit', () => {
      process.exitCode = EXIT.refused;
    });
  });
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    isWatched,
    width: stdout.isTTY === true ? stdout.columns : null,
    environment: env,
  };
}
