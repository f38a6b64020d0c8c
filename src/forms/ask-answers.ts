import { askApplicability } from '../excel/ask-applicability.ts';
import { askEvidenceAlone, NO_PLACES } from '../excel/ask-evidence.ts';
import { askFacts, tooManyFacts } from '../excel/ask-facts.ts';
import { askQuestions } from '../excel/ask-questions.ts';
import type { CooperativeTask } from '../excel/cooperative-task.ts';
import { askCoverage } from '../excel/coverage-answers.ts';
import type { ReportAnswers } from '../excel/report-answers.ts';
import type { Sheet } from '../excel/sheet.ts';
import { actionPlanSheet } from '../excel/sheets/action-plan.ts';
import { aiSystemsSheet } from '../excel/sheets/ai-systems.ts';
import { appliedControlsSheet } from '../excel/sheets/applied-controls.ts';
import { evidenceByProvisionSheet } from '../excel/sheets/evidence-by-provision.ts';
import { evidenceRegisterSheet } from '../excel/sheets/evidence-register.ts';
import { factsSheet } from '../excel/sheets/facts.ts';
import { gapsSheet } from '../excel/sheets/gaps.ts';
import { questionsSheet } from '../excel/sheets/questions.ts';
import { soaSheet } from '../excel/sheets/soa.ts';
import { suppliersSheet } from '../excel/sheets/suppliers.ts';
import type { Outcome } from '../problems/problem.ts';
import type { AnswerKind } from './answer-kind.ts';

type Ask = (answers: ReportAnswers, task: CooperativeTask) => Promise<Sheet>;

/** The sheet of each kind alone: nothing links to or from it. */
const ASK: Readonly<Record<AnswerKind, Ask>> = {
  provisions: async (answers, task) =>
    factsSheet(answers, await askFacts(answers, answers.parameters.systems, task)),
  gaps: async (answers, task) => gapsSheet(answers, await askCoverage(answers, task), NO_PLACES),
  actions: (answers, task) => actionPlanSheet(answers, { gapAt: NO_PLACES }, task),
  decisions: async (answers, task) => soaSheet(answers, await askApplicability(answers, task), NO_PLACES),
  evidence: evidenceRegisterSheet,
  'evidence-by-provision': async (answers, task) =>
    evidenceByProvisionSheet(answers, await askEvidenceAlone(answers, task)),
  conditions: async (answers, task) => questionsSheet(answers, await askQuestions(answers, task)),
  systems: async (answers) => aiSystemsSheet(answers),
  controls: appliedControlsSheet,
  suppliers: suppliersSheet,
};

/**
 * Asks the questions whose answers are to fill a form, each once. Problem: `SHEET_TOO_LARGE`, where the provisions in
 * all scopes are more than a sheet can have.
 */
export async function askAnswers(
  answers: ReportAnswers,
  kinds: ReadonlySet<AnswerKind>,
  task: CooperativeTask,
): Promise<Outcome<ReadonlyMap<AnswerKind, Sheet>>> {
  const tooLong = kinds.has('provisions') ? tooManyFacts(answers) : [];
  if (tooLong.length > 0) return { ok: false, problems: tooLong };
  const asked = new Map<AnswerKind, Sheet>();
  for (const kind of kinds) {
    asked.set(kind, await ASK[kind](answers, task));
    await task.yieldIfDue();
  }
  return { ok: true, value: asked };
}
