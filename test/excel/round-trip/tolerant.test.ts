import { describe, expect, it } from 'vitest';
import { readEditedWorkbook } from '../../../src/excel/round-trip/edited-workbook.ts';
import { formatPlace } from '../../../src/problems/format-problem.ts';
import { projectionOf } from '../../coverage/projection-of.ts';
import { type Editing, edited, exported, loadBack, told, WORLD } from './edited-world.ts';

const projection = projectionOf(WORLD);
const bytes = await exported(projection);

/** What is loaded of an edited file, and what it says was not. */
async function loaded(edit: (editing: Editing) => void) {
  const file = await edited(bytes, (editing) => {
    editing.cell('Action plan', 'ACT-01', 'Owner').value = 'Head of Risk';
    edit(editing);
  });
  const back = await loadBack(projection, file);
  if (!back.ok) throw new Error(told(back).join('\n'));
  const workbook = await readEditedWorkbook(file);
  return {
    differences: back.differences.map(({ id, column, to }) => `${id} ${column} ${to}`),
    notes: workbook.ok
      ? workbook.value.notes.map(({ at, sentence }) => `${formatPlace(at)}: ${sentence}`)
      : [],
  };
}

const EDIT = 'ACT-01 Owner Head of Risk';

describe('a workbook whose shape people have changed', () => {
  it('has no notes where they have not', async () => {
    expect(await loaded(() => {})).toEqual({ differences: [EDIT], notes: [] });
  });

  it.each<[string, (editing: Editing) => void, readonly string[]]>([
    [
      'with columns of their own, between others and beside the table',
      ({ sheet }) => {
        sheet('Action plan').spliceColumns(3, 0, ['My comment', 'ask legal']);
        sheet('Action plan').getCell('S2').value = 'sum';
      },
      ['Action plan: Columns My comment (C), S are not of this sheet and not loaded.'],
    ],
    [
      'without the rows of others',
      ({ sheet }) => sheet('Evidence register').spliceRows(2, 1),
      ['Evidence register: Row E-1 of the export is not here. Its record stays as recorded.'],
    ],
    [
      'with rows and a total of their own',
      ({ sheet }) => {
        sheet('Evidence register').getRow(4).values = ['E-3', 'Another'];
        sheet('Evidence register').getRow(5).values = ['Total', 2];
      },
      [
        'Evidence register: Rows 4, 5 were not exported here and are not loaded. To add evidence, leave Id empty and fill in Title, Kind and Status, and in Supports what it supports, such as std:9.2 (FULL).',
      ],
    ],
    [
      'with merged cells in a row of their own',
      ({ sheet }) => {
        sheet('Evidence register').getRow(4).values = ['Total', 2];
        sheet('Evidence register').mergeCells('A4:C4');
      },
      [
        'Evidence register: Row 4 was not exported here and is not loaded. To add evidence, leave Id empty and fill in Title, Kind and Status, and in Supports what it supports, such as std:9.2 (FULL).',
      ],
    ],
    [
      'with a title and merged cells above the header',
      ({ sheet }) => {
        sheet('Action plan').spliceRows(1, 0, ['Actions of the quality team'], []);
        sheet('Action plan').mergeCells('A1:F1');
      },
      ['Action plan: Row 1 above the header is not loaded.'],
    ],
    [
      'with headers in other letters',
      ({ sheet }) => {
        const headers = sheet('Action plan').getRow(1);
        headers.eachCell((cell) => {
          cell.value = ` ${cell.text.toUpperCase()} `;
        });
      },
      [],
    ],
    [
      'with sheets of their own',
      ({ workbook }) => {
        workbook.addWorksheet('Mine').getCell('A1').value = '=1+';
      },
      ['Mine: This sheet is not of the report and is not read.'],
    ],
    [
      'without columns that nobody needed, also those that can be edited',
      ({ sheet }) => {
        sheet('Evidence register').spliceColumns(3, 2);
        sheet('Questions').spliceColumns(10, 1);
        sheet('SoA').spliceColumns(6, 1);
      },
      [
        'Questions: Column Answer of the export is not here. What it shows stays as recorded.',
        'SoA: Column Applicable of the export is not here. What it shows stays as recorded.',
        'Evidence register: Columns Kind, Owner of the export are not here. What they show stays as recorded.',
      ],
    ],
    [
      'with the name of a sheet in other letters',
      ({ sheet }) => {
        const plan = sheet('Action plan');
        plan.name = 'Plan of actions';
        plan.name = 'ACTION PLAN';
      },
      [],
    ],
    [
      'without a sheet of others',
      ({ workbook }) => workbook.removeWorksheet('Evidence register'),
      ['Evidence register: This sheet is not in the file. Its records stay as recorded.'],
    ],
  ])('is loaded %s', async (_, edit, notes) => {
    expect(await loaded(edit)).toEqual({ differences: [EDIT], notes });
  });

  it('names at most ten things in a note', async () => {
    const { notes } = await loaded(({ sheet }) => {
      for (let row = 4; row < 34; row++) sheet('Evidence register').getRow(row).values = ['', 'mine'];
    });
    expect(notes.join()).toContain(
      'Rows 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 and 20 more were not exported here',
    );
  });

  it('takes the words of lists in any letter case, with spaces or underscores', async () => {
    const { differences } = await loaded(({ cell }) => {
      cell('Action plan', 'ACT-01', 'Status').value = 'in progress';
    });
    expect(differences).toContain('ACT-01 Status IN_PROGRESS');
  });
});
