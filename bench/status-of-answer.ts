import { type Agent, type IncomingMessage, request } from 'node:http';

/** What a client asks: a question with POST, or what is at an address. */
export type Asked =
  | { readonly query: string; readonly variables: Readonly<Record<string, unknown>> }
  | { readonly path: string };

/**
 * Asks a server over one of the agent's connections, and gives the status of the answer when all of it is there. Rejects
 * where there is no answer, and for an answer of 200 that has errors.
 *
 * @param url of the server, without a path
 * @param signal the client leaves when it is aborted
 */
export function statusOfAnswer(
  url: string,
  agent: Agent,
  asked: Asked,
  signal?: AbortSignal,
): Promise<number> {
  const [path, body] = 'path' in asked ? [asked.path, ''] : ['/graphql', JSON.stringify(asked)];
  const options =
    'path' in asked ? { method: 'GET' } : { method: 'POST', headers: headersOf(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}${path}`,
      { ...options, agent, ...(signal === undefined ? {} : { signal }) },
      (response) => {
        endOf(response).then((end) => {
          const status = response.statusCode ?? 0;
          if (status === 200 && end.includes('"errors":[')) reject(new Error(end));
          else resolve(status);
        }, reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

function headersOf(length: number): Readonly<Record<string, string | number>> {
  return {
    'content-type': 'application/json',
    'content-length': length,
    // With it a refusal has a status of its own.
    accept: 'application/graphql-response+json',
  };
}

/** The last part of an answer, when all of it is there: errors come behind the data. */
function endOf(response: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let end = '';
    response.setEncoding('utf8');
    response.on('error', reject);
    response.on('data', (part: string) => {
      end = part;
    });
    response.on('end', () => resolve(end));
  });
}
