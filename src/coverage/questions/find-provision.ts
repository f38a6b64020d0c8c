import { counted } from '../../model/counted.ts';
import { inField, type Outcome, refused } from '../../problems/problem.ts';
import type { Projection } from '../projection/projection.ts';
import { namedOn } from './records-on-retired.ts';
import { type Choice, type ResolvedChoice, resolveFramework } from './resolved-choice.ts';
import { isRetired } from './retired.ts';

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
  const sentence = isRetired(projection.catalogue, `${framework}:${ref}`)
    ? retiredSentence(projection, framework, ref)
    : `${framework} has no provision ${JSON.stringify(ref)}.`;
  return refused(inField('ref', 'UNKNOWN_PROVISION', sentence));
}

/** That a provision is retired, what replaces it, and which records still point to it. */
function retiredSentence({ catalogue, organization }: Projection, framework: string, ref: string): string {
  const id = `${framework}:${ref}`;
  const replacing = [...catalogue.records.provisions.values()].filter(
    (each) =>
      !each.retired &&
      (each.replaces.includes(id) || (each.framework === framework && each.replaces.includes(ref))),
  );
  const { first, count } = namedOn(organization, id);
  const more = count - first.length;
  return [
    `Provision ${JSON.stringify(ref)} of ${framework} is retired: the catalogue no longer has it.`,
    ...(replacing.length === 0 ? [] : [`It was replaced by ${replacing.map((each) => each.id).join(', ')}.`]),
    ...(count === 0
      ? []
      : [
          `${counted(count, 'record')} still ${count === 1 ? 'points' : 'point'} to it: ${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
        ]),
  ].join(' ');
}
