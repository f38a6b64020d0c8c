import { examineCrosswalksInSteps } from '../coverage/questions/crosswalk-health.ts';
import type { ReportKind } from '../reports/kind.ts';
import { askApplicability } from './ask-applicability.ts';
import { askBoard } from './ask-board.ts';
import { askEvidence, askEvidenceAlone, type EvidencePlaces, NO_PLACES } from './ask-evidence.ts';
import { type AskedFacts, askFacts, scopesOfFacts } from './ask-facts.ts';
import { askOutlook } from './ask-outlook.ts';
import { askQuestions } from './ask-questions.ts';
import { boardCharts } from './charts/board-charts.ts';
import { ChartFigures } from './charts/figures.ts';
import type { CooperativeTask } from './cooperative-task.ts';
import { askCoverage, type CoverageAnswers } from './coverage-answers.ts';
import { narrowToOwner } from './narrow-sheet.ts';
import { found, type ReportAnswers } from './report-answers.ts';
import { responsibilityInSteps } from './responsibility.ts';
import type { Sheet } from './sheet.ts';
import { actionPlanSheet } from './sheets/action-plan.ts';
import { aiSystemsSheet } from './sheets/ai-systems.ts';
import { appliedControlsSheet } from './sheets/applied-controls.ts';
import { boardSummarySheet } from './sheets/board-summary.ts';
import { changeLogSheet } from './sheets/change-log.ts';
import { contradictionsSheet } from './sheets/contradictions.ts';
import { coverageSheet } from './sheets/coverage.ts';
import { dashboardSheet } from './sheets/dashboard.ts';
import { defectsSheet } from './sheets/defects.ts';
import { documentControlSheet } from './sheets/document-control.ts';
import { evidenceByProvisionSheet } from './sheets/evidence-by-provision.ts';
import { evidenceRecordSheet } from './sheets/evidence-record.ts';
import { evidenceRegisterSheet } from './sheets/evidence-register.ts';
import { expiringSheet } from './sheets/expiring.ts';
import { factsSheet } from './sheets/facts.ts';
import { forecastSheet } from './sheets/forecast.ts';
import { gapsSheet } from './sheets/gaps.ts';
import { legendSheet } from './sheets/legend.ts';
import { mappingsSheet } from './sheets/mappings.ts';
import { matrixSheet } from './sheets/matrix.ts';
import { pivotSheets } from './sheets/pivot.ts';
import { planSheet } from './sheets/plan.ts';
import { provisionBySystemSheets } from './sheets/provision-by-system.ts';
import { questionsSheet } from './sheets/questions.ts';
import { soaSheet } from './sheets/soa.ts';
import { suppliersSheet } from './sheets/suppliers.ts';
import { unmappedSheet } from './sheets/unmapped.ts';
import { whatChangedSheet } from './sheets/what-changed.ts';
import { wordsOfReport } from './words-of-report.ts';

type Sheets = (answers: ReportAnswers, task: CooperativeTask) => Promise<readonly Sheet[]>;

/** Dashboard, coverage of each framework, gaps, what lies ahead, and questions; dashboard and coverage link to the gaps. */
async function counted(
  answers: ReportAnswers,
  asked: CoverageAnswers,
  evidenceAt: EvidencePlaces,
  task: CooperativeTask,
): Promise<readonly Sheet[]> {
  const questions = await askQuestions(answers, task);
  const gaps = gapsSheet(answers, asked, evidenceAt);
  const places = { ...questions, evidenceAt };
  const coverage = await narrowed(
    answers,
    asked.coverage.map((scopes) => coverageSheet(answers, asked, places, scopes)),
    task,
  );
  const dashboard = await dashboardSheet(answers, asked, { gaps, coverage }, task);
  const outlook = await askOutlook(answers, task);
  const board = await askBoard(answers, asked, outlook, task);
  const figures = new ChartFigures();
  const charts = boardCharts(answers, board, figures);
  return [
    await boardSummarySheet(answers, board, asked, charts, task),
    ...[dashboard, ...coverage, gaps],
    ...[planSheet(answers, outlook, asked), await forecastSheet(answers, outlook, task)],
    ...[figures.sheet, questionsSheet(answers, questions)],
  ];
}

async function applicability(
  answers: ReportAnswers,
  evidenceAt: EvidencePlaces,
  task: CooperativeTask,
): Promise<readonly Sheet[]> {
  const asked = await askApplicability(answers, task);
  const { controls } = asked;
  return [
    await documentControlSheet(answers, controls, task),
    soaSheet(answers, asked, evidenceAt),
    await defectsSheet(answers, controls, task),
  ];
}

/** What the organization has recorded of itself, beside its evidence: what a control of the statement is about. */
async function registers(answers: ReportAnswers, task: CooperativeTask): Promise<readonly Sheet[]> {
  return [
    aiSystemsSheet(answers),
    await appliedControlsSheet(answers, task),
    await suppliersSheet(answers, task),
  ];
}

