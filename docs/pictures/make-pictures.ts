import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFormPictures } from './form-pictures.ts';
import { makeScreenPictures } from './screen-pictures.ts';
import { makeSheetPictures } from './sheet-pictures.ts';

/** `npm run pictures` makes all pictures of the documentation; `-- sheets`, `-- forms` or `-- screens` makes only these. */
const MAKERS = { sheets: makeSheetPictures, forms: makeFormPictures, screens: makeScreenPictures };

for (const [name, make] of Object.entries(MAKERS)) {
  if (process.argv.length > 2 && !process.argv.includes(name)) continue;
  const work = await mkdtemp(join(tmpdir(), 'aims-pictures-'));
  try {
    await make(work);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
