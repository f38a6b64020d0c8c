import { createHash } from 'node:crypto';
import { canonicalText } from './canonical-json.ts';

/** SHA-256, in hex, over the canonical JSON of a value. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalText(value), 'utf8').digest('hex');
}
