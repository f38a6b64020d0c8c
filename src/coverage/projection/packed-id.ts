/** An id as four numbers of 32 bits, and as a text where they do not say it. */
export interface PackedId {
  readonly a: number;
  /** {@link IS_TEXT} for every id with a text, and for no other. */
  readonly b: number;
  readonly c: number;
  readonly d: number;
  /** Null: the numbers are the digits of a UUID. */
  readonly text: string | null;
}

export const IS_TEXT = 0;

const LENGTH = 36;
const DASHES = [8, 13, 18, 23];
const DASH = 0x2d;

/** A UUID is packed only as it is written everywhere here, in small letters: what is unpacked must be the same text. */
export function packed(id: string): PackedId {
  if (id.length === LENGTH && hasDashes(id)) {
    const a1 = fourDigits(id, 0);
    const a2 = fourDigits(id, 4);
    const b1 = fourDigits(id, 9);
    const b2 = fourDigits(id, 14);
    const c1 = fourDigits(id, 19);
    const c2 = fourDigits(id, 24);
    const d1 = fourDigits(id, 28);
    const d2 = fourDigits(id, 32);
    const b = (b1 << 16) | b2;
    if ((a1 | a2 | b1 | b2 | c1 | c2 | d1 | d2) >= 0 && b !== IS_TEXT)
      return { a: (a1 << 16) | a2, b, c: (c1 << 16) | c2, d: (d1 << 16) | d2, text: null };
  }
  return { a: hashOfText(id), b: IS_TEXT, c: 0, d: 0, text: id };
}

/** The id of four numbers, of which the second is not {@link IS_TEXT}. */
export function uuidOfNumbers(a: number, b: number, c: number, d: number): string {
  const bytes = Buffer.allocUnsafe(LENGTH);
  writeDigits(bytes, 0, a >>> 16);
  writeDigits(bytes, 4, a);
  writeDigits(bytes, 9, b >>> 16);
  writeDigits(bytes, 14, b);
  writeDigits(bytes, 19, c >>> 16);
  writeDigits(bytes, 24, c);
  writeDigits(bytes, 28, d >>> 16);
  writeDigits(bytes, 32, d);
  for (let dash = 0; dash < DASHES.length; dash++) bytes[DASHES[dash]!] = DASH;
  return bytes.toString('latin1');
}

/** Spreads ids over tables whose length is a power of two, which use the low bits. */
export function hashOfNumbers(a: number, b: number, c: number, d: number): number {
  if (b === IS_TEXT) return a;
  let hash = Math.imul(a, 0x01000193) ^ b;
  hash = Math.imul(hash, 0x01000193) ^ c;
  hash = Math.imul(hash, 0x01000193) ^ d;
  return hash ^ (hash >>> 15);
}

function hasDashes(id: string): boolean {
  for (let dash = 0; dash < DASHES.length; dash++) if (id.charCodeAt(DASHES[dash]!) !== DASH) return false;
  return true;
}

/** Below 0 where one of them is not a digit. */
function fourDigits(id: string, from: number): number {
  const first = digitOf(id.charCodeAt(from));
  const second = digitOf(id.charCodeAt(from + 1));
  const third = digitOf(id.charCodeAt(from + 2));
  const fourth = digitOf(id.charCodeAt(from + 3));
  return (first | second | third | fourth) < 0 ? -1 : (first << 12) | (second << 8) | (third << 4) | fourth;
}

/** Hexadecimal, of small letters alone; -1 for any other character. */
function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0x61 && code <= 0x66 ? code - 0x57 : -1;
}

function writeDigits(bytes: Buffer, at: number, value: number): void {
  for (let n = 0; n < 4; n++) {
    const digit = (value >>> (12 - 4 * n)) & 15;
    bytes[at + n] = digit < 10 ? 0x30 + digit : 0x57 + digit;
  }
}

/** FNV-1a over code units, its bits mixed once more. */
function hashOfText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
