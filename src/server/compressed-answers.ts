import type { Plugin } from 'graphql-yoga';
import { acceptedEncoding, COMPRESSED_FROM, compress } from './content-encoding.ts';

/** Compresses texts that are sent whole, for clients that take them so. Streams go out as they come. */
export function compressedAnswers(): Plugin {
  return {
    onResponse: async ({ request, response, setResponse, fetchAPI }) => {
      const { headers, status, statusText } = response;
      const isText = /^(application\/(graphql-response\+)?json|text\/html)\b/.test(
        headers.get('content-type') ?? '',
      );
      const encoding = acceptedEncoding(request.headers.get('accept-encoding'));
      if (!isText || encoding === null || response.body === null || headers.has('content-encoding')) return;
      const bytes = new Uint8Array(await response.arrayBuffer());
      const isLong = bytes.length >= COMPRESSED_FROM;
      const body = isLong ? await compress[encoding](bytes) : bytes;
      const changed = new fetchAPI.Headers(headers);
      if (isLong) changed.set('content-encoding', encoding);
      changed.set('content-length', `${body.length}`);
      setResponse(new fetchAPI.Response(Buffer.from(body), { status, statusText, headers: changed }));
    },
  };
}
