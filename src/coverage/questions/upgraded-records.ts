import type { Addressing, EvidenceStatus, Support } from '../../model/evidence.ts';
import type { Framework, Provision } from '../../model/framework.ts';
import { groupBy } from '../../model/group-by.ts';
import { inFileOrder } from '../../model/in-file-order.ts';
import type { Action, Decision } from '../../model/organization.ts';
import { idOfCopy } from '../../model/upgrade.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import type { Steps } from '../steps.ts';
import { type EditionSuccession, onlySuccessor, type SucceededProvision } from './edition-succession.ts';
import { sameSubtrees } from './same-subtrees.ts';
import { successionInWords } from './succession-in-words.ts';
import {
  type Placed,
  scopedKey,
  type UpgradedEditions,
  type UpgradedRecord,
  upgraded,
} from './upgraded-record.ts';
import { upgradedAnswer, upgradedSystem } from './upgraded-vocabulary.ts';

/** Evidence of these statuses may count one day. */
const MAY_COUNT: readonly EvidenceStatus[] = ['DRAFT', 'SUBMITTED', 'ACCEPTED'];

/** Every record on the earlier edition with a proposal, table by table. A step is a provision or a record. */
export function* upgradedRecords(
  organization: OrganizationIndex,
  succession: EditionSuccession,
  editions: UpgradedEditions,
): Steps<readonly UpgradedRecord[]> {
  const { records } = organization;
  const { from, to, refs } = editions;
  const isSame = from.slug === to.slug;
  const found: UpgradedRecord[] = [];
  if (!isSame && refs === null) {
    for (const system of inFileOrder(records.systems.values())) {
      found.push(...upgradedSystem(system, editions));
      yield;
    }
    const answers = inFileOrder(records.answers.values());
    const answered = new Set(
      answers.flatMap((each) => (each.framework === to.slug ? [scopedKey(each.condition, each.system)] : [])),
    );
    for (const answer of answers) {
      if (answer.framework === from.slug) found.push(upgradedAnswer(answer, answered, editions));
      yield;
    }
  }
  const wanted = refs === null ? null : new Set(refs);
  const provisions = succession.provisions.filter(({ provision }) => wanted?.has(provision.ref) ?? true);
  const successors = new Set(provisions.flatMap((place) => place.successors.map(({ id }) => id)));
  const supported = new Set<string>();
  for (const successor of successors) {
    for (const { evidence } of organization.supportsAt(successor))
      supported.add(linkKey(evidence, successor));
    yield;
  }
  const isSameTree = sameSubtrees(organization.catalogue, succession, from.slug);
  const context: Context = { organization, editions, supported, isSameTree };
  const decisions = byRef(records.decisions.values(), from.slug);
  const decided = new Set(
    [...records.decisions.values()].flatMap((each) =>
      each.framework === to.slug ? [scopedKey(each.ref, each.system)] : [],
    ),
  );
  for (const place of provisions) {
    for (const decision of decisions.get(place.provision.ref) ?? [])
      found.push(upgradedDecision(context, place, decision, decided));
    yield;
  }
  for (const place of provisions) {
    for (const { takenOverFrom, ...support } of organization.supportsAt(place.provision.id)) {
      found.push(...upgradedSupport(context, place, support, takenOverFrom !== null));
      yield;
    }
    yield;
  }
  for (const place of provisions) {
    const addresses = organization.addressesAt.get(place.provision.id) ?? [];
    for (const addressing of inFileOrder(addresses))
      found.push(upgradedAddressing(context, place, addressing));
    yield;
  }
  const actions = byRef(records.actions.values(), from.slug);
  for (const place of provisions) {
    for (const action of actions.get(place.provision.ref) ?? [])
      found.push(upgradedAction(context, place, action));
    yield;
  }
  return found;
}

interface Context {
  readonly organization: OrganizationIndex;
  readonly editions: UpgradedEditions;
  /** The links from evidence to successors that there are, by {@link linkKey}. */
  readonly supported: ReadonlySet<string>;
  readonly isSameTree: (place: SucceededProvision) => boolean;
}

function upgradedDecision(
  { editions: { to }, isSameTree }: Context,
  place: SucceededProvision,
  decision: Decision,
  decided: ReadonlySet<string>,
): UpgradedRecord {
  const record = { table: 'decisions', record: decision } as const;
  const successor = onlySuccessor(place);
  if (successor === null) return upgraded(record, toDecide(place, to));
  const there = { to: [successor.ref] };
  if (decided.has(scopedKey(successor.ref, decision.system))) {
    const ground = `${successor.id} has a decision already.`;
    return upgraded(record, { ...there, proposal: 'DONE', ground });
  }
  if (!isSameTree(place)) {
    const ground = `A decision also holds for what is beneath ${successor.id}, and not all of that replaces one to one what is beneath ${place.provision.id}.`;
    return upgraded(record, { ...there, proposal: 'DECIDE', ground });
  }
  return upgraded(record, { ...there, proposal: 'CARRY_OVER', ground: successionInWords(place, to) });
}

/**
 * A link that evidence takes over from what it supersedes comes over with the link that is stated. Where drafts are
 * made, one is made of each piece of evidence that may count.
 */
