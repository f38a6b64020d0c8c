import type { Penalty } from './framework.ts';

/** The provision that sets a fine, and the most that it can come to. */
export function penaltyInWords({ ref, upTo }: Penalty): string {
  return `${ref}: up to ${upTo}`;
}
