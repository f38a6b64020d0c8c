import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvScanner } from '../../src/parsing/csv-scanner.ts';

interface Scanned {
  readonly cells: readonly string[];
  readonly places: readonly string[];
}

function scan(pieces: readonly string[]): { rows: Scanned[]; faults: string[]; isReadable: boolean } {
  const rows: Scanned[] = [];
  const faults: string[] = [];
  const scanner = new CsvScanner(
    ({ cells, position }) => {
      const places = cells.map((_, cell) => `${position(cell).line}:${position(cell).column}`);
      rows.push({ cells: [...cells], places });
    },
    ({ line, column }, code) => faults.push(`${line}:${column} ${code}`),
  );
  const isReadable = pieces.every((piece) => scanner.feed(piece, false)) && scanner.feed('', true);
  return { rows, faults, isReadable };
}

describe('a table', () => {
  it('tells where each cell begins, whatever stands in the cells before it', () => {
    expect(scan(['a,"b ""q"", \r\nc",d\r\n,,x'])).toEqual({
      rows: [
        { cells: ['a', 'b "q", \nc', 'd'], places: ['1:1', '1:3', '2:4'] },
        { cells: ['', '', 'x'], places: ['3:1', '3:2', '3:3'] },
      ],
      faults: [],
      isReadable: true,
    });
  });

  it('goes on after a fault', () => {
    expect(scan(['a"b,"c"d,e\nf,"g\n'])).toEqual({
      rows: [
        { cells: ['a"b', 'c', 'e'], places: ['1:1', '1:5', '1:10'] },
        { cells: ['f', 'g'], places: ['2:1', '2:3'] },
      ],
      faults: ['1:2 BAD_CSV', '1:8 BAD_CSV', '2:3 BAD_CSV'],
      isReadable: true,
    });
  });

  it('is given up where a quote swallows a million characters', () => {
    const { rows, faults, isReadable } = scan([
      'a,b\n"',
      ...Array.from({ length: 300 }, () => 'x'.repeat(8192)),
    ]);
    expect(rows).toHaveLength(1);
    expect(faults).toEqual(['2:1 BAD_CSV']);
    expect(isReadable).toBe(false);
  });

  it('reads the same in whatever pieces it arrives', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', '\r', ' ', 'ä', '\u0000') });
    fc.assert(
      fc.property(text, fc.array(fc.nat(20)), (table, cuts) => {
        const pieces: string[] = [];
        let start = 0;
        for (const length of cuts) {
          pieces.push(table.slice(start, start + length));
          start += length;
        }
        expect(scan([...pieces, table.slice(start)])).toEqual(scan([table]));
      }),
    );
  });

  it('gives back every cell that was written by the rules', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'b', '"', ',', '\n', ';') })
      .map((text) => text.trim());
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (written) => {
        const lines = written.map((cells) =>
          cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','),
        );
        const read = scan([`${lines.join('\r\n')}\r\n`]);
        expect(read.faults).toEqual([]);
        expect(read.rows.map((row) => row.cells)).toEqual(written);
      }),
    );
  });
});
