import { fullTitle } from '../../coverage/projection/full-titles.ts';
import { type ActionsOn, actionsOf } from '../../coverage/questions/actions-on.ts';
import { evidenceOfChain } from '../../coverage/questions/evidence-of-chain.ts';
import type { ExplainedChain } from '../../coverage/questions/explain.ts';
import { actionInWords } from '../../model/action-in-words.ts';
import { evidenceInWords } from '../../model/evidence-in-words.ts';
import { URGENCY_WORDS } from '../../model/glossary/coverage-words.ts';
import { ACTION_STATUS_WORDS } from '../../model/glossary/organization-words.ts';
import { labelOf } from '../../model/label-of.ts';
import { ACTION_STATUSES } from '../../model/organization.ts';
import { penaltyInWords } from '../../model/penalty-in-words.ts';
import { reviewInWords } from '../../model/review-in-words.ts';
import type { EvidencePlaces } from '../ask-evidence.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import type { CoverageAnswers } from '../coverage-answers.ts';
import { gapFilterInWords } from '../gap-filter-in-words.ts';
import type { ReportAnswers } from '../report-answers.ts';
import { gapOrigin, type RowOrigin } from '../round-trip/row-origin.ts';
import { scopeId } from '../scope-name.ts';
import { scopedId } from '../scoped-id.ts';
import { type Cell, linked, type Sheet } from '../sheet.ts';

/**
 * The provisions that evidence does not cover, most urgent first, with the evidence that reaches each today and who
 * acts on it.
 */
export async function gapsSheet(
  answers: ReportAnswers,
  asked: CoverageAnswers,
  evidenceAt: EvidencePlaces,
  task: CooperativeTask,
): Promise<Sheet> {
  const actions = actionsOf(answers.projection.organization);
  return {
    name: 'Gaps',
    frozenColumns: 3,
    columns: [
      { header: 'Id', width: 18, wrap: true, isKey: true },
      { header: 'Framework', width: 12, wrap: true },
      { header: 'Ref', width: 10, wrap: true },
      { header: 'Title', width: 28, wrap: true },
      { header: 'Scope', width: 13, wrap: true },
      { header: 'Answered by', width: 14, wrap: true },
      { header: 'Status', width: 19 },
      { header: 'Status label', width: 17 },
      { header: 'Reason', width: 25 },
      { header: 'Urgency', width: 8, words: URGENCY_WORDS },
      { header: 'Applies from', width: 11 },
      { header: 'Penalty', width: 24, wrap: true },
      { header: 'Leverage', width: 9 },
      { header: 'What reaches it today', width: 34, wrap: true },
      { header: 'Remedies', width: 28, wrap: true },
      { header: 'Remedies in all', width: 9 },
      { header: 'Suggested record kinds', width: 17, wrap: true },
      { header: 'Evidence of the system', width: 24, wrap: true },
      { header: 'Actions of the system', width: 26, wrap: true },
      { header: 'Owner', width: 16, wrap: true, isEditable: true },
      { header: 'Target date', width: 11, isEditable: true },
      { header: 'Action', width: 24, wrap: true, isEditable: true },
      {
        ...{ header: 'Status of the action', width: 14, list: ACTION_STATUSES, isEditable: true },
        words: ACTION_STATUS_WORDS,
      },
      { header: 'Closing evidence', width: 11, isEditable: true },
      { header: 'Risk accepted by', width: 15, wrap: true, isEditable: true },
      { header: 'Risk accepted on', width: 11, isEditable: true },
    ],
    rows: await task.gather(gapRows(answers, { ...asked, evidenceAt }, actions)),
    origins: await task.gather(gapOrigins(asked, actions)),
    ...narrowedByFilter(answers, asked),
  };
}

function narrowedByFilter(
  { parameters: { filter } }: ReportAnswers,
  { gaps, gapCounts }: CoverageAnswers,
): Pick<Sheet, 'narrowed'> {
  const listed = gaps.reduce((sum, answer) => sum + answer.gaps.length, 0);
  const of = gapCounts.flatMap((counts) => [...counts.values()]).reduce((sum, count) => sum + count, 0);
  return listed === of ? {} : { narrowed: { of, filter: gapFilterInWords(filter), left: null } };
}

function* gapRows(
  { projection }: ReportAnswers,
  {
    gaps,
    chains,
    coverageAt,
    systemRecordsOf,
    remediesAt,
    evidenceAt,
  }: CoverageAnswers & {
    readonly evidenceAt: EvidencePlaces;
  },
  actions: ActionsOn,
): Generator<readonly Cell[]> {
  const { records } = projection.catalogue;
  for (const [scope, { system, gaps: listed }] of gaps.entries()) {
    for (const [index, gap] of listed.entries()) {
      const best = chains[scope]![index]!;
      // Copying a gap would find its remedies.
      const place = { framework: gap.framework, ref: gap.ref, system };
      const action = actions.open(place);
      const remedies = remediesAt.get(place);
      const ofSystem = systemRecordsOf(gap);
      const kinds = records.provisions.get(`${gap.framework}:${gap.ref}`)?.recordKinds ?? [];
      yield [
        `${gap.framework}:${gap.ref}`,
        gap.framework,
        linked(gap.ref, coverageAt(place)),
        fullTitle(projection.catalogue, gap),
        scopeId(system),
        gap.answeredBy,
        { status: gap.status },
        labelOf(gap.status),
        gap.reason,
        gap.urgency,
        { day: gap.appliesFrom },
        gap.penalties.map(penaltyInWords).join('\n') || null,
        gap.leverage,
        best === null
          ? null
          : linked(
              inWords(best, records.crosswalks.get(best.crosswalk ?? '')?.assertedBy ?? null),
              evidenceAt(place),
            ),
        remedies?.inWords ?? null,
        remedies?.count ?? 0,
        kinds.map((kind) => records.recordKinds.get(kind)?.label ?? kind).join(', '),
        ofSystem.evidence === null ? null : evidenceInWords(ofSystem.evidence),
        ofSystem.actions.map(actionInWords).join('\n') || null,
        action?.owner ?? null,
        { day: action?.targetDate ?? null },
        action?.title ?? null,
        action?.status ?? null,
        action?.closingEvidence ?? null,
        action?.riskAcceptedBy ?? null,
        { day: action?.riskAcceptedOn ?? null },
      ];
    }
  }
}

function* gapOrigins({ gaps }: CoverageAnswers, actions: ActionsOn): Generator<RowOrigin> {
  for (const { system, gaps: listed } of gaps)
    for (const { framework, ref } of listed)
      yield gapOrigin(scopedId(framework, ref, system), { framework, ref, system }, actions);
}

function inWords(chain: ExplainedChain, assertedBy: string | null): string {
  const more = chain.begunByCount - chain.begunBy.length;
  const evidence = [...evidenceOfChain(chain), ...(more > 0 ? [`${more} more`] : [])];
  // The steps of provisions that begin a chain together lead to one place.
  const places = new Set(chain.steps.map((step) => step.to));
  const path = [evidence.join(' and '), ...places].join(' → ');
  const by =
    chain.crosswalk === null ? '' : `, over ${chain.crosswalk} (asserted by ${assertedBy ?? 'nobody named'})`;
  const review = chain.review === null ? '' : `, mapping ${reviewInWords(chain.review)}`;
  const causes = [...new Set(chain.loweredBy.map(({ cause }) => cause))];
  const lowered = causes.length === 0 ? '' : `, lowered by ${causes.join(', ')}`;
  return `${chain.extent} ${chain.basis}: ${path}${by}${review}${lowered}`;
}
