import { posix } from 'node:path';
import type { Outcome } from '../../problems/problem.ts';
import { readPart } from './part-reader.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';
import type { ZipFile } from './zip-file.ts';

/** A part to which another part is related. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `table`. */
  readonly type: string;
  /** The name of its entry. */
  readonly target: string;
}

/** The entry that lists the relations of a part; those of the package itself have the empty name. */
export function relationsOf(part: string): string {
  const { folder, file } = folderAndFile(part);
  return `${folder}_rels/${file}.rels`;
}

/** Reads the relations of a part that has any. Problems: those of {@link readPart}. */
export async function readRelations(zip: ZipFile, part: string): Promise<Outcome<readonly Relation[]>> {
  const entry = relationsOf(part);
  const { folder } = folderAndFile(part);
  const relations: Relation[] = [];
  const scanned = await scanPart(zip, entry, (name, attribute) => {
    if (name !== 'Relationship') return;
    relations.push({
      id: attribute('Id') ?? '',
      type: (attribute('Type') ?? '').replace(/^.*\//, ''),
      target: partName(attribute('Target') ?? '', folder),
    });
  });
  return scanned.ok ? { ok: true, value: relations } : scanned;
}

/** Looks at every element of a part that says where others are. Problems: those of {@link readPart}. */
export function scanPart(
  zip: ZipFile,
  part: string,
  opened: (name: string, attribute: (name: string) => string | null) => void,
): Promise<Outcome<null>> {
  const mostElements = WORKBOOK_LIMITS.elementsOfIndex;
  const reader = { mostElements, fault: null, value: null, opened, text: () => {}, closed: () => {} };
  return readPart(zip, part, reader);
}

function folderAndFile(part: string): { readonly folder: string; readonly file: string } {
  const cut = part.lastIndexOf('/') + 1;
  return { folder: part.slice(0, cut), file: part.slice(cut) };
}

/** The part that a relation leads to: relative to the folder of the part that has it, or from the root. */
function partName(target: string, folder: string): string {
  return posix.join('/', target.startsWith('/') ? target : folder + target).slice(1);
}
