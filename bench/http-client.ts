import { Agent, request } from 'node:http';

/** A client that costs as little as Node's own can: it sends, and counts what comes back. */
const REQUESTS = 300;
const AT_ONCE = 16;
/** How often the questions take turns: what the machine does meanwhile then slows all of them alike. */
const TURNS = 5;

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

function send(url: string, question: string): Promise<void> {
  const body = JSON.stringify({ query: question });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => {
        if (response.statusCode === 200 && !text.includes('"errors"')) resolve();
        else reject(new Error(text));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Milliseconds for some requests, several at once. */
async function timeOfRequests(url: string, question: string, requests: number): Promise<number> {
  const start = performance.now();
  let sent = 0;
  const line = async (): Promise<void> => {
    while (sent < requests) {
      sent++;
      await send(url, question);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
  return performance.now() - start;
}

const [url = '', ...questions] = process.argv.slice(2);
for (const question of questions) await timeOfRequests(url, question, REQUESTS);
const spent = questions.map(() => 0);
for (let turn = 0; turn < TURNS; turn++) {
  for (const [index, question] of questions.entries()) {
    spent[index]! += await timeOfRequests(url, question, REQUESTS);
  }
}
agent.destroy();
process.send?.(spent.map((ms) => (TURNS * REQUESTS * 1_000) / ms));
