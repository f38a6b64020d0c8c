import type { GapFilter } from '../coverage/questions/gaps.ts';

/** Whether a filter leaves anything out. */
export function isNarrowing(filter: GapFilter): boolean {
  return Object.values(filter).some((words) => words !== null && words !== false);
}

/** What a filter of gaps asks for. */
export function gapFilterInWords(filter: GapFilter): string {
  const { statuses, reasons, urgency, owner, text, withoutAction, beneath } = filter;
  const words = [
    statuses === null ? [] : `status ${statuses.join(', ')}`,
    reasons === null ? [] : `reason ${reasons.join(', ')}`,
    urgency === null ? [] : `urgency ${urgency.join(', ')}`,
    owner === null ? [] : `an open action of ${owner}`,
    text === null ? [] : `the words ${text}`,
    withoutAction ? 'without an action that is not done' : [],
    beneath === null ? [] : `beneath ${beneath}`,
  ];
  return `${words.flat().join('; ')}.`;
}
