import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';

/** A file with two tokens is far smaller. */
const MOST_BYTES = 4_096;

/** What a file says, or why it is not read. */
export type SecretFile = { readonly text: string } | { readonly fault: string };

/** Reads a file with a secret. It must be a plain file that nobody else can read ({@link secretFileFault}). */
export function readSecretFile(path: string): SecretFile {
  let descriptor: number | null = null;
  try {
    // Opening a FIFO would wait for somebody who writes.
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const fault = secretFileFault(fstatSync(descriptor), process.getuid?.() ?? null);
    if (fault !== null) return { fault };
    const buffer = Buffer.alloc(MOST_BYTES + 1);
    const length = readSync(descriptor, buffer);
    if (length > MOST_BYTES) return { fault: `The file has more than ${MOST_BYTES} bytes.` };
    return { text: buffer.toString('utf8', 0, length) };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const { code } = error;
    if (code === 'ENOENT') return { fault: `There is no file ${path}.` };
    return { fault: `The file ${path} cannot be read (${code}).` };
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

/**
 * Why a file is not safe for a secret; null: it is safe. The rule is that of PostgreSQL for its keys: if the user who
 * runs the program owns the file, nobody else may have rights; if root owns it, its group may read it too, as systemd
 * and Kubernetes hand out secrets.
 *
 * @param user null: the system has no such rights
 */
export function secretFileFault(
  file: Pick<Stats, 'uid' | 'mode' | 'isFile'>,
  user: number | null,
): string | null {
  const { uid, mode } = file;
  if (!file.isFile()) return 'A secret is read from a plain file only.';
  if (user === null) return null;
  if (uid !== user && uid !== 0)
    return 'The file belongs to another user. The user who runs the program, or root, must own it.';
  const forbidden = uid === 0 ? 0o037 : 0o077;
  if ((mode & forbidden) === 0) return null;
  const rights = (mode & 0o777).toString(8).padStart(4, '0');
  return `Others can read or change the file: its mode is ${rights}. Set it with \`chmod 600\`.`;
}
