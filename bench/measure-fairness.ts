import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { sizesOf } from '../src/access/sizes.ts';
import { Application } from '../src/application/application.ts';
import { askedFor } from './asked-for.ts';
import { Clients } from './clients.ts';
import { watchCollector } from './collector-pauses.ts';
import type { FairOutcome, FloodOutcome } from './fairness-client.ts';
import { dearestQuestions, PAGE_OF_EXPLANATIONS } from './fairness-questions.ts';
import { ORGANIZATION, TODAY } from './generate-world.ts';
import { served } from './served.ts';

/** One figure beside what it should be at most. */
export interface FairnessRow {
  readonly what: string;
  readonly figure: string;
  readonly target: string;
}

/** For how long each dear question is repeated, in seconds. */
const SECONDS = 5;
/** Connections of the client that asks dear questions. */
const DEAR_CONNECTIONS = 4;
const FLOOD = { seconds: 10, connections: 1_000 };

/** What others wait for while one client asks the dearest questions, on a store that `fillStore` has filled. */
export async function measureFairness(directory: string): Promise<readonly FairnessRow[]> {
  const application = await Application.open({ kind: 'embedded', directory });
  const clients = new Clients();
  const rows: FairnessRow[] = [];
  try {
    const projection = await application.projections.of(ORGANIZATION);
    if (projection === null) throw new Error('The organization was not loaded.');
    const sizes = sizesOf(projection.catalogue, 1, [projection]);
    rows.push(...(await served(application, 'off', (url) => fairness(clients, url, sizes))));
    rows.push(...(await served(application, 'off', (url) => explanations(clients, url))));
    rows.push(...(await served(application, 'on', (url) => floods(clients, url))));
  } finally {
    clients.end();
    await application.close();
  }
  return rows;
}

async function fairness(
  clients: Clients,
  url: string,
  sizes: Parameters<typeof dearestQuestions>[0],
): Promise<readonly FairnessRow[]> {
  const rows: FairnessRow[] = [];
  const only = process.env.BENCH_QUESTION;
  const questions = [{ name: 'nothing', text: null, cost: 0 }, ...dearestQuestions(sizes)];
  for (const { name, text, cost } of questions.filter((each) => only === undefined || each.name === only)) {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    const began = performance.eventLoopUtilization();
    const before = process.cpuUsage();
    const pauses = watchCollector();
    delay.enable();
    const { waits, statuses } = await clients.told<FairOutcome>({
      ...{ kind: 'fair', url, question: text, seconds: SECONDS, connections: DEAR_CONNECTIONS },
    });
    delay.disable();
    const collected = pauses.end().map(({ duration }) => duration);
    const { active } = performance.eventLoopUtilization(began);
    const { user, system } = process.cpuUsage(before);
    const at = (share: number): string =>
      `${(waits[Math.floor((waits.length - 1) * share)] ?? 0).toFixed(1)}`;
    rows.push({
      what: `{ __typename } beside ${name} (cost ${cost}): p50 / p99 / max of ${waits.length}`,
      figure: `${at(0.5)} / ${at(0.99)} / ${at(1)} ms`,
      target: 'p99 ≤ 100 ms',
    });
    rows.push({
      what: '  longest wait of the event loop; share of a core that it got; dear answers by status',
      figure: `${(delay.max / 1e6).toFixed(1)} ms; ${share((user + system) / 1_000 / active)}; ${JSON.stringify(statuses)}`,
      target: '10 ms between yields',
    });
    rows.push({
      what: '  the garbage collector, in that time: how often, longest pause, all pauses together',
      figure: `${collected.length}; ${Math.max(0, ...collected).toFixed(1)} ms; ${collected.reduce((sum, each) => sum + each, 0).toFixed(0)} ms`,
      target: 'it stops steps too',
    });
  }
  return rows;
}

/** One page of 100 provisions with 3 chains each. */
async function explanations(clients: Clients, url: string): Promise<readonly FairnessRow[]> {
  const spent: number[] = [];
  for (let run = 0; run < 5; run++) {
    const before = process.cpuUsage();
    await clients.told<number>({ kind: 'ask', url, asked: askedFor(PAGE_OF_EXPLANATIONS, TODAY) });
    const { user, system } = process.cpuUsage(before);
    spent.push((user + system) / 1_000);
  }
  const [first = 0, ...again] = spent;
  return [
    {
      what: 'a page of 100 provisions with 3 chains each: processor, first / median of 4 more',
      figure: `${first.toFixed(0)} / ${(again.toSorted((a, b) => a - b)[2] ?? 0).toFixed(0)} ms`,
      target: '≤ 300 ms',
    },
  ];
}

async function floods(clients: Clients, url: string): Promise<readonly FairnessRow[]> {
  const question = `query ($day: Date) { organization { coverage(framework: "framework-01", asOf: $day) {
    provisions(first: 100) { nodes { status provision { ref title } } } } } }`;
  await clients.told<FloodOutcome>({ ...{ kind: 'flood', url, question }, seconds: 2, connections: 50 });
  const before = await settledMegabytes();
  const { statuses, lost, unhealthy } = await clients.told<FloodOutcome>({
    ...{ kind: 'flood', url, question, ...FLOOD },
  });
  const after = await settledMegabytes();
  const others = Object.keys(statuses).filter((status) => !['200', '429', '503'].includes(status));
  return [
    {
      what: `${FLOOD.connections} connections for ${FLOOD.seconds} s: answers by status`,
      figure: JSON.stringify(statuses),
      target: others.length === 0 ? 'only 200, 429, 503' : 'only 200, 429, 503 (missed)',
    },
    {
      what: '  requests without an answer, by why',
      figure: JSON.stringify(lost),
      target: 'none',
    },
    { what: '  /livez from another address that was not 200', figure: `${unhealthy}`, target: '0' },
    {
      what: '  heap and buffers, before / after',
      figure: `${before.heap.toFixed(0)} / ${after.heap.toFixed(0)} MB (${percent(before.heap, after.heap)})`,
      target: 'within 10 %',
    },
    {
      what: '  resident memory, before / after',
      figure: `${before.resident.toFixed(0)} / ${after.resident.toFixed(0)} MB (${percent(before.resident, after.resident)})`,
      target: 'within 10 %',
    },
  ];
}

async function settledMegabytes(): Promise<{ readonly heap: number; readonly resident: number }> {
  // Connections close, and caches of the client library are let go.
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  for (let run = 0; run < 3; run++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: (heapUsed + external) / 1e6, resident: rss / 1e6 };
}

/** Of the time in which the event loop had something to do, the part in which a processor did it. */
function share(part: number): string {
  return `${Math.min(100, part * 100).toFixed(0)} %`;
}

function percent(before: number, after: number): string {
  const more = ((after - before) / before) * 100;
  return `${more >= 0 ? '+' : ''}${more.toFixed(1)} %`;
}
