import { PassThrough } from 'node:stream';
import { afterEach, expect, it } from 'vitest';
import { ORGANIZATION, TODAY, type WorldSize } from '../../bench/generate-world.ts';
import { CatalogueIndex } from '../../src/coverage/projection/catalogue-index.ts';
import { OrganizationIndex } from '../../src/coverage/projection/organization-index.ts';
import { examineCrosswalksInSteps } from '../../src/coverage/questions/crosswalk-health.ts';
import { findDoubtfulRecordsInSteps } from '../../src/coverage/questions/doubtful-records.ts';
import { findDueInSteps } from '../../src/coverage/questions/due.ts';
import { findExpiringInSteps } from '../../src/coverage/questions/expiring.ts';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import { eachInSteps } from '../../src/coverage/steps.ts';
import { makeReport } from '../../src/excel/make-report.ts';
import { listsOf } from '../../src/graphql/organization-lists.ts';
import { askEveryList } from './every-list.ts';
import { largeWorld } from './large-world.ts';
import { WorkCounter } from './work-counter.ts';

/** Large enough that whoever visits all evidence or all mappings several times in one step is noticed. */
const WIDE: WorldSize = {
  ...{ name: 'W', frameworks: 4, provisions: 400, mappings: 8_000 },
  ...{ systems: 20, evidence: 8_000, supports: 8_000 },
};

/** As much evidence, of which little reaches one provision: whole reports are made of it. */
const SPARSE: WorldSize = { ...WIDE, frameworks: 2, provisions: 240, mappings: 400, supports: 2_000 };

/** The most that a step may visit. */
const MOST = 7_500;

const counter = new WorkCounter();
afterEach(() => counter.stop());

it('a step of a list of the schema visits few records', { timeout: 900_000 }, async () => {
  const asking = askEveryList(largeWorld(WIDE));
  const most = new Map<string, number>();
  for (;;) {
    counter.start();
    const next = await asking.next();
    counter.stop();
    if (next.done === true) break;
    most.set(next.value.list.name, counter.most());
  }
  expect(most.size).toBeGreaterThan(90);
  expect([...most].filter(([, visited]) => visited > MOST)).toEqual([]);
});

it('a step of an index or of a question that reads all records visits few of them', {
  timeout: 900_000,
}, async () => {
  const projection = await largeWorld(WIDE).desk.projection(ORGANIZATION);
  const { catalogue, organization } = projection!;
  const choice = { asOf: '2026-11-24', crosswalks: null };
  const works = {
    catalogue: () => CatalogueIndex.inSteps(catalogue.records),
    organization: () => OrganizationIndex.inSteps(catalogue, organization.records),
    lists: () => listsOf.inSteps(organization),
    links: () => organization.groupLinks(),
    doubts: () => findDoubtfulRecordsInSteps(organization, choice.asOf),
    health: () => examineCrosswalksInSteps(catalogue, projection!.chosenCrosswalks(null), null),
    expiring: () => findExpiringInSteps(projection!, choice, 3_660),
    due: () => findDueInSteps(projection!, choice, null, 3_660),
  };
  counter.start();
  const most = Object.entries(works).map(([name, work]) => [name, counter.mostOf(work())] as const);
  counter.stop();
  expect(most.filter(([, visited]) => visited > MOST || visited === 0)).toEqual([]);
});

it('a step of a report that has every sheet visits few records', { timeout: 900_000 }, async () => {
  const projection = (await largeWorld(SPARSE).desk.projection(ORGANIZATION))!;
  const frameworks = ['framework-01'];
  const parameters = { systems: [null], frameworks, asOf: TODAY, crosswalks: null, filter: EVERY_GAP };
  const question = { kind: 'full', projection, parameters, changes: [] } as const;
  counter.start();
  const made = await makeReport(question, () => new PassThrough().resume(), counter.task());
  counter.stop();
  expect(made.ok).toBe(true);
  expect(counter.most()).toBeLessThan(MOST);
});

it('the counter notices a step that visits everything', () => {
  const records = Array.from({ length: 10_000 }, (_, n) => n);
  counter.start();
  expect(counter.mostOf(eachInSteps(records, () => {}, 10_000))).toBeGreaterThan(MOST);
  expect(counter.mostOf(eachInSteps(records, () => {}))).toBeLessThan(1_000);
  counter.stop();
});
