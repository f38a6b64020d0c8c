import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip, and what its directory says of it where that is not so. */
export interface Entry {
  readonly name: string;
  readonly content: string | Buffer;
  readonly unpacked?: number;
  readonly crc?: number;
  readonly method?: number;
  readonly flags?: number;
  readonly at?: number;
}

/** A zip file, sound or not. */
export function zipOf(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, method = 8, flags = 0, ...lies } of entries) {
    const bytes = Buffer.from(content);
    const packed = method === 8 ? deflateRawSync(bytes) : bytes;
    const path = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(lies.crc ?? crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(lies.unpacked ?? bytes.length, 18);
    fields.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, path, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(lies.at ?? at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), fields, place, path]));
    parts.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, listed, Buffer.from('PK\u0005\u0006'), end]);
}

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The entries of a workbook of one sheet, each part as given. */
export function workbookEntries({
  sheetData = '',
  strings = '',
  styles = '',
  properties = '',
}: {
  readonly sheetData?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly properties?: string;
}): readonly Entry[] {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  return [
    {
      name: 'xl/workbook.xml',
      content: `<?xml version="1.0"?><workbook ${NAMESPACES}>${properties}<sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'sharedStrings', '/xl/sharedStrings.xml')}${relation('r3', 'styles', 'styles.xml')}</Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet ${NAMESPACES}>${sheetData}</worksheet>` },
    { name: 'xl/sharedStrings.xml', content: `<sst ${NAMESPACES}>${strings}</sst>` },
    { name: 'xl/styles.xml', content: `<styleSheet ${NAMESPACES}>${styles}</styleSheet>` },
  ];
}
