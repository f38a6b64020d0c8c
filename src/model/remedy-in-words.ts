import type { Remedy } from './coverage.ts';

/**
 * A record and why it does not count today, or a control, with the status that it would give. A control may have evidence:
 * for another system, for a part of it, or for the organization where a system is asked.
 */
export function remedyInWords({ evidence, control, status, because }: Remedy): string {
  return control === null
    ? `evidence ${evidence}, ${because}: would give ${status}`
    : `control ${control}, not fully demonstrated: would give ${status}`;
}
