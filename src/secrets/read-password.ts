import { inOption, type Outcome, refused } from '../problems/problem.ts';
import { readSecretFile } from './secret-file.ts';

const VARIABLE = 'NEO4J_PASSWORD';
const FILE = 'NEO4J_PASSWORD_FILE';

/**
 * The password of the Neo4j database, from its variable or from a file; null: there is none. The line end of a file is
 * not part of it. Problems: `INVALID_SETTING`, which never repeat the password.
 */
export function readPassword(
  environment: Readonly<Record<string, string | undefined>>,
): Outcome<string | null> {
  const [given, path] = [environment[VARIABLE] || null, environment[FILE] || null];
  if (path === null) return { ok: true, value: given };
  if (given !== null) return refused(inOption(FILE, 'INVALID_SETTING', `Set either ${VARIABLE} or ${FILE}.`));
  const read = readSecretFile(path);
  if ('fault' in read) return refused(inOption(FILE, 'INVALID_SETTING', read.fault));
  const password = read.text.replace(/\r?\n$/, '');
  return password === ''
    ? refused(inOption(FILE, 'INVALID_SETTING', 'The file is empty.'))
    : { ok: true, value: password };
}
