import { fullTitle } from '../../coverage/projection/full-titles.ts';
import { type ActionsOn, actionsOf } from '../../coverage/questions/actions-on.ts';
import type { Gap } from '../../coverage/questions/gaps.ts';
import { actionInWords } from '../../model/action-in-words.ts';
import { evidenceInWords } from '../../model/evidence-in-words.ts';
import { LOWERING_WORDS } from '../../model/glossary/chain-words.ts';
import {
  BASIS_WORDS,
  EXTENT_WORDS,
  REASON_WORDS,
  STATUS_WORDS,
  URGENCY_WORDS,
} from '../../model/glossary/coverage-words.ts';
import { ACTION_STATUS_WORDS } from '../../model/glossary/organization-words.ts';
import { labelOf } from '../../model/label-of.ts';
import { ACTION_STATUSES } from '../../model/organization.ts';
import { penaltyInWords } from '../../model/penalty-in-words.ts';
import type { EvidencePlaces } from '../ask-evidence.ts';
import type { CoverageAnswers } from '../coverage-answers.ts';
import { gapFilterInWords } from '../gap-filter-in-words.ts';
import { LazyRows } from '../lazy-rows.ts';
import { titleOfEvidence } from '../named-records.ts';
import type { ReportAnswers } from '../report-answers.ts';
import { gapOrigin, type RowOrigin } from '../round-trip/row-origin.ts';
import { answeringSystem, scopeId, scopeName } from '../scope-name.ts';
import { scopedId } from '../scoped-id.ts';
import { type Cell, linked, type Sheet } from '../sheet.ts';

/**
 * The provisions that evidence does not cover, most urgent first, with the evidence that reaches each today and who
 * acts on it.
 */
export function gapsSheet(answers: ReportAnswers, asked: CoverageAnswers, evidenceAt: EvidencePlaces): Sheet {
  const actions = actionsOf(answers.projection.organization);
  const listed = new ListedGaps(asked);
  return {
    name: 'Gaps',
    words: [EXTENT_WORDS, BASIS_WORDS, LOWERING_WORDS],
    frozenColumns: 4,
    columns: [
      { header: 'Id', width: 18, wrap: true, isKey: true },
      { header: 'Framework', width: 12, wrap: true },
      { header: 'Ref', width: 10, wrap: true },
      { header: 'Scope', width: 13, wrap: true },
      { header: 'Title', width: 28, wrap: true },
      { header: 'Scope name', width: 16, wrap: true },
      { header: 'Answered by', width: 13, wrap: true },
      { header: 'Answered by name', width: 14, wrap: true },
      { header: 'Status', width: 19, words: STATUS_WORDS },
      { header: 'Status label', width: 17 },
      { header: 'Reason', width: 25, words: REASON_WORDS },
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
      { header: 'Closing evidence title', width: 16, wrap: true },
      { header: 'Risk accepted by', width: 15, wrap: true, isEditable: true },
      { header: 'Risk accepted on', width: 11, isEditable: true },
    ],
    rows: new LazyRows(listed.length, gapRows(answers, { ...asked, evidenceAt }, actions)),
    origins: new LazyRows(listed.length, (index) => originOf(listed.at(index), actions)),
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

/** A gap and its scope. */
interface ListedGap {
  readonly gap: Gap;
  readonly system: string | null;
  /** How evidence reaches it best. */
  readonly reach: string | null;
}

/** The gaps of all scopes, one after the other, as rows of one sheet. */
class ListedGaps {
  readonly length: number;
  readonly #gaps: CoverageAnswers['gaps'];
  readonly #reach: CoverageAnswers['reach'];
  /** The first row of each scope. */
  readonly #starts: readonly number[];

  constructor({ gaps, reach }: Pick<CoverageAnswers, 'gaps' | 'reach'>) {
    this.#gaps = gaps;
    this.#reach = reach;
    const starts: number[] = [];
    let length = 0;
    for (const answer of gaps) {
      starts.push(length);
      length += answer.gaps.length;
    }
    this.#starts = starts;
    this.length = length;
  }

  at(row: number): ListedGap {
    const scope = this.#starts.findLastIndex((start) => start <= row);
    const { system, gaps } = this.#gaps[scope]!;
    const index = row - this.#starts[scope]!;
    return { gap: gaps[index]!, system, reach: this.#reach[scope]![index]! };
  }
}

function gapRows(
  { projection: { catalogue, organization } }: ReportAnswers,
  {
    coverageAt,
    systemRecordsOf,
    facts,
    remedies,
    evidenceAt,
    ...asked
  }: CoverageAnswers & { readonly evidenceAt: EvidencePlaces },
  actions: ActionsOn,
): (row: number) => readonly Cell[] {
  const { provisions, recordKinds } = catalogue.records;
  const listed = new ListedGaps(asked);
  return (row) => {
    const { gap, system, reach } = listed.at(row);
    const place = { framework: gap.framework, ref: gap.ref, system };
    const action = actions.open(place);
    const told = remedies.at(facts.answers.find(place)!);
    const ofSystem = systemRecordsOf(gap);
    const kinds = provisions.get(`${gap.framework}:${gap.ref}`)?.recordKinds ?? [];
    return [
      `${gap.framework}:${gap.ref}`,
      gap.framework,
      linked(gap.ref, coverageAt(place)),
      scopeId(system),
      fullTitle(catalogue, gap),
      scopeName(organization, system),
      ...answeringSystem(organization, gap.answeredBy),
      { status: gap.status },
      // LibreOffice wraps no link, so that the link is not on the long text of the chain.
      linked(labelOf(gap.status), reach === null ? undefined : evidenceAt(place)),
      gap.reason,
      gap.urgency,
      { day: gap.appliesFrom },
      gap.penalties.map(penaltyInWords).join('\n') || null,
      gap.leverage,
      reach,
      told?.inWords ?? null,
      told?.count ?? 0,
      kinds.map((kind) => recordKinds.get(kind)?.label ?? kind).join(', '),
      ofSystem.evidence === null ? null : evidenceInWords(ofSystem.evidence),
      ofSystem.actions.map(actionInWords).join('\n') || null,
      action?.owner ?? null,
      { day: action?.targetDate ?? null },
      action?.title ?? null,
      action?.status ?? null,
      action?.closingEvidence ?? null,
      titleOfEvidence(organization, action?.closingEvidence ?? null),
      action?.riskAcceptedBy ?? null,
      { day: action?.riskAcceptedOn ?? null },
    ];
  };
}

function originOf({ gap: { framework, ref }, system }: ListedGap, actions: ActionsOn): RowOrigin {
  return gapOrigin(scopedId(framework, ref, system), { framework, ref, system }, actions);
}
