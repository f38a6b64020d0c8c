import type { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import type { UpgradeAnswer } from '../coverage/questions/upgrade.ts';
import type { UpgradedRecord } from '../coverage/questions/upgraded-record.ts';
import { answerId, decisionId, linkId, localIdOf, ownedId, provisionId } from '../ids.ts';
import type { Fact } from '../ledger/fact.ts';
import type { Addressing, Evidence, Support } from '../model/evidence.ts';
import type { Action, AISystem, ConditionAnswer, Decision, FrameworkTerm } from '../model/organization.ts';
import { removeNode, restateLink, restateNode } from './difference.ts';
import { lastPosition } from './last-position.ts';

/** The two editions of a plan, and its records. */
type Plan = Pick<UpgradeAnswer, 'from' | 'to' | 'records'>;

/**
 * The facts that carry records over to a new edition. A record keeps its own fields, and its note says where it comes
 * from. Where the new edition was loaded over the earlier one, what was recorded on a retired provision has no effect
 * any more, and ends with the same change. Where both editions are there, it stays.
 */
export function* carryOver(records: OrganizationRecords, plan: Plan): Generator<Fact> {
  const carrier = new Carrier(records, plan);
  for (const upgraded of plan.records) {
    if (upgraded.proposal === 'CARRY_OVER') yield* carrier.carry(upgraded);
    else if (upgraded.proposal === 'DRAFT') yield* carrier.draft(upgraded);
  }
}

/** The collections of an organization whose records have a place in a table. */
type Table = 'evidence' | 'supports' | 'addresses' | 'decisions' | 'answers' | 'actions';

class Carrier {
  readonly #records: OrganizationRecords;
  readonly #from: string;
  readonly #to: string;
  /** Whether the new edition was loaded over the earlier one. */
  readonly #isSame: boolean;
  readonly #last = new Map<Table, number>();
  /** How many records of a day were stated so far, by what they are about. */
  readonly #stated = new Map<string, number>();

  constructor(records: OrganizationRecords, { from, to }: Plan) {
    this.#records = records;
    this.#from = from.slug;
    this.#to = to.slug;
    this.#isSame = from.slug === to.slug;
  }

  *carry({ record: { table, record }, to: [place = ''], copy, ground }: UpgradedRecord): Generator<Fact> {
    switch (table) {
      case 'systems':
        return yield* this.#system(record, ground);
      case 'answers':
        return yield* this.#answer(record, place, ground);
      case 'decisions':
        return yield* this.#decision(record, place, ground);
      case 'supports':
        return yield* this.#support(record, place, ground);
      case 'addresses':
        return yield* this.#addressing(record, place, ground);
      case 'actions':
        return yield* this.#action(record, place, copy, ground);
    }
  }

  /** A draft of evidence with a link of its own: how far it reaches is for whoever accepts it to say. */
  *draft({ record: { table, record }, to: [ref = ''], copy, ground }: UpgradedRecord): Generator<Fact> {
    const evidence = table === 'supports' ? this.#records.evidence.get(record.evidence) : undefined;
    if (table !== 'supports' || evidence === undefined || copy === null) return;
    const provision = provisionId(this.#to, ref);
    const id = ownedId(evidence.organization, copy);
    const notes = `Draft of ${evidence.localId}: ${ground} Accept it only if it supports ${provision}.`;
    const draft: Evidence = {
      ...evidence,
      ...{ id, localId: copy, status: 'DRAFT', notes: noted(evidence.notes, notes) },
      // What it supersedes is superseded by the evidence itself, not by a draft of it.
      ...{ supersedes: null, acceptedBy: null, acceptedOn: null, withdrawnOn: null },
      position: this.#next('evidence'),
    };
    yield* restateNode('Evidence', draft, undefined);
    const link = { id: linkId('SUPPORTS', id, provision), evidence: id, provision };
    const support: Support = {
      ...{ ...record, ...link, extent: 'PARTIAL', by: null, on: null },
      ...{ note: `Draft of the link from ${localIdOf(record.evidence)} to ${record.provision}.` },
      position: this.#next('supports'),
    };
    yield* restateLink('SUPPORTS', support, undefined);
  }

  *#system(before: AISystem, ground: string): Generator<Fact> {
    const withNew = (terms: readonly FrameworkTerm[]): readonly FrameworkTerm[] => {
      const own = terms.filter(({ framework }) => framework === this.#from);
      return [...terms, ...own.map(({ id }) => ({ framework: this.#to, id }))];
    };
    const roles = withNew(before.roles);
    const classes = withNew(before.classes);
    const notes = noted(before.notes, this.#reason(ground));
    yield* restateNode('AISystem', { ...before, roles, classes, notes }, before);
  }

  *#answer(before: ConditionAnswer, condition: string, ground: string): Generator<Fact> {
    const { organization, system, on } = before;
    const about = `${this.#to}:${condition}`;
    const answer: ConditionAnswer = {
      ...before,
      id: answerId(organization, about, system, on, this.#numberOf('answers', about, system, on)),
      framework: this.#to,
      note: noted(before.note, this.#reason(ground)),
      position: this.#next('answers'),
    };
    yield* restateNode('ConditionAnswer', answer, undefined);
  }

  *#decision(before: Decision, ref: string, ground: string): Generator<Fact> {
    const { organization, system, on } = before;
    const about = provisionId(this.#to, ref);
    const decision: Decision = {
      ...before,
      id: decisionId(organization, about, system, on, this.#numberOf('decisions', about, system, on)),
      ...{ framework: this.#to, ref, note: noted(before.note, this.#reason(ground)) },
      position: this.#next('decisions'),
    };
    if (this.#isSame) yield* removeNode('Decision', before);
    yield* restateNode('Decision', decision, undefined);
  }

  *#support(before: Support, ref: string, ground: string): Generator<Fact> {
    const provision = provisionId(this.#to, ref);
    const support: Support = {
      ...{ ...before, provision, id: linkId('SUPPORTS', before.evidence, provision) },
      note: noted(before.note, this.#reason(ground)),
      position: this.#next('supports'),
    };
    if (this.#isSame) yield { fact: 'link-gone', type: 'SUPPORTS', id: before.id };
    yield* restateLink('SUPPORTS', support, undefined);
  }

  *#addressing(before: Addressing, ref: string, ground: string): Generator<Fact> {
    const provision = provisionId(this.#to, ref);
    const addressing: Addressing = {
      ...{ ...before, provision, id: linkId('ADDRESSES', before.control, provision) },
      note: noted(before.note, this.#reason(ground)),
      position: this.#next('addresses'),
    };
    if (this.#isSame) yield { fact: 'link-gone', type: 'ADDRESSES', id: before.id };
    yield* restateLink('ADDRESSES', addressing, undefined);
  }

  /** @param copy local id of the action on the new edition; null: the action itself goes there */
  *#action(before: Action, ref: string, copy: string | null, ground: string): Generator<Fact> {
    const notes = noted(before.notes, this.#reason(ground));
    const moved: Action = { ...before, framework: this.#to, ref, notes };
    if (copy === null) return yield* restateNode('Action', moved, before);
    const id = ownedId(before.organization, copy);
    const action = { ...moved, id, localId: copy, position: this.#next('actions') };
    yield* restateNode('Action', action, undefined);
  }

  #reason(ground: string): string {
    return `Carried over from ${this.#isSame ? 'the earlier edition' : this.#from}: ${ground}`;
  }

  /** Behind all others, so that a load of the folder of before finds the rows that it has in their places. */
  #next(table: Table): number {
    const last = this.#last.get(table) ?? lastPosition(this.#records[table].values());
    this.#last.set(table, last + 1);
    return last + 1;
  }

  /** The number that tells records of one day about the same thing apart. The new edition has none of them yet. */
  #numberOf(table: Table, about: string, system: string | null, on: string): number {
    const key = `${table}\n${about}\n${system ?? ''}\n${on}`;
    const number = (this.#stated.get(key) ?? 0) + 1;
    this.#stated.set(key, number);
    return number;
  }
}

function noted(note: string | null, more: string): string {
  return note === null ? more : `${note} ${more}`;
}
