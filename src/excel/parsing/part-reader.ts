import type { Outcome } from '../../problems/problem.ts';
import { fileProblem } from './file-problem.ts';
import { type XmlListener, XmlScan } from './xml-scan.ts';
import type { ZipFile } from './zip-file.ts';

/** Reads one part of a workbook and knows what it says once the part has ended. */
export interface PartReader<T> extends XmlListener {
  readonly value: T;
}

/** Reads a part piece by piece. Problems: those of {@link ZipFile.read}, and `BAD_XML`. */
export async function readPart<T>(zip: ZipFile, part: string, reader: PartReader<T>): Promise<Outcome<T>> {
  const scan = new XmlScan(reader);
  const read = await zip.read(part, (piece) => scan.write(piece));
  if (!read.ok) return read;
  const fault = scan.close();
  if (fault === null) return { ok: true, value: reader.value };
  return fileProblem('BAD_XML', `The part ${part} cannot be read. ${fault}`);
}
