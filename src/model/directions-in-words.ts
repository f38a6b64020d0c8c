import type { ChangeDirection } from './change-direction.ts';

/** How many statuses got better or worse: `3 better, 1 worse, 2 changed in applicability`. */
export function directionsInWords(changes: readonly { readonly change: ChangeDirection }[]): string {
  const of = (direction: ChangeDirection): number =>
    changes.filter(({ change }) => change === direction).length;
  const parts = [
    [of('BETTER'), 'better'],
    [of('WORSE'), 'worse'],
    [of('APPLICABILITY'), 'changed in applicability'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return told.join(', ') || 'no status changes';
}
