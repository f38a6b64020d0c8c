import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dice } from '../../bench/dice.ts';
import { CatalogueIndex } from '../../src/coverage/projection/catalogue-index.ts';
import { CatalogueRecords } from '../../src/coverage/projection/catalogue-records.ts';
import { OrganizationIndex } from '../../src/coverage/projection/organization-index.ts';
import { OrganizationRecords } from '../../src/coverage/projection/organization-records.ts';
import { Projection } from '../../src/coverage/projection/projection.ts';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import { explainCoverage } from '../../src/coverage/questions/explain.ts';
import { answerMatrix } from '../../src/coverage/questions/matrix.ts';
import { EMPTY_STATE } from '../../src/ledger/change.ts';
import type { Fact } from '../../src/ledger/fact.ts';
import { linkFact, nodeFact } from '../../src/ledger/records/codec.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { randomWorld } from './worlds.ts';

describe('an index that takes over what changes leave alone', () => {
  it('answers as one that is made anew, change after change', { timeout: 120_000 }, () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const { world, question } = randomWorld(seed);
        const catalogue = new CatalogueIndex(CatalogueRecords.of(world.catalogue));
        const dice = new Dice(seed);
        const of = (index: OrganizationIndex): Projection =>
          new Projection(catalogue, index, { catalogue: EMPTY_STATE, organization: EMPTY_STATE });
        let records = OrganizationRecords.of(world.organization);
        let index = new OrganizationIndex(catalogue, records);
        for (let change = 0; change < 6; change++) {
          records = records.copy();
          const facts = Array.from({ length: 1 + dice.below(3) }, () => randomFact(records, catalogue, dice));
          records.applyChange(facts.flatMap((fact) => fact ?? []));
          const next = new OrganizationIndex(catalogue, records, index);
          if (next.systemNumber === index.systemNumber) taken++;
          index = next;
          const [changed, anew] = [of(index), of(new OrganizationIndex(catalogue, records))];
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
      { numRuns: 400 },
    );
    expect(taken).toBeGreaterThan(1_000);
  });
});

/** Null where there is nothing to be changed in this way. */
function randomFact(records: OrganizationRecords, catalogue: CatalogueIndex, dice: Dice): Fact | null {
  const evidence = [...records.evidence.values()];
  const supports = [...records.supports.values()];
  const systems = [...records.systems.values()].map(({ localId }) => localId);
  const [known, support] = [evidence[dice.below(evidence.length)], supports[dice.below(supports.length)]];
  const roll = dice.next();
  if (known === undefined) return null;
  if (roll < 0.4) {
    const provision = dice.pick([...catalogue.records.provisions.keys()]);
    const { id: from, organization } = known;
    const said = { extent: dice.pick(['FULL', 'PARTIAL'] as const), by: null, on: null, note: null };
    const id = `${from} ${provision}`;
    return linkFact('SUPPORTS', { id, organization, evidence: from, provision, position: 1, ...said });
  }
  if (roll < 0.6)
    return support === undefined ? null : { fact: 'link-gone', type: 'SUPPORTS', id: support.id };
  if (roll < 0.7) {
    const extent = dice.pick(['FULL', 'PARTIAL'] as const);
    return support === undefined ? null : linkFact('SUPPORTS', { ...support, extent });
  }
  if (roll < 0.95) {
    const localId = dice.chance(0.3) ? `new-${dice.below(3)}` : known.localId;
    const changed: Evidence = {
      ...known,
      localId,
      id: `${known.organization}/${localId}`,
      status: dice.pick(['ACCEPTED', 'DRAFT'] as const),
      systems: dice.chance(0.5) ? known.systems : systems.filter(() => dice.chance(0.5)),
      // A folder never states a circle, but records that somebody else wrote may.
      supersedes: dice.chance(0.5) ? known.supersedes : dice.chance(0.7) ? dice.pick(evidence).localId : null,
    };
    return nodeFact('Evidence', changed);
  }
  return { fact: 'node-gone', label: 'Evidence', id: known.id };
}
