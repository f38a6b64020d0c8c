import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readEditedWorkbook } from '../../../src/excel/round-trip/edited-workbook.ts';
import type { AppliedControl } from '../../../src/model/organization.ts';
import type { World } from '../../coverage/naive/world.ts';
import { projectionOf } from '../../coverage/projection-of.ts';
import {
  type Editing,
  edited,
  exported,
  type LoadedBack,
  lines,
  loadBack,
  TODAY,
  told,
  WORLD,
  withRecords,
} from './edited-world.ts';

const [law] = WORLD.catalogue.frameworks;
const world: World = {
  ...WORLD,
  catalogue: {
    ...WORLD.catalogue,
    frameworks: WORLD.catalogue.frameworks.map((framework) =>
      framework === law
        ? {
            ...framework,
            conditions: [
              { id: 'makes', label: 'Makes', question: 'Do you make it?', scope: 'system', notes: null },
              { id: 'sells', label: 'Sells', question: 'Do you sell?', scope: 'organization', notes: null },
            ],
          }
        : framework,
    ),
  },
};
const projection = projectionOf(world);
const bytes = await exported(projection);

/** Adds rows beneath a sheet, each with some cells by header. */
function add(
  { sheet }: Editing,
  name: string,
  ...rows: readonly Readonly<Record<string, string | number | Date>>[]
): void {
  const headers = sheet(name).getRow(1);
  for (const cells of rows) {
    const row = sheet(name).getRow(lastRow(sheet(name)) + 2);
    headers.eachCell(({ text }, column) => {
      const value = cells[text];
      if (value !== undefined) row.getCell(column).value = value;
    });
  }
}

/** The last row of a sheet that is not one of the sentences beneath its table. */
function lastRow(sheet: ExcelJS.Worksheet): number {
  let last = 1;
  sheet.eachRow((row, number) => {
    if (row.actualCellCount > 1 || row.getCell(2).text !== '') last = number;
  });
  return last;
}

const loaded = async (edit: (editing: Editing) => void) => loadBack(projection, await edited(bytes, edit));

function recorded(back: LoadedBack) {
  if (!back.ok) throw new Error(told(back).join('\n'));
  return back.projection.organization.records;
}

const CONTROL: AppliedControl = {
  ...{ id: 'acme/C-1', organization: 'acme', localId: 'C-1', position: 1 },
  ...{ title: 'Training', owner: null, status: 'OPERATING', notes: null },
};
const EVIDENCE = {
  ...{ Title: 'Training record', Kind: 'policy', Status: 'accepted', Systems: 'S', Owner: 'Head of People' },
  ...{
    'Valid from': new Date('2026-10-01T00:00:00Z'),
    'Accepted by': 'The board',
    'Accepted on': '2026-10-02',
  },
};

