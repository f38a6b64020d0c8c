import type { Evidence } from '../../model/evidence.ts';
import type { Action, Decision } from '../../model/organization.ts';

/** What is odd about an edit that is allowed: the header of the cell, and a sentence. */
export type OddEdit = readonly [header: string, sentence: string];

type Fields<R> = { readonly [F in keyof R]?: R[F] | undefined };

/**
 * @param before null: the evidence is new
 * @param on ISO date of the load
 */
export function oddEvidence(
  before: Evidence | null,
  wanted: Fields<Evidence>,
  on: string,
): readonly OddEdit[] {
  const { localId, status, acceptedBy, acceptedOn } = wanted;
  const isOther = (['location', 'sha256'] as const).find(
    (field) => before !== null && before[field] !== null && before[field] !== wanted[field],
  );
  const isAccepted = status === 'ACCEPTED' && before?.status === 'ACCEPTED';
  const isAnew = before?.acceptedOn !== acceptedOn || before?.acceptedBy !== acceptedBy;
  return [
    ...(isOther !== undefined && isAccepted && !isAnew
      ? [
          [
            isOther === 'sha256' ? 'SHA-256' : 'Location',
            `${localId} is another document now, but its acceptance by ${acceptedBy} on ${acceptedOn} is of the earlier one. If the new one was accepted too, change Accepted on.`,
          ] as const,
        ]
      : []),
    ...ahead('Accepted on', before?.acceptedOn, acceptedOn, on),
    ...ahead('Withdrawn on', before?.withdrawnOn, wanted.withdrawnOn, on),
  ];
}

/** @param before null: the action is new */
export function oddAction(
  before: Fields<Action> | null,
  { status, targetDate, riskAcceptedOn }: Fields<Action>,
  on: string,
): readonly OddEdit[] {
  const isOpen = status === 'OPEN' || status === 'IN_PROGRESS';
  const isNew = before?.targetDate !== targetDate || before?.status !== status;
  return [
    ...(isOpen && isNew && targetDate != null && targetDate < on
      ? [['Target date', `The action is ${status}, and its target date ${targetDate} is over.`] as const]
      : []),
    ...ahead('Risk accepted on', before?.riskAcceptedOn, riskAcceptedOn, on),
  ];
}

/** @param before null: nothing was decided */
export function oddDecision(
  before: Fields<Decision> | null,
  { applicable, justification, approver, approvedOn, reviewedOn }: Fields<Decision>,
  on: string,
): readonly OddEdit[] {
  const isExcluded = applicable === false && justification === null;
  const wasApproved = before?.approver != null && approver === null;
  return [
    ...(isExcluded ? [['Justification', 'The control is excluded without a justification.'] as const] : []),
    ...(wasApproved
      ? [
          [
            'Approver',
            `The decision is no longer approved by ${before.approver}, because what it says has changed.`,
          ] as const,
        ]
      : []),
    ...ahead('Approved on', before?.approvedOn, approvedOn, on),
    ...ahead('Last review', before?.reviewedOn, reviewedOn, on),
  ];
}

/** An act on a day that has not come yet. */
function ahead(
  header: string,
  before: string | null | undefined,
  wanted: string | null | undefined,
  on: string,
): readonly OddEdit[] {
  if (wanted == null || wanted === before || wanted <= on) return [];
  return [[header, `${header} is ${wanted}, which is after the day of the load.`]];
}
