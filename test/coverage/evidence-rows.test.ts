import { expect, it } from 'vitest';
import { evidenceByProvision } from '../../src/coverage/questions/evidence-by-provision.ts';
import type { EvidenceAtProvision } from '../../src/coverage/questions/evidence-rows.ts';
import { findFacts } from '../../src/coverage/questions/facts.ts';
import { eachReachedRow } from '../../src/coverage/questions/reached-row.ts';
import { atOnce } from '../../src/coverage/steps.ts';
import { seedWorld } from '../content/seed-world.ts';
import { projectionOf } from './projection-of.ts';

it('rows of evidence are read as the evidence that reaches provisions says', async () => {
  const facts = findFacts(projectionOf(await seedWorld()), {
    ...{ systems: [null, 'hiring-screener'], frameworks: null, asOf: '2026-11-24', crosswalks: null },
  });
  if (!facts.ok) throw new Error(JSON.stringify(facts.problems));
  const { answers } = facts.value;
  const reached: EvidenceAtProvision[] = [];
  atOnce(
    eachReachedRow(answers, true, ({ index, inForce, others }) => {
      for (const reaching of [...inForce, ...others]) reached.push({ index, reaching });
      return undefined;
    }),
  );
  const rows = atOnce(evidenceByProvision(answers, reached.length));
  expect(rows.length).toBe(reached.length);
  expect(reached.length).toBeGreaterThan(1_000);
  expect(Array.from(reached, (_, row) => rows.at(row))).toEqual(reached);
});
