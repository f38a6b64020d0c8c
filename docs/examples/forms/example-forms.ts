import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { readCatalogue } from '../../../src/catalogue/read-catalogue.ts';
import { PACKAGE_ROOT } from '../../../src/package-root.ts';

/** Forms as somebody might hand them to an organization, made for the examples: none is the form of anybody else. */
export const EXAMPLE_FORMS: Readonly<Record<string, () => Promise<ExcelJS.Workbook>>> = {
  'profile.xlsx': profile,
  'poam.xlsx': planOfAction,
  'questionnaire.xlsx': questionnaire,
};

const DAY = 'yyyy-mm-dd';
const HEADER = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F3864' } } as const;
const LINE = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const BOX = { top: LINE, left: LINE, bottom: LINE, right: LINE };

/** A column of a form: its header, its width, and whether it has days. */
type FormColumn = readonly [header: string, width: number, isDay?: boolean];

function newBook(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  const made = new Date('2026-01-01T00:00:00Z');
  Object.assign(workbook, { creator: 'example', created: made, modified: made });
  return workbook;
}

/** A table of a form: a coloured header, and rows with borders that are still empty. */
function addTable(sheet: ExcelJS.Worksheet, at: number, rows: number, columns: readonly FormColumn[]): void {
  for (const [index, [header, width, isDay]] of columns.entries()) {
    sheet.getColumn(index + 1).width = width;
    const head = sheet.getCell(at, index + 1);
    head.value = header;
    head.fill = HEADER;
    head.font = { bold: true, color: { argb: 'FFFFFFFF' } };
    head.alignment = { wrapText: true, vertical: 'middle' };
    for (let row = at + 1; row <= at + rows; row++) {
      const cell = sheet.getCell(row, index + 1);
      cell.border = BOX;
      cell.alignment = { wrapText: true, vertical: 'top' };
      if (isDay === true) cell.numFmt = DAY;
    }
  }
  sheet.getRow(at).height = 32;
  sheet.pageSetup = {
    ...{ orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    printTitlesRow: `${at}:${at}`,
  };
}

/** Lines above a table: a title, and names of what is to be filled in beside them. */
function addHead(
  sheet: ExcelJS.Worksheet,
  title: string,
  lines: readonly (readonly [string, string])[],
): void {
  sheet.getCell('A1').value = title;
  sheet.getCell('A1').font = { bold: true, size: 16 };
  for (const [index, [name, placeholder]] of lines.entries()) {
    sheet.getCell(index + 2, 1).value = name;
    sheet.getCell(index + 2, 1).font = { bold: true };
    sheet.getCell(index + 2, 2).value = placeholder === '' ? null : placeholder;
    const value = sheet.getCell(index + 2, 2);
    value.alignment = { horizontal: 'left' };
    if (name === 'Date') value.numFmt = DAY;
  }
}

/** The rule that a cell takes one of some words. */
function oneOf(words: readonly string[]): ExcelJS.DataValidation {
  return { type: 'list', allowBlank: true, showErrorMessage: true, formulae: [`"${words.join(',')}"`] };
}

/** A profile in the manner of the Cybersecurity Framework: where the organization stands at each subcategory. */
async function profile(): Promise<ExcelJS.Workbook> {
  const workbook = newBook();
  const sheet = workbook.addWorksheet('Profile', { views: [{ state: 'frozen', ySplit: 7 }] });
  addHead(sheet, 'Organizational profile: AI Risk Management Framework 1.0', [
    ['Organization', '<name of the organization>'],
    ['Date', ''],
    ['Recorded state', ''],
    ['How to read it', ''],
  ]);
  const subcategories = await assessable('nist-ai-rmf-1.0');
  addTable(sheet, 7, subcategories.length, [
    ['Subcategory', 18],
    ['Outcome', 44],
    ['Current state', 18],
    ['Evidence', 11],
    ['Evidence ends', 13, true],
    ['Priority', 10],
    ['What would help', 44],
    ['Action', 30],
    ['Owner', 22],
    ['Target date', 13, true],
    ['Target state', 14],
  ]);
  for (const [index, { ref, title }] of subcategories.entries()) {
    sheet.getCell(8 + index, 1).value = ref;
    sheet.getCell(8 + index, 2).value = title;
  }
  const last = 7 + subcategories.length;
  const states = [
    'Shown',
    'Shown by mapping',
    'Shown in part',
    'Indicated',
    'No evidence',
    'Evidence ended',
  ].concat(['Later', 'Open question', 'Not applicable']);
  for (let row = 8; row <= last; row++) sheet.getCell(row, 3).dataValidation = oneOf(states);
  const summary = workbook.addWorksheet('Summary');
  summary.getCell('A1').value = 'Subcategories by state';
  summary.getCell('A1').font = { bold: true, size: 16 };
  summary.getColumn(1).width = 24;
  for (const [index, state] of states.entries()) {
    summary.getCell(index + 3, 1).value = state;
    const formula = `COUNTIF(Profile!$C$8:$C$${last},A${index + 3})`;
    summary.getCell(index + 3, 2).value = { formula, result: 0 };
  }
  return workbook;
}

/** A plan of action and milestones with the columns that FedRAMP's guide describes. */
async function planOfAction(): Promise<ExcelJS.Workbook> {
  const workbook = newBook();
  const columns: readonly FormColumn[] = [
    ['POAM ID', 14],
    ['Controls', 22],
    ['Weakness Name', 34],
    ['Weakness Description', 26],
    ['Weakness Detector Source', 20],
    ['Weakness Source Identifier', 16],
    ['Asset Identifier', 18],
    ['Point of Contact', 20],
    ['Resources Required', 14],
    ['Overall Remediation Plan', 26],
    ['Original Detection Date', 13, true],
    ['Scheduled Completion Date', 13, true],
    ['Planned Milestones', 20],
    ['Milestone Changes', 14],
    ['Status Date', 13, true],
    ['Vendor Dependency', 12],
    ['Last Vendor Check-in Date', 13, true],
    ['Vendor Dependent Product Name', 14],
    ['Original Risk Rating', 10],
    ['Adjusted Risk Rating', 10],
    ['Risk Adjustment', 12],
    ['False Positive', 10],
    ['Operational Requirement', 14],
    ['Deviation Rationale', 22],
    ['Supporting Documents', 16],
    ['Comments', 22],
    ['Auto-Approve', 10],
  ];
  for (const name of ['Open POA&M Items', 'Closed POA&M Items']) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 1, ySplit: 6 }] });
    addHead(
      sheet,
      `Plan of action and milestones: ${name === 'Open POA&M Items' ? 'open' : 'closed'} items`,
      [
        ['System', '<name>'],
        ['Date', ''],
        ['Items', ''],
      ],
    );
    addTable(sheet, 6, 4, columns);
  }
  return workbook;
}

