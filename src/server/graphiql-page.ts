import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { EXAMPLE_QUESTIONS } from '../graphql/example-questions.ts';
import { evaluateConditions } from './conditions.ts';
import { acceptedEncoding, compress, type Encoding } from './content-encoding.ts';

/** The page on which questions can be tried; it is made once, and loads nothing from elsewhere. */
export interface GraphiQLPage {
  /** Sends the page, compressed as the client likes it, or 304 to a browser that has it already. */
  send(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** Makes the page with the example questions, each in a tab. The package is large, so it is loaded only here. */
export async function createGraphiQLPage(): Promise<GraphiQLPage> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = Buffer.from(
    renderGraphiQL({
      title: 'aims-crosswalk: GraphiQL',
      defaultTabs: EXAMPLE_QUESTIONS.map((query) => ({ query })),
    }),
  );
  const tag = createHash('sha256').update(html).digest('base64url');
  const compressed = new Map<Encoding, Promise<Uint8Array>>();
  const compressedAs = (encoding: Encoding): Promise<Uint8Array> => {
    const made = compressed.get(encoding) ?? compress[encoding](html);
    compressed.set(encoding, made);
    return made;
  };
  return {
    async send(request, response) {
      const encoding = acceptedEncoding(request.headers['accept-encoding']?.toString() ?? null);
      const etag = `"${tag}${encoding === null ? '' : `-${encoding}`}"`;
      response.setHeader('etag', etag);
      // The page has no data. A browser keeps it, and asks each time whether it is still this one.
      response.setHeader('cache-control', 'no-cache');
      if (evaluateConditions(request.headers, { etag, modified: null }) === 'NOT_MODIFIED') {
        response.writeHead(304).end();
        return;
      }
      const body = encoding === null ? html : await compressedAs(encoding);
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-length': body.length,
        ...(encoding === null ? {} : { 'content-encoding': encoding }),
      });
      response.end(request.method === 'HEAD' ? undefined : body);
    },
  };
}
