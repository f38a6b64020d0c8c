import { inField, type Outcome, refused } from '../../problems/problem.ts';
import type { Projection } from '../projection/projection.ts';
import { type Choice, type ResolvedChoice, resolveFramework } from './resolved-choice.ts';

/** Resolves a question about one provision. Problems: those of {@link resolveFramework}, and `UNKNOWN_PROVISION`. */
export function findProvision(
  projection: Projection,
  choice: Choice,
  framework: string,
  ref: string,
): Outcome<{ readonly resolved: ResolvedChoice; readonly provision: number }> {
  const resolved = resolveFramework(projection, choice, framework);
  if (!resolved.ok) return resolved;
  const provision = projection.catalogue.numberOf.get(`${framework}:${ref}`);
  if (provision !== undefined) return { ok: true, value: { resolved: resolved.value, provision } };
  const sentence = `${framework} has no provision ${JSON.stringify(ref)} that is not retired.`;
  return refused(inField('ref', 'UNKNOWN_PROVISION', sentence));
}
