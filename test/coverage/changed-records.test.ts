import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dice } from '../../bench/dice.ts';
import { CatalogueIndex } from '../../src/coverage/projection/catalogue-index.ts';
import { CatalogueRecords } from '../../src/coverage/projection/catalogue-records.ts';
import { OrganizationIndex } from '../../src/coverage/projection/organization-index.ts';
import { OrganizationRecords } from '../../src/coverage/projection/organization-records.ts';
import { Projection } from '../../src/coverage/projection/projection.ts';
import { COMPARED } from '../../src/coverage/projection/record-changes.ts';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import { explainCoverage } from '../../src/coverage/questions/explain.ts';
import { answerMatrix } from '../../src/coverage/questions/matrix.ts';
import { EMPTY_STATE } from '../../src/ledger/change.ts';
import type { Fact } from '../../src/ledger/fact.ts';
import { linkFact, nodeFact } from '../../src/ledger/records/codec.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { randomWorld } from './worlds.ts';

describe('an index that takes over what changes leave alone', () => {
  it('answers as one that is made anew, change after change', { timeout: 300_000 }, () => {
    const taken = new Map<string, number>();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const { world, question } = randomWorld(seed);
        const catalogue = CatalogueIndex.of(CatalogueRecords.of(world.catalogue));
        const dice = new Dice(seed);
        const of = (index: OrganizationIndex): Projection =>
          new Projection(catalogue, index, { catalogue: EMPTY_STATE, organization: EMPTY_STATE });
        let records = OrganizationRecords.of(world.organization);
        let index = OrganizationIndex.of(catalogue, records);
        for (let change = 0; change < 6; change++) {
          records = records.copy();
          const kinds = Array.from({ length: 1 + dice.below(3) }, () => dice.pick(Object.keys(CHANGES)));
          const facts = kinds.map((kind) => CHANGES[kind]!(records, catalogue, dice));
          records.applyChange(facts.flatMap((fact) => fact ?? []));
          const next = OrganizationIndex.of(catalogue, records, index);
          if (next.evidence.numberOf === index.evidence.numberOf)
            for (const kind of kinds) taken.set(kind, (taken.get(kind) ?? 0) + 1);
          index = next;
          const [changed, anew] = [of(index), of(OrganizationIndex.of(catalogue, records))];
          expect(answerMatrix(changed, question, [])).toEqual(answerMatrix(anew, question, []));
          for (const { slug } of world.catalogue.frameworks) {
            expect(answerCoverage(changed, question, slug)).toEqual(answerCoverage(anew, question, slug));
          }
          const provision = dice.pick(catalogue.provisions);
          const explained = [changed, anew].map((projection) =>
            explainCoverage(projection, question, provision.framework, provision.ref, 100),
          );
          expect(explained[0]).toEqual(explained[1]);
        }
      }),
      { numRuns: 300 },
    );
    for (const [kind, where] of Object.entries(COMPARED))
      if (where !== 'NOWHERE') expect(taken.get(kind), kind).toBeGreaterThan(50);
  });
});

/** By the collection that it changes, a random change; null where there is nothing to be changed in this way. */
const CHANGES: Readonly<
  Record<string, (records: OrganizationRecords, catalogue: CatalogueIndex, dice: Dice) => Fact | null>
