import { z } from 'zod';
import { builtText } from './built-files.ts';

/** The digests of all questions of the explorer, from the file that the build writes. */
export function knownDigests(): readonly string[] {
  return Object.keys(z.record(z.string(), z.string()).parse(JSON.parse(builtText('documents.json'))));
}
