import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packedEntry, zipOf } from '../../../src/excel/template/zip-copy.ts';
import { PACKAGE_ROOT } from '../../../src/package-root.ts';
import { EXAMPLE_FORMS } from './example-forms.ts';
import { partsOfForm } from './form-parts.ts';

/** The day of every entry, so that the same forms are the same files. */
const DAY = '2026-01-01';

// Writes the forms of `docs/forms.md`.
for (const [name, make] of Object.entries(EXAMPLE_FORMS)) {
  const parts = await partsOfForm(await make());
  const entries = [...parts].map(([entry, text]) => packedEntry(entry, text, DAY));
  await writeFile(join(PACKAGE_ROOT, 'docs', 'examples', 'forms', name), zipOf(entries));
}