const crosswalk: Sheets = async (answers, task) => {
  const { catalogue, organization } = answers.projection;
  const { asOf } = answers.parameters;
  const health = found(
    await task.take(examineCrosswalksInSteps(catalogue, answers.crosswalks, { organization, asOf })),
  );
  await task.yieldIfDue();
  return inTurn(task, [
    () => mappingsSheet(answers, 'source', task),
    () => mappingsSheet(answers, 'target', task),
    () => unmappedSheet(answers, health, 'source', task),
    () => unmappedSheet(answers, health, 'target', task),
    () => contradictionsSheet(answers, health, task),
  ]);
};

const evidence: Sheets = (answers, task) =>
  inTurn(task, [
    () => evidenceRegisterSheet(answers, task),
    () => evidenceRecordSheet(answers, task),
    () => expiringSheet(answers, task),
  ]);

/** Makes sheets one after the other and lets other work run between them. */
async function inTurn(
  task: CooperativeTask,
  makers: readonly (() => Sheet | Promise<Sheet>)[],
): Promise<readonly Sheet[]> {
  const sheets: Sheet[] = [];
  for (const make of makers) {
    sheets.push(await make());
    await task.yieldIfDue();
  }
  return sheets;
}

const matrix: Sheets = async (answers, task) => [
  await matrixSheet(answers, task),
  ...(await provisionBySystemSheets(answers, task)),
];

/** None where the report is compared with no earlier records. */
async function whatChangedSheets(
  answers: ReportAnswers,
  asked: CoverageAnswers,
  task: CooperativeTask,
): Promise<readonly Sheet[]> {
  const { whatChanged } = answers;
  return whatChanged === null ? [] : [await whatChangedSheet(answers, asked, whatChanged, task)];
}

/** The facts, and a pivot table of them; none where the facts are narrowed: it would count a part as if it were the whole. */
async function factSheets(
  answers: ReportAnswers,
  asked: AskedFacts,
  task: CooperativeTask,
): Promise<readonly Sheet[]> {
  const whole = factsSheet(answers, asked);
  const [facts = whole] = await narrowed(answers, [whole], task);
  return facts.narrowed === undefined ? [facts, ...(await pivotSheets(asked, facts, task))] : [facts];
}

/** The sheets of each kind after its cover and legend, in order. */
const SHEETS_OF: Readonly<Record<ReportKind, Sheets>> = {
  gap: async (answers, task) => {
    const asked = await askCoverage(answers, task);
    return [
      ...(await counted(answers, asked, NO_PLACES, task)),
      await evidenceRegisterSheet(answers, task),
      await actionPlanSheet(answers, asked, task),
      ...(await whatChangedSheets(answers, asked, task)),
      ...(await factSheets(answers, asked, task)),
      changeLogSheet(answers),
    ];
  },
  'statement-of-applicability': async (answers, task) => {
    const asked = await askEvidenceAlone(answers, task);
    return [
      ...(await applicability(answers, asked.evidenceAt, task)),
      evidenceByProvisionSheet(answers, asked),
      questionsSheet(answers, await askQuestions(answers, task)),
      ...(await registers(answers, task)),
    ];
  },
  crosswalk,
  'evidence-register': async (answers, task) => {
    const [register, ...others] = await evidence(answers, task);
    return [register!, evidenceByProvisionSheet(answers, await askEvidenceAlone(answers, task)), ...others];
  },
  matrix: async (answers, task) => [
    ...(await matrix(answers, task)),
    ...(await factSheets(answers, await askFacts(answers, scopesOfFacts(answers), task), task)),
  ],
  full: async (answers, task) => {
    const asked = await askCoverage(answers, task);
    const atProvisions = await askEvidence(asked.facts.answers, task);
    const { evidenceAt } = atProvisions;
    return [
      ...(await counted(answers, asked, evidenceAt, task)),
      ...(await applicability(answers, evidenceAt, task)),
      ...(await matrix(answers, task)),
      ...(await evidence(answers, task)),
      evidenceByProvisionSheet(answers, atProvisions),
      await actionPlanSheet(answers, asked, task),
      ...(await registers(answers, task)),
      ...(await whatChangedSheets(answers, asked, task)),
      ...(await crosswalk(answers, task)),
      ...(await factSheets(answers, asked, task)),
      changeLogSheet(answers),
    ];
  },
};

/** The sheets, narrowed to the owner whose file the workbook is to be, if it is to be anybody's. */
async function narrowed(
  { parameters, projection }: ReportAnswers,
  sheets: readonly Sheet[],
  task: CooperativeTask,
): Promise<readonly Sheet[]> {
  const { owner } = parameters.filter;
  if (owner === null) return sheets;
  const somebody = await task.take(responsibilityInSteps(owner, projection.organization));
  const narrower: Sheet[] = [];
  for (const sheet of sheets) narrower.push(await task.take(narrowToOwner(sheet, owner, somebody)));
  return narrower;
}

/** Asks the questions of a workbook, sheet by sheet. */
export async function sheetsOfKind(answers: ReportAnswers, task: CooperativeTask): Promise<readonly Sheet[]> {
  const tables = await narrowed(answers, await SHEETS_OF[answers.kind](answers, task), task);
  return [legendSheet(wordsOfReport(answers), tables), ...tables];
}
