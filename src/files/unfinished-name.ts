import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';

const PREFIX = '.unfinished-';

/** A new name for what is not whole yet. It is short, because the name that was asked for may be as long as names can be. */
export function unfinishedName(): string {
  return `${PREFIX}${process.pid}-${randomBytes(4).toString('hex')}`;
}

/** Whether a file or folder is one that {@link unfinishedName} named. */
export function isUnfinished(path: string): boolean {
  return basename(path).startsWith(PREFIX);
}