function* upgradedSupport(
  context: Context,
  place: SucceededProvision,
  support: Support,
  isTakenOver: boolean,
): Generator<UpgradedRecord> {
  const record = { table: 'supports', record: support } as const;
  const { to } = context.editions;
  const evidence = context.organization.records.evidence.get(support.evidence);
  const isOneToOne = onlySuccessor(place) !== null;
  const mayCount = evidence !== undefined && MAY_COUNT.includes(evidence.status);
  if (isTakenOver && (isOneToOne || !mayCount || place.successors.length === 0)) return;
  if (place.successors.length === 0 || evidence === undefined) {
    yield upgraded(record, toDecide(place, to));
    return;
  }
  for (const successor of place.successors) {
    const there = { to: [successor.ref], ground: successionInWords(place, to) };
    if (context.supported.has(linkKey(support.evidence, successor.id))) {
      const ground = `${evidence.localId} supports ${successor.id} already.`;
      yield upgraded(record, { ...there, proposal: 'DONE', ground });
    } else if (isOneToOne) yield upgraded(record, { ...there, proposal: 'CARRY_OVER' });
    else if (!mayCount) {
      const ground = `${there.ground} ${evidence.localId} is ${evidence.status}, so no draft is made of it.`;
      yield upgraded(record, { ...there, proposal: 'DECIDE', ground });
    } else {
      const draft = draftFor(context, evidence.localId, successor);
      const ground = draft.isThere ? `${draft.id} was made for it already.` : there.ground;
      const proposal = draft.isThere ? 'DONE' : 'DRAFT';
      yield upgraded(record, { ...there, ground, proposal, copy: draft.id });
    }
  }
}

/** The id of the draft of evidence for a provision, and whether it was made before. */
function draftFor({ organization, supported }: Context, evidence: string, { id, ref }: Provision) {
  const { slug } = organization.organization;
  for (let n = 1; ; n++) {
    const draft = idOfCopy(evidence, ref, n);
    const key = `${slug}/${draft}`;
    if (!organization.records.evidence.has(key)) return { id: draft, isThere: false };
    if (supported.has(linkKey(key, id))) return { id: draft, isThere: true };
  }
}

function upgradedAddressing(
  { organization, editions: { to } }: Context,
  place: SucceededProvision,
  addressing: Addressing,
): UpgradedRecord {
  const record = { table: 'addresses', record: addressing } as const;
  const successor = onlySuccessor(place);
  if (successor === null) return upgraded(record, toDecide(place, to));
  const there = { to: [successor.ref] };
  const addressed = organization.addressesAt.get(successor.id) ?? [];
  if (addressed.some(({ control }) => control === addressing.control)) {
    const ground = `The control addresses ${successor.id} already.`;
    return upgraded(record, { ...there, proposal: 'DONE', ground });
  }
  return upgraded(record, { ...there, proposal: 'CARRY_OVER', ground: successionInWords(place, to) });
}

function upgradedAction(
  { organization, editions: { from, to } }: Context,
  place: SucceededProvision,
  action: Action,
): UpgradedRecord {
  const record = { table: 'actions', record: action } as const;
  const successor = onlySuccessor(place);
  if (successor === null) return upgraded(record, toDecide(place, to));
  const there = { to: [successor.ref], ground: successionInWords(place, to) };
  // Loaded over the earlier edition: the action itself goes to the new provision.
  if (from.slug === to.slug) return upgraded(record, { ...there, proposal: 'CARRY_OVER' });
  if (action.status === 'DONE') {
    const ground = `${action.localId} is done; the new edition needs no second one.`;
    return upgraded(record, { ...there, ground, proposal: 'DECIDE' });
  }
  const copy = copyFor(organization, action, to.slug, successor.ref);
  const ground = copy.isThere ? `${copy.id} was made for it already.` : there.ground;
  const proposal = copy.isThere ? 'DONE' : 'CARRY_OVER';
  return upgraded(record, { ...there, ground, proposal, copy: copy.id });
}

function copyFor(organization: OrganizationIndex, { localId }: Action, framework: string, ref: string) {
  const { slug } = organization.organization;
  for (let n = 1; ; n++) {
    const id = idOfCopy(localId, ref, n);
    const known = organization.records.actions.get(`${slug}/${id}`);
    if (known === undefined) return { id, isThere: false };
    if (known.framework === framework && known.ref === ref) return { id, isThere: true };
  }
}

function toDecide(place: SucceededProvision, to: Framework): Placed {
  return {
    proposal: 'DECIDE',
    to: place.successors.map(({ ref }) => ref),
    ground: successionInWords(place, to),
  };
}

/** Records on provisions of a framework, in file order. */
function byRef<R extends Pick<Decision | Action, 'id' | 'framework' | 'ref' | 'position'>>(
  records: Iterable<R>,
  framework: string,
): ReadonlyMap<string, readonly R[]> {
  const own = [...records].filter((each) => each.framework === framework);
  return groupBy(inFileOrder(own), ({ ref }) => ref);
}

function linkKey(evidence: string, provision: string): string {
  return `${evidence}\n${provision}`;
}
