import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const DEFLATED = 8;

/** One entry of a zip, as its central directory says. */
interface Entry {
  readonly name: string;
  /** Where its entry in the central directory begins. */
  readonly central: number;
  /** Where its local header begins. */
  readonly local: number;
  readonly method: number;
  readonly packed: number;
}

/** Gives every entry the same time, so that equal workbooks are equal files. Changes the buffer. */
export function settleZip(file: Buffer, asOf: string): void {
  const [year = 1980, month = 1, day = 1] = asOf.split('-').map(Number);
  const date = (Math.max(0, year - 1980) << 9) | (month << 5) | day;
  for (const { central, local } of entriesOf(file)) {
    file.writeUInt16LE(0, central + 12);
    file.writeUInt16LE(date, central + 14);
    file.writeUInt16LE(0, local + 10);
    file.writeUInt16LE(date, local + 12);
  }
}

/**
 * SHA-256 over all entries in order: name, a zero byte, length in decimal, a zero byte, bytes. It does not depend on how
 * the zip was packed, so it is equal on every machine.
 */
export function contentSha256(file: Buffer): string {
  const hash = createHash('sha256');
  for (const entry of entriesOf(file)) {
    const start =
      entry.local + 30 + file.readUInt16LE(entry.local + 26) + file.readUInt16LE(entry.local + 28);
    const packed = file.subarray(start, start + entry.packed);
    const bytes = entry.method === DEFLATED ? inflateRawSync(packed) : packed;
    hash.update(`${entry.name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

function entriesOf(file: Buffer): readonly Entry[] {
  let end = file.length - 22;
  while (end >= 0 && file.readUInt32LE(end) !== END) end--;
  if (end < 0) throw new Error('This is no zip: it has no end.');
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let count = file.readUInt16LE(end + 10); count > 0; count--) {
    if (file.readUInt32LE(at) !== CENTRAL)
      throw new Error('This zip is damaged: its directory is not whole.');
    const nameLength = file.readUInt16LE(at + 28);
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      central: at,
      local: file.readUInt32LE(at + 42),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}