describe('a row that somebody adds', () => {
  it('is new evidence, under the id that follows, and is added once', async () => {
    const file = await edited(bytes, (editing) => add(editing, 'Evidence register', EVIDENCE));
    const back = await loadBack(projection, file);
    expect(lines(back)).toContain('Evidence register the new row 5 Title:  → Training record');
    expect(recorded(back).evidence.get('acme/E-3')).toEqual({
      ...{ id: 'acme/E-3', organization: 'acme', localId: 'E-3', position: 3 },
      ...{ title: 'Training record', kind: 'policy', status: 'ACCEPTED', systems: ['s'] },
      ...{ owner: 'Head of People', validFrom: '2026-10-01', validUntil: null, withdrawnOn: null },
      ...{ location: null, sha256: null, receivedOn: null, notes: null, supersedes: null },
      ...{ acceptedBy: 'The board', acceptedOn: '2026-10-02' },
    });
    expect(back.ok && lines(await loadBack(back.projection, file))).toEqual([]);
    const since = recorded(back).copy();
    since.evidence.set('acme/E-3', { ...since.evidence.get('acme/E-3')!, owner: 'Head of Risk' });
    expect(told(await loadBack(withRecords(projection, since), file))).toEqual([
      'Evidence register!A5 DUPLICATE_ID Id of the new row 5: E-3 has the same title. To add a second record of this title, give the new row an id of its own.',
    ]);
  });

  it('supports and demonstrates what it says, by the rules of the folder', async () => {
    const controlled = projectionOf({
      ...world,
      organization: { ...world.organization, controls: [CONTROL] },
    });
    const supports = '12 in all:\nstd:a.1 (full, from E-1); rules:2 (PARTIAL)';
    const file = await edited(await exported(controlled), (editing) =>
      add(editing, 'Evidence register', { ...EVIDENCE, Supports: supports, Demonstrates: 'c-1 (Full)' }),
    );
    const back = await loadBack(controlled, file);
    expect(lines(back)).toContain(
      'Evidence register the new row 5 Supports:  → std:A.1 (FULL)\nrules:2 (PARTIAL)',
    );
    const { supports: supported, demonstrates } = recorded(back);
    const stated = { evidence: 'acme/E-3', by: null, on: TODAY, note: null };
    expect([...supported.values()]).toMatchObject([
      { ...stated, provision: 'std:A.1', extent: 'FULL', position: 1 },
      { ...stated, provision: 'rules:2', extent: 'PARTIAL', position: 2 },
    ]);
    expect([...demonstrates.values()]).toMatchObject([{ ...stated, control: 'acme/C-1', extent: 'FULL' }]);
    expect(back.ok && lines(await loadBack(back.projection, file))).toEqual([]);
    const other = await edited(await exported(controlled), (editing) =>
      add(editing, 'Evidence register', { ...EVIDENCE, Supports: 'std:A.1 (PARTIAL)' }),
    );
    expect(back.ok && told(await loadBack(back.projection, other))[0]).toContain('DUPLICATE_ID');
    const wrong = await loaded((editing) =>
      add(
        editing,
        'Evidence register',
        { ...EVIDENCE, Supports: 'std:A.1' },
        { ...EVIDENCE, Title: 'Second', Supports: 'std:A.1 (FULL)\nSTD:A.1 (PARTIAL)' },
        { ...EVIDENCE, Title: 'Third', Supports: 'std:B.7 (FULL)', Demonstrates: 'C-1 (FULL)' },
      ),
    );
    expect(told(wrong).map((line) => line.replace(/ There are .*/, ''))).toEqual([
      'Evidence register!L5 BAD_VALUE Supports of the new row 5: "std:A.1" does not say how far the evidence reaches. Write FULL or PARTIAL in parentheses behind each name, and each name in a line of its own.',
      'Evidence register!L7 DUPLICATE_ID Supports of the new row 7: "std:A.1" is named twice.',
      'Evidence register!L9 UNKNOWN_REF Supports of the new row 9: std has no provision "B.7".',
      'Evidence register!N9 UNKNOWN_CONTROL Demonstrates of the new row 9: There is no own control "C-1".',
    ]);
  });

  it('is an action on the provision that it names, also by one column, and closed by new evidence', async () => {
    const back = await loaded((editing) => {
      add(editing, 'Evidence register', { ...EVIDENCE, Id: 'TR-1' });
      add(
        editing,
        'Action plan',
        { Framework: 'std', Ref: 'a.2', Scope: 's', Title: 'Train', 'Closing evidence': 'TR-1' },
        { Provision: 'std:A.1', Scope: 'organization', Title: 'Write', Status: 'in progress' },
      );
    });
    const [, ...added] = [...recorded(back).actions.values()];
    expect(added).toMatchObject([
      {
        localId: 'ACT-02',
        framework: 'std',
        ref: 'A.2',
        system: 's',
        status: 'OPEN',
        closingEvidence: 'TR-1',
      },
      { localId: 'ACT-03', framework: 'std', ref: 'A.1', system: null, status: 'IN_PROGRESS' },
    ]);
  });

  it('is a copy of another row with its id emptied or changed, hidden cell and all', async () => {
    const back = await loaded(({ sheet, row }) => {
      const values = row('Evidence register', 'E-1').values as unknown[];
      for (const [index, id] of ['', 'E-9'].entries()) {
        const copy = [...values];
        copy[1] = id;
        copy[2] = `Copy ${index}`;
        sheet('Evidence register').addRow(copy.slice(1));
      }
    });
    const added = [...recorded(back).evidence.values()].slice(2);
    expect(added.map(({ localId, title }) => `${localId} ${title}`)).toEqual(['E-10 Copy 0', 'E-9 Copy 1']);
  });

  it('is an answer of its scope, from its day or from that of the load', async () => {
    const back = await loaded((editing) =>
      add(
        editing,
        'Questions',
        { Scope: 's', Framework: 'std', Id: 'Do you make it?', Answer: 'Yes', By: 'Head of Quality' },
        { Framework: 'std', Id: 'sells', Answer: 'no', On: '2026-03-01' },
      ),
    );
    const [, ...added] = [...recorded(back).answers.values()];
    expect(added).toMatchObject([
      { condition: 'makes', system: 's', answer: true, by: 'Head of Quality', on: TODAY },
      { condition: 'sells', system: null, answer: false, on: '2026-03-01' },
    ]);
  });

  it('is a review of the mapping that it names', async () => {
    const back = await loaded((editing) =>
      add(editing, 'Source to target', {
        ...{
          Crosswalk: 'rules-to-std',
          Source: '2; 1',
          Target: 'A.2',
          Verdict: 'confirmed',
          By: 'Head of Legal',
        },
      }),
    );
    expect([...recorded(back).rowReviews.values()].at(-1)).toMatchObject({
      ...{ source: 'rules:1;2', target: 'std:A.2', verdict: 'CONFIRMED', by: 'Head of Legal', on: TODAY },
    });
  });

  it('is refused by the rules of the folder, at its cells', async () => {
    const back = await loaded((editing) => {
      add(
        editing,
        'Evidence register',
        { Title: 'No kind', Status: 'ACCEPTED', 'Accepted by': 'The board' },
        { Id: 'E-1', Title: 'Taken', Kind: 'policy', Status: 'DRAFT', Systems: 'nothing' },
      );
      add(editing, 'Action plan', { Framework: 'std', Ref: 'A.9', Title: 'Train' });
      add(editing, 'Questions', { Scope: 's', Framework: 'std', Id: 'sells', Answer: 'yes' });
      add(editing, 'Source to target', {
        ...{
          Crosswalk: 'rules-to-std',
          Source: '2',
          Target: 'A.1',
          Verdict: 'CONFIRMED',
          By: 'Head of Legal',
        },
      });
    });
    expect(told(back).map((line) => line.replace(/ Did you mean .*/, ''))).toEqual([
      'Evidence register!C5 EMPTY_REQUIRED Kind of the new row 5: This cell must not be empty.',
      'Evidence register!J7 UNKNOWN_SYSTEM Systems of the new row 7: There is no AI system "nothing". There is "s".',
      'Evidence register!A7 DUPLICATE_ID Id of the new row 7: E-1 exists already. Leave the cell empty for the next free id, or edit the row of E-1.',
      'Action plan!C4 UNKNOWN_REF Ref of the new row 4: std has no provision "A.9".',
      'Questions!A6 OTHER_SCOPE Scope of the new row 6: sells is answered once for the organization. Answer it in the row of the organization.',
      'Source to target!B5 UNKNOWN_MAPPING Source of the new row 5: rules-to-std has no mapping from "rules:2" to "std:A.1".',
    ]);
  });

  it('is no record where it is a total, a remark or a formula, and is named', async () => {
    const file = await edited(bytes, (editing) => {
      add(editing, 'Evidence register', { Id: 'Total', Title: 'Pieces', Kind: 2 }, { Title: 'Ask legal' });
      add(editing, 'Evidence register', EVIDENCE);
    });
    expect(lines(await loadBack(projection, file)).every((line) => line.includes('the new row 9'))).toBe(
      true,
    );
    const workbook = await readEditedWorkbook(file);
    expect(workbook.ok && workbook.value.notes.map(({ sentence }) => sentence)).toEqual([
      'Rows 5, 7 were not exported here and are not loaded. To add evidence, leave Id empty and fill in Title, Kind and Status, and in Supports what it supports, such as std:9.2 (FULL).',
    ]);
  });
});
