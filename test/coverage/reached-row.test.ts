import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chainsFromSeveral } from '../../src/coverage/engine/chain-walk.ts';
import { chainsBehind } from '../../src/coverage/engine/chains-behind.ts';
import { findChains } from '../../src/coverage/engine/find-chains.ts';
import type { ScopeEvaluation } from '../../src/coverage/engine/scope-evaluation.ts';
import type { EvidenceFilter } from '../../src/coverage/projection/evidence-filter.ts';
import { answeredProvision } from '../../src/coverage/questions/answered-provision.ts';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import { evidenceStandings } from '../../src/coverage/questions/evidence-standing.ts';
import { findFacts } from '../../src/coverage/questions/facts.ts';
import { findGaps } from '../../src/coverage/questions/gaps.ts';
import { eachReachedRow } from '../../src/coverage/questions/reached-row.ts';
import { atOnce } from '../../src/coverage/steps.ts';
import { EXTENTS } from '../../src/model/extent.ts';
import type { Outcome } from '../../src/problems/problem.ts';
import { projectionOf } from './projection-of.ts';
import { randomWorld } from './worlds.ts';

function answered<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

function asked(seed: number) {
  const { world, question } = randomWorld(seed);
  const projection = projectionOf(world);
  const systems = [null, ...world.organization.systems.map(({ localId }) => localId)];
  const { asOf, crosswalks } = question;
  const facts = findFacts(projection, { systems, frameworks: null, asOf, crosswalks });
  return { projection, question, systems, facts };
}

function chainsOfSeveral(scope: ScopeEvaluation, filter: EvidenceFilter, provision: number) {
  return scope
    .spreads(filter)
    .flatMap((spread, index) => [
      ...chainsFromSeveral(
        scope.evaluation,
        spread,
        scope.subjects[index]!,
        provision,
        filter === 'in-force',
      ),
    ]);
}

const SEEDS = fc.integer({ min: 0, max: 2 ** 31 });

it('names the evidence of every chain, each piece once with the best of its chains', {
  timeout: 300_000,
}, () => {
  fc.assert(
    fc.property(SEEDS, fc.constantFrom('in-force' as const, 'any' as const), (seed, filter) => {
      const { facts, projection, question } = asked(seed);
      if (!facts.ok) return;
      const { slug } = projection.organization.organization;
      const standings = evidenceStandings(projection.organization, question.asOf);
      const { answers } = facts.value;
      const { evaluation } = answers.resolved[0]!;
      atOnce(
        eachReachedRow(answers, true, ({ index, inForce, others }) => {
          const reaching = filter === 'in-force' ? inForce : others;
          const system = answers.resolved[answers.systems.indexOf(answers.systemAt(index))]!.system;
          const provision = answers.provisions[index % answers.provisions.length]!;
          const { answering } = answeredProvision(evaluation, system, provision);
          const alone = new Map<string, string>();
          const together = new Map<string, number>();
          for (const chain of findChains(answering, provision, filter)) {
            const { evidence, extent, basis, mapping, appliedControl } = chain;
            if (evidence !== null && !alone.has(evidence))
              alone.set(evidence, JSON.stringify([extent, basis, mapping, appliedControl]));
          }
          // An explanation has one chain where both kinds of evidence make a union send as much.
          for (const chain of chainsOfSeveral(answering, filter, provision)) {
            const place = EXTENTS.indexOf(chain.extent);
            for (const { chains } of chainsBehind(answering, filter, chain))
              for (const { evidence: behind } of chains)
                together.set(behind, Math.min(place, together.get(behind) ?? place));
          }
          const ids = reaching.map(({ evidence }) => evidence.localId);
          expect(new Set(ids).size).toBe(ids.length);
          const named = new Set([...alone.keys(), ...together.keys()]);
          const expected = [...named].filter(
            (id) => filter === 'in-force' || standings.get(`${slug}/${id}`) !== 'IN_FORCE',
          );
          expect(new Set(ids)).toEqual(new Set(expected));
          for (const { evidence, extent, basis, mapping, control, isTogether } of reaching) {
            if (isTogether) expect(EXTENTS.indexOf(extent)).toBe(together.get(evidence.localId));
            else expect(JSON.stringify([extent, basis, mapping, control])).toBe(alone.get(evidence.localId));
          }
          return undefined;
        }),
      );
    }),
    { numRuns: 100 },
  );
});

it('has in each row what coverage and gaps say of the provision in the scope', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(SEEDS, (seed) => {
      const { projection, question, systems, facts } = asked(seed);
      if (!facts.ok) return;
      const { answers } = facts.value;
      let index = 0;
      for (const system of systems) {
        const choice = { ...question, system };
        const gaps = answered(findGaps(projection, choice, null));
        const gapOf = new Map(gaps.gaps.map((gap) => [`${gap.framework}:${gap.ref}`, gap]));
        for (const framework of gaps.frameworks) {
          for (const row of answered(answerCoverage(projection, choice, framework)).provisions) {
            expect(answers.provisionAt(index)).toMatchObject({ framework, ref: row.ref });
            expect(answers.systemAt(index)).toBe(system);
            expect({
              status: answers.statusAt(index),
              extent: answers.extentAt(index),
              basis: answers.basisAt(index),
              reason: answers.reasonAt(index),
              appliesFrom: answers.appliesFromAt(index),
              statusWhenApplicable: answers.statusWhenApplicableAt(index),
              notApplicableBecause: answers.causeAt(index),
              answeredBy: answers.answeredByAt(index),
            }).toEqual({
              status: row.status,
              extent: row.extent,
              basis: row.basis,
              reason: row.reason,
              appliesFrom: row.appliesFrom,
              statusWhenApplicable: row.statusWhenApplicable,
              notApplicableBecause: row.notApplicableBecause,
              answeredBy: row.answeredBy,
            });
            const gap = gapOf.get(`${framework}:${row.ref}`);
            expect(facts.value.urgencyAt(index)).toBe(gap?.urgency ?? null);
            expect(facts.value.leverageAt(index)).toBe(gap?.leverage ?? null);
            index++;
          }
        }
      }
      expect(answers.length).toBe(index);
    }),
    { numRuns: 100 },
  );
});
