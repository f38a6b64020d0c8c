import type { GapFilter } from '../coverage/questions/gaps.ts';

/** Whether a filter leaves anything out. */
export function isNarrowing(filter: GapFilter): boolean {
  return Object.values(filter).some((words) => words !== null && words !== false);
}

/** What a filter of gaps asks for. */
export function gapFilterInWords(filter: GapFilter): string {
  const { statuses, reasons, urgency, levels, owner, text, withoutAction, beneath } = filter;
  // Every part of a filter has its words: the compiler asks for them.
  const words: Readonly<Record<keyof GapFilter, string | null>> = {
    statuses: listed('status', statuses),
    reasons: listed('reason', reasons),
    urgency: listed('urgency', urgency),
    levels: listed('level', levels),
    owner: owner === null ? null : `an open action of ${owner}`,
    text: text === null ? null : `the words ${text}`,
    withoutAction: withoutAction ? 'without an action that is not done' : null,
    beneath: beneath === null ? null : `beneath ${beneath}`,
  };
  return `${Object.values(words)
    .filter((each) => each !== null)
    .join('; ')}.`;
}

function listed(name: string, words: readonly (string | number)[] | null): string | null {
  return words === null ? null : `${name} ${words.join(', ')}`;
}
