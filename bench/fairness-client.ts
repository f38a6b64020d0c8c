import { Agent } from 'node:http';
import { askedFor } from './asked-for.ts';
import { type Asked, statusOfAnswer } from './status-of-answer.ts';

/** What the clients of a phase do. Sent to this process; it answers with {@link FairOutcome}, {@link FloodOutcome}, or the status
 * of the answer. */
export type Phase =
  | {
      readonly kind: 'fair';
      readonly url: string;
      /** The dear client repeats it on several connections at once, each time for another day; null: it is silent. */
      readonly question: string | null;
      readonly seconds: number;
      readonly connections: number;
    }
  | {
      readonly kind: 'flood';
      readonly url: string;
      readonly question: string;
      readonly seconds: number;
      readonly connections: number;
    }
  | {
      readonly kind: 'ask';
      readonly url: string;
      readonly asked: Asked;
    };

export interface FairOutcome {
  /** Milliseconds until `{ __typename }` was answered, sorted. */
  readonly waits: readonly number[];
  /** Answers of the dear client by status. */
  readonly statuses: Readonly<Record<string, number>>;
}

export interface FloodOutcome {
  readonly statuses: Readonly<Record<string, number>>;
  /** Requests that got no answer, by why. */
  readonly lost: Readonly<Record<string, number>>;
  /** Answers of `/livez` that were not 200. */
  readonly unhealthy: number;
}

/** Another address of this machine, where it has one: to the server it is another client. */
const OTHER = process.platform === 'linux' ? '127.0.0.2' : undefined;
/** So long the client that waits pauses between two questions, in milliseconds. */
const PAUSE = 5;

async function health(url: string): Promise<number> {
  const agent = new Agent({ ...from(OTHER) });
  const status = await statusOfAnswer(url, agent, { path: '/livez' }).catch(() => 0);
  agent.destroy();
  return status;
}

function from(localAddress: string | undefined): { readonly localAddress?: string } {
  return localAddress === undefined ? {} : { localAddress };
}

let days = 0;
/** Another day each time: nothing that was computed for it is kept. */
function nextDay(): string {
  days = (days + 1) % 2_000;
  return new Date(Date.UTC(2023, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
}

async function beFair({
  url,
  question,
  seconds,
  connections,
}: Phase & { kind: 'fair' }): Promise<FairOutcome> {
  const until = performance.now() + seconds * 1_000;
  const statuses: Record<string, number> = {};
  const dear = new Agent({ keepAlive: true, maxSockets: connections });
  const other = new Agent({ keepAlive: true, maxSockets: 1, ...from(OTHER) });
  const waits: number[] = [];
  const repeat = async (): Promise<void> => {
    while (question !== null && performance.now() < until) {
      const status = await statusOfAnswer(url, dear, askedFor(question, nextDay()));
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  const wait = async (): Promise<void> => {
    while (performance.now() < until) {
      const began = performance.now();
      const status = await statusOfAnswer(url, other, askedFor('{ __typename }', ''));
      if (status !== 200) throw new Error(`{ __typename } was answered with ${status}.`);
      waits.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  };
  await Promise.all([wait(), ...Array.from({ length: connections }, repeat)]);
  dear.destroy();
  other.destroy();
  return { waits: waits.toSorted((a, b) => a - b), statuses };
}

async function flood({
  url,
  question,
  seconds,
  connections,
}: Phase & { kind: 'flood' }): Promise<FloodOutcome> {
  const until = performance.now() + seconds * 1_000;
  const statuses: Record<string, number> = {};
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const lost: Record<string, number> = {};
  let unhealthy = 0;
  const repeat = async (): Promise<void> => {
    while (performance.now() < until) {
      try {
        const status = await statusOfAnswer(url, agent, askedFor(question, '2026-11-24'));
        statuses[status] = (statuses[status] ?? 0) + 1;
        // As a client would that is told to come again later, but sooner than it is told.
        if (status !== 200) await new Promise((resolve) => setTimeout(resolve, 200));
      } catch (error) {
        const why = error instanceof Error && 'code' in error ? `${error.code}` : `${error}`.slice(0, 200);
        lost[why] = (lost[why] ?? 0) + 1;
      }
    }
  };
  const lookAfter = async (): Promise<void> => {
    while (performance.now() < until) {
      if ((await health(url)) !== 200) unhealthy++;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  await Promise.all([lookAfter(), ...Array.from({ length: connections }, repeat)]);
  agent.destroy();
  return { statuses, lost, unhealthy };
}

async function askOnce({ url, asked }: Phase & { kind: 'ask' }): Promise<number> {
  const agent = new Agent();
  const status = await statusOfAnswer(url, agent, asked);
  agent.destroy();
  return status;
}

function outcomeOf(phase: Phase): Promise<FairOutcome | FloodOutcome | number> {
  if (phase.kind === 'fair') return beFair(phase);
  return phase.kind === 'flood' ? flood(phase) : askOnce(phase);
}

process.on('message', (phase: Phase) => {
  outcomeOf(phase).then(
    (outcome) => process.send?.(outcome),
    (error: unknown) => {
      throw error;
    },
  );
});
