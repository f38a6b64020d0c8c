import { endianness } from 'node:os';
import { z } from 'zod';
import { loadMarks } from '../../graph/load-marks.ts';
import { canonicalHash } from '../../ledger/canonical-hash.ts';
import type { LoadMarks } from '../../ledger/change.ts';
import { LINK_RECORDS, NODE_RECORDS } from '../../ledger/records/registry.ts';
import { PRODUCT_VERSION } from '../../model/product-version.ts';

/** Raised whenever a snapshot is written in another way. */
const FORMAT = 3;

/** Of which product, format, kind of machine and fields a snapshot is: any other is not read. */
const MADE_BY = canonicalHash([
  FORMAT,
  PRODUCT_VERSION,
  endianness(),
  NODE_RECORDS.map(({ label, fields }) => [
    label,
    Object.entries(fields).map(([name, { form }]) => [name, form]),
  ]),
  LINK_RECORDS.map(({ type, fields }) => [
    type,
    Object.entries(fields).map(([name, { form }]) => [name, form]),
  ]),
]);

/** The state of a ledger at which its records were kept. */
export interface SnapshotOf {
  readonly ledger: string;
  readonly seq: number;
  /** Of the change with this number. */
  readonly hash: string;
  /** The newest loads at that state. */
  readonly loads: LoadMarks;
}

const header = z.object({
  madeBy: z.literal(MADE_BY),
  ledger: z.string(),
  seq: z.number().int().positive(),
  hash: z.string(),
  loads: loadMarks,
});

export function headerLine(of: SnapshotOf): string {
  return JSON.stringify({ madeBy: MADE_BY, ...of });
}

/** Null where another version of the product wrote the line, or none did. */
export function parseHeader(line: string): SnapshotOf | null {
  const parsed = header.safeParse(JSON.parse(line));
  return parsed.success ? parsed.data : null;
}
