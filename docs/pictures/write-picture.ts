import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PACKAGE_ROOT } from '../../src/package-root.ts';
import { indexedPng } from './indexed-png.ts';
import type { Pixels } from './pixels.ts';

const PICTURES = join(PACKAGE_ROOT, 'docs', 'pictures');

/** Writes a picture of the documentation, and prints how large it is. */
export async function writePicture(file: string, pixels: Pixels): Promise<void> {
  const path = join(PICTURES, file);
  const png = indexedPng(pixels);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, png);
  console.log(`${file}: ${png.length} bytes`);
}
