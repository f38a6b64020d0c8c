import type { Action } from './organization.ts';

/** An action with its status, owner and target date: `ACT-02 Carry out the audit (OPEN, Head of Quality, by 2026-12-15)`. */
export function actionInWords({ localId, title, status, owner, targetDate }: Action): string {
  const by = targetDate === null ? null : `by ${targetDate}`;
  return `${localId} ${title} (${[status, owner, by].filter((part) => part !== null).join(', ')})`;
}