> = {
  supports: (records, catalogue, dice) => {
    const known = one(records.evidence, dice);
    const support = one(records.supports, dice);
    const roll = dice.next();
    if (known !== null && roll < 0.5) {
      const provision = dice.pick([...catalogue.records.provisions.keys()]);
      const { id: from, organization } = known;
      const said = { extent: extent(dice), by: null, on: null, note: null };
      const id = `${from} ${provision}`;
      return linkFact('SUPPORTS', { id, organization, evidence: from, provision, position: 1, ...said });
    }
    if (support === null) return null;
    if (roll < 0.8) return { fact: 'link-gone', type: 'SUPPORTS', id: support.id };
    return linkFact('SUPPORTS', { ...support, extent: extent(dice) });
  },
  evidence: (records, _, dice) => {
    const known = one(records.evidence, dice);
    if (known === null) return null;
    if (dice.chance(0.1)) return { fact: 'node-gone', label: 'Evidence', id: known.id };
    const systems = [...records.systems.values()].map(({ localId }) => localId);
    const localId = dice.chance(0.3) ? `new-${dice.below(3)}` : known.localId;
    const changed: Evidence = {
      ...known,
      localId,
      id: `${known.organization}/${localId}`,
      status: dice.pick(['ACCEPTED', 'DRAFT'] as const),
      // A folder never names a system that does not exist, but records that somebody else wrote may.
      systems: dice.chance(0.5) ? known.systems : [...systems, 'later-0'].filter(() => dice.chance(0.5)),
      // Nor does it state a circle.
      supersedes: dice.chance(0.5)
        ? known.supersedes
        : dice.chance(0.7)
          ? one(records.evidence, dice)!.localId
          : null,
    };
    return nodeFact('Evidence', changed);
  },
  systems: (records, catalogue, dice) => {
    const known = one(records.systems, dice);
    if (known === null) return null;
    if (dice.chance(0.1)) return { fact: 'node-gone', label: 'AISystem', id: known.id };
    const { slug } = dice.pick(catalogue.frameworks).framework;
    const roles = dice.chance(0.5)
      ? known.roles
      : [{ framework: slug, id: dice.pick(['provider', 'deployer']) }];
    const inScopeFrom = dice.chance(0.5) ? known.inScopeFrom : null;
    if (dice.chance(0.6)) return nodeFact('AISystem', { ...known, roles, inScopeFrom });
    const localId = `later-${dice.below(3)}`;
    const id = `${known.organization}/${localId}`;
    const last = Math.max(...[...records.systems.values()].map(({ position }) => position));
    const position = dice.chance(0.8) ? last + 1 : 0;
    return nodeFact('AISystem', { ...known, id, localId, roles, position });
  },
  controls: (records, _, dice) => {
    const known = one(records.controls, dice);
    if (known === null) return null;
    if (dice.chance(0.1)) return { fact: 'node-gone', label: 'AppliedControl', id: known.id };
    return nodeFact('AppliedControl', { ...known, status: dice.pick(['OPERATING', 'PLANNED'] as const) });
  },
  addresses: (records, catalogue, dice) => {
    const [link, control] = [one(records.addresses, dice), one(records.controls, dice)];
    if (control === null) return null;
    if (link !== null && dice.chance(0.3)) return { fact: 'link-gone', type: 'ADDRESSES', id: link.id };
    const provision = dice.pick([...catalogue.records.provisions.keys()]);
    const { id: from, organization } = control;
    const id = `${from} ${provision}`;
    const said = { extent: extent(dice), by: null, on: null, note: null, position: 1 };
    return linkFact('ADDRESSES', { id, organization, control: from, provision, ...said });
  },
  demonstrates: (records, _, dice) => {
    const [link, control] = [one(records.demonstrates, dice), one(records.controls, dice)];
    const known = one(records.evidence, dice);
    if (control === null || known === null) return null;
    if (link !== null && dice.chance(0.3)) return { fact: 'link-gone', type: 'DEMONSTRATES', id: link.id };
    const id = `${known.id} ${control.id}`;
    const { organization } = control;
    const said = { extent: extent(dice), by: null, on: null, note: null, position: 1 };
    return linkFact('DEMONSTRATES', { id, organization, evidence: known.id, control: control.id, ...said });
  },
  decisions: (records, _, dice) => {
    const known = one(records.decisions, dice);
    return known && nodeFact('Decision', { ...known, applicable: dice.chance(0.5) });
  },
  answers: (records, _, dice) => {
    const known = one(records.answers, dice);
    return known && nodeFact('ConditionAnswer', { ...known, answer: dice.chance(0.5) });
  },
  rowReviews: (records, _, dice) => {
    const known = one(records.rowReviews, dice);
    if (known === null) return null;
    if (dice.chance(0.3)) return { fact: 'node-gone', label: 'RowReview', id: known.id };
    return nodeFact('RowReview', { ...known, on: '2020-01-01' });
  },
};

function one<R>(records: ReadonlyMap<string, R>, dice: Dice): R | null {
  return [...records.values()][dice.below(records.size)] ?? null;
}

function extent(dice: Dice): 'FULL' | 'PARTIAL' {
  return dice.pick(['FULL', 'PARTIAL'] as const);
}
