import { CATALOGUE_LEDGER, type UnsealedChange } from '../ledger/change.ts';
import type { Fact, LinkFact, NodeFact } from '../ledger/fact.ts';
import { endsOf } from '../ledger/records/link-types.ts';
import { nodeOf, ownerProperty } from '../ledger/records/registry.ts';
import { UnfitChange } from '../problems/store-error.ts';

/**
 * Throws an UnfitChange on a fact that its ledger must not state: a record that belongs to another kind of ledger or to
 * another organization, or a link between labels that its type does not join. An imported ledger could contain such a
 * fact. The graph would then show the wrong owner of a record.
 */
export function checkFacts({ ledger, seq, facts }: UnsealedChange): void {
  const wrong = facts.find((fact) => !belongsTo(ledger, fact));
  if (wrong === undefined) return;
  const kind = 'label' in wrong ? wrong.label : wrong.type;
  throw new UnfitChange(
    `Change ${seq} of ${ledger} cannot be applied, because this ledger may not state ${kind} ${wrong.id}.`,
  );
}

/** Whether a ledger may state a fact. */
export function belongsTo(ledger: string, fact: Fact): boolean {
  const kind = ledger === CATALOGUE_LEDGER ? 'catalogue' : 'organization';
  switch (fact.fact) {
    case 'node':
      return nodeOf(fact.label).ledger === kind && namesItsOwner(ledger, fact);
    case 'node-gone': {
      const { isOnly, ledger: home } = nodeOf(fact.label);
      return home === kind && (!isOnly || fact.id === ledger);
    }
    case 'link':
      return endsOf(fact.type).ledger === kind && joinsItsEnds(fact);
    case 'link-gone':
      return endsOf(fact.type).ledger === kind;
  }
}

function namesItsOwner(ledger: string, { label, id, properties }: NodeFact): boolean {
  const owner = ownerProperty(label);
  return owner === null || (owner === nodeOf(label).key ? id : properties[owner]) === ledger;
}

function joinsItsEnds({ type, from, to }: LinkFact): boolean {
  const ends = endsOf(type);
  return ends.from.includes(from.label) && ends.to.includes(to.label);
}
