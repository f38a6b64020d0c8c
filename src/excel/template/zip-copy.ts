import { crc32, deflateRawSync } from 'node:zlib';
import type { PackedEntry } from '../parsing/zip-file.ts';

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
/** Version 2.0 of the format: all that deflated entries need. */
const VERSION = 20;
/** The names of entries are UTF-8. */
const UTF8_NAMES = 0x0800;

/** Packs an entry that is new, or replaces another, dated at midnight of a day. */
export function packedEntry(name: string, content: string, day: string): PackedEntry {
  const bytes = Buffer.from(content);
  const [year, month, date] = day.split('-').map(Number);
  // MS-DOS counted years from 1980 to 2107.
  const counted = Math.min(Math.max((year ?? 1980) - 1980, 0), 127);
  return {
    name,
    method: 8,
    bytes: deflateRawSync(bytes),
    crc: crc32(bytes),
    size: bytes.length,
    time: 0,
    date: (counted << 9) | ((month ?? 1) << 5) | (date ?? 1),
  };
}

/** A zip of entries that are packed already, in this order (APPNOTE.TXT, 4.3). Entries and zip are far below 4 GB. */
export function zipOf(entries: readonly PackedEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const common = commonFields(entry, name.length);
    const local = Buffer.alloc(4);
    local.writeUInt32LE(LOCAL_HEADER);
    parts.push(local, common, name, entry.bytes);
    const before = Buffer.alloc(6);
    before.writeUInt32LE(DIRECTORY_HEADER);
    before.writeUInt16LE(VERSION, 4);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(before, common, place, name);
    at += local.length + common.length + name.length + entry.bytes.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(DIRECTORY_END);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}

/** The fields that an entry has both before its bytes and in the directory. */
function commonFields({ method, time, date, crc, bytes, size }: PackedEntry, nameLength: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt16LE(time, 6);
  fields.writeUInt16LE(date, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(bytes.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}
