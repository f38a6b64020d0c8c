import type { Chain } from '../../coverage/engine/chain.ts';
import { explainCoverage } from '../../coverage/questions/explain.ts';
import { ACTION_STATUSES, type Action } from '../../model/organization.ts';
import type { ReportAnswers } from '../report-answers.ts';
import type { Cell, Sheet } from '../sheet.ts';

/** What evidence does not cover, most urgent first, with what reaches it today and who does something about it. */
export function gapsSheet({ projection, parameters, gaps, sheetOf }: ReportAnswers): Sheet {
  const { records } = projection.catalogue;
  const rows = gaps.flatMap((answer) =>
    answer.gaps.map((gap): readonly Cell[] => {
      const choice = { system: answer.system, asOf: parameters.asOf, crosswalks: parameters.crosswalks };
      const explained =
        gap.extent === null ? null : explainCoverage(projection, choice, gap.framework, gap.ref, 1);
      const best = explained?.ok === true ? explained.value.chains[0] : undefined;
      const action = openAction(projection.organization.records.actions.values(), gap, answer.system);
      const kinds = records.provisions.get(`${gap.framework}:${gap.ref}`)?.recordKinds ?? [];
      return [
        `${gap.framework}:${gap.ref}${answer.system === null ? '' : `@${answer.system}`}`,
        { link: gap.framework, to: sheetOf.get(gap.framework) ?? 'Cover' },
        gap.ref,
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
      ];
    }),
  );
  return {
    name: 'Gaps',
    columns: [
      { header: 'Id', width: 34 },
      { header: 'Framework', width: 24 },
      { header: 'Ref', width: 16 },
      { header: 'Title', width: 48, wrap: true },
      { header: 'Scope', width: 18 },
      { header: 'Status', width: 22 },
      { header: 'Reason', width: 27 },
      { header: 'Urgency', width: 9 },
      { header: 'Applies from', width: 13 },
      { header: 'Leverage', width: 10 },
      { header: 'What reaches it today', width: 56, wrap: true },
      { header: 'Suggested record kinds', width: 30, wrap: true },
      { header: 'Owner', width: 26 },
      { header: 'Target date', width: 12 },
      { header: 'Action', width: 40, wrap: true },
      { header: 'Status of the action', width: 16, list: ACTION_STATUSES },
      { header: 'Closing evidence', width: 16 },
      { header: 'Risk accepted by', width: 24 },
    ],
    rows,
  };
}

function inWords(chain: Chain, assertedBy: string | null): string {
  const [first, ...rest] = chain.steps;
  const path = [first?.from, first?.to, ...rest.map((step) => step.to)].join(' → ');
  const by =
    chain.crosswalk === null ? '' : `, over ${chain.crosswalk} (asserted by ${assertedBy ?? 'nobody named'})`;
  return `${chain.extent} ${chain.basis}: ${path}${by}`;
}

function openAction(
  actions: Iterable<Action>,
  gap: { readonly framework: string; readonly ref: string },
  system: string | null,
): Action | null {
  const own = [...actions].filter(
    (action) => action.framework === gap.framework && action.ref === gap.ref && action.system === system,
  );
  return own.toSorted((a, b) => a.position - b.position).find((action) => action.status !== 'DONE') ?? null;
}
