import { describe, expect, it } from 'vitest';
import { askConditions } from '../../src/coverage/questions/conditions.ts';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import { EVERY_GAP, findGaps } from '../../src/coverage/questions/gaps.ts';
import type { Sheet } from '../../src/excel/sheet.ts';
import {
  COVERAGE_STATUSES,
  NOT_APPLICABLE_CAUSES,
  NOTICE_CODES,
  REASONS,
  REMEDY_CAUSES,
} from '../../src/model/coverage.ts';
import type { Outcome } from '../../src/problems/problem.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { withRemedies } from '../coverage/with-remedies.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { cellsOf } from './cells-of.ts';
import { contentOf, evaluate, linksOf, readWorkbook } from './read-workbook.ts';
import { makeReport, sheetsOf } from './report-in-memory.ts';

const when = (condition: string) => ({ condition, negated: false, class: null, onMarketBefore: null });

const projection = projectionOf(
  worldOf({
    frameworks: [
      {
        slug: 'law',
        kind: 'LAW',
        conditions: [
          { id: 'one', label: 'First', question: 'Is it one?', scope: 'system', notes: null },
          { id: 'two', label: 'Second', question: '=Is it two?', scope: 'organization', notes: null },
          { id: 'three', label: 'Third', question: 'Is it three?', scope: 'system', notes: null },
        ],
        penalties: [{ ref: '3', upTo: 'EUR 1 million', refs: ['4'] }],
        provisions: [
          { ref: '1', conditions: [when('one'), when('two')] },
          { ref: '2', conditions: [when('two')] },
          { ref: '3', conditions: [when('three')] },
          { ref: '4', level: 'SYSTEM' },
          { ref: '5', level: 'SYSTEM' },
          { ref: '6' },
        ],
      },
      { slug: 'standard', conditions: [], provisions: [{ ref: '1' }] },
    ],
    systems: [{ id: 's' }, { id: 't' }],
    evidence: [
      ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id, status: 'DRAFT' as const })),
      { id: 'late', until: '2026-01-01', systems: ['t'] },
      { id: 'held', systems: ['s'] },
    ],
    controls: [{ id: 'kept' }],
    supports: [
      ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((evidence) => ({ evidence, to: 'law:6' })),
      { evidence: 'late', to: 'law:4' },
      { evidence: 'held', to: 'law:4' },
    ],
    addresses: [{ control: 'kept', to: 'standard:1' }],
    answers: [
      { framework: 'law', condition: 'one', system: 's', answer: true, on: '2026-01-01' },
      { framework: 'law', condition: 'three', answer: false, on: '2026-02-01' },
    ],
  }),
);
const SCOPES = [null, 's', 't'];
const CHOICE = { asOf: '2026-11-24', crosswalks: null };
const PARAMETERS = { ...CHOICE, systems: SCOPES, frameworks: null, filter: EVERY_GAP };
const sheets = await sheetsOf('gap', projection, PARAMETERS);

function sheetNamed(name: string, of: readonly Sheet[] = sheets): Sheet {
  return of.find((sheet) => sheet.name === name)!;
}

function answered<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems[0]?.sentence);
  return outcome.value;
}

