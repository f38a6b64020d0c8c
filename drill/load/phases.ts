import { setTimeout as pause } from 'node:timers/promises';
import { Answers } from './answers.ts';
import { addressOfClient, Client } from './client.ts';
import type { Extent } from './extent.ts';
import { HeldSockets } from './held-sockets.ts';
import { questionOf, reportOf } from './questions.ts';
import type { WrittenByOthers } from './written-by-others.ts';

/** A client that was refused asks again after so many milliseconds, sooner than it is told. */
const REFUSED = 200;
/** Of the clients and connections that there may be, one in so many takes part in the soak. */
const PART = 10;
/** Of the clients of the soak, one in so many asks for reports, and one in so many leaves before it has its answer. */
const FEW = 5;
const SECOND = 1_000;
/** Who holds connections for nothing has two addresses of their own. */
const HOLDERS = process.platform === 'linux' ? ['127.0.0.3', '127.0.0.4'] : [undefined, undefined];

/** Clients that ask without a pause. */
export async function flood(url: string, { clients, seconds }: Extent): Promise<Answers> {
  const answers = new Answers();
  await many(clients, (n) => askOften(url, n, answers, { seconds, rest: 0 }));
  return answers;
}

/** Some clients that ask while others hold connections for nothing; with it, how many of these the server closed. */
export async function besideHeldSockets(
  url: string,
  { clients, sockets, heldSeconds: seconds }: Extent,
): Promise<{ readonly answers: Answers; readonly closed: number }> {
  const answers = new Answers();
  const closed = await whileHeld(url, sockets, async () => {
    await pause(SECOND);
    await many(Math.ceil(clients / PART), (n) => askOften(url, n, answers, { seconds, rest: REFUSED }));
  });
  return { answers, closed };
}

/** Reports that are asked for at the same moment, each by another client. */
export async function reportsAtOnce(url: string, count: number): Promise<Answers> {
  const answers = new Answers();
  await many(count, async (n) => {
    const client = new Client(url, addressOfClient(n), answers);
    await client.ask(reportOf(n));
    client.close();
  });
  return answers;
}

/** Questions, reports, clients that leave, connections that are held, and changes of another process, all together. */
export async function soak(
  url: string,
  { clients, sockets }: Extent,
  seconds: number,
  written: WrittenByOthers,
): Promise<Answers> {
  const answers = new Answers();
  const until = performance.now() + seconds * SECOND;
  const some = Math.ceil(clients / PART);
  await whileHeld(url, Math.ceil(sockets / PART), async () => {
    await Promise.all([
      many(some, (n) => askOften(url, n, answers, { seconds, rest: REFUSED })),
      many(Math.ceil(some / FEW), async (n) => {
        const client = new Client(url, addressOfClient(n), answers);
        for (let asked = n; performance.now() < until; asked += 7) {
          await client.ask(reportOf(asked));
          await pause(SECOND);
        }
        client.close();
      }),
      many(Math.ceil(some / FEW), async (n) => {
        const client = new Client(url, addressOfClient(n), answers);
        for (let asked = n; performance.now() < until; asked++) {
          await client.leave(asked % 2 === 0 ? questionOf(asked) : reportOf(asked), 10 + (asked % 50) * 10);
          await pause(REFUSED);
        }
        client.close();
      }),
      written.until(until),
    ]);
  });
  return answers;
}

/** Holds connections for nothing during some work; returns how many of them the server closed. */
async function whileHeld(url: string, sockets: number, work: () => Promise<void>): Promise<number> {
  const holders = HOLDERS.map((address) => new HeldSockets(url, address));
  try {
    for (const holder of holders) holder.hold(Math.ceil(sockets / holders.length));
    await work();
  } finally {
    for (const holder of holders) holder.release();
  }
  return holders.reduce((sum, { closed }) => sum + closed, 0);
}

/** Asks one question after the other. @param rest milliseconds between two of them */
async function askOften(
  url: string,
  n: number,
  answers: Answers,
  { seconds, rest }: { readonly seconds: number; readonly rest: number },
): Promise<void> {
  const client = new Client(url, addressOfClient(n), answers);
  const until = performance.now() + seconds * SECOND;
  for (let asked = n; performance.now() < until; asked++) {
    const status = await client.ask(questionOf(asked));
    await pause(status === 200 ? rest : REFUSED);
  }
  client.close();
}

async function many(count: number, work: (n: number) => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: count }, (_, n) => work(n)));
}
