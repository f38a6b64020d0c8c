import type { Outcome } from '../../problems/problem.ts';
import { fileProblem } from '../parsing/file-problem.ts';
import type { PartReader } from '../parsing/part-reader.ts';
import { XmlScan } from '../parsing/xml-scan.ts';
import type { ZipFile } from '../parsing/zip-file.ts';

/** So much is scanned at once. */
const AT_ONCE = 1 << 16;

/** The whole text of a part. Problems: those of {@link ZipFile.read}. */
export async function partText(zip: ZipFile, part: string): Promise<Outcome<string>> {
  const pieces: string[] = [];
  const read = await zip.read(part, (piece) => {
    pieces.push(piece);
    return true;
  });
  return read.ok ? { ok: true, value: pieces.join('') } : read;
}

/** Reads what a part says from its text. Problem: `BAD_XML`. */
export function scanText<T>(part: string, text: string, reader: PartReader<T>): Outcome<T> {
  const scan = new XmlScan(reader);
  for (let at = 0; at < text.length; at += AT_ONCE) if (!scan.write(text.slice(at, at + AT_ONCE))) break;
  const fault = scan.close();
  if (fault === null) return { ok: true, value: reader.value };
  return fileProblem('BAD_XML', `The part ${part} cannot be read. ${fault}`);
}
