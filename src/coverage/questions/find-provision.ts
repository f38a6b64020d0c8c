import { counted } from '../../model/counted.ts';
import { inField, type Outcome, refused } from '../../problems/problem.ts';
import { answerFrameworks } from '../engine/evaluation-of.ts';
import type { Projection } from '../projection/projection.ts';
import type { Steps } from '../steps.ts';
import { namedOn } from './records-on-retired.ts';
import {
  type Choice,
  type ResolvedChoice,
  resolveChoiceInSteps,
  resolveFramework,
} from './resolved-choice.ts';
import { isRetired } from './retired.ts';

/** What a question about one provision names. */
export interface FoundProvision {
  readonly resolved: ResolvedChoice;
  readonly provision: number;
}

/**
 * As {@link findProvision}, with everything evaluated that a question about the provision reads. A step is part of that.
 */
export function* findProvisionInSteps(
  projection: Projection,
  choice: Choice,
  framework: string,
  ref: string,
): Steps<Outcome<FoundProvision>> {
  const resolved = yield* resolveChoiceInSteps(projection, choice, [framework], 'framework');
  if (!resolved.ok) return resolved;
  const { evaluation, system, frameworks } = resolved.value;
  yield* projection.organization.groupLinks();
  yield* answerFrameworks(evaluation, system, frameworks);
  const found = provisionNamed(projection, resolved.value, framework, ref);
  if (found.ok) {
    const answer = evaluation.scope(system).answer(frameworks[0]!);
    yield* answer.completeInSteps(found.value.provision - answer.start);
  }
  return found;
}

/**
 * What is asked at once of one provision, when everything is evaluated that it reads. A step is part of that, and the last
 * is what is asked.
 */
export function* askOfProvision<T>(
  { projection, choice, framework, ref }: ProvisionAsked,
  ask: () => T,
): Steps<T> {
  // What does not exist is refused before anything is evaluated.
  if (projection.catalogue.numberOf.has(`${framework}:${ref}`))
    yield* findProvisionInSteps(projection, choice, framework, ref);
  return ask();
}

/** A provision in one scope. */
export interface ProvisionAsked {
  readonly projection: Projection;
  readonly choice: Choice;
  /** Slug. */
  readonly framework: string;
  readonly ref: string;
}

/** Resolves a question about one provision. Problems: those of {@link resolveFramework}, and `UNKNOWN_PROVISION`. */
export function findProvision(
  projection: Projection,
  choice: Choice,
  framework: string,
  ref: string,
): Outcome<FoundProvision> {
  const resolved = resolveFramework(projection, choice, framework);
  return resolved.ok ? provisionNamed(projection, resolved.value, framework, ref) : resolved;
}

function provisionNamed(
  projection: Projection,
  resolved: ResolvedChoice,
  framework: string,
  ref: string,
): Outcome<FoundProvision> {
  const provision = projection.catalogue.numberOf.get(`${framework}:${ref}`);
  if (provision !== undefined) return { ok: true, value: { resolved, provision } };
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
