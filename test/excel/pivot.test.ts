import { describe, expect, it } from 'vitest';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import { groupBy } from '../../src/model/group-by.ts';
import { seedWorld } from '../content/seed-world.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { lastTableRow, partsOf, readWorkbook } from './read-workbook.ts';
import { makeReport } from './report-in-memory.ts';

const made = await makeReport('matrix', projectionOf(await seedWorld()), {
  ...{ systems: ['hiring-screener'], frameworks: ['iso-iec-42001-2023', 'nist-ai-rmf-1.0'] },
  ...{ asOf: '2026-11-24', crosswalks: null, filter: EVERY_GAP },
});
if (!made.ok) throw new Error(JSON.stringify(made.problems));
const { bytes } = made.value;
const parts = partsOf(bytes);
const workbook = await readWorkbook(bytes);

describe('the pivot table of the facts', () => {
  it('is named by its sheet and by the workbook, and reads the whole sheet of facts when the file is opened', () => {
    const cache = parts.get('xl/pivotCache/pivotCacheDefinition1.xml')!;
    const facts = workbook.getWorksheet('Facts')!;
    expect(cache).toContain('refreshOnLoad="1"');
    expect(cache).toContain(`<worksheetSource ref="A1:AB${lastTableRow(facts)}" sheet="Facts"/>`);
    const headers = [...cache.matchAll(/<cacheField name="([^"]*)"/g)].map(([, header]) => header);
    expect(headers).toEqual(headers.map((_, index) => facts.getCell(1, index + 1).text));
    expect(parts.get('xl/workbook.xml')).toContain(
      '<pivotCaches><pivotCache cacheId="1" r:id="rIdPivot1"/></pivotCaches></workbook>',
    );
    expect(parts.get('xl/_rels/workbook.xml.rels')).toMatch(
      /Id="rIdPivot1" Type="[^"]*pivotCacheDefinition" Target="pivotCache\/pivotCacheDefinition1.xml"/,
    );
    expect(parts.get('xl/pivotTables/pivotTable1.xml')).toContain(' cacheId="1"');
  });

  it('has in its cells the counts of the facts, and in its fields every word that it counts', () => {
    const pivot = workbook.getWorksheet('Pivot')!;
    const facts = workbook.getWorksheet('Facts')!;
    const column = (header: string): number =>
      [...Array(facts.columnCount).keys()].find((index) => facts.getCell(1, index + 1).text === header)! + 1;
    const rows = Array.from({ length: lastTableRow(facts) - 1 }, (_, index) =>
      ['Framework', 'Scope', 'Status label'].map((header) => facts.getCell(index + 2, column(header)).text),
    );
    const wanted = groupBy(rows, (row) => row.join('|'));
    const found = new Map<string, number>();
    const table = parts.get('xl/pivotTables/pivotTable1.xml')!;
    const [, end] = /<location ref="A3:([A-Z]+\d+)"/.exec(table)!;
    const last = pivot.getCell(end!);
    let framework = '';
    for (let row = 5; row < Number(last.row); row++) {
      const [name, scope] = [pivot.getCell(row, 1).text, pivot.getCell(row, 2).text];
      if (name !== '') framework = name;
      else
        for (let at = 3; at < Number(last.col); at++)
          if (pivot.getCell(row, at).text !== '')
            found.set(
              `${framework}|${scope}|${pivot.getCell(4, at).text}`,
              Number(pivot.getCell(row, at).value),
            );
    }
    expect(found).toEqual(new Map([...wanted].map(([key, { length }]) => [key, length])));
    expect(last.value).toBe(rows.length);
    // LibreOffice writes the table anew without wrapping, and cuts what does not fit.
    for (let at = 3; at < Number(last.col); at++)
      expect(pivot.getColumn(at).width).toBeGreaterThan(pivot.getCell(4, at).text.length + 1);
    const cache = parts.get('xl/pivotCache/pivotCacheDefinition1.xml')!;
    for (const row of rows) for (const word of row) expect(cache).toContain(`<s v="${word}"/>`);
  });
});
