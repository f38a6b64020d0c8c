import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../src/package-root.ts';
import { folderFormatPage } from './folder-format-page.ts';

// Writes `docs/folder-format.md`.
writeFileSync(join(PACKAGE_ROOT, 'docs', 'folder-format.md'), folderFormatPage());