describe('the sheet Questions', () => {
  it('asks the organization and each system what is asked of it, scope after scope, the open questions first', () => {
    const asked = SCOPES.flatMap((system) =>
      answered(askConditions(projection, { ...CHOICE, system }, null))
        .conditions.filter(({ scope }) => system === null || scope === 'system')
        .map((condition) => [
          ...[system ?? 'organization', system ?? projection.organization.organization.name],
          ...[condition.framework, condition.id, condition.question],
          ...[condition.scope, String(condition.undetermined), condition.answer ?? 'open'],
        ]),
    );
    const questions = sheetNamed('Questions');
    const shown = questions.columns.slice(0, 8).map(({ header }) => header);
    expect(cellsOf(questions, shown)).toEqual(asked);
    expect(
      cellsOf(questions, ['Scope', 'Id', 'Answer in force', 'Answered for', 'Undetermined provisions']),
    ).toEqual([
      ['organization', 'two', 'open', '', '2'],
      ['organization', 'one', 'yes', 's', '0'],
      ['organization', 'three', 'no', 'organization', '0'],
      ['s', 'one', 'yes', 's', '0'],
      ['s', 'three', 'no', 'organization', '0'],
      ['t', 'one', 'open', '', '1'],
      ['t', 'three', 'no', 'organization', '0'],
    ]);
  });

  it('shows in its editable columns only what the scope itself has answered', () => {
    const editable = sheetNamed('Questions').columns.filter(({ isEditable }) => isEditable === true);
    expect(editable.map(({ header, list }) => [header, list])).toEqual([
      ['Answer', ['yes', 'no']],
      ['By', undefined],
      ['On', undefined],
      ['Note', undefined],
    ]);
    expect(cellsOf(sheetNamed('Questions'), ['Scope', 'Id', 'Answer', 'By', 'On', 'Note'])).toEqual([
      ['organization', 'two', '', '', '', ''],
      ['organization', 'one', '', '', '', ''],
      ['organization', 'three', 'no', '', '2026-02-01', ''],
      ['s', 'one', 'yes', '', '2026-01-01', ''],
      ['s', 'three', '', '', '', ''],
      ['t', 'one', '', '', '', ''],
      ['t', 'three', '', '', '', ''],
    ]);
  });

  it.each<[string, readonly (string | null)[], readonly string[]]>([
    [
      'the organization and every system, for a report on the organization',
      [null],
      ['organization', 's', 't'],
    ],
    ['the organization too, for a report on one system', ['t'], ['organization', 't']],
  ])('asks %s', async (_, systems, scopes) => {
    const made = await sheetsOf('gap', projection, { ...PARAMETERS, systems });
    const asked = cellsOf(sheetNamed('Questions', made), ['Scope']).flat();
    expect([...new Set(asked)]).toEqual(scopes);
  });

  it('leads from an answer of another scope to the row of that answer', async () => {
    const made = await makeReport('gap', projection, PARAMETERS);
    if (!made.ok) throw new Error(made.problems[0]?.sentence);
    const workbook = await readWorkbook(made.value.bytes);
    const landed = linksOf(workbook, made.value.bytes).filter(({ from }) => from.name === 'Questions');
    expect(landed).toHaveLength(3);
    for (const { from, cell, to, row } of landed) {
      expect(to!.getCell(row, 1).text).toBe(cell.text);
      expect(to!.getCell(row, 3).text).toBe(from.getCell(Number(cell.row), 3).text);
    }
  });

  it('is the same in the statement of applicability and in the full workbook', async () => {
    const rows = [...sheetNamed('Questions').rows];
    for (const kind of ['statement-of-applicability', 'full'] as const)
      expect([...sheetNamed('Questions', await sheetsOf(kind, projection, PARAMETERS)).rows]).toEqual(rows);
  });

  it('says that nothing is asked where no framework asks', async () => {
    const made = await makeReport('gap', projection, { ...PARAMETERS, frameworks: ['standard'] });
    const workbook = await readWorkbook(made.ok ? made.value.bytes : Buffer.alloc(0));
    expect(workbook.getWorksheet('Questions')?.getCell('A2').text).toBe(
      'No framework of this workbook asks yes/no questions.',
    );
  });
});

describe('the sheets of coverage', () => {
  it('say which conditions are open, by id and label, and which system answers', () => {
    const asked = SCOPES.flatMap((system) =>
      answered(answerCoverage(projection, { ...CHOICE, system }, 'law')).provisions.map((row) => [
        ...[row.ref, row.status],
        (row.openConditions ?? []).map((id) => `${id} (${id === 'one' ? 'First' : 'Second'})`).join('\n'),
        row.answeredBy ?? '',
      ]),
    );
    const law = sheetNamed('law');
    const rows = cellsOf(law, ['Ref', 'Status', 'Open conditions', 'Answered by']);
    expect(rows).toEqual(asked);
    expect(rows).toContainEqual(['1', 'UNDETERMINED', 'one (First)\ntwo (Second)', '']);
    expect(rows).toContainEqual(['4', 'LAPSED', '', 't']);
    expect(cellsOf(law, ['Ref', 'Not applicable because'])[2]).toEqual(['3', 'CONDITIONS']);
  });

  it('lead from open conditions to the first of their questions, in the scope that is asked', async () => {
    const made = await makeReport('gap', projection, PARAMETERS);
    if (!made.ok) throw new Error(made.problems[0]?.sentence);
    const workbook = await readWorkbook(made.value.bytes);
    const landed = linksOf(workbook, made.value.bytes).filter(
      ({ from, to }) => from.name === 'law' && to?.name === 'Questions',
    );
    expect(landed).toHaveLength(6);
    for (const { from, cell, to, row } of landed) {
      const isAskedOnce = to!.getCell(row, 6).text === 'organization';
      const scope = isAskedOnce ? 'organization' : from.getCell(Number(cell.row), 3).text;
      expect(to!.getCell(row, 1).text).toBe(scope);
      const open = from.getCell(Number(cell.row), 13).text;
      expect([cell.text, open.startsWith(`${to!.getCell(row, 4).text} (`)]).toEqual(['Undetermined', true]);
    }
  });
});

