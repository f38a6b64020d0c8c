import type { Chain } from '../../coverage/engine/chain.ts';
import { ActionsOn } from '../../coverage/questions/actions-on.ts';
import { explainCoverage } from '../../coverage/questions/explain.ts';
import { ACTION_STATUSES } from '../../model/organization.ts';
import type { CoverageAnswers } from '../coverage-answers.ts';
import { gapId } from '../gap-id.ts';
import type { ReportAnswers } from '../report-answers.ts';
import { gapOrigin } from '../round-trip/row-origin.ts';
import { type Cell, linked, type Sheet } from '../sheet.ts';

/** What evidence does not cover, most urgent first, with what reaches it today and who does something about it. */
export function gapsSheet(
  { projection, parameters }: ReportAnswers,
  { gaps, coverageAt }: CoverageAnswers,
): Sheet {
  const { records } = projection.catalogue;
  const actions = new ActionsOn(projection.organization.records.actions.values());
  const rows = gaps.flatMap((answer) =>
    answer.gaps.map((gap): readonly Cell[] => {
      const id = gapId(gap.framework, gap.ref, answer.system);
      const choice = { system: answer.system, asOf: parameters.asOf, crosswalks: parameters.crosswalks };
      const explained =
        gap.extent === null ? null : explainCoverage(projection, choice, gap.framework, gap.ref, 1);
      const best = explained?.ok === true ? explained.value.chains[0] : undefined;
      const action = actions.open({ ...gap, system: answer.system });
      const kinds = records.provisions.get(`${gap.framework}:${gap.ref}`)?.recordKinds ?? [];
      return [
        id,
        gap.framework,
        linked(gap.ref, coverageAt.get(id)),
        gap.title,
        answer.system ?? 'organization',
        { status: gap.status },
        gap.reason,
        gap.urgency,
        { day: gap.appliesFrom },
        gap.leverage,
        best === undefined
          ? null
          : inWords(best, records.crosswalks.get(best.crosswalk ?? '')?.assertedBy ?? null),
        kinds.map((kind) => records.recordKinds.get(kind)?.label ?? kind).join(', '),
        action?.owner ?? null,
        { day: action?.targetDate ?? null },
        action?.title ?? null,
        action?.status ?? null,
        action?.closingEvidence ?? null,
        action?.riskAcceptedBy ?? null,
        { day: action?.riskAcceptedOn ?? null },
      ];
    }),
  );
  return {
    name: 'Gaps',
    columns: [
      { header: 'Id', width: 22, wrap: true },
      { header: 'Framework', width: 20, wrap: true },
      { header: 'Ref', width: 14 },
      { header: 'Title', width: 34, wrap: true },
      { header: 'Scope', width: 18 },
      { header: 'Status', width: 20 },
      { header: 'Reason', width: 26 },
      { header: 'Urgency', width: 9 },
      { header: 'Applies from', width: 12 },
      { header: 'Leverage', width: 10 },
      { header: 'What reaches it today', width: 44, wrap: true },
      { header: 'Suggested record kinds', width: 24, wrap: true },
      { header: 'Owner', width: 20, wrap: true, isEditable: true },
      { header: 'Target date', width: 12, isEditable: true },
      { header: 'Action', width: 28, wrap: true, isEditable: true },
      { header: 'Status of the action', width: 16, list: ACTION_STATUSES, isEditable: true },
      { header: 'Closing evidence', width: 14, isEditable: true },
      { header: 'Risk accepted by', width: 20, wrap: true, isEditable: true },
      { header: 'Risk accepted on', width: 12, isEditable: true },
    ],
    rows,
    origins: gaps.flatMap(({ system, gaps }) =>
      gaps.map(({ framework, ref }) =>
        gapOrigin(gapId(framework, ref, system), { framework, ref, system }, actions),
      ),
    ),
  };
}

function inWords(chain: Chain, assertedBy: string | null): string {
  const [first, ...rest] = chain.steps;
  const path = [first?.from, first?.to, ...rest.map((step) => step.to)].join(' → ');
  const by =
    chain.crosswalk === null ? '' : `, over ${chain.crosswalk} (asserted by ${assertedBy ?? 'nobody named'})`;
  return `${chain.extent} ${chain.basis}: ${path}${by}`;
}
