import type { Outcome } from '../../problems.ts';
import { fileProblem } from './file-problem.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const CENTRAL = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL = 0x04034b50;
/** Of a local header, without name and extra field. */
export const LOCAL_LENGTH = 30;
const LARGE = 0xffffffff;
const ENCRYPTED = 1;
/** How files of the time before XLSX begin, and XLSX files that are locked with a password. */
const COMPOUND_FILE = 0xe011cfd0;

/** One entry, as the directory at the end of the file states it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header begins. */
  readonly at: number;
}

/** Reads the directory of a zip and holds it to the limits before anything is unpacked. */
export function readZipDirectory(file: Buffer): Outcome<ReadonlyMap<string, ZipEntry>> {
  const end = findEnd(file);
  if (end === null) return fileProblem(...beginningOf(file));
  const count = file.readUInt16LE(end + 10);
  const size = file.readUInt32LE(end + 12);
  let at = file.readUInt32LE(end + 16);
  if (count > WORKBOOK_LIMITS.entries || at === LARGE) {
    const sentence = `The file has ${count} entries; a workbook has at most ${WORKBOOK_LIMITS.entries}.`;
    return fileProblem('TOO_MANY_ENTRIES', sentence);
  }
  const entries = new Map<string, ZipEntry>();
  let unpacked = 0;
  for (let left = count; left > 0; left--) {
    if (at + CENTRAL_LENGTH > end || file.readUInt32LE(at) !== CENTRAL) return cut();
    const nameLength = file.readUInt16LE(at + 28);
    const entry: ZipEntry = {
      name: file.toString('utf8', at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength),
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    };
    if ((file.readUInt16LE(at + 8) & ENCRYPTED) !== 0)
      return fileProblem('WRONG_FILE', 'The file is encrypted; save it without a password.');
    if (entries.has(entry.name))
      return fileProblem('DAMAGED_FILE', `The entry ${JSON.stringify(entry.name)} stands in the file twice.`);
    unpacked += entry.unpacked;
    entries.set(entry.name, entry);
    at += CENTRAL_LENGTH + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  if (size === 0 || [...entries.values()].some((entry) => !isInside(file, entry, end))) return cut();
  if (unpacked <= WORKBOOK_LIMITS.unpacked) return { ok: true, value: entries };
  const sentence = `The file says that it unpacks to ${unpacked} bytes; a workbook has at most ${WORKBOOK_LIMITS.unpacked}.`;
  return fileProblem('UNPACKED_TOO_LARGE', sentence);
}

function findEnd(file: Buffer): number | null {
  const first = Math.max(0, file.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = file.length - END_LENGTH; at >= first; at--) if (file.readUInt32LE(at) === END) return at;
  return null;
}

function isInside(file: Buffer, { at, packed }: ZipEntry, end: number): boolean {
  return at + LOCAL_LENGTH + packed <= end && file.readUInt32LE(at) === LOCAL;
}

function cut(): Outcome<never> {
  return fileProblem('CUT_FILE', 'The file is not whole: a part of it is missing. Save it again.');
}

/** What a file without a directory is. */
function beginningOf(file: Buffer): ['CUT_FILE' | 'WRONG_FILE', string] {
  const beginning = file.length < 4 ? 0 : file.readUInt32LE(0);
  if (beginning === LOCAL) return ['CUT_FILE', 'The file is cut off: its end is missing. Save it again.'];
  if (beginning === COMPOUND_FILE)
    return [
      'WRONG_FILE',
      'The file is locked with a password, or older than XLSX; save it as XLSX without one.',
    ];
  return ['WRONG_FILE', 'The file is no XLSX workbook.'];
}
