import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '..', '..', 'src');

/** Folders whose files may write where nobody named a file: the store, and what is kept for it. */
const OWN = ['files/', 'graph/sqlite/'];
/** Files of their own making only, in a folder that `src/files` made for them. */
const IN_PRIVATE_FOLDERS = ['application/restore.ts', 'graph/snapshot-folder.ts', 'reports/shelf.ts'];

const WRITING =
  /\b(writeFile|writeFileSync|appendFile|appendFileSync|createWriteStream|copyFile|copyFileSync|rename|renameSync|mkdir|mkdirSync|mkdtemp|truncate|symlink|link)\b/;

it('whatever somebody names is written by src/files, which has the rules for it', () => {
  const importing = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !OWN.some((own) => file.startsWith(own)))
    .filter((file) => {
      const text = readFileSync(join(SOURCE, file), 'utf8');
      return [...text.matchAll(/import \{([^}]*)\} from 'node:fs(?:\/promises)?'/g)].some(([, names]) =>
        WRITING.test(names!),
      );
    });
  expect(importing.toSorted()).toEqual(IN_PRIVATE_FOLDERS);
});