describe('the sheet Gaps', () => {
  it('says which system answers, and which records would better the status', () => {
    const asked = SCOPES.flatMap((system) =>
      withRemedies(
        projection,
        { ...CHOICE, system },
        answered(findGaps(projection, { ...CHOICE, system }, null)).gaps,
      ).map((gap) => [
        ...[gap.framework, gap.ref, gap.answeredBy ?? ''],
        gap.remedies
          .map(({ evidence, control, because, status }) =>
            control === null
              ? `evidence ${evidence}, ${because}: would give ${status}`
              : `control ${control}, not fully demonstrated: would give ${status}`,
          )
          .join('\n'),
        String(gap.remedyCount),
      ]),
    );
    const rows = cellsOf(sheetNamed('Gaps'), [
      ...['Framework', 'Ref', 'Answered by', 'Remedies', 'Remedies in all'],
    ]);
    expect(rows).toEqual(asked);
    expect(rows).toContainEqual([...['law', '4', 't', 'evidence late, LAPSED: would give COVERED', '1']]);
    expect(rows).toContainEqual([
      ...['standard', '1', '', 'control kept, not fully demonstrated: would give COVERED', '1'],
    ]);
    const [many] = rows.filter(([framework, ref]) => framework === 'law' && ref === '6');
    expect([many![3]!.split('\n').length, many![4]]).toEqual([5, '7']);
  });

  it('names the fine that the law sets, and leaves the cell empty where it sets none', () => {
    expect(cellsOf(sheetNamed('Gaps'), ['Framework', 'Ref', 'Penalty'])).toEqual(
      expect.arrayContaining([
        ['law', '4', '3: up to EUR 1 million'],
        ['law', '6', ''],
        ['standard', '1', ''],
      ]),
    );
  });

  it('does not list what nobody knows to apply', () => {
    expect(cellsOf(sheetNamed('Gaps'), ['Status']).flat()).not.toContain('UNDETERMINED');
  });
});

describe('the dashboard', () => {
  it('counts what is undetermined apart from what applies, in figures that its formulas come to', async () => {
    const made = await makeReport('gap', projection, PARAMETERS);
    const workbook = await readWorkbook(made.ok ? made.value.bytes : Buffer.alloc(0));
    const dashboard = workbook.getWorksheet('Dashboard')!;
    for (const [cell, { formula, result }] of contentOf(workbook).formulas)
      expect(evaluate(workbook, dashboard, formula), cell).toBe(result);
    const [law] = cellsOf(sheetNamed('Dashboard'), [
      'UNDETERMINED',
      'NOT APPLICABLE',
      'Applies',
      'Assessable',
    ]);
    expect(law).toEqual(['2', '1', '3', '6']);
  });

  it('gives every status a colour of its own', async () => {
    const made = await makeReport('gap', projection, PARAMETERS);
    const workbook = await readWorkbook(made.ok ? made.value.bytes : Buffer.alloc(0));
    const header = workbook.getWorksheet('Dashboard')!.getRow(1);
    const colours = COVERAGE_STATUSES.map((_, index) => JSON.stringify(header.getCell(5 + index).fill));
    expect(new Set([...colours, JSON.stringify(header.getCell(1).fill)]).size).toBe(
      COVERAGE_STATUSES.length + 1,
    );
  });
});

describe('the legend', () => {
  it('explains every status, reason, notice and cause, and the columns about questions and remedies', () => {
    const words = cellsOf(sheetNamed('Legend'), ['Word', 'Meaning']);
    const meaning = new Map(words.map(([word, says]) => [word, says]));
    const columns = ['Open conditions', 'Answered by', 'Remedies', 'Remedies in all', 'Answered for'];
    const closed = [
      ...COVERAGE_STATUSES,
      ...REASONS,
      ...NOT_APPLICABLE_CAUSES,
      ...NOTICE_CODES,
      ...REMEDY_CAUSES,
    ];
    for (const word of [...closed, ...columns, 'yes', 'no', 'open'])
      expect(meaning.get(word), word).toMatch(/^[A-Z].*\.$/);
    expect(words.filter(([, says]) => says === '')).toEqual([]);
  });
});
