import { hash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

/** SHA-256, in hex, over the canonical JSON of a value. */
export function canonicalHash(value: unknown): string {
  return hash('sha256', canonicalJson(value));
}