/** Questions of a customer about how an organization governs AI, in the manner of a consensus questionnaire. */
async function questionnaire(): Promise<ExcelJS.Workbook> {
  const workbook = newBook();
  const sheet = workbook.addWorksheet('Questionnaire', { views: [{ state: 'frozen', ySplit: 6 }] });
  addHead(sheet, 'Questions on the governance of AI', [
    ['Answered by', ''],
    ['Date', ''],
    ['Note', ''],
  ]);
  const questions: readonly (readonly [string, string])[] = [
    ['GOV-01', 'Do you have a policy on AI, and who keeps it?'],
    ['GOV-02', 'Is it settled who answers for which decision about AI?'],
    ['GOV-03', 'Can people raise concerns about an AI system, and does somebody look into them?'],
    ['RES-01', 'Do you know which data your AI systems use?'],
    ['RES-02', 'Do you know which tools your AI systems use?'],
    ['IMP-01', 'Do you assess what an AI system does to people and society?'],
    ['LIF-01', 'Do you test an AI system before it goes into use?'],
    ['LIF-02', 'Do you watch AI systems while they are in use?'],
    ['LIF-03', 'Do AI systems keep logs?'],
    ['DAT-01', 'Do you know where your training data comes from?'],
    ['INF-01', 'Do users learn what they need to know about an AI system?'],
    ['TPR-01', 'Do your suppliers work as you need it to use AI responsibly?'],
  ];
  addTable(sheet, 6, questions.length, [
    ['Question ID', 15],
    ['Question', 46],
    ['Answer', 12],
    ['How it is done', 44],
    ['Evidence', 44],
    ['Who answers for it', 22],
    ['Decided on', 14, true],
    ['Your remarks', 30],
  ]);
  for (const [index, [id, question]] of questions.entries()) {
    sheet.getCell(7 + index, 1).value = id;
    sheet.getCell(7 + index, 2).value = question;
    const answers = ['Yes', 'In part', 'No', 'Not applicable', 'Not known'];
    sheet.getCell(7 + index, 3).dataValidation = oneOf(answers);
  }
  return workbook;
}

/** The provisions of a bundled framework that can be assessed, with our own short labels. */
async function assessable(slug: string) {
  const catalogue = await readCatalogue(join(PACKAGE_ROOT, 'crosswalks'));
  if (!catalogue.ok) throw new Error(JSON.stringify(catalogue.problems));
  return catalogue.value.provisions.filter((each) => each.framework === slug && each.assessable);
}
