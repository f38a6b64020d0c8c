import { UnfitChange } from '../errors.ts';
import { CATALOGUE_LEDGER, type Change } from '../ledger/change.ts';
import {
  CATALOGUE_LABELS,
  CATALOGUE_LINK_TYPES,
  type Endpoint,
  type Fact,
  type Label,
  type LinkType,
} from '../ledger/fact.ts';
import { LINK_ENDS } from './link-ends.ts';

/**
 * Throws on a fact that its ledger must not state: a record of another kind of ledger or of another organization, or
 * a link between labels that its type does not join. An imported ledger could hold one, and the graph would then lie
 * about whose record it is.
 */
export function checkFacts({ ledger, seq, facts }: Change): void {
  const wrong = facts.find((fact) => !belongsTo(ledger, fact));
  if (wrong === undefined) return;
  const kind = 'label' in wrong ? wrong.label : wrong.type;
  throw new UnfitChange(
    `Change ${seq} of ${ledger} cannot be applied: ${kind} ${wrong.id} is not its to state.`,
  );
}

function belongsTo(ledger: string, fact: Fact): boolean {
  const inCatalogue = ledger === CATALOGUE_LEDGER;
  switch (fact.fact) {
    case 'node':
      return isCatalogueLabel(fact.label) === inCatalogue && (inCatalogue || bearsOwner(ledger, fact));
    case 'node-gone':
      return (
        isCatalogueLabel(fact.label) === inCatalogue && (fact.label !== 'Organization' || fact.id === ledger)
      );
    case 'link':
      return isCatalogueType(fact.type) === inCatalogue && joinsItsEnds(fact.type, fact.from, fact.to);
    case 'link-gone':
      return isCatalogueType(fact.type) === inCatalogue;
  }
}

function bearsOwner(ledger: string, fact: Extract<Fact, { readonly fact: 'node' }>): boolean {
  return (fact.label === 'Organization' ? fact.id : fact.properties.organization) === ledger;
}

function joinsItsEnds(type: LinkType, from: Endpoint, to: Endpoint): boolean {
  const ends = LINK_ENDS[type];
  return ends.from === from.label && ends.to.includes(to.label);
}

function isCatalogueLabel(label: Label): boolean {
  return CATALOGUE_LABELS.some((known) => known === label);
}

function isCatalogueType(type: LinkType): boolean {
  return CATALOGUE_LINK_TYPES.some((known) => known === type);
}
