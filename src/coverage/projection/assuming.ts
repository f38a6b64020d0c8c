import type { Evidence, Support } from '../../model/evidence.ts';
import { inField, type Outcome, type Problem } from '../../problems/problem.ts';
import { unknownNames } from '../../problems/unknown-names.ts';
import { atOnce, type Steps } from '../steps.ts';
import type { Assumption } from './assumption.ts';
import { isVisible } from './crosswalk-choice.ts';
import type { Projection } from './projection.ts';
import { reindexed } from './reindexed.ts';

/** So many supports may be assumed in one question. */
export const MOST_ASSUMED = 100;

/** The kind of assumed evidence. No record kind has this name, so that it never counts as a record of a kind. */
const ASSUMED_KIND = '(assumed)';

/** Behind every record that a file can have. */
const BEHIND_ALL = 2 ** 30;

/** Whether evidence is only assumed: nobody has recorded it, and no list of records shows it. */
export function isAssumed({ kind }: Pick<Evidence, 'kind'>): boolean {
  return kind === ASSUMED_KIND;
}

/**
 * Lays assumed supports on top of what is recorded (`questions.md`, assume). Problems at `assume`: `UNKNOWN_FRAMEWORK`,
 * `UNKNOWN_PROVISION` (a retired one too), `UNKNOWN_SYSTEM`, and `INVALID_PARAMETER` for more than {@link MOST_ASSUMED}.
 */
export function assuming(projection: Projection, assumptions: readonly Assumption[]): Outcome<Projection> {
  if (assumptions.length === 0) return { ok: true, value: projection };
  const problems = problemsOf(projection, assumptions);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: atOnce(withAssumed(projection, assumptions)) };
}

/** The same with assumptions of which every name is known; a step is some records. */
export function* withAssumed(projection: Projection, assumptions: readonly Assumption[]): Steps<Projection> {
  const { slug } = projection.organization.organization;
  const already = projection.assumed.length;
  const index = yield* reindexed(projection, ({ evidence, supports }) => {
    for (const [place, assumption] of assumptions.entries()) {
      const assumed = assumedEvidence(slug, assumption, already + place + 1);
      evidence.set(assumed.id, assumed);
      const support = assumedSupport(assumption, assumed);
      supports.set(support.id, support);
    }
  });
  return projection.withAssumed(index, [...projection.assumed, ...assumptions]);
}

function problemsOf(projection: Projection, assumptions: readonly Assumption[]): readonly Problem[] {
  const { catalogue, organization } = projection;
  const { slug } = organization.organization;
  if (projection.assumed.length + assumptions.length > MOST_ASSUMED) {
    return [
      inField('assume', 'INVALID_PARAMETER', `At most ${MOST_ASSUMED} supports can be assumed at a time.`),
    ];
  }
  const knows = (framework: string): boolean => {
    const number = catalogue.frameworkNumber.get(framework);
    return number !== undefined && isVisible(catalogue.frameworks[number]!.framework.owner, slug);
  };
  const provisions = assumptions.flatMap(({ framework, ref }) =>
    knows(framework) ? `${framework}:${ref}` : [],
  );
  const frameworks = assumptions.map(({ framework }) => framework);
  const systems = assumptions.flatMap(({ system }) => system ?? []);
  return [
    ...unknownNames(
      'assume',
      'framework',
      frameworks.filter((framework) => !knows(framework)),
    ),
    ...unknownNames(
      'assume',
      'provision',
      provisions.filter((id) => !catalogue.numberOf.has(id)),
    ),
    ...unknownNames(
      'assume',
      'system',
      systems.filter((system) => !organization.systemNumber.has(system)),
    ),
  ];
}

/** A local id cannot have spaces or brackets, so that no record has this one. */
function assumedLocalId(number: number): string {
  return `(assumed ${number})`;
}

/** @param number of the assumption among all that are laid on top of what is recorded, from 1 */
export function assumedEvidenceId(organization: string, number: number): string {
  return `${organization}/${assumedLocalId(number)}`;
}

function assumedEvidence(organization: string, assumption: Assumption, number: number): Evidence {
  const localId = assumedLocalId(number);
  return {
    id: assumedEvidenceId(organization, number),
    organization,
    localId,
    title: `Assumed evidence of ${assumption.framework} ${assumption.ref}`,
    kind: ASSUMED_KIND,
    owner: null,
    status: 'ACCEPTED',
    validFrom: null,
    validUntil: null,
    withdrawnOn: null,
    systems: assumption.system === null ? [] : [assumption.system],
    location: null,
    sha256: null,
    receivedOn: null,
    acceptedBy: null,
    acceptedOn: null,
    notes: null,
    supersedes: null,
    position: BEHIND_ALL + number,
  };
}

function assumedSupport({ framework, ref, extent }: Assumption, evidence: Evidence): Support {
  return {
    id: `assumed:${evidence.id}`,
    organization: evidence.organization,
    extent,
    by: null,
    on: null,
    note: null,
    evidence: evidence.id,
    provision: `${framework}:${ref}`,
    position: evidence.position,
  };
}
