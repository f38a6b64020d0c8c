import type { Remedy } from './coverage.ts';

/** A record and why it does not count today, or a control without evidence, with the status that it would give. */
export function remedyInWords({ evidence, control, status, because }: Remedy): string {
  return control === null
    ? `evidence ${evidence}, ${because}: would give ${status}`
    : `control ${control}, without evidence: would give ${status}`;
}
