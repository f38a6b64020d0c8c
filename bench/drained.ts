import type { IncomingMessage } from 'node:http';

/** The last part of an answer, when all of it is there: errors come behind the data. */
export function drained(response: IncomingMessage): Promise<string> {
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
